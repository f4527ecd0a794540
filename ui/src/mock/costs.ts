import type { CostMonthView, StackCostsView, ToolCostsView, ToolReturnView } from '../api/generated';

const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const sales = [3210, 3380, 3290, 3420, 3510, 3460, 3590, 3640, 3580, 3700, 3660, 3720, 3790, 3740, 3810, 3860, 3800, 3880, 3850, 3900, 3860, 3910, 3880, 3930];
const cost = [79, 79, 79, 85, 85, 85, 95, 95, 95, 104, 104, 118, 118, 138, 138, 149, 149, 149, 187, 214, 214, 214, 214, 214];
let hour: string | null = '30.00';

export const setHour = (value: string | null): void => void (hour = value);

const label = (at: number): string => `${names[(at + 10) % 12] ?? ''} ${2024 + Math.floor((at + 10) / 12)}`;
const mean = (of: number[], at: number): number => (of[at] ?? 0) + (of[at - 1] ?? 0) + (of[at - 2] ?? 0);
const line = (of: number[], at: number): number | null => (at < 2 ? null : (mean(of, at) * 100) / mean(of, 2));
const percent = (at: number): string => `${(((cost[at] ?? 0) * 100) / (sales[at] ?? 1)).toFixed(1)} %`;

const months: CostMonthView[] = sales.map((sold, at) => {
  const paid = cost[at] ?? 0;
  const layers = [paid * 0.37, paid * 0.33, paid * 0.3, 0].map((part) => part.toFixed(2));
  const year = 2024 + Math.floor((at + 10) / 12);
  return {
    month: `${year}-${String(((at + 10) % 12) + 1).padStart(2, '0')}`,
    label: label(at),
    cost: paid.toFixed(2),
    layers,
    net_sales: sold.toFixed(2),
    share: (paid / sold).toFixed(4),
    row: [label(at), ...layers, paid.toFixed(2), sold.toFixed(2), percent(at)]
  };
});

/** Lines in the manner of the ones Rust draws. */
function drawn(lines: { of: (number | null)[]; dashed?: boolean; hollow?: boolean }[], marks: { at: number; words: string; ring?: number }[]): string {
  const all = lines.flatMap(({ of }) => of).filter((value) => value !== null);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const length = Math.max(...lines.map(({ of }) => of.length)) - 1;
  const x = (at: number): number => 70 + (at * 660) / length;
  const y = (value: number): number => 220 - ((value - low) / (high - low || 1)) * 180;
  const rules = [40, 85, 130, 175, 220].map((at) => `<line x1="70" y1="${at}" x2="736" y2="${at}" stroke="#E5DFD3"/>`).join('');
  const paths = lines.map(({ of, dashed, hollow }) => {
    const known = of.flatMap((value, at) => (value === null ? [] : [[x(at), y(value)] as const]));
    const dots = hollow ? known.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="none" stroke="#1E5B46"/>`).join('') : '';
    return `<polyline points="${known.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${dashed ? '#8F5A0A' : '#1E5B46'}" stroke-width="${hollow ? 1 : 2}"${dashed ? ' stroke-dasharray="6,4"' : ''}/>${dots}`;
  });
  const words = marks.map(({ at, words, ring }) =>
    ring === undefined
      ? `<line x1="${x(at)}" y1="40" x2="${x(at)}" y2="220" stroke="#D3CBBB"/><text x="${x(at) + 4}" y="36" font-size="13" fill="#655F55">${words}</text>`
      : `<circle cx="${x(at)}" cy="${y(ring)}" r="6" fill="none" stroke="#8F5A0A" stroke-width="2"/><text x="${x(at) - 12}" y="${y(ring) - 12}" text-anchor="end" font-size="13" fill="#8F5A0A">${words}</text>`
  );
  return `<svg width="760" height="260" viewBox="0 0 760 260" xmlns="http://www.w3.org/2000/svg">${rules}${paths.join('')}${words.join('')}</svg>`;
}

const back = (tool: number, name: string, more: Partial<ToolReturnView>): ToolReturnView => ({
  tool,
  name,
  layer: 'content',
  monthly: '20.00 EUR',
  cost: '20.00',
  months: 4,
  saved: '6 h 30 min',
  roi: '2.4375',
  roi_shown: '2.44 times its cost',
  basis: 'measured',
  basis_shown: 'measured',
  payback: 'paid_back',
  payback_shown: 'Paid for itself on 12 March 2026, after 41 days.',
  paid_back_on: '2026-03-12',
  ...more
});

export function stackCosts(empty: boolean, shape: string | null): StackCostsView {
  const none = { saved: null, roi: null, basis: null, basis_shown: null, months: 0, paid_back_on: null };
  const view: StackCostsView = {
    title: 'Tools cost 214.00 EUR in October 2026',
    subtitle: "5.4 % of that month's net sales.",
    currency: 'EUR',
    chart: {
      svg: drawn(
        [{ of: sales.map((_, at) => line(sales, at)) }, { of: sales.map((_, at) => line(cost, at)), dashed: true }],
        [{ at: 7, ring: line(cost, 7) ?? 0, words: 'June: tools grew more than sales' }]
      ),
      summary: 'The lines crossed in June 2025 and cost has stayed above. From January 2025 to October 2026 cost changed by +170.9 % and net sales by +18.7 %. Tools take 5.4 % of net sales.',
      columns: ['Month', 'Cost', 'Net sales', 'Share of net sales', 'Cost line', 'Sales line'],
      rows: months.map(({ label, cost: paid, net_sales }, at) => [
        label, `${paid} EUR`, `${net_sales ?? ''} EUR`, percent(at), line(cost, at)?.toFixed(1) ?? 'no value', line(sales, at)?.toFixed(1) ?? 'no value'
      ])
    },
    crossing: '',
    crossed: '2025-06',
    how: 'Both lines start at 100, and each point is three months together. A month counts with the prices of its last day. Where the dashed line is above the other, cost has grown more than sales.',
    layers: [
      ['Content', '79.00', '39.00', '1,120.00', '2.0 %'], ['Communication', '70.00', '60.00', '1,050.00', '1.8 %'],
      ['Triggers', '65.00', '19.00', '824.00', '1.7 %'], ['KPIs', '0.00', '0.00', '0.00', '0.0 %'], ['Together', '214.00', '118.00', '2,994.00', '5.4 %']
    ].map(([label = '', last = '', year_before = '', together = '', share = '']) => ({ label, last, year_before, together, share })),
    layer_heads: ['Layer', 'October 2026', 'October 2025', '24 months', 'Share of net sales'],
    months,
    notes: [
      'Not in these sums: 144.00 USD over all the months for Notion. Two currencies are not added.',
      'Not in these sums: 300.00 EUR paid once for Theme shop on 4 May 2026. It counts in the payback.'
    ],
    hourly_value: hour,
    hourly_shown: hour && `${hour} EUR`,
    tools: [
      back(2, 'Jasper', { monthly: '59.00 EUR', payback: 'decide', payback_shown: 'Not paid back after 203 days: keep it for a reason, or end it.', roi: '0.2100', roi_shown: '0.21 times its cost', basis: 'estimated', basis_shown: 'estimated', paid_back_on: null }),
      back(3, 'Klaviyo', { monthly: '60.00 EUR', layer: 'communication', roi: '3.1000', roi_shown: '3.10 times its cost', basis: 'mixed', basis_shown: 'partly estimated', saved: '2 h' }),
      back(5, 'Zapier', { monthly: '49.00 EUR', layer: 'triggers', ...none, roi_shown: 'nothing noted', payback: 'nothing_noted', payback_shown: 'Nobody has noted what it gives back.' }),
      back(1, 'ChatGPT', {}),
      back(6, 'Alloy', { monthly: '16.00 EUR', layer: 'triggers', months: 1, saved: '40 min', roi: '1.2500', roi_shown: '1.25 times its cost', payback: 'too_early', payback_shown: 'Too early to tell: 38 days of 60.', paid_back_on: null })
    ]
  };
  if (empty) return { ...view, title: 'What your tools cost', subtitle: '', chart: null, crossing: 'The shop has no currency yet, and its tools are not all paid in one. Import orders, or choose the currency in Settings.', currency: null, layers: [], months: [], notes: [], tools: [], crossed: null };
  if (shape === 'short') return { ...view, chart: null, crossed: null, crossing: 'Only 3 months are known of both cost and sales. The lines need four in a row.' };
  return view;
}

export function toolCosts(tool: number): ToolCostsView {
  const name = stackCosts(false, null).tools.find((one) => one.tool === tool)?.name ?? '';
  const days = Array.from({ length: 130 }, (_, day) => day);
  const paid = days.map((day) => 60 + 59 * Math.floor(day / 30));
  const given = days.map((day) => day * (tool === 2 ? 0.9 : 4.2));
  const dots = given.map((value, day) => (day % 9 === 0 ? value : null));
  return {
    tool,
    name,
    prices: {
      svg: drawn([{ of: [39, 39, 39, 49, 49, 49, 59, 59], dashed: true }], []),
      summary: `${name} has had 3 prices.`,
      columns: ['From', 'Price', 'A month', 'Change'],
      rows: [
        ['1 February 2025', '39.00 EUR a month', '39.00 EUR', ''],
        ['1 October 2025', '49.00 EUR a month', '49.00 EUR', '+25.6 %'],
        ['1 May 2026', '59.00 EUR a month', '59.00 EUR', '+20.4 %']
      ]
    },
    charges: [['1 November 2026', '59.00 EUR'], ['1 October 2026', '59.00 EUR']],
    curve:
      tool === 5
        ? null
        : {
            svg: drawn([{ of: tool === 2 ? dots : given, hollow: tool === 2 }, { of: paid, dashed: true }], [{ at: 60, words: 'day 60' }, { at: 120, words: 'day 120' }]),
            summary: tool === 2 ? 'Not paid back after 203 days: keep it for a reason, or end it.' : 'Paid for itself on 12 March 2026, after 41 days.',
            columns: ['Day', 'Date', 'Paid', 'Given back'],
            rows: [['0', '1 May 2026', '60.00 EUR', '0.90 EUR'], ['30', '31 May 2026', '119.00 EUR', '27.90 EUR'], ['60', '30 June 2026', '178.00 EUR', '54.90 EUR']]
          },
    payback: tool === 5 ? 'Nobody has noted what it gives back.' : '',
    hollow: tool === 2,
    notes: tool === 2 ? ['The time of setting it up is not noted, so it is missing in what was paid.', 'Part of what it gives back is estimated, so its line is hollow.'] : []
  };
}
