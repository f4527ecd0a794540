// A stand-in for what Rust says before a tool is added. The verdict follows the switches as Rust's does.
import type { WeighedAnswerView, DecisionAct, DecisionForm, DecisionsView, DecisionView, NativeView, WeighedView } from '../api/generated';
import { stack } from './stack';

const words = {
  saves_time: ['Does it save measurable time every week?', 'It saves time I can measure, every week'],
  removes_bottleneck: ['Does it remove a recurring bottleneck?', 'It removes something that holds us up again and again'],
  existing_tools_can: ['Can existing tools solve it?', 'No tool I have does this'],
  integrates: ['Does it integrate cleanly?', 'It connects cleanly with what I have']
} as const;

const native = (id: string, job: NativeView['job'], job_label: string, said: string): NativeView => ({
  id, platform: 'Shopify', job, job_label, words: said, here: true
});
let natives: NativeView[] = [
  native('shopify-email', 'email', 'E-mail', 'Shopify Messaging sends newsletters and simple sequences'),
  native('shopify-flow', 'automation', 'Automation', 'Shopify Flow starts actions when something happens in the shop'),
  native('shopify-text', 'writing', 'Writing', 'Shopify Magic drafts product texts')
];

const sentences = ['None of the four answers speaks', 'One of the four answers speaks', 'Two of the four answers speak', 'Three of the four answers speak', 'All four answers speak'];

export function weigh(form: DecisionForm, empty: boolean): WeighedView {
  const tools = stack(empty).layers.flatMap(({ tools }) => tools);
  const same = tools.filter(({ jobs }) => jobs.some((job) => form.jobs.includes(job)));
  const own = natives.filter(({ here, job }) => here && form.jobs.includes(job));
  const evidence: Record<WeighedAnswerView['question'], string[]> = {
    saves_time: [form.bottleneck === null ? 'Choose the work it is for. Its minutes a week are the measure.' : 'Now it takes: Publish a product, 180 minutes a week.'],
    removes_bottleneck: [empty ? 'No process is marked as a bottleneck.' : 'Noted as bottlenecks: Publish a product, 180 minutes a week.'],
    existing_tools_can:
      form.jobs.length === 0
        ? ['Choose its jobs, and you see here who does them already.']
        : [...same.map(({ name, jobs_shown }) => `${name} does the same: ${jobs_shown}.`), ...own.map((one) => `${one.words}.`)],
    integrates: ['Your tools are noted to work with Shopify. Does it, too?']
  };
  const answers = (Object.keys(words) as WeighedAnswerView['question'][]).map((question): WeighedAnswerView => {
    const answer = form.answers[question];
    const supports = answer !== (question === 'existing_tools_can');
    return {
      question, wording: words[question][0], statement: words[question][1], answer, answer_words: answer ? 'yes' : 'no',
      reads: supports ? 'supports' : 'against', reads_words: supports ? 'speaks for it' : 'speaks against it', evidence: evidence[question]
    };
  });
  const against = answers.filter(({ reads }) => reads === 'against').length;
  const bad = against >= 2;
  const experiment = form.bottleneck === null;
  const button = (act: DecisionAct, label: string) => ({ act, label });
  const wait = button('wait', 'Put on the wait list');
  const trial = button('experiment', 'Add as a 30-day experiment');
  return {
    verdict: bad ? 'adds_complexity' : 'worth_it',
    verdict_words: bad ? 'This usually adds work' : 'Likely worth it',
    against,
    against_words: `${sentences[against]} against it.`,
    answers,
    experiment,
    experiment_ends: experiment ? '2026-12-21' : null,
    call_words: experiment
      ? 'No bottleneck and no new stage calls for it. It would be an experiment that ends on 21 December 2026.'
      : 'It is for a bottleneck: Publish a product, 180 minutes a week.',
    sales_words: empty
      ? 'Net sales of the last three full months are not known yet.'
      : 'Net sales: August 2026 2,104.50 EUR, September 2026 2,310.00 EUR and October 2026 2,515.20 EUR; up 19.5 % over the three months.',
    first: empty ? null : 'Simplify first: ChatGPT and Jasper do the same job, Writing.',
    buttons: bad
      ? experiment ? [wait, button('experiment', 'Add anyway, as a 30-day experiment')] : [wait, button('add', 'Add anyway'), trial]
      : experiment ? [trial, wait] : [button('add', 'Add it'), trial, wait]
  };
}

let next = 2;
const kept = (form: DecisionForm, outcome: DecisionView['outcome'], id: number, day = '21 November 2026'): DecisionView => {
  const { verdict, verdict_words, against_words } = weigh(form, false);
  return {
    id, name: form.name, layer: form.layer, jobs: form.jobs, answers: form.answers, notes: form.notes.filter(({ note }) => note !== ''),
    bottleneck: form.bottleneck, verdict, verdict_words, against_words, outcome,
    outcome_words: { added: 'added', waiting: 'on the wait list', dropped: 'not wanted' }[outcome],
    day: '2026-11-21', day_shown: day, known: ['No process is marked as a bottleneck.', 'Klaviyo does the same: E-mail.'], tool: null
  };
};
let decided: DecisionView[] = [
  kept(
    {
      name: 'Parcel Notes', layer: 'communication', jobs: ['email'], bottleneck: null,
      answers: { saves_time: true, removes_bottleneck: false, existing_tools_can: true, integrates: true },
      notes: [{ question: 'saves_time', note: 'Two hours on Fridays, says Mara' }]
    },
    'waiting', 1, '12 October 2026'
  )
];

export function decide(id: number | null, form: DecisionForm, act: DecisionAct): void {
  if (form.name === '') throw { code: 'invalid', message: 'The tool needs a name. Nothing was changed.' };
  if ((act === 'add' || act === 'experiment') && form.layer === null)
    throw { code: 'invalid', message: 'To add the tool, say which layer it belongs to. Nothing was changed.' };
  decided = decided.filter((one) => one.id !== id);
  decided.unshift(kept(form, act === 'wait' ? 'waiting' : act === 'drop' ? 'dropped' : 'added', id ?? next++));
}

export function setNative(id: string, here: boolean): void {
  natives = natives.map((one) => (one.id === id ? { ...one, here } : one));
}

export function decisions(empty: boolean): DecisionsView {
  const { layers, jobs } = stack(empty).choices;
  const waiting = empty ? [] : decided.filter(({ outcome }) => outcome === 'waiting');
  return {
    title: waiting.length === 0 ? 'No tool waits' : waiting.length === 1 ? 'One tool waits' : `${waiting.length} tools wait`,
    waiting,
    past: empty ? [] : decided.filter(({ outcome }) => outcome !== 'waiting'),
    bottlenecks: empty ? [] : [{ id: '1', label: 'Publish a product' }],
    layers,
    jobs,
    natives,
    email_choices: [
      { id: 'commerce', label: 'The online shop is the whole business', name: 'Klaviyo', layer: 'communication', jobs: ['email', 'segmentation'] },
      { id: 'service', label: 'The shop and customer service in one place', name: 'HubSpot', layer: 'communication', jobs: ['email', 'helpdesk'] },
      { id: 'simple', label: 'A small shop that wants it simple', name: 'Mailchimp', layer: 'communication', jobs: ['email'] }
    ]
  };
}
