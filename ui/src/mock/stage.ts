// A stand-in for the revenue stage.
import type { CheckItemView, StageForm, StageView } from '../api/generated';

let borders = { middle: '1000.00', upper: '5000.00', set: null as string | null, rate: null as string | null };

const item = (id: string, label: string, state: CheckItemView['state'], evidence: string): CheckItemView => ({
  id, label, state, state_words: { have: 'there', missing: 'missing', too_early: 'too early' }[state], evidence
});
const later = (id: string, label: string): CheckItemView => item(id, label, 'too_early', 'Nothing to do yet.');

export function setStage(form: StageForm): void {
  if (form.how === 'guide') borders = { middle: '1000.00', upper: '5000.00', set: null, rate: null };
  else if (form.how === 'typed') borders = { middle: form.middle_from, upper: form.upper_above, set: '2026-11-21', rate: null };
  else {
    const rate = Number(form.rate.replace(',', '.'));
    if (!(rate > 0))
      throw { code: 'invalid', message: `${form.rate} is not a rate. Nothing was changed. Write what one US dollar is in your currency, like 0.92.` };
    borders = { middle: (1000 * rate).toFixed(2), upper: (5000 * rate).toFixed(2), set: '2026-11-21', rate: form.rate };
  }
}

export function stage(empty: boolean): StageView {
  const month = (id: string, label: string, net: string, why: string) => ({
    month: id, label, net_sales: empty ? null : net, shown: empty ? null : `${Number(net).toLocaleString('en', { minimumFractionDigits: 2 })} EUR`, why: empty ? why : null
  });
  const part = `The middle stage begins at ${borders.middle} EUR, the upper one above ${borders.upper} EUR.`;
  const reason = 'It takes three full months of orders. What is missing is named below.';
  return {
    title: empty ? 'Your revenue stage is not known yet' : 'Middle stage: 2,309.90 EUR a month',
    subtitle: empty ? reason : 'The mean of your net sales in the last three full months.',
    stage: empty ? null : 'middle',
    stage_words: empty ? null : 'middle',
    rose_from: null,
    reason: empty ? reason : null,
    mean: empty ? null : '2309.90',
    mean_shown: empty ? null : '2,309.90 EUR',
    currency: 'EUR',
    months: [
      month('2026-08', 'August 2026', '2104.50', 'no orders imported'),
      month('2026-09', 'September 2026', '2310.00', 'no orders imported'),
      month('2026-10', 'October 2026', '2515.20', 'no orders imported')
    ],
    others: null,
    middle_from: borders.middle,
    upper_above: borders.upper,
    borders_currency: 'EUR',
    borders_words: borders.rate
      ? `${part} Converted once on 21 November 2026: one US dollar is ${borders.rate} EUR.`
      : borders.set
        ? `${part} You set this on 21 November 2026.`
        : `${part} The guide counts in US dollars; its figures are taken as they are in EUR. Nothing was converted.`,
    set_on: borders.set,
    rate: borders.rate,
    focus: empty ? null : 'Less work for each order, and customers who come back.',
    cadence: empty ? 'Look at your KPIs once a week.' : 'Look at your KPIs once a month; once a week stays useful.',
    cost: empty ? null : 'Your tools cost 214.00 EUR a month, 9.3 % of your mean net sales.',
    reference: null,
    checklist: [
      {
        stage: 'early', label: 'Early stage', now: false,
        items: empty
          ? [item('assistant', 'One writing assistant', 'missing', 'No tool in use has the job “Writing”.')]
          : [
              item('assistant', 'One writing assistant', 'have', 'ChatGPT and Jasper: one of them is enough.'),
              item('email', 'Basic e-mail, some of it by itself', 'have', 'Klaviyo'),
              item('weekly', 'A weekly look at the KPIs', 'have', '4 KPIs have a number for the newest full week.'),
              item('consistency', 'Texts that sound alike', 'missing', 'Note where your prompts lie, and what a person checks before a text goes out.')
            ]
      },
      {
        stage: 'middle', label: 'Middle stage', now: !empty,
        items: empty
          ? [later('flows', 'E-mail sequences with a plan')]
          : [
              item('flows', 'E-mail sequences with a plan', 'missing', 'No e-mail tool in use has an automation noted.'),
              item('templates', 'Answers ready for support', 'missing', 'Note where support’s usual answers lie.'),
              item('retention', 'How many customers come back', 'have', 'Repeat purchase rate has a number for the newest full week.')
            ]
      },
      {
        stage: 'upper', label: 'Upper stage', now: false,
        items: [
          later('linked_segments', 'Segments that reach e-mail by themselves'),
          empty ? later('triggers', 'Automations that start by themselves') : item('triggers', 'Automations that start by themselves', 'have', 'Zapier'),
          later('profit_costs', 'Profit: what your goods cost')
        ]
      }
    ]
  };
}
