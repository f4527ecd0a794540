// Check-ins as Rust would say them of the shop in kpis.ts. Every act changes what is said next, and a reload of the page
// keeps it: ?checkin=waiting|open|closed|first&step=data|numbers|actions|focus|plan begins anew.
import type {
  ActionState,
  CheckInActionView,
  CheckInCardView,
  CheckInNumberView,
  CheckInsView,
  CheckInState,
  CheckInView,
  KpiId,
  KpiView,
  Mutation,
  Step
} from '../api/generated';
import { week } from './kpis';

interface Kept {
  state: CheckInState;
  step: Step;
  notes: Partial<Record<KpiId, string>>;
  outcomes: Partial<Record<KpiId, 'nothing' | 'action'>>;
  typed: string | null;
  earlier: Partial<Record<number, ActionState>>;
  focus: string | null;
  reading: string;
  actions: { id: number; text: string; owner: string | null; due: string | null; kpi: KpiId | null }[];
  missed: boolean;
  daily: string | null;
}

const wanted = new URLSearchParams(location.search);
const place = `tillwise.mock.checkin${location.search}`;
const words = { data: 'Fresh data', numbers: 'The numbers', actions: 'Last actions', focus: 'One thing', plan: 'Reading and actions' };
const order = Object.keys(words) as Step[];
const period = '2026-W46';
const title = 'Week 46, Mon 9 to Sun 15 November 2026';
const next = '2026-11-22';

const fresh = (): Kept => ({
  state: (wanted.get('checkin') ?? 'waiting') === 'first' ? 'waiting' : ((wanted.get('checkin') ?? 'waiting') as CheckInState),
  step: (wanted.get('step') ?? 'data') as Step,
  notes: wanted.has('checkin') ? { conversion_rate: 'The new product photos went live on Tuesday.' } : {},
  outcomes: wanted.get('card') === 'later' ? { conversion_rate: 'nothing', average_order_value: 'nothing', revenue_per_visitor: 'nothing' } : {},
  typed: null,
  earlier: {},
  focus: null,
  reading: wanted.get('checkin') === 'closed' ? 'Free shipping ended on Monday. Fewer small orders, the rest as usual.' : '',
  actions: wanted.get('step') === 'plan' || wanted.get('checkin') === 'closed'
    ? [{ id: 21, text: 'Write to twelve customers who bought twice', owner: 'Mara', due: next, kpi: 'repeat_purchase_rate' }]
    : [],
  missed: true,
  daily: null
});

function read(): Kept {
  try {
    const kept = sessionStorage.getItem(place);
    return kept ? (JSON.parse(kept) as Kept) : fresh();
  } catch {
    return fresh();
  }
}

let kept = read();
/** Begins anew, for tests. */
export function resetCheckIn(to: Partial<Kept> = {}): void {
  kept = { ...fresh(), ...to };
}
export const checkInKept = (): Kept => kept;

function keep(to: Partial<Kept>): void {
  kept = { ...kept, ...to };
  try {
    sessionStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Only a reload would notice.
  }
}

const usual: Record<KpiId, [string, string]> = {
  conversion_rate: ['0.0220', '0.0245'],
  average_order_value: ['27.40', '32.20'],
  revenue_per_visitor: ['0.62', '0.74'],
  customer_acquisition_cost: ['12.40', '13.90'],
  repeat_purchase_rate: ['0.2560', '0.2870']
};
const shown = (kpi: KpiView, plain: string): string =>
  kpi.unit === 'ratio' ? `${(Number(plain) * 100).toFixed(kpi.id === 'conversion_rate' ? 2 : 1)} %` : `${plain} EUR`;

function number(kpi: KpiView): CheckInNumberView {
  const [from, to] = usual[kpi.id];
  const typed = kpi.value === null ? kept.typed : null;
  const value = kpi.value ?? typed;
  const verdict = value === null ? null : Number(value) > Number(to) ? 'high' : Number(value) < Number(from) ? 'low' : 'noise';
  return {
    kpi: kpi.id,
    label: kpi.label,
    unit: kpi.unit,
    better: kpi.better,
    value,
    shown: kpi.shown ?? (typed && shown(kpi, typed)),
    typed: typed !== null,
    typed_words: typed === null ? null : 'typed by you',
    made_of: kpi.made_of,
    previous_label: 'Week before',
    previous_shown: kpi.previous_shown,
    change: kpi.change?.split(',')[0] ?? null,
    usual: `usual range ${shown(kpi, from)} to ${shown(kpi, to)}`,
    usual_low: shown(kpi, from),
    usual_high: shown(kpi, to),
    usual_from: from,
    usual_to: to,
    verdict,
    verdict_words:
      verdict === null ? null : verdict === 'noise' ? 'probably noise' : `unusual: ${verdict === 'high' ? 'higher' : 'lower'} than usual`,
    target: kpi.target,
    target_shown: kpi.target_shown,
    state_words: kpi.state_words,
    reason: typed === null ? kpi.reason : null,
    definition: kpi.definition,
    notes: kpi.notes,
    source: kpi.source,
    ask: kpi.value === null ? { label: `${kpi.label} of week 46, in EUR`, placeholder: '13.00', typed: typed ?? '' } : null,
    note: kept.notes[kpi.id] ?? '',
    outcome: kept.outcomes[kpi.id] ?? null,
    spark: kpi.spark
  };
}

const stateWords: Record<ActionState, string> = { open: 'open', done: 'done', not_done: 'not done', dropped: 'dropped' };

function action(one: Kept['actions'][number], state: ActionState | null, age: string, due_words: string | null): CheckInActionView {
  return {
    ...one,
    due_words,
    kpi_label: one.kpi && (week(null, false).kpis.find(({ id }) => id === one.kpi)?.label ?? null),
    age,
    state: state ?? 'open',
    state_words: stateWords[state ?? 'open'],
    settled_here: state !== null
  };
}

const before = [
  { id: 11, text: 'Ask Klaviyo why the welcome e-mail stopped', owner: 'Jonas', due: '2026-11-13', kpi: null },
  { id: 12, text: 'Show the shipping price on the product page', owner: 'Mara', due: '2026-11-15', kpi: 'conversion_rate' as KpiId }
];

const choices = [
  { title: 'ChatGPT and Jasper do the same four jobs.', evidence: 'Product descriptions, e-mails, blog, support replies.', action: 'Give notice for one of them.', money_shown: '708.00 EUR a year' },
  { title: 'Acquisition cost has no number since week 41.', evidence: 'The last ad spend file ends on 11 October.', action: 'Export it and import it here.', money_shown: null },
  { title: 'Zapier has no owner.', evidence: 'Jonas left on 30 September.', action: 'Give it a name.', money_shown: null }
];

const summary = (): string => `${title}

Conversion rate 2.41 %, usual. Average order value 28.40 EUR, usual. Revenue per visitor 0.68 EUR, usual.
Customer acquisition cost: no value. Repeat purchase rate 31.2 %, higher than usual.

What it means: ${kept.reading}

${kept.actions.map(({ text, owner, due }) => `- ${text} (${owner ?? 'nobody'}, until ${due ?? 'some day'})`).join('\n')}`;

export function checkIn(empty: boolean): CheckInView {
  const numbers = week(null, empty).kpis.map(number);
  const at = order.indexOf(kept.step);
  const unclear = kept.actions.some(({ owner, due }) => !owner || !due);
  const keeps_open = [
    kept.reading.trim() === '' ? 'Write what the numbers mean. One sentence is enough.' : null,
    unclear ? 'One action has nobody or no date.' : null
  ].filter((why) => why !== null);
  const closed = kept.state === 'closed';
  return {
    review: kept.state === 'waiting' ? null : 7,
    kind: 'weekly',
    period,
    title,
    from: '2026-11-09',
    to: '2026-11-15',
    before: '2026-W45',
    after: null,
    state: kept.state,
    state_words: { waiting: 'Not begun', open: 'Begun on Sat 21 Nov', closed: 'Closed on Sat 21 Nov' }[kept.state],
    step: kept.step,
    steps: order.map((step, line) => ({ step, label: words[step], done: line < at, done_words: line < at ? 'Done' : line === at ? 'Now' : 'To come' })),
    left: closed ? null : `about ${9 - at * 2} min left`,
    can_close: keeps_open.length === 0,
    can_reopen: closed,
    keeps_open,
    data: {
      text: 'Two of three sources reach over the week.',
      button: 'Import this week’s export',
      sources: [
        { id: 'orders', label: 'Orders', as_of: '2026-11-15', as_of_words: 'As of Sun 15 November 2026', covered: true, covered_words: 'reaches over the week' },
        { id: 'sessions', label: 'Sessions', as_of: '2026-11-15', as_of_words: 'As of Sun 15 November 2026', covered: true, covered_words: 'reaches over the week' },
        { id: 'spend', label: 'Ad spend', as_of: '2026-10-11', as_of_words: 'As of Sun 11 October 2026', covered: false, covered_words: 'ends before the week' }
      ]
    },
    numbers,
    numbers_note: null,
    weeks: null,
    actions:
      wanted.get('checkin') === 'first'
        ? []
        : before.map((one) => action(one, kept.earlier[one.id] ?? null, 'decided a week ago', one.id === 11 ? 'was due on Fri 13 Nov' : 'was due on Sun 15 Nov')),
    no_actions: 'This is the first check-in. There is nothing to look back on yet.',
    focus: {
      chosen: kept.focus,
      choices: empty ? [] : choices.map((choice) => ({ ...choice, chosen: choice.title === kept.focus })),
      none: 'Nothing stands out. Name something in your own words, or go on.'
    },
    plan: {
      reading: kept.reading,
      actions: kept.actions.map((one) => action(one, null, 'decided today', one.due === next ? 'until Sun 22 Nov' : one.due && `until ${one.due}`)),
      room: 3 - kept.actions.length,
      people: ['Mara', 'Jonas'],
      owner: wanted.get('checkin') === 'first' ? null : 'Mara',
      due: next,
      due_shown: 'Sun 22 Nov'
    },
    closed: closed
      ? {
          on: 'Closed on Sat 21 November 2026',
          summary: summary(),
          values: numbers.map((one) => ({ id: one.kpi, label: one.label, value: one.value, shown: one.shown ?? 'no value', typed: one.typed, changed: null }))
        }
      : null
  };
}

export function checkInCard(): CheckInCardView {
  return {
    kind: 'weekly',
    period,
    state: kept.state,
    ...{
      waiting: { title: 'Week 46 waits for its check-in', text: 'Takes about ten minutes.', button: 'Start, about 10 minutes' },
      open: { title: 'Go on with week 46', text: `About ${9 - order.indexOf(kept.step) * 2} min left.`, button: 'Go on' },
      closed: { title: 'Week 46 is done', text: 'The next one is from Mon 23 Nov on.', button: 'Look at it' }
    }[kept.state]
  };
}

export function checkIns(empty: boolean): CheckInsView {
  return {
    waiting: empty
      ? []
      : [
          checkInCard(),
          { kind: 'monthly', period: '2026-10', state: 'waiting', title: 'October waits for its check-in', text: 'Takes about ten minutes.', button: 'Start' },
          { kind: 'quarterly', period: '2026-Q3', state: 'closed', title: 'The third quarter is done', text: 'The next one is from Fri 1 Jan on.', button: 'Look at it' }
        ],
    missed: empty || !kept.missed
      ? []
      : [
          {
            kind: 'weekly',
            text: 'Weeks 44 and 45 have no check-in. Make up for one, or leave them out.',
            periods: [
              { period: '2026-W44', title: 'Week 44, Mon 26 October to Sun 1 November 2026' },
              { period: '2026-W45', title: 'Week 45, Mon 2 to Sun 8 November 2026' }
            ]
          }
        ],
    past: empty
      ? []
      : [
          { review: 6, kind: 'weekly', period: '2026-W43', title: 'Week 43, Mon 19 to Sun 25 October 2026', state: 'closed', state_words: 'Closed on Mon 26 Oct', reading: 'A quiet week. The new glaze sells, but slowly.', actions: 2 },
          { review: 5, kind: 'weekly', period: '2026-W42', title: 'Week 42, Mon 12 to Sun 18 October 2026', state: 'closed', state_words: 'Closed on Tue 20 Oct', reading: 'The autumn letter brought back 31 people who had bought before.', actions: 1 }
        ],
    daily_until: kept.daily,
    daily_words: kept.daily ? `Every day until ${kept.daily}.` : 'For a launch or a sale: three minutes each morning. It ends by itself.',
    reminder: { weekday: 'monday', time: '09:00', saved: false, text: 'A calendar file with a weekly note. Your calendar reminds you; Tillwise sends nothing.' }
  };
}

/** Does an act of the check-in; nothing where it is another's. */
export function performCheckIn(act: Mutation): string | null {
  switch (act.do) {
    case 'start_check_in':
      keep({ state: 'open', step: 'data' });
      return '';
    case 'reopen_check_in':
      keep({ state: 'open', step: 'plan' });
      return 'Opened again.';
    case 'skip_check_ins':
      keep({ missed: false });
      return 'Left out.';
    case 'go_to_step':
      keep({ step: act.step });
      return '';
    case 'note_card':
      keep({ notes: { ...kept.notes, [act.kpi]: act.note } });
      return '';
    case 'settle_card':
      keep({ outcomes: { ...kept.outcomes, [act.kpi]: act.outcome ?? undefined } });
      return '';
    case 'type_value':
      if (act.value !== null && !/^\d+([.,]\d+)?$/.test(act.value))
        throw { code: 'invalid', message: `“${act.value}” is no number. Nothing was changed. Write it like 13.00.` };
      keep({ typed: act.value?.replace(',', '.') ?? null });
      return 'Noted.';
    case 'settle_action':
      keep({ earlier: { ...kept.earlier, [act.id]: act.state } });
      return '';
    case 'choose_focus':
      keep({ focus: act.focus });
      return '';
    case 'add_action':
      keep({ actions: [...kept.actions, { id: 21 + kept.actions.length, text: act.text, owner: act.owner, due: act.due ?? next, kpi: act.kpi }] });
      return '';
    case 'edit_action':
      keep({ actions: kept.actions.map((one) => (one.id === act.id ? { ...one, text: act.text, owner: act.owner, due: act.due } : one)) });
      return '';
    case 'remove_action':
      keep({ actions: kept.actions.filter(({ id }) => id !== act.id) });
      return '';
    case 'set_reading':
      keep({ reading: act.reading });
      return '';
    case 'close_check_in': {
      const open = checkIn(false).keeps_open;
      if (open.length > 0) throw { code: 'invalid', message: `The check-in stays open. ${open.join(' ')}` };
      keep({ state: 'closed' });
      return 'Closed.';
    }
    case 'set_daily_until':
      keep({ daily: act.day });
      return 'Noted.';
    case 'save_reminder':
      return 'Saved tillwise-check-in.ics.';
    default:
      return null;
  }
}
