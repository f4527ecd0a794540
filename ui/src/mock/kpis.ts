import type { FactView, KpiHistoryView, KpiId, KpiView, SplitPartView, SplitView, TypedView, VariantView, WeekView } from '../api/generated';
import { bars, history, spark } from './drawings';

const weeks = Array.from({ length: 12 }, (_, at) => `W${35 + at}`);

interface Line extends Partial<KpiView> {
  id: KpiId;
  label: string;
  values: number[];
  definition: string;
}

const typedSpend: TypedView = {
  from: '2026-11-09',
  to: '2026-11-15',
  value: '13.20',
  shown: '13.20 EUR',
  typed_on: '2026-11-16',
  said: '13.20 EUR for 9 November 2026 to 15 November 2026. Typed by you on 16 November 2026.'
};

const lines: Line[] = [
  {
    id: 'conversion_rate',
    label: 'Conversion rate',
    unit: 'ratio',
    better: 'higher',
    value: '0.0241',
    shown: '2.41 %',
    made_of: '412 orders of 17,083 sessions',
    previous: '0.0238',
    previous_shown: '2.38 %',
    change: 'up 1.3 %, within the usual range',
    target: '0.024',
    target_shown: '2.40 %',
    state: 'ok',
    state_words: 'on target',
    definition: 'Orders of the week divided by the sessions of the same seven days.',
    interval: { low: '0.021900', high: '0.026500', shown: '2.19 % to 2.65 %', said: 'between 2.19 % and 2.65 %, as far as 17,083 sessions can tell' },
    variant: 'session',
    variants: [
      way('session', 'Of sessions', '0.0241', '2.41 %', 'Sessions that completed checkout, of all sessions of the week.'),
      way('orders_per_session', 'Orders per session', '0.0243', '2.43 %', 'Online orders of the week, of all its sessions.', '415 online orders, 17,083 sessions'),
      way('visitor', 'Of visitors', null, null, 'Online orders of the week, of all its visitors. A visitor who comes on two days counts twice.', 'The session report does not count visitors.')
    ],
    source: 'Orders as of 15 November 2026; sessions as of 15 November 2026.',
    values: [2.2, 2.28, 2.24, 2.36, 2.33, 2.26, 2.4, 2.37, 2.34, 2.44, 2.38, 2.41]
  },
  {
    id: 'average_order_value',
    label: 'Average order value',
    unit: 'money',
    better: 'higher',
    value: '28.40',
    shown: '28.40 EUR',
    made_of: '11,700.80 EUR net sales of 412 orders',
    previous: '30.10',
    previous_shown: '30.10 EUR',
    change: 'down 5.6 %, probably noise',
    target: '30.00',
    target_shown: '30.00 EUR',
    state: 'off_target',
    state_words: 'goal 30.00 EUR',
    definition: 'Net sales of the week divided by its orders. Cancelled and test orders are left out.',
    source: 'Orders as of 15 November 2026; 412 orders.',
    notes: ['Three orders in GBP are left out.', 'Refunds of 214.20 EUR are taken off.'],
    values: [29.8, 29.4, 30.2, 29, 31, 30.1, 30.6, 29.6, 31.2, 30.8, 30.1, 28.4]
  },
  {
    id: 'revenue_per_visitor',
    label: 'Revenue per visitor',
    unit: 'money',
    better: 'higher',
    value: '0.68',
    shown: '0.68 EUR',
    made_of: '11,700.80 EUR net sales of 17,083 sessions',
    previous: '0.71',
    previous_shown: '0.71 EUR',
    change: 'down 4.2 %, within the usual range',
    state: 'no_target',
    state_words: 'no goal yet',
    definition: 'Net sales of the week divided by the visitors of the same seven days.',
    source: 'Orders as of 15 November 2026; sessions as of 15 November 2026.',
    notes: ['Your file counts sessions. They stand in for visitors.'],
    variant: 'session',
    variants: [
      way('visitor', 'Per visitor', null, null, 'Net sales of the week per visitor.', 'The session report does not count visitors.'),
      way('session', 'Per session', '0.68', '0.68 EUR', 'Net sales of the week per session.'),
      way('residual', 'Left over per session', '0.01', '0.01 EUR', 'Net sales per session, less conversion rate times average order value. Near zero when every order has its session and little is given back.')
    ],
    values: [0.65, 0.66, 0.64, 0.69, 0.68, 0.67, 0.72, 0.69, 0.7, 0.72, 0.71, 0.68]
  },
  {
    id: 'customer_acquisition_cost',
    label: 'Customer acquisition cost',
    unit: 'money',
    better: 'lower',
    change: 'nothing to compare',
    target: '14.00',
    target_shown: '14.00 EUR',
    state: 'stale',
    state_words: 'goal 14.00 EUR',
    reason: 'Ad spend is missing since 12 October.',
    typed: typedSpend,
    definition: 'Ad spend of the week divided by the customers who bought for the first time.',
    source: 'Ad spend as of 11 October 2026.',
    values: [13.1, 12.9, 13.4, 13.8, 13.5, 13.2, 12.8, 12.9, 13, 13, 13, 13]
  },
  {
    id: 'repeat_purchase_rate',
    label: 'Repeat purchase rate',
    unit: 'ratio',
    better: 'higher',
    value: '0.312',
    shown: '31.2 %',
    made_of: '121 of 388 customers had bought before',
    previous: '0.279',
    previous_shown: '27.9 %',
    change: 'up 11.8 %, unusual for this shop',
    target: '0.30',
    target_shown: '30.0 %',
    state: 'ok',
    state_words: 'on target',
    definition: 'Customers of the week who had bought before, divided by all customers of the week.',
    source: 'Orders as of 15 November 2026; 412 orders.',
    values: [26.2, 26.4, 26.1, 26.9, 26.6, 27.2, 26.9, 27.6, 27.4, 27.2, 27.9, 31.2]
  }
];

function kpi({ values, ...line }: Line): KpiView {
  const known = line.shown !== undefined;
  return {
    unit: 'money',
    better: 'higher',
    typed: null,
    value: null,
    shown: null,
    numerator: null,
    denominator: null,
    made_of: null,
    previous: null,
    previous_shown: null,
    change: null,
    target: null,
    target_shown: null,
    state: 'no_target',
    state_words: 'no goal yet',
    reason: null,
    clock: 'Refunds change nothing in it. Days are those of Europe/Berlin, and weeks begin on Monday.',
    interval: null,
    variants: [],
    variant: '',
    owner: null,
    gaps: [],
    stamp: '0000000000000000',
    notes: [],
    source: '',
    spark: {
      svg: spark(values, known),
      summary: known ? `${line.label} over twelve weeks, now ${line.shown}.` : `${line.label} over twelve weeks, no value now.`,
      columns: ['Week', line.label],
      rows: values.map((value, at) => [weeks[at] ?? '', String(value)])
    },
    ...line
  };
}

/** A part of a split: name, value, numerator, denominator and share for people. */
function part(id: string, label: string, shown: string | null, sides: [string, string], share: string | null): SplitPartView {
  const reason = shown === null ? 'No visits are counted there.' : null;
  return { id, label, value: shown, shown, numerator: sides[0], denominator: sides[1], share, share_shown: share, reason };
}

function split(by: SplitView['by'], what: string, heads: [string, string], all: string[], parts: SplitPartView[]): SplitView {
  const label = by === 'buyer' ? 'New and returning buyers' : 'Sales channel';
  const none = (text: string | null) => text ?? 'no number';
  return {
    by,
    label,
    reason: null,
    share_of: heads[0],
    parts,
    notes: [],
    chart: {
      svg: bars(parts.map(({ label, shown, reason }) => ({ label, value: shown === null ? null : parseFloat(shown), shown: shown ?? reason ?? '' }))),
      summary: `${what} by ${by === 'buyer' ? 'buyer' : 'sales channel'}: ${parts.map(({ label, shown }) => `${label} ${none(shown)}`).join(', ')}. All together ${all[0]}.`,
      columns: [by === 'buyer' ? 'Buyers' : 'Channel', 'Value', heads[0], heads[1], `Share of ${heads[0].toLowerCase()}`],
      rows: [
        ...parts.map((one) => [one.label, none(one.shown), none(one.numerator), none(one.denominator), none(one.share_shown)]),
        ['All together', ...all, '100.0 %']
      ]
    }
  };
}

const cannot = (by: SplitView['by'], reason: string): SplitView => ({
  by,
  label: by === 'buyer' ? 'New and returning buyers' : 'Sales channel',
  reason,
  share_of: null,
  parts: [],
  notes: [],
  chart: null
});

function splits(id: KpiId): SplitView[] {
  switch (id) {
    case 'average_order_value':
      return [
        split('buyer', 'Average order value', ['Goods', 'Orders'], ['28.40 EUR', '11,700.80 EUR', '412'], [
          part('new', 'New buyers', '27.70 EUR', ['7,420.10 EUR', '268'], '63.4 %'),
          part('returning', 'Returning buyers', '31.06 EUR', ['3,913.30 EUR', '126'], '33.4 %'),
          part('unknown', 'Not known', '20.41 EUR', ['367.40 EUR', '18'], '3.2 %')
        ]),
        split('channel', 'Average order value', ['Goods', 'Orders'], ['28.40 EUR', '11,700.80 EUR', '412'], [
          part('online_shop', 'Online shop', '28.76 EUR', ['11,333.40 EUR', '394'], '96.8 %'),
          part('counter', 'Till', '20.41 EUR', ['367.40 EUR', '18'], '3.2 %')
        ])
      ];
    case 'revenue_per_visitor':
      return [
        cannot('buyer', 'Visits are counted without names, so nobody knows which were by new buyers.'),
        split('channel', 'Revenue per visitor', ['Net sales', 'Visits'], ['0.68 EUR', '11,700.80 EUR', '17,083'], [
          part('online_shop', 'Online shop', '0.66 EUR', ['11,333.40 EUR', '17,083'], '96.8 %'),
          part('counter', 'Till', null, ['367.40 EUR', 'no number'], '3.2 %')
        ])
      ];
    case 'customer_acquisition_cost':
      return [
        cannot('buyer', 'Every buyer in this number is new, so there is nothing to split.'),
        cannot('channel', 'No file says for which sales channel advertising money was spent.')
      ];
    default:
      return [
        cannot('buyer', 'Visits are counted without names, so nobody knows which were by new buyers.'),
        cannot('channel', 'The orders files do not say where the orders were sold.')
      ];
  }
}

/** One way of counting a KPI. */
function way(id: string, label: string, value: string | null, shown: string | null, definition: string, note: string | null = null): VariantView {
  return { id, label, unit: 'ratio', value, shown, numerator: null, denominator: null, interval: null, note, definition, stamp: '0000000000000000' };
}

const work: FactView[] = [
  { id: 'first_response', label: 'First answer, median', value: '94', shown: '94 min', note: null },
  { id: 'tickets_per_hundred', label: 'Tickets per 100 orders', value: '7.5', shown: '7.5', note: null },
  { id: 'deflection', label: 'Fewer tickets per order than in the weeks before', value: null, shown: null, note: 'Import a ticket export that covers the whole week.' },
  { id: 'content_velocity', label: 'Texts and pictures that went out', value: '6', shown: '6', note: 'Typed by you on 16 November 2026.' },
  { id: 'approval_hours', label: 'Hours from review to approval, median', value: null, shown: null, note: 'Type it in; no export says it.' },
  { id: 'shipped_on_brand', label: 'Texts on brand that went out this quarter', value: '12', shown: '12 of 18 (67 %)', note: 'What they are about sold 1,204.00 EUR in the same time.' }
];

/** Types a figure of the week's work, or takes it out. */
export function typeFigure(id: string, value: string | null): void {
  const one = work.find((fact) => fact.id === id);
  if (one) [one.value, one.shown] = [value, value];
}

const facts: FactView[] = [
  { id: 'orders', label: 'Orders', value: '412', shown: '412', note: 'Two cancelled orders are left out.' },
  { id: 'net_sales', label: 'Net sales', value: '11700.80', shown: '11,700.80 EUR', note: null },
  { id: 'net_sales_by_order', label: 'Net sales, refunds on the order\'s day', value: '11688.30', shown: '11,688.30 EUR', note: null },
  { id: 'new_customers', label: 'New customers', value: '267', shown: '267', note: null },
  { id: 'sessions', label: 'Sessions', value: '17083', shown: '17,083', note: null },
  { id: 'visitors', label: 'Visitors', value: null, shown: null, note: 'Your traffic file counts sessions only.' },
  { id: 'marketing_spend', label: 'Ad spend', value: null, shown: null, note: 'The last ad spend file ends on 11 October.' },
  { id: 'net_sales_new', label: 'Net sales to new customers', value: '7420.10', shown: '7,420.10 EUR', note: null },
  { id: 'net_sales_returning', label: 'Net sales to returning customers', value: '3904.20', shown: '3,904.20 EUR', note: null },
  { id: 'net_sales_unknown_buyer', label: 'Net sales to buyers without an e-mail address', value: '364.00', shown: '364.00 EUR', note: null },
  {
    id: 'contribution_margin',
    label: 'Contribution margin',
    value: null,
    shown: null,
    note: 'The cost of 62.3 % of the week\'s sales is known; 90 % are needed. Import the shop\'s product export with its column "Cost per item" filled in.'
  }
];

const all = lines.map(kpi);

export function week(asked: string | null, empty: boolean): WeekView {
  const number = asked ? Number(asked.slice(-2)) : 46;
  const title =
    number === 46 ? 'Week 46, Mon 9 to Sun 15 November 2026' : `Week ${number}, seven days of autumn 2026`;
  return {
    week: `2026-W${number}`,
    title,
    from: '2026-11-09',
    to: '2026-11-15',
    before: `2026-W${number - 1}`,
    after: number < 46 ? `2026-W${number + 1}` : null,
    currency: empty ? null : 'EUR',
    kpis: empty ? all.map(without) : all,
    process: work.map((fact) => (empty ? { ...fact, value: null, shown: null } : { ...fact })),
    facts: empty
      ? facts.map((fact) => ({ ...fact, value: null, shown: null, note: 'No orders file yet.' }))
      : facts
  };
}

function without(one: KpiView): KpiView {
  return {
    ...one,
    typed: null,
    value: null,
    shown: null,
    made_of: null,
    previous: null,
    previous_shown: null,
    change: null,
    target: null,
    target_shown: null,
    state: 'no_data',
    state_words: 'no data yet',
    reason: 'It needs an orders file.',
    notes: [],
    source: 'No orders file yet.'
  };
}

export function kpiHistory(id: KpiId, empty: boolean): KpiHistoryView {
  const at = lines.findIndex((line) => line.id === id);
  const values = lines[at]?.values ?? [];
  const one = week(null, empty).kpis[at]!;
  const goal = one.target === null ? null : Number(one.target) * (one.unit === 'ratio' ? 100 : 1);
  return {
    kpi: one,
    week: '2026-W46',
    splits: empty ? [cannot('buyer', 'Orders: no file yet.'), cannot('channel', 'Orders: no file yet.')] : splits(id),
    typed: one.typed ? [one.typed] : [],
    breaks: id === 'repeat_purchase_rate' && !empty ? [{ week: '2026-W41', said: 'From Week 41 on this is counted in another way; do not compare it with the weeks before.' }] : [],
    usual: empty
      ? { low: null, high: null, low_shown: null, high_shown: null, weeks: 0, verdict: null, said: 'Too little data to say what is usual: no week before it was counted in this way, and 8 are needed.' }
      : id === 'repeat_purchase_rate'
        ? { low: '0.25', high: '0.29', low_shown: '25.0 %', high_shown: '29.0 %', weeks: 11, verdict: 'high', said: 'Unusual: higher than the usual 25.0 % to 29.0 %, from 11 weeks before.' }
        : { low: '0.021', high: '0.026', low_shown: '2.1 %', high_shown: '2.6 %', weeks: 11, verdict: 'noise', said: 'Probably noise: usual is 2.1 % to 2.6 %, from 11 weeks before.' },
    short_history: empty ? null : 'Less than twelve months of history: orders from 3 March 2026 to 15 November 2026. Seasons cannot be told apart yet.',
    chart: {
      svg: history(values, weeks, goal),
      summary: `${one.label} over twelve weeks, from ${values[0]} to ${values.at(-1)}.`,
      columns: ['Week', one.label],
      rows: (empty ? [] : values).map((value, row) => [weeks[row] ?? '', one.unit === 'ratio' ? `${value} %` : `${value.toFixed(2)} EUR`])
    }
  };
}

/** Sets or clears a goal, or parks, so that the walk by keyboard sees its effect. */
export function change(id: KpiId, to: Partial<KpiView>): void {
  const one = all.find((kpi) => kpi.id === id);
  if (one) Object.assign(one, to);
}
