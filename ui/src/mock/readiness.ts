import type { Cause, ComparisonView, ExplainedView, FigureId, NeedView, OtherFigureView, ReadinessView, StrategyView, WorkView } from '../api/generated';
import { data } from './data';

const needs = [
  { id: 'orders', label: 'Orders' },
  { id: 'history', label: 'A year' },
  { id: 'sessions', label: 'Sessions' },
  { id: 'tags', label: 'Tags' },
  { id: 'costs', label: 'Costs' }
];

/** `ready: there: 4,812 orders`; what is not named is not needed. */
function strategy(id: string, label: string, text: string, cells: Record<string, string>, next: string | null): StrategyView {
  const made: NeedView[] = needs.map((need) => {
    const [state = 'not_needed', words = 'not needed'] = cells[need.id]?.split(/: (.*)/) ?? [];
    return { id: need.id, state, words };
  });
  const state = made.some((cell) => cell.state === 'missing') ? 'blocked' : made.some((cell) => cell.state === 'partly') ? 'partly' : 'ready';
  return { id, label, text, state, state_words: state === 'partly' ? 'partly ready' : state, needs: made, next };
}

const full = (): StrategyView[] => [
  strategy('segmentation', 'Customer groups', 'Sort customers by how lately, how often and for how much they bought.', { orders: 'ready: there: 4,812 orders' }, null),
  strategy('retention', 'Keeping customers', 'See who drifts away and win them back.', { orders: 'ready: there: 4,812 orders', history: 'partly: 318 of 365 days' }, 'Import an older orders export, from before 2 January 2026. Or wait: each day adds one.'),
  strategy('personalisation', 'Personal offers', 'Recommend products that go together.', { orders: 'ready: there: 4,812 orders', sessions: 'ready: there: 320 days', tags: 'partly: score 64 of 100' }, 'Work through the tag list below, up to a score of 80.'),
  strategy('prediction', 'Looking ahead', 'Estimate what a customer will buy next year.', { orders: 'ready: there: 3,120 buyers', history: 'missing: 318 of 365 days' }, 'Import an older orders export, from before 2 January 2026. Or wait: each day adds one.'),
  strategy('pricing', 'Prices by margin', 'Change prices knowing what each sale leaves.', { orders: 'ready: there: 4,812 orders', costs: 'missing: 71 % of sales' }, 'Fill in the missing costs in the shop, up to 90 % of sales. Then import the products export again.')
];

const bare = (): StrategyView[] =>
  full().map((one) => ({
    ...one,
    state: 'blocked',
    state_words: 'blocked',
    needs: one.needs.map((cell) => (cell.state === 'not_needed' ? cell : { ...cell, state: 'missing', words: 'missing' })),
    next: "Import the shop's orders export."
  }));

const work: WorkView[] = Array.from({ length: 34 }, (_, at) =>
  at === 0
    ? { what: 'Write “mug” instead of “mugs” on 23 products (one or several).', gain: '5.18', gain_shown: '5.2 points', seconds: 345, time: 'about 6 min' }
    : at === 1
      ? { what: 'Is “stonware” meant to be “stoneware”? Look at 4 products.', gain: '0.9', gain_shown: '0.9 points', seconds: 60, time: 'about 1 min' }
      : { what: `Give “${['Mug Björk, large', 'Plate Näs', 'Candle Loam', 'Throw Fjord, linen, 130 by 170 cm'][at % 4]}” ${['tags', 'a type, a vendor and tags', 'a type'][at % 3]}.`, gain: '0.68', gain_shown: '0.7 points', seconds: 40, time: 'about 40 s' }
);

const comparison = (id: string, label: string, period: string, first: [string, string], second: [string, string], difference: string, guess: string | null): ComparisonView => ({
  id, label, period, first: first[0], first_value: first[1], first_shown: first[1], second: second[0], second_value: second[1],
  second_shown: second[1], agrees: guess === null, difference: '0', difference_shown: difference, guess
});

const comparisons: ComparisonView[] = [
  comparison('customer-orders', 'Orders of known buyers', 'all time', ['Orders files', '4,400'], ['Customers file', '4,812'], '9.4 % more', "The orders files may not reach back to the shop's first order."),
  comparison('checkouts', 'Online orders', '18 October 2026 to 14 November 2026', ['Orders files', '412'], ['Completed checkouts', '412'], 'the same', null),
  comparison('sessions', 'Sessions', '18 October 2026 to 14 November 2026', ['Shopify sessions', '68,332'], ['Google Analytics sessions', '54,090'], '20.8 % less', 'Visitors may have refused tracking in the second one.'),
  comparison('spend', 'Ad spend, Meta Ads', '3 October 2026 to 11 October 2026', ['meta-ads-daily.csv', '412.00 EUR'], ['Meta_Ads_Report_campaigns_and_ad_sets_October.csv', '418.20 EUR'], '1.5 % more', 'The newer report may hold costs that were corrected later, or more campaigns.')
];

const labels: Record<FigureId, string> = {
  conversion_rate: 'Conversion rate',
  average_order_value: 'Average order value',
  revenue_per_visitor: 'Revenue per visitor',
  customer_acquisition_cost: 'Customer acquisition cost',
  repeat_purchase_rate: 'Repeat purchase rate',
  net_sales: 'Net sales',
  orders: 'Orders'
};
const causes: Record<Cause, string> = {
  refund_date: 'Refunds on another day',
  tax: 'With tax or shipping',
  time_zone: 'Another time zone or week',
  status_filter: 'Other orders counted',
  discounts: 'With or without discounts',
  visits: 'Other visits counted',
  currencies: 'Two currencies added',
  other: 'Something else'
};
const weekLabel = (week: string): string => `Week ${week.slice(-2)}, Mon 9 Nov to Sun 15 Nov 2026`;

const figure = (id: number, kpi: FigureId, more: Partial<OtherFigureView>): OtherFigureView => ({
  id, kpi, kpi_label: labels[kpi], week: '2026-W46', week_label: weekLabel('2026-W46'), dashboard: 'Shopify Analytics', value: '33.80', shown: '33.80 EUR',
  own: '28.40', own_shown: '28.40 EUR', difference_shown: '19.0 % more', state: 'open', state_words: 'open', cause: null, cause_words: null,
  guess: 'tax', remark: 'Perhaps: With tax or shipping', ...more
});

let figures: OtherFigureView[] = [
  figure(1, 'average_order_value', {}),
  figure(2, 'conversion_rate', {
    dashboard: 'Google Analytics', value: '0.021', shown: '2.10 %', own: '0.0241', own_shown: '2.41 %', difference_shown: '12.9 % less',
    state: 'explained', state_words: 'explained', cause: 'status_filter', cause_words: 'Other orders counted: only with consent', guess: null, remark: null
  })
];

export function record(kpi: FigureId, week: string, dashboard: string, value: string): void {
  figures = [...figures, figure(figures.length + 3, kpi, { week, week_label: weekLabel(week), dashboard, value, shown: value })];
}

export function explain(id: number, cause: Cause | null, note: string): void {
  const change: Partial<OtherFigureView> = cause
    ? { cause, cause_words: [causes[cause], note].filter(Boolean).join(': '), state: 'explained', state_words: 'explained', guess: null }
    : { cause: null, cause_words: null, state: 'open', state_words: 'open' };
  figures = figures.map((one) => (one.id === id ? { ...one, ...change } : one));
}

const ofDashboard = (week: string, dashboard: string): OtherFigureView[] =>
  figures.filter((one) => one.week === week && one.dashboard === dashboard);

export function explained(week: string, dashboard: string): ExplainedView {
  const own = ofDashboard(week, dashboard);
  const changes = ['counts tax in', 'takes refunds off on the day of the order'];
  const found = own.length > 1 || dashboard === 'Shopify Analytics';
  return {
    week, week_label: weekLabel(week), dashboard, found: found ? 'found' : 'possible',
    said: found ? `${dashboard}’s ${own.map(({ shown }) => shown).join(' and ')} comes out to the cent if it ${changes.join(' and ')}.` : 'Several ways give it. Type also its number of orders or its net sales.',
    ways: found ? [{ changes, said: `It ${changes.join(' and ')}.` }] : changes.map((change) => ({ changes: [change], said: `It ${change}.` })),
    remarks: ['3 orders of the week are in another currency and in none of our sums.'],
    recorded: own.length > 0
  };
}

export function accept(week: string, dashboard: string): void {
  for (const { id } of ofDashboard(week, dashboard)) explain(id, 'other', 'it counts tax in and takes refunds off on the day of the order');
}

export function remove(id: number): void {
  figures = figures.filter((one) => one.id !== id);
}

export function readiness(empty: boolean): ReadinessView {
  const shown = empty ? [] : figures;
  const fact = (id: string, label: string, value: string) => ({ id, label, value, shown: value, note: null });
  return {
    title: empty ? 'Ready for 0 of 5 strategies' : 'Ready for 1 of 5 strategies',
    advice: empty ? "Next, for Customer groups: Import the shop's orders export." : 'Fix tags first: 34 items, about 29 min.',
    tags_first: !empty,
    sources: data(empty).sources,
    history: empty
      ? { days: 0, needed: 365, enough: false, span: null, words: 'No order yet, so no history.' }
      : { days: 318, needed: 365, enough: false, span: '2 January 2026 to 15 November 2026', words: 'Not enough history for prediction (318 of 365 days). What is shown until then only describes.' },
    needs,
    strategies: empty ? bare() : full(),
    tags: {
      score: empty ? null : 64,
      words: empty ? 'No active product yet. Import the products export.' : 'Score 64 of 100',
      formula: 'Each active product can earn 100 points, and the score is their average. A type or category brings 30 and a vendor 10. Another product in the same category brings 10. Tags bring 50 in equal parts: the rarer spelling of a tag brings nothing, and a tag on one product only brings half.',
      facts: empty
        ? []
        : [
            fact('with_category', 'With a type or category', '120 of 148'),
            fact('with_vendor', 'With a vendor', '148 of 148'),
            fact('with_tags', 'With a tag', '97 of 148'),
            fact('near_tags', 'Tags that look like another', '6'),
            fact('tags_once', 'Tags on one product only', '11'),
            fact('lonely', 'Products alone in their category', '3')
          ],
      work: empty ? [] : work,
      work_total: empty ? 0 : work.length,
      seconds: 1725,
      time: 'about 29 min'
    },
    margin: {
      coverage: empty ? null : '0.7123',
      enough: false,
      words: empty
        ? 'No product yet, so no cost is known. Import the products export with its costs.'
        : "Costs are known for 71.2 % of last year's sales. Advice on prices and profit is off below 90 %.",
      unmatched: empty
        ? []
        : [
            { name: 'Throw Fjord, linen - 130 by 170 cm', sku: 'KT-FJORD-L', why: 'no cost in the products file', revenue: '4120.00', shown: '4,120.00 EUR' },
            { name: 'Workshop, one evening', sku: null, why: 'the order names no SKU', revenue: '1980.00', shown: '1,980.00 EUR' },
            { name: 'Mug Björk, small', sku: 'KT-BJ-S-2023', why: 'SKU not in the products file', revenue: '344.50', shown: '344.50 EUR' }
          ],
      unmatched_total: empty ? 0 : 3
    },
    comparisons: empty ? [] : comparisons,
    figures: shown,
    open_figures: shown.filter(({ state }) => state === 'open').length,
    choices: {
      kpis: (Object.keys(labels) as FigureId[]).map((id) => ({
        id,
        label: labels[id],
        unit: id === 'orders' ? null : id === 'conversion_rate' || id === 'repeat_purchase_rate' ? ('ratio' as const) : ('money' as const)
      })),
      weeks: ['2026-W46', '2026-W45', '2026-W44'].map((id) => ({ id, label: weekLabel(id) })),
      causes: (Object.keys(causes) as Cause[]).map((id) => ({ id, label: causes[id] }))
    }
  };
}
