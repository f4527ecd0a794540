// A stand-in for the report in short.
import type { KpiId, ReportNumberView, ReportView, ReviewKind } from '../api/generated';

const spans: Record<string, [string, string, string, string]> = {
  weekly: ['2026-W46', 'Week 46, 9 November 2026 to 15 November 2026', 'Week 46', 'Week before'],
  monthly: ['2026-10', 'October 2026: the 4 weeks that end in it, 28 September 2026 to 25 October 2026', 'Oct 26', 'Month before'],
  quarterly: ['2026-Q3', 'Quarter 3 of 2026: the 13 weeks that end in it, 29 June 2026 to 27 September 2026', 'Q3 26', 'Quarter before']
};

export function report(kind: ReviewKind, period: string | null, names: boolean, empty: boolean): ReportView {
  const [own, days, short, before] = spans[kind] ?? ['', '', '', ''];
  const number = (id: KpiId, label: string, value: string, past: string, usual: string, reading: string, goal: string): ReportNumberView =>
    empty
      ? { id, label, value: 'no value', before: 'no value', usual: 'not known yet', reading: 'no value', goal: 'no goal' }
      : { id, label, value, before: past, usual, reading, goal };
  return {
    kind,
    period: period ?? own,
    title: { daily: '', weekly: 'Weekly report', monthly: 'Monthly report', quarterly: 'Quarterly report' }[kind],
    sub: `Kiln & Tide · ${days}`,
    as_of: empty ? 'No numbers yet: no file is imported.' : 'Numbers as of Sunday 15 November 2026, 20:14; 4,812 rows',
    numbers: [
      number('conversion_rate', 'Conversion rate', '2.48 %', '2.59 %', '2.20 to 2.50 %', 'probably noise', '2.50 %, missed'),
      number('average_order_value', 'Average order value', '28.40 EUR', '30.10 EUR', '27.00 to 32.00 EUR', 'probably noise', '30.00 EUR, missed'),
      number('revenue_per_visitor', 'Revenue per visitor', '1.18 EUR', '1.24 EUR', '0.90 to 1.10 EUR', 'higher than usual', 'no goal'),
      number('customer_acquisition_cost', 'Customer acquisition cost', 'no value', 'no value', '12.05 to 16.21 EUR', 'no value', 'no goal'),
      number('repeat_purchase_rate', 'Repeat purchase rate', '33.85 %', '31.15 %', 'not known yet', 'too little data: 5 of 8', 'no goal')
    ],
    number_heads: ['Number', short, before, 'Usual range', 'Reading', 'Goal'],
    sentences: empty
      ? [
          'No number can be called unusual yet: that takes 8 earlier weeks with a value.',
          'Conversion rate, Average order value and Revenue per visitor have no value. Sessions: no file yet. Import the sessions by day report.',
          'What the tools cost is not known: no tool has a price in the shop’s currency.'
        ]
      : [
          'Revenue per visitor was 1.18 EUR: more than the usual 0.90 to 1.10 EUR of the 25 weeks before.',
          'Customer acquisition cost has no value. Meta Ads: the newest day is 11 October 2026. Import a daily spend report from Meta Ads or Google Ads up to now.',
          'The tools cost 207.17 EUR in October 2026, which is 2.3 % of net sales of 8,891.33 EUR.'
        ],
    holds: ['How the numbers hang together', 'Conversion rate', 'Average order value', 'Revenue per visitor', 'Customer acquisition cost', 'Repeat purchase rate', 'Sales and customers', 'What is open', 'How the numbers are counted'],
    before: '2026-W45',
    after: period === null || period === own ? null : own,
    marked: names ? 'Names people: for the shop’s own eyes' : null
  };
}
