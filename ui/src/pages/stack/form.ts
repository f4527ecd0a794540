// The tool form's values as text, and as the request takes them. Nothing is checked here: Rust says what is wrong.
import type { Cycle, Job, KpiId, Layer, ToolForm, ToolStatus, ToolView, ChoicesView } from '../../api/generated';

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
}

export function toText(tool: ToolView | null, layer: Layer | null, choices: ChoicesView): ToolText {
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
    since: tool?.since ?? ''
  };
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
    since: given(text.since)
  };
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
