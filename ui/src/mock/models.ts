// Models and drafts for looking at the pages: a draft that comes word by word, a batch, two drafts without names.
// ?models=none has no model yet, ?models=key asks for a key once, ?drafting shows a batch under way, ?compared two drafts.
import type {
  ComparingView,
  CopyDraftView,
  CopySpanView,
  Done,
  DraftBatchView,
  DraftComparisonView,
  DraftingView,
  DraftPlanView,
  DraftPreviewView,
  ModelForm,
  ModelsView,
  ModelView,
  Mutation,
  Query
} from '../api/generated';

const wanted = new URLSearchParams(location.search);
const every = ['title', 'category', 'vendor', 'facts', 'tags', 'description', 'short_description'];
const labels = ['Title', 'Category', 'Vendor', 'Options, sizes and materials', 'Tags', 'Description', 'Short description'];
const text = 'A stoneware mug for slow mornings, thrown by hand in small batches. It holds 350 ml. The glaze is the grey of wet sand.';

const model = (id: number, form: Partial<ModelForm>, more: Partial<ModelView> = {}): ModelView => {
  const address = form.address ?? '';
  const fields = form.fields ?? every;
  return {
    id,
    name: form.name ?? '',
    address,
    host: address.replace(/^\w+:\/\//, '').replace(/\/.*$/, ''),
    here: /localhost|127\.0\.0\.1/.test(address),
    private_confirmed: form.private_confirmed ?? false,
    style: form.style ?? 'openai',
    model: form.model ?? '',
    price_sent: form.price_sent ?? null,
    price_answered: form.price_answered ?? null,
    currency: form.currency ?? null,
    shares: form.shares ?? ['catalog'],
    fields,
    shares_said: fields.length === every.length ? 'It may be given catalog texts.' : 'It may be given catalog texts, but not Vendor and Tags.',
    has_key: false,
    key_said: 'No key.',
    ...more
  };
};

let models: ModelView[] =
  wanted.get('models') === 'none'
    ? []
    : [
        model(1, { name: 'llama on this computer', address: 'http://localhost:11434', model: 'llama3.2' }),
        model(
          2,
          { name: 'Hosted, large', address: 'https://models.example.com', style: 'anthropic', model: 'large-4', price_sent: '3', price_answered: '15', currency: 'EUR', fields: every.filter((id) => id !== 'vendor' && id !== 'tags') },
          { has_key: true, key_said: 'A key that ends in 4f2a.' }
        )
      ];
let asksKey = wanted.get('models') === 'key';
let chosen: number | null = null;
let running: DraftingView | null = wanted.has('drafting') ? at(3, 14, 7) : null;
let stopped = false;
const drafts = new Map<string, CopyDraftView[]>();
let comparisons: DraftComparisonView[] = [];
let batches: DraftBatchView[] =
  models.length > 0
    ? [{ id: 7, model: 'llama on this computer', field: 'description', field_label: 'Description', drafted: 5, failed: 0, waiting: 9, running: false, said: '5 drafted, 9 wait. It was cut off and can go on.' }]
    : [];
if (wanted.has('compared')) compare('shopify:0', 'description');

const wait = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));
const done = (said: string, product: string | null = null): Done => ({ said, changed: ['copy', 'models'], batches: [], refused: [], tool: null, product });

function at(done: number, total: number, batch: number | null): DraftingView {
  const said = `${done} of ${total} drafted.`;
  return { model: 'llama on this computer', product: 'shopify:3', field: 'description', batch, title: 'Bowl Holm', text: 'A deep bowl', done, total, failed: 0, stopping: false, said };
}

function difference(draft: string): CopySpanView[] {
  const [before, after] = draft.split('350 ml');
  return [
    { kind: 'removed', text: 'Our mug is mug is made of stonware.', new_fact: null },
    { kind: 'added', text: before ?? '', new_fact: null },
    { kind: 'added', text: '350 ml', new_fact: '“350 ml” is not in your data.' },
    { kind: 'added', text: after ?? '', new_fact: null }
  ];
}

function compare(product: string, field: string): void {
  const other = 'This mug is made of stoneware and holds 350 ml. Thrown by hand, glazed in grey.';
  const one = { id: comparisons.length + 1, product, title: 'Mug “Björk”, large', field, a: text, b: other, a_difference: difference(text), b_difference: difference(other) };
  comparisons = [{ ...one, chosen: null, a_model: null, b_model: null }, ...comparisons];
}

/** The drafts that were made of a text while the page was open. */
export const drafted = (product: string, field: string): CopyDraftView[] => drafts.get(`${product} ${field}`) ?? [];

export function modelsView(empty: boolean): ModelsView {
  const shown = empty ? [] : models;
  const day = (day_said: string, host: string, texts: number) => ({ day: '2026-11-17', day_said, host, here: host.startsWith('localhost'), requests: texts, texts, customers: 0 });
  return {
    title: shown.length === 0 ? 'No model. Nothing leaves this computer.' : shown.length === 1 ? '1 model' : `${shown.length} models`,
    models: shown,
    sent_today: 'Sent today: 14 product texts, 0 customers.',
    sent: [],
    days: shown.length === 0 ? [] : [day('17 November 2026', 'models.example.com', 14), day('17 November 2026', 'localhost:11434', 31), day('9 November 2026', 'models.example.com', 3)],
    never: 'Orders, customers and sums can never be sent: a request has no place for them.',
    batches: empty ? [] : batches,
    chosen,
    fields: every.map((id, at) => ({ id, label: labels[at]! }))
  };
}

const find = (id: number): ModelView => models.find((one) => one.id === id)!;
const cost = (id: number, texts: number): string =>
  find(id).here ? 'Nothing to pay: it runs on this computer.' : find(id).price_sent ? `About 0.${String(2 * texts).padStart(2, '0')} EUR at most, counting one token for 3 letters.` : 'No price is known for this model. Add one to see what a draft costs.';

export function preview(question: Extract<Query, { ask: 'draft_preview' }>): DraftPreviewView {
  const to = find(question.model);
  const body = JSON.stringify({
    model: to.model,
    stream: true,
    messages: [
      { role: 'system', content: 'You draft texts for a small online shop; a person reads each before it is used.' },
      { role: 'user', content: 'Write a description of this product.\n\ntitle: "Mug Björk, large"\ncategory: "Mugs"\ndescription: "Our mug is mug is made of stonware."\n\n60 to 150 words.' }
    ]
  });
  return {
    said: `1 product text, no customer data, to ${to.host}.`,
    host: to.host,
    here: to.here,
    address: `${to.address}/v1/chat/completions`,
    headers: ['content-type: application/json', ...(to.has_key ? ['authorization: your key'] : [])],
    body,
    second_body: null,
    fields: to.fields.slice(0, 4).map((name, at) => ({ name, label: labels[every.indexOf(name)]!, length: 16 + at * 40 })),
    notes: ['No approved text of yours is in it. Approve two or three, and drafts sound more like you.'],
    removed: null,
    cost: cost(question.model, 1),
    template: 'description 1'
  };
}

export function plan(question: Extract<Query, { ask: 'draft_plan' }>): DraftPlanView {
  const to = find(question.model);
  const rows = ['Mug “Björk”, large', 'Plate Näs', 'Serum No. 7', 'Bowl Holm'].map((title, at) => ({ product: `shopify:${at}`, title }));
  return { texts: 14, said: `14 product texts, no customer data, to ${to.host}.`, host: to.host, here: to.here, cost: cost(question.model, 14), part: null, left_out: '1 product has no such text in its file, or a draft of it already.', offset: 0, rows };
}

export const drafting = (): DraftingView | null => running;
export const comparing = (): ComparingView => ({
  title: '13 texts were compared.',
  comparisons,
  tally: models.length > 1 ? [{ one: 'Hosted, large', one_chosen: 4, other: 'llama on this computer', other_chosen: 7, neither: 2 }] : []
});

/** Lets a text come word by word. False where it was stopped. */
async function speak(now: DraftingView): Promise<void> {
  const words = text.split(' ');
  for (let count = 1; count <= words.length; count += 1) {
    running = { ...now, text: words.slice(0, count).join(' '), stopping: stopped };
    await wait(Number(wanted.get('pace') ?? 80));
    if (stopped) throw { code: 'cancelled', message: 'It was stopped. The text is as it was.' };
  }
}

function keyOf(field: { field: string; image?: number }): string {
  return field.field === 'alt_text' ? `alt_text:${field.image}` : field.field;
}

async function draft(act: Extract<Mutation, { do: 'draft_copy' }>): Promise<Done> {
  const by = find(act.model);
  if (!by.here && asksKey) throw { code: 'key_needed', message: `The key of ${by.name} is needed. Type it once more; nothing was sent.` };
  chosen = act.model;
  const field = keyOf(act.field);
  await speak({ ...at(0, 1, null), model: by.name, product: act.product, field, title: 'Mug “Björk”, large' });
  const id = 100 + drafts.size;
  const facts = [{ id: `n${id}`, start: 69, end: 75, text: '350 ml', said: '“350 ml” is not in your data.' }];
  drafts.set(`${act.product} ${field}`, [{ id, author: by.name, made_with: 'Asked for with the prompt for Description, version 2', on: '2026-11-17', text, difference: difference(text), new_facts: facts }]);
  return done(`${by.name} drafted a text for Mug “Björk”, large. It waits for you.`, act.product);
}

async function batch(id: number, total: number): Promise<Done> {
  for (let count = 0; count < total; count += 1) {
    running = at(count, total, id);
    await wait(Number(wanted.get('pace') ?? 400));
    if (stopped) break;
  }
  const count = running?.done ?? 0;
  const one = batches.find((one) => one.id === id)!;
  const waiting = stopped ? total - count : 0;
  const said = waiting > 0 ? `${count} drafted, ${waiting} wait. It was stopped. The text is as it was.` : `${total} drafted.`;
  batches = batches.map((other) => (other.id === id ? { ...one, drafted: stopped ? count : total, waiting, said } : other));
  return done(said);
}

async function alone(work: () => Promise<Done>): Promise<Done> {
  stopped = false;
  try {
    return await work();
  } finally {
    running = null;
    stopped = false;
  }
}

export async function performModels(act: Mutation): Promise<Done> {
  switch (act.do) {
    case 'add_model': {
      if (act.form.name.trim() === '') throw { code: 'invalid', message: 'A model needs a name.' };
      const id = Math.max(0, ...models.map((one) => one.id)) + 1;
      models = [...models, model(id, act.form)];
      return done(`${act.form.name} was added.`);
    }
    case 'edit_model':
      models = models.map((one) => (one.id === act.id ? model(act.id, act.form, { has_key: one.has_key, key_said: one.key_said }) : one));
      return done(`${act.form.name} was changed.`);
    case 'remove_model':
      models = models.filter((one) => one.id !== act.id);
      return done('It was removed. Its drafts stay.');
    case 'set_model_key': {
      if (act.key.trim() === '') throw { code: 'invalid', message: 'This is no key: it is empty, too long or has odd letters. Nothing was kept.' };
      asksKey = false;
      const last = act.key.slice(-4);
      models = models.map((one) => (one.id === act.id ? { ...one, has_key: true, key_said: `A key that ends in ${last}.` } : one));
      return done(`The key of ${find(act.id).name} is in the system's keyring now.`);
    }
    case 'remove_model_key':
      models = models.map((one) => (one.id === act.id ? { ...one, has_key: false, key_said: 'No key.' } : one));
      return done(`The key of ${find(act.id).name} was removed.`);
    case 'test_model':
      await wait(400);
      if (!find(act.id).here && !find(act.id).has_key) throw { code: 'failed', message: 'The server did not take the key. The text is as it was.' };
      return done(`${find(act.id).name} answers.`);
    case 'draft_copy':
      return alone(() => draft(act));
    case 'draft_batch':
      batches = [{ ...(batches[0] ?? plain), id: batches.length + 8, drafted: 0, waiting: 14, said: '' }, ...batches];
      return alone(() => batch(batches[0]!.id, 14));
    case 'resume_drafts':
      return alone(() => batch(act.batch, 9));
    case 'leave_batch':
      batches = batches.map((one) => (one.id === act.batch ? { ...one, waiting: 0, said: `${one.drafted} drafted.` } : one));
      return done('The rest of it is left. What was drafted stays.');
    case 'stop_drafting':
      stopped = true;
      return { ...done('It stops now.'), changed: [] };
    case 'compare_models':
      return alone(async () => {
        await speak({ ...at(0, 2, null), model: '', product: act.product, field: keyOf(act.field) });
        compare(act.product, keyOf(act.field));
        return done('Two drafts wait, without names. Choose the better one.', act.product);
      });
    case 'choose_draft': {
      comparisons = comparisons.map((one) => (one.id === act.comparison ? { ...one, chosen: act.choice, a_model: 'Hosted, large', b_model: 'llama on this computer' } : one));
      return done(act.choice === 'neither' ? 'Neither was chosen.' : 'llama on this computer wrote it.');
    }
    default:
      return done('');
  }
}

const plain: DraftBatchView = { id: 0, model: 'llama on this computer', field: 'description', field_label: 'Description', drafted: 0, failed: 0, waiting: 0, running: false, said: '' };
