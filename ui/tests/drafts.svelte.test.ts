import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComparingView, CopyProductView, DraftingView, DraftPreviewView, ModelsView, Mutation, Query, ShellView } from '../src/api/generated';
import { product as mockedProduct } from '../src/mock/content';
import { comparing as mockedComparing, modelsView, plan as mockedPlan, preview as mockedPreview } from '../src/mock/models';
import Batch from '../src/pages/content/draft/Batch.svelte';
import Batches from '../src/pages/content/draft/Batches.svelte';
import { wordsOf } from '../src/pages/content/draft/payload';
import { desk, everything } from '../src/pages/content/queue/desk.svelte';
import Product from '../src/pages/content/queue/Product.svelte';
import { formOf, typed } from '../src/pages/settings/models/form';
import Models from '../src/pages/settings/models/Models.svelte';
import Sent from '../src/pages/settings/models/Sent.svelte';
import StatusBar from '../src/parts/StatusBar.svelte';
import { drafting } from '../src/state/drafting.svelte';
import { route } from '../src/state/route.svelte';
import { shell } from '../src/state/shell.svelte';

const KEY = 'sk-CANARY-5f0e+c1d2/e3b4a596';
const sent: Mutation[] = [];
const asked: Query[] = [];
let models: ModelsView;
let running: DraftingView | null;
let compared: ComparingView;
let preview: (model: number) => DraftPreviewView;
let plan: typeof mockedPlan;
/** What an act comes to: answers, or waits until it is let go. */
let does: (request: Mutation) => Promise<void>;

vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (question: Query) => {
    asked.push(question);
    if (question.ask === 'models') return models;
    if (question.ask === 'draft_preview') return preview(question.model);
    if (question.ask === 'draft_plan') return plan(question);
    if (question.ask === 'drafting') return { running };
    if (question.ask === 'comparing') return compared;
    throw new Error(`not asked for here: ${question.ask}`);
  },
  mutate: async (request: Mutation) => {
    sent.push(request);
    await does(request);
    return { said: 'Done.', changed: [], batches: [], refused: [], tool: null, product: null };
  }
}));

let mounted: ReturnType<typeof mount>[] = [];
const page = document.body;
const all = (testid: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
const one = (testid: string): HTMLElement => all(testid)[0]!;
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const settle = async (ms = 0): Promise<void> => {
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((go) => setTimeout(go, ms / 4));
    flushSync();
  }
};
const press = async (testid: string, at = 0): Promise<void> => {
  all(testid)[at]?.click();
  flushSync();
  await settle();
};
const key = async (name: string): Promise<void> => {
  const code = name.length === 1 ? `Key${name.toUpperCase()}` : name;
  (document.activeElement ?? page).dispatchEvent(new KeyboardEvent('keydown', { key: name, code, bubbles: true, cancelable: true }));
  flushSync();
  await settle();
};
const show = async (made: ReturnType<typeof mount>): Promise<void> => {
  mounted.push(made);
  flushSync();
  await settle();
};
const here = (): ModelsView => ({ ...modelsView(false), chosen: 1 });
const review = (view: CopyProductView = mockedProduct('shopify:0')): Promise<void> => {
  desk.open(view.product);
  return show(mount(Product, { target: page, props: { view, compared: compared.comparisons } }));
};

beforeEach(() => {
  sent.length = asked.length = 0;
  models = here();
  running = null;
  compared = { ...mockedComparing(), comparisons: [] };
  preview = (model) => mockedPreview({ ask: 'draft_preview', model, product: 'shopify:0', field: { field: 'description' } });
  plan = mockedPlan;
  does = async () => undefined;
  Element.prototype.scrollIntoView ??= () => undefined;
  drafting.forget();
  desk.narrow(everything);
});
afterEach(() => {
  mounted.forEach((made) => void unmount(made));
  mounted = [];
  page.replaceChildren();
});

describe('D in the review', () => {
  it('asks a model on this computer at once, shows the text as it comes and stops on Escape', async () => {
    let go = (): void => undefined;
    let fail: (why: unknown) => void = () => undefined;
    does = (request) =>
      request.do === 'draft_copy' ? new Promise((done, failed) => ((go = done), (fail = failed))) : Promise.resolve();
    await review();
    await key('d');
    expect(sent).toEqual([{ do: 'draft_copy', model: 1, product: 'shopify:0', field: { field: 'description' } }]);
    running = { model: 'llama', product: 'shopify:0', field: 'description', batch: null, title: 'Mug', text: 'A mug of', done: 0, total: 1, failed: 0, stopping: false, said: '' };
    await settle(300);
    expect(text(one('draft-text'))).toBe('A mug of');
    running = { ...running, text: 'A mug of stoneware' };
    await settle(300);
    expect(text(one('draft-text'))).toBe('A mug of stoneware');
    // A letter of the review does nothing meanwhile to what is written, and another D asks for nothing.
    await key('d');
    expect(sent).toHaveLength(1);
    await key('Escape');
    expect(sent[1]).toEqual({ do: 'stop_drafting' });
    expect((one('draft-stop') as HTMLButtonElement).disabled).toBe(true);
    fail({ code: 'cancelled', message: 'It was stopped. The text is as it was.' });
    await settle();
    expect([all('draft').length, shell.said?.text]).toEqual([0, 'It was stopped. The text is as it was.']);
    go();
  });

  it('says what a hosted model costs and exactly what is sent before anything is', async () => {
    models = { ...here(), chosen: 2 };
    await review();
    await key('d');
    expect(sent, 'nothing is sent by opening it').toEqual([]);
    expect(text(one('draft-cost'))).toBe('About 0.02 EUR at most, counting one token for 3 letters. 1 product text, no customer data, to models.example.com.');
    await press('draft-see');
    const [words, body] = [text(one('payload')), text(one('payload-body'))];
    expect(words).toContain('Our mug is mug is made of stonware.');
    expect(body).toContain(text({ textContent: preview(2).body } as Element));
    expect(body).toContain('authorization: your key');
    await key('d');
    expect(sent.map((act) => act.do)).toEqual(['draft_copy']);
  });

  it('says in words why there is no draft, and asks for a key where one is needed', async () => {
    models = { ...here(), chosen: 2 };
    let needed = true;
    does = async (request) => {
      if (request.do !== 'draft_copy') return;
      if (needed) throw { code: 'key_needed', message: 'The key of Hosted, large is needed. Type it once more; nothing was sent.' };
      throw { code: 'failed', message: 'The server did not take the key. The text is as it was.' };
    };
    await review();
    await key('d');
    await press('draft-go');
    expect(text(one('draft'))).toContain('nothing was sent');
    const input = one('model-key-input') as HTMLInputElement;
    expect([input.type, document.activeElement]).toEqual(['password', input]);
    input.value = KEY;
    needed = false;
    input.form?.requestSubmit();
    await settle();
    expect(sent.map((act) => act.do)).toEqual(['draft_copy', 'set_model_key', 'draft_copy']);
    expect(sent[1]).toEqual({ do: 'set_model_key', id: 2, key: KEY });
    expect(text(one('draft-failed'))).toBe('The server did not take the key. The text is as it was.');
    expect(text(one('draft-go'))).toContain('Try again');
    await key('Escape');
    expect(all('draft')).toHaveLength(0);
  });

  it('leads to the settings where no model is set up', async () => {
    models = { ...here(), models: [], chosen: null };
    await review();
    await key('d');
    const go = vi.spyOn(route, 'goPart').mockImplementation(() => undefined);
    await press('draft-add-model');
    expect(go.mock.calls).toEqual([['settings', 'models']]);
    go.mockRestore();
  });

  it('has a new fact called right or taken out, one by one', async () => {
    await review();
    await press('fact-remove');
    expect(sent).toEqual([{ do: 'drop_fact', draft: 1, fact: 'f1' }]);
    await press('fact-right');
    await press('copy-accept');
    expect(sent.at(-1)).toEqual({ do: 'accept_draft', draft: 1, text: null, right: ['f1'] });
  });

  it('compares two models without their names', async () => {
    compared = { ...compared, comparisons: [{ id: 4, product: 'shopify:0', title: 'Mug', field: 'seo_title', a: 'One', b: 'Two', a_difference: [{ kind: 'added', text: 'One', new_fact: null }], b_difference: [{ kind: 'added', text: 'Two', new_fact: null }], chosen: null, a_model: null, b_model: null }] };
    await review();
    const shown = text(one('compare'));
    for (const { name } of models.models) expect(shown).not.toContain(name);
    await press('choose-b');
    expect(sent).toEqual([{ do: 'choose_draft', comparison: 4, choice: 'b' }]);
  });

  it('asks two models for the same where the owner wants to compare', async () => {
    models = { ...here(), chosen: 2 };
    await review();
    await key('d');
    const rival = one('draft-rival') as HTMLSelectElement;
    rival.value = '1';
    rival.dispatchEvent(new Event('change', { bubbles: true }));
    flushSync();
    await press('draft-go');
    expect(sent).toEqual([{ do: 'compare_models', one: 2, other: 1, product: 'shopify:0', field: { field: 'description' } }]);
  });
});

describe('a batch', () => {
  it('shows its cost before it begins and is asked for with the filter as it stands', async () => {
    const filter = { ...everything, rule: 'missing_description', field: 'seo_title' };
    let closed = 0;
    await show(mount(Batch, { target: page, props: { filter, onclose: () => (closed += 1) } }));
    expect(sent).toEqual([]);
    expect((one('batch-field') as HTMLSelectElement).value, 'the text of the filter').toBe('seo_title');
    expect(text(one('batch-cost'))).toContain('14 product texts, no customer data');
    await press('batch-go');
    expect(sent).toEqual([{ do: 'draft_batch', model: 1, scope: { which: 'filter', filter }, field: { field: 'seo_title' } }]);
    expect(closed).toBe(1);
  });

  it('that would draft nothing cannot be begun', async () => {
    plan = (question) => ({ ...mockedPlan(question), texts: 0, rows: [] });
    await show(mount(Batch, { target: page, props: { filter: everything, onclose: () => undefined } }));
    expect([all('batch-none').length, all('batch-go').length]).toEqual([1, 0]);
  });

  it('under way shows how far it is and stops; one that was cut off goes on or is left', async () => {
    const batches = here().batches;
    await show(mount(Batches, { target: page, props: { batches, open: true } }));
    expect(text(one('batch-of-drafts'))).toContain('It was cut off and can go on.');
    await press('batch-leave');
    expect(sent).toEqual([{ do: 'leave_batch', batch: 7 }]);
    let go = (): void => undefined;
    does = (request) => (request.do === 'resume_drafts' ? new Promise((done) => (go = done)) : Promise.resolve());
    await press('batch-resume');
    running = { model: 'llama', product: 'shopify:3', field: 'description', batch: 7, title: 'Bowl', text: '', done: 6, total: 14, failed: 1, stopping: false, said: '6 of 14 drafted, 1 failed.' };
    await settle(300);
    const bar = one('batch-running').querySelector('[role=progressbar]')!;
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['7', '14']);
    await press('batch-stop');
    expect(sent.at(-1)).toEqual({ do: 'stop_drafting' });
    running = null;
    go();
    await settle(300);
    expect(all('batch-running')).toHaveLength(0);
  });

  it('that ran before the page was loaded is found again', async () => {
    running = { model: 'llama', product: 'shopify:3', field: 'description', batch: 7, title: 'Bowl', text: '', done: 1, total: 2, failed: 0, stopping: false, said: '1 of 2 drafted.' };
    await show(mount(Batches, { target: page, props: { batches: [], open: true } }));
    await settle(40);
    expect(text(one('batch-running'))).toContain('1 of 2 drafted.');
    running = null;
    await settle(400);
    expect(all('batch-running')).toHaveLength(0);
  });
});

describe('the models in the settings', () => {
  it('take a key once, from the field to Rust, and keep it nowhere', async () => {
    await show(mount(Models, { target: page }));
    await press('model-key', 1);
    const input = one('model-key-input') as HTMLInputElement;
    input.value = KEY;
    input.form?.requestSubmit();
    expect(input.value, 'the field is empty before the answer is there').toBe('');
    await settle();
    expect(sent).toEqual([{ do: 'set_model_key', id: 2, key: KEY }]);
    expect(all('model-key-input')).toHaveLength(0);
    const traces = [new XMLSerializer().serializeToString(document), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), JSON.stringify(asked), JSON.stringify([shell.said, drafting.asked, drafting.failed, history.state, location.href])];
    for (const trace of traces) for (const part of [KEY, 'CANARY', encodeURIComponent(KEY), btoa(KEY)]) expect(trace).not.toContain(part);
  });

  it('that was refused leaves the field empty and says why', async () => {
    does = async () => {
      throw { code: 'invalid', message: 'This is no key. Nothing was kept.' };
    };
    await show(mount(Models, { target: page }));
    await press('model-key');
    const input = one('model-key-input') as HTMLInputElement;
    input.value = KEY;
    input.form?.requestSubmit();
    await settle();
    expect([input.value, document.activeElement]).toEqual(['', input]);
    expect(text(input.closest('form'))).toContain('This is no key. Nothing was kept.');
  });

  it('are tested with the fault in words beside the model', async () => {
    does = async () => {
      throw { code: 'failed', message: 'Nobody answers at this address. The text is as it was.' };
    };
    await show(mount(Models, { target: page }));
    await press('test-model');
    expect(sent).toEqual([{ do: 'test_model', id: 1 }]);
    expect([text(one('model-tested')), one('model-tested').dataset.failed]).toEqual(['Nobody answers at this address. The text is as it was.', 'true']);
  });

  it('are added with an address of a usual server, and see only what is ticked', async () => {
    models = { ...here(), models: [] };
    await show(mount(Models, { target: page }));
    expect(text(one('models-never'))).toContain('can never be sent');
    await press('add-model');
    const set = (testid: string, value: string, kind = 'input'): void => {
      const input = one(testid) as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event(kind, { bubbles: true }));
      flushSync();
    };
    expect((one('model-address') as HTMLInputElement).value).toBe('http://localhost:11434');
    set('model-preset', 'lmstudio', 'change');
    expect((one('model-address') as HTMLInputElement).value).toBe('http://localhost:1234');
    set('model-name', ' Mine ');
    set('model-model', 'small');
    const vendor = all('model-field').find((box) => (box as HTMLInputElement).value === 'vendor')!;
    vendor.click();
    flushSync();
    (one('model-name') as HTMLInputElement).form?.requestSubmit();
    await settle();
    expect(sent).toEqual([
      {
        do: 'add_model',
        form: { name: 'Mine', address: 'http://localhost:1234', private_confirmed: false, style: 'openai', model: 'small', price_sent: null, price_answered: null, currency: null, shares: ['catalog'], fields: ['title', 'category', 'facts', 'tags', 'description', 'short_description'] }
      }
    ]);
  });

  it('that are saved as they were change nothing', () => {
    const [, hosted] = here().models;
    const form = formOf(typed(hosted!, here().fields, 'USD'), hosted!);
    expect(form).toEqual({ name: hosted!.name, address: hosted!.address, private_confirmed: false, style: 'anthropic', model: 'large-4', price_sent: '3', price_answered: '15', currency: 'EUR', shares: ['catalog'], fields: hosted!.fields });
    expect(formOf({ ...typed(hosted!, [], null), fields: [] }, hosted!).shares, 'who sees no field is given no catalog').toEqual([]);
  });

  it('are removed only when that is said twice', async () => {
    await show(mount(Models, { target: page }));
    await press('remove-model');
    expect(sent).toEqual([]);
    await press('remove-model-confirm');
    expect(sent).toEqual([{ do: 'remove_model', id: 1 }]);
  });
});

describe('what was sent', () => {
  it('is listed by day and host with no customers', async () => {
    await show(mount(Sent, { target: page }));
    const rows = all('sent-row').map((row) => [...row.children].map((cell) => text(cell)));
    expect(rows[0]).toEqual(['17 November 2026', 'models.example.com', '14', '14', '0']);
    expect(rows[1]?.[1]).toBe('localhost:11434, this computer');
  });

  it('is counted at the bottom of every page, with the way to the list once there is one', async () => {
    const view = { backup: '', as_of: null, leaves: { said: 'Nothing leaves this computer', listed: false } } as unknown as ShellView;
    await show(mount(StatusBar, { target: page, props: { view } }));
    expect([one('leaves').tagName, text(one('leaves'))]).toEqual(['SPAN', 'Nothing leaves this computer']);
    page.replaceChildren();
    const go = vi.spyOn(route, 'goPart').mockImplementation(() => undefined);
    await show(mount(StatusBar, { target: page, props: { view: { ...view, leaves: { said: '14 texts sent this week', listed: true } } } }));
    await press('leaves');
    expect(go.mock.calls).toEqual([['settings', 'sent']]);
    go.mockRestore();
  });
});

describe("a request's own words", () => {
  it('are read out of both wire formats, and bytes that cannot be read stay bytes', () => {
    expect(wordsOf('{"messages":[{"role":"system","content":"a"},{"role":"user","content":"b"}]}')).toEqual(['a', 'b']);
    expect(wordsOf('{"system":"a","messages":[{"role":"user","content":[{"type":"text","text":"b"}]}]}')).toEqual(['a', 'b']);
    expect([wordsOf('no JSON'), wordsOf('[]'), wordsOf('{"messages":3}')]).toEqual([[], [], []]);
  });
});
