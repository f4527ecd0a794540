// The tool form's values as text, and as the request takes them. Nothing is checked here: Rust says what is wrong.
import type {
  ChoicesView, Cycle, Job, KnownToolView, KpiId, Layer, LinkKind, SharedData, ToolForm, ToolStatus, ToolView
} from '../../api/generated';

export interface ToolText {
  name: string;
  layer: string;
  jobs: string[];
  cost: string;
  cycle: string;
  currency: string;
  owner: string;
  kpi: string;
  status: string;
  since: string;
  vendor: string;
  backup: string;
  /** Ticked processes by name, and one more to be made. */
  processes: string[];
  process: string;
  /** The kind of connection by the other tool's number; empty where nobody said. */
  links: Record<string, string>;
  shares: string[];
  sharesNothing: boolean;
  ends: string;
  renewsMonths: string;
  noticeDays: string;
  trialEnds: string;
  verified: string;
  used: string;
  setupHours: string;
  manualMinutes: string;
  automations: string;
  extraBranches: string;
  /** Names parted by commas. */
  worksWith: string;
  note: string;
}

export function toText(tool: ToolView | null, layer: Layer | null, choices: ChoicesView): ToolText {
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));
  return {
    name: tool?.name ?? '',
    layer: tool?.layer ?? layer ?? choices.layers[0]?.id ?? '',
    jobs: [...(tool?.jobs ?? [])],
    cost: tool?.cost ?? '',
    cycle: tool?.cycle ?? (tool ? '' : 'monthly'),
    currency: tool?.currency ?? choices.currency ?? '',
    owner: tool?.owner ?? '',
    kpi: tool?.kpi ?? '',
    status: tool?.status ?? 'active',
    since: tool?.since ?? '',
    vendor: tool?.vendor ?? '',
    backup: tool?.backup ?? '',
    processes: [...(tool?.processes ?? [])],
    process: '',
    links: {
      ...Object.fromEntries(choices.tools.map(({ id }) => [id, ''])),
      ...Object.fromEntries((tool?.links ?? []).map((link) => [String(link.tool), link.kind]))
    },
    shares: [...(tool?.shares ?? [])],
    sharesNothing: tool?.shares?.length === 0,
    ends: tool?.ends ?? '',
    renewsMonths: number(tool?.renews_months),
    noticeDays: number(tool?.notice_days),
    trialEnds: tool?.trial_ends ?? '',
    verified: tool?.verified ?? '',
    used: tool?.used ?? '',
    setupHours: tool?.setup_hours ?? '',
    manualMinutes: number(tool?.manual_minutes),
    automations: number(tool?.automations),
    extraBranches: number(tool?.extra_branches),
    worksWith: (tool?.works_with ?? []).join(', '),
    note: tool?.note ?? ''
  };
}

/** What a known tool brings along. Vendor and platforms only where nothing stands yet: they may have been typed. */
export function fillKnown(text: ToolText, known: KnownToolView): void {
  text.layer = known.layer;
  text.jobs = [...known.jobs];
  if (text.vendor.trim() === '') text.vendor = known.vendor;
  if (text.worksWith.trim() === '') text.worksWith = known.works_with.join(', ');
}

export function toForm(text: ToolText): ToolForm {
  const cost = given(text.cost);
  return {
    name: text.name.trim(),
    layer: text.layer as Layer,
    jobs: text.jobs as Job[],
    cost,
    // A cycle or a currency without a cost means nothing; the form only proposes them.
    cycle: cost === null ? null : (given(text.cycle) as Cycle | null),
    currency: cost === null ? null : given(text.currency),
    owner: given(text.owner),
    kpi: given(text.kpi) as KpiId | null,
    status: given(text.status) as ToolStatus | null,
    since: given(text.since),
    vendor: given(text.vendor),
    backup: given(text.backup),
    processes: [...text.processes, text.process].map((name) => name.trim()).filter(Boolean),
    links: Object.entries(text.links)
      .filter(([, kind]) => kind !== '')
      .map(([tool, kind]) => ({ tool: Number(tool), kind: kind as LinkKind })),
    shares: text.sharesNothing ? [] : text.shares.length > 0 ? (text.shares as SharedData[]) : null,
    ends: given(text.ends),
    renews_months: given(text.renewsMonths),
    notice_days: given(text.noticeDays),
    trial_ends: given(text.trialEnds),
    verified: given(text.verified),
    used: given(text.used),
    setup_hours: given(text.setupHours),
    manual_minutes: given(text.manualMinutes),
    automations: given(text.automations),
    extra_branches: given(text.extraBranches),
    works_with: text.worksWith.split(',').map((name) => name.trim()).filter(Boolean),
    note: given(text.note)
  };
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
