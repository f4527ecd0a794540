import type { Mutation, RulesView, WarningsView, WarningView } from '../api/generated';

const warning = (id: string, about: string, more: Partial<WarningView>): WarningView => ({
  id,
  about,
  layer: 'content',
  subject: about,
  title: '',
  evidence: '',
  action: '',
  why: rule(id)?.why ?? '',
  thresholds: rule(id)?.thresholds ?? [],
  money_per_year: null,
  money_shown: null,
  button: 'See it',
  goes_to: { to: 'tool', tool: 2, layer: null },
  answer: null,
  waits: true,
  ...more
});

const rules = [
  ['stack_overlap', 'Two tools for one job', 'Tools that do the same work cost twice and give two answers to one question.', []],
  ['stack_cost_outgrows_sales', 'Cost grows faster than sales', 'When the cost of tools grows faster than sales, each sale carries more of it.', ['The last three full months are set beside the three before.']],
  ['stack_no_owner', 'No owner', 'Work that belongs to nobody is done by nobody, and a tool nobody looks after is paid on unseen.', []],
  ['stack_unused', 'Not used any more', 'A tool nobody opens is the easiest cost to save.', ['It speaks after 6 weeks without a note of use.', 'A tool on trial is asked about after 30 days.']],
  ['kpi_stale', 'A KPI out of date', 'A number that stopped weeks ago looks like one of today.', []]
].map(([id, name, why, thresholds]) => ({
  id: id as string, name: name as string, why: why as string, thresholds: thresholds as string[], on: true
}));
const rule = (id: string) => rules.find((one) => one.id === id);

const all: WarningView[] = [
  warning('stack_overlap', 'tools-1+2', {
    subject: 'ChatGPT, Jasper',
    title: 'ChatGPT and Jasper do the same 4 jobs.',
    evidence: 'Both do: writing, search words, translation and e-mail. ChatGPT does everything Jasper does. Dropping Jasper saves 708.00 EUR a year.',
    action: 'Keep one of them. End Jasper, or take the shared job off its list if it is no longer used for that.',
    money_per_year: '708.00',
    money_shown: '708.00 EUR',
    button: 'Compare'
  }),
  warning('stack_cost_outgrows_sales', 'tool-5', {
    layer: 'triggers',
    subject: 'stack',
    title: 'Your tools grow faster than your sales.',
    evidence: 'In the last three full months the tools cost 165.00 EUR a month, before that 116.00 EUR (42.2 %). Net sales changed by 3.1 %.',
    action: 'Look at Zapier first: its cost came last.',
    money_per_year: '588.00',
    money_shown: '588.00 EUR',
    button: 'See the newest',
    goes_to: { to: 'tool', tool: 5, layer: null }
  }),
  warning('stack_unused', 'tool-6', {
    layer: 'triggers',
    subject: 'Alloy',
    title: 'Alloy has had no note of use for 9 weeks.',
    evidence: 'It was last used on 18 September 2026 and costs 192.00 EUR a year.',
    action: 'Note that it is used, or end it.',
    money_per_year: '192.00',
    money_shown: '192.00 EUR',
    button: 'Look at Alloy',
    goes_to: { to: 'tool', tool: 6, layer: null }
  }),
  warning('kpi_stale', 'kpi-customer_acquisition_cost', {
    layer: 'kpis',
    subject: 'customer_acquisition_cost',
    title: 'Customer acquisition cost is out of date.',
    evidence: 'The last ad spend file ends on 11 October.',
    action: 'If nothing came after it, park the KPI with a reason.',
    button: 'Import a file',
    goes_to: { to: 'data' }
  })
];
const hidden = new Set<string>();
const key = (rule: string, about: string): string => `${rule} ${about}`;

/** The warnings of the stack, of the KPIs, or all of them. */
export function shown(of: 'stack' | 'kpi' | ''): WarningsView {
  const heard = all.filter((one) => one.id.startsWith(of) && rule(one.id)?.on);
  const away = (one: WarningView): boolean => hidden.has(key(one.id, one.about));
  return { open: heard.filter((one) => !away(one)), answered: heard.filter(away) };
}

export const things = (): WarningView[] => shown('').open.filter(({ waits }) => waits).slice(0, 5);

export function ruleList(): RulesView {
  const off = rules.filter(({ on }) => !on).length;
  return {
    title: off === 0 ? `${rules.length} rules watch your shop` : `${rules.length - off} rules watch your shop, ${off} switched off`,
    rules: rules.map((one) => {
      const [open, answered] = [shown('').open, shown('').answered].map((list) => list.filter(({ id }) => id === one.id).length);
      const words = [open && `${open} open`, answered && `${answered} answered`].filter(Boolean).join(', ');
      return { ...one, open: open ?? 0, answered: answered ?? 0, found: one.on ? words || 'finds nothing now' : 'switched off' };
    })
  };
}

const said = {
  do_it: 'You decided to do this on 21 November 2026.',
  later: 'Put aside until 19 February 2027.',
  not_a_problem: 'Not a problem, you said on 21 November 2026'
};

export function answer(act: Extract<Mutation, { do: 'answer_warning' }>): string {
  if (act.answer === 'not_a_problem' && act.reason === '')
    throw { code: 'invalid', message: '“Not a problem” needs a reason, so that you know it later. Nothing was changed.' };
  const one = all.find(({ id, about }) => id === act.rule && about === act.about);
  if (!one) throw { code: 'invalid', message: 'There is no such warning now. Nothing was changed.' };
  one.answer = {
    answer: act.answer,
    on: '2026-11-21',
    until: { do_it: '2026-12-05', later: '2027-02-19', not_a_problem: null }[act.answer],
    reason: act.reason,
    said: said[act.answer] + (act.reason ? `: “${act.reason}”.` : '')
  };
  one.waits = false;
  if (act.answer !== 'do_it') hidden.add(key(act.rule, act.about));
  return {
    do_it: 'You decided to do this. It leaves Today until 5 December 2026.',
    later: 'Put aside until 19 February 2027.',
    not_a_problem: 'Noted as not a problem. It will not be shown again.'
  }[act.answer];
}

export function takeBackAnswer(rule: string, about: string): void {
  hidden.delete(key(rule, about));
  const one = all.find((other) => other.id === rule && other.about === about);
  if (one) Object.assign(one, { answer: null, waits: true });
}

export function turn(id: string, on: boolean): void {
  const one = rule(id);
  if (one) one.on = on;
}

/** For a picture of the fold: one answered, one that will be done. */
export function answerSome(): void {
  answer({ do: 'answer_warning', rule: 'stack_unused', about: 'tool-6', answer: 'not_a_problem', reason: 'runs once a season' });
  answer({ do: 'answer_warning', rule: 'stack_overlap', about: 'tools-1+2', answer: 'do_it', reason: '' });
}
