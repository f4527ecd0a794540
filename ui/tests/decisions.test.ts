import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, Query } from '../src/api/generated';
import { decisions, weigh } from '../src/mock/decisions';
import { stage } from '../src/mock/stage';
import Add from '../src/pages/stack/add/Add.svelte';
import { blank, toDraft, toForm } from '../src/pages/stack/add/draft';
import Stage from '../src/pages/stack/stage/Stage.svelte';

const sent: Mutation[] = [];
let refuse: { code: string; message: string } | null = null;
let empty = false;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (question: Query) => {
    if (question.ask === 'weigh') return weigh(question.form, empty);
    return question.ask === 'stage' ? stage(empty) : decisions(empty);
  },
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse) throw refuse;
    return { said: 'Noted.', changed: [], batches: [], refused: [], tool: null, product: null };
  }
}));

let shown: ReturnType<typeof mount> | null = null;
const page = document.body;
const all = (selector: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)];
const one = (testid: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
  if (!found) throw new Error(`${testid} is not shown`);
  return found;
};
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    flushSync();
    await new Promise((go) => setTimeout(go, 0));
  }
  flushSync();
}

async function press(testid: string): Promise<void> {
  one(testid).click();
  await settle();
}

async function type(testid: string, value: string): Promise<void> {
  const field = one(testid) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  await settle();
}

beforeEach(() => {
  sent.length = 0;
  refuse = null;
  empty = false;
});
afterEach(() => {
  if (shown) void unmount(shown);
  shown = null;
  page.replaceChildren();
});

describe('the four switches', () => {
  it('turn the third answer round and no other', () => {
    const draft = blank();
    expect(toForm(draft).answers).toEqual({
      saves_time: false,
      removes_bottleneck: false,
      existing_tools_can: true,
      integrates: false
    });
    draft.holds.existing_tools_can = true;
    expect(toForm(draft).answers.existing_tools_can).toBe(false);
  });

  it('give back what an entry of the wait list said', () => {
    const entry = decisions(false).waiting[0];
    if (!entry) throw new Error('nothing waits');
    expect(toForm(toDraft(entry)).answers).toEqual(entry.answers);
    expect(toForm(toDraft(entry)).notes.find(({ question }) => question === 'saves_time')?.note).toContain('Fridays');
  });
});

describe('before a tool is added', () => {
  it('judges nothing before something is said, then follows each switch', async () => {
    shown = mount(Add, { target: page });
    await settle();
    expect(text(one('add-start'))).toContain('switch on what is true');
    expect(page.querySelector('[data-testid="verdict"]')).toBeNull();
    await press('holds-existing_tools_can');
    expect(one('verdict').dataset.verdict).toBe('adds_complexity');
    const third = page.querySelector<HTMLElement>('[data-question="existing_tools_can"]');
    expect(third?.dataset.reads).toBe('supports');
    expect(text(third)).toContain('No tool I have does this');
    expect(text(third)).toContain('Can existing tools solve it? Your answer: no.');
    await press('holds-saves_time');
    expect(one('verdict').dataset.verdict).toBe('adds_complexity');
    await press('holds-integrates');
    expect(one('verdict').dataset.verdict).toBe('worth_it');
  });

  it('offers the wait list first when a tool adds work, and the experiment first when it does not', async () => {
    shown = mount(Add, { target: page });
    await settle();
    await type('add-name', 'Parcel Notes');
    expect(all('[data-testid^="decide-"]').map(({ dataset }) => dataset.testid)).toEqual(['decide-wait', 'decide-experiment']);
    for (const question of ['saves_time', 'existing_tools_can', 'integrates']) await press(`holds-${question}`);
    expect(all('[data-testid^="decide-"]')[0]?.dataset.testid).toBe('decide-experiment');
    await type('add-bottleneck', '1');
    expect(all('[data-testid^="decide-"]')[0]?.dataset.testid).toBe('decide-add');
    await press('decide-add');
    expect(sent[0]).toMatchObject({ do: 'decide', id: null, act: 'add', form: { name: 'Parcel Notes', bottleneck: 1 } });
    expect((one('add-name') as HTMLInputElement).value).toBe('');
  });

  it('keeps what was typed when Rust refuses', async () => {
    shown = mount(Add, { target: page });
    await settle();
    await type('add-name', 'Parcel Notes');
    refuse = { code: 'invalid', message: 'To add the tool, say which layer it belongs to. Nothing was changed.' };
    await press('decide-experiment');
    expect(text(one('add-fault'))).toContain('which layer');
    expect((one('add-name') as HTMLInputElement).value).toBe('Parcel Notes');
  });

  it('takes an entry of the wait list up again, and drops it', async () => {
    shown = mount(Add, { target: page });
    await settle();
    await press('again');
    expect((one('add-name') as HTMLInputElement).value).toBe('Parcel Notes');
    await press('drop');
    expect(sent[0]).toMatchObject({ do: 'decide', id: 1, act: 'drop' });
  });

  it('fills the form from the guide’s opinion, which is said to be one', async () => {
    shown = mount(Add, { target: page });
    await settle();
    expect(text(one('email-tools'))).toContain('the opinion of one guide');
    await press('email-commerce');
    expect((one('add-name') as HTMLInputElement).value).toBe('Klaviyo');
    expect((one('add-layer') as HTMLSelectElement).value).toBe('communication');
  });

  it('lets the owner say that something is not for this shop', async () => {
    shown = mount(Add, { target: page });
    await settle();
    await press('native-shopify-email');
    expect(sent[0]).toEqual({ do: 'set_native', native: 'shopify-email', here: false });
  });
});

describe('the stage', () => {
  it('shows the months, the borders and each thing with its state in words', async () => {
    shown = mount(Stage, { target: page });
    await settle();
    expect(all('[data-testid="stage-month"]')).toHaveLength(3);
    expect(text(one('borders-words'))).toContain('Nothing was converted');
    for (const item of all('[data-testid="check-item"]')) expect(text(item)).toMatch(/there|missing|too early/);
  });

  it('converts once with a typed rate, and shows why a rate was refused', async () => {
    shown = mount(Stage, { target: page });
    await settle();
    await type('borders-rate', '0.92');
    const form = (one('borders-convert') as HTMLButtonElement).form;
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(sent[0]).toEqual({ do: 'set_stage', form: { how: 'converted', rate: '0.92' } });
    refuse = { code: 'invalid', message: 'x is not a rate.' };
    await type('borders-rate', 'x');
    form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await settle();
    expect(text(one('borders-fault'))).toBe('x is not a rate.');
    expect((one('borders-rate') as HTMLInputElement).value).toBe('x');
  });

  it('names what is missing where no stage is known', async () => {
    empty = true;
    shown = mount(Stage, { target: page });
    await settle();
    expect(all('[data-testid="stage-month"]').map(text)).toEqual([
      'August 2026no orders imported',
      'September 2026no orders imported',
      'October 2026no orders imported'
    ]);
    expect(page.querySelector('[data-testid="stage-mean"]')).toBeNull();
  });
});
