import type { FactView, KpiHistoryView, KpiId, KpiView, WeekView } from '../api/generated';
import { history, spark } from './drawings';

const weeks = Array.from({ length: 12 }, (_, at) => `W${35 + at}`);

interface Line extends Partial<KpiView> {
  id: KpiId;
  label: string;
  values: number[];
  definition: string;
}

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

const facts: FactView[] = [
  { id: 'orders', label: 'Orders', value: '412', shown: '412', note: 'Two cancelled orders are left out.' },
  { id: 'net_sales', label: 'Net sales', value: '11700.80', shown: '11,700.80 EUR', note: null },
  { id: 'net_sales_by_order', label: 'Net sales, refunds on the order\'s day', value: '11688.30', shown: '11,688.30 EUR', note: null },
  { id: 'new_customers', label: 'New customers', value: '267', shown: '267', note: null },
  { id: 'sessions', label: 'Sessions', value: '17083', shown: '17,083', note: null },
  { id: 'visitors', label: 'Visitors', value: null, shown: null, note: 'Your traffic file counts sessions only.' },
  { id: 'marketing_spend', label: 'Ad spend', value: null, shown: null, note: 'The last ad spend file ends on 11 October.' }
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
    process: [],
    facts: empty
      ? facts.map((fact) => ({ ...fact, value: null, shown: null, note: 'No orders file yet.' }))
      : facts
  };
}

function without(one: KpiView): KpiView {
  return {
    ...one,
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
    breaks: [],
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
