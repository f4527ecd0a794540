// The preview page: one key imports, one puts it away, and nothing is sent that the owner did not say.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done, Mutation, PreviewView } from '../src/api/generated';
import { openPreview, perform, preview as mocked } from '../src/mock/preview';
import Preview from '../src/pages/data/preview/Preview.svelte';
import { preview } from '../src/state/preview.svelte';

const sent: Mutation[] = [];
const done: Done = { said: '', changed: [], batches: [], refused: [], tool: null, product: null };

vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  mutate: async (request: Mutation): Promise<Done> => {
    sent.push(request);
    return done;
  },
  query: async ({ ask }: { ask: string }) => (ask === 'preview' ? { ask, open: mocked() } : { ask, running: null })
}));

let page: ReturnType<typeof mount> | null = null;

function show(state: string): HTMLElement {
  openPreview(state);
  const view = mocked() as PreviewView;
  page = mount(Preview, { target: document.body, props: { view } });
  flushSync();
  return document.body;
}

const at = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`${id} is not on the page`);
  return found;
};

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await tick();
}

function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  sent.length = 0;
  preview.held = preview.busy = false;
});

afterEach(async () => {
  if (page) await unmount(page);
  page = null;
  document.body.replaceChildren();
});

describe('a known export', () => {
  it('is imported by Enter alone', async () => {
    show('preview');
    press('Enter');
    await settled();
    expect(sent.map((act) => act.do)).toEqual(['import_previewed']);
  });

  it('is put away by Esc', async () => {
    show('preview');
    press('Escape');
    await settled();
    expect(sent.map((act) => act.do)).toEqual(['forget_preview']);
  });

  it('shows our words above its own, and says what repeats', () => {
    show('preview');
    const heads = [...at('preview-table').querySelectorAll('thead th')].map((head) => head.textContent);
    expect(heads.slice(0, 2)).toEqual(['Order', 'Placed']);
    const theirs = [...at('preview-table').querySelectorAll('thead td')].map((head) => head.textContent);
    expect(theirs.slice(0, 2)).toEqual(['Name', 'Created at']);
    expect(at('preview-table').textContent).toContain('same order');
    expect(at('preview-sum').dataset.equal).toBe('true');
  });

  it('is not imported by a key that is held down', async () => {
    show('preview');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true }));
    await settled();
    expect(sent).toEqual([]);
  });

  it('leaves Enter to a button that has the focus', async () => {
    show('preview');
    press('Enter', at('preview-cancel'));
    await settled();
    expect(sent).toEqual([]);
  });

  it('sends one rule for e-mail addresses, and shows what it costs', async () => {
    show('preview');
    expect(at('preview-personal').textContent).toContain('mailing lists');
    at('preview-email-code').click();
    await settled();
    expect(sent).toEqual([{ do: 'set_preview_email', rule: 'code' }]);
  });

  it('is remembered unless the owner says otherwise', async () => {
    show('preview');
    const box = at('preview-remember') as HTMLInputElement;
    expect(box.checked).toBe(true);
    box.click();
    await settled();
    expect(sent).toEqual([{ do: 'set_preview', file: 1, setting: 'remember', value: null }]);
  });
});

describe('a question', () => {
  it('locks the button and is answered by one click', async () => {
    show('preview-question');
    expect((at('preview-import') as HTMLButtonElement).disabled).toBe(true);
    press('Enter');
    await settled();
    expect(sent).toEqual([]);
    at('preview-answer').click();
    await settled();
    expect(sent).toEqual([{ do: 'set_preview', file: 1, setting: 'day_order', value: 'day_first' }]);
  });
});

describe('rows with problems', () => {
  it('are put right as a group', async () => {
    show('preview-problems');
    at('preview-repair').click();
    await settled();
    expect(sent).toEqual([{ do: 'repair_preview', file: 1, group: 'problem-not-an-amount/3' }]);
  });

  it('are put right cell by cell; Enter there takes the cell and imports nothing', async () => {
    show('preview-problems');
    const field = at('preview-cell') as HTMLInputElement;
    field.focus();
    field.value = '12,50';
    press('Enter', field);
    await settled();
    expect(sent).toEqual([{ do: 'edit_preview_cell', file: 1, part: 0, line: 6, column: 3, text: '12,50' }]);
  });

  it('keep what stands there after Esc', async () => {
    show('preview-problems');
    const field = at('preview-cell') as HTMLInputElement;
    field.focus();
    field.value = 'x';
    press('Escape', field);
    await settled();
    expect(field.value).toBe('12,5O');
    expect(sent).toEqual([]);
  });
});

describe('a large file', () => {
  it('is counted by itself, and the button waits', async () => {
    show('preview-large');
    expect((at('preview-import') as HTMLButtonElement).disabled).toBe(true);
    await settled();
    expect(sent.map((act) => act.do)).toContain('count_preview');
  });
});

describe('a file nobody knows', () => {
  it('is shown with its own columns and can be taken off', async () => {
    show('preview-unknown');
    expect(document.body.textContent).toContain('Datum');
    const off = [...document.querySelectorAll<HTMLElement>('[data-testid="preview-take-off"]')];
    off[1]?.click();
    await settled();
    expect(sent).toEqual([{ do: 'drop_from_preview', file: 2 }]);
  });

  const choose = (field: HTMLElement | undefined, value: string): void => {
    (field as HTMLSelectElement).value = value;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const columns = (): HTMLSelectElement[] => [...document.querySelectorAll<HTMLSelectElement>('[data-testid="preview-map-column"]')];

  it('asks what it holds and guesses nothing before', async () => {
    show('preview-unknown');
    expect((at('preview-map-kind') as HTMLSelectElement).value).toBe('');
    expect(columns()).toEqual([]);
    choose(at('preview-map-kind'), 'orders');
    await settled();
    expect(sent).toEqual([{ do: 'map_preview', file: 2, kind: 'orders' }]);
  });

  it('has a guess for a column, with how sure it is, and says what one column is', async () => {
    openPreview('preview-unknown');
    perform({ do: 'map_preview', file: 2, kind: 'orders' });
    page = mount(Preview, { target: document.body, props: { view: mocked() as PreviewView } });
    flushSync();
    expect(columns().map(({ value }) => value)).toEqual(['date', 'item_name', '', 'total']);
    expect(at('preview-map').textContent).toContain('for example 03.11.2026, a guess, 89 % sure');
    expect(at('preview-map-missing').textContent?.trim()).toBe('');
    choose(columns()[2], 'quantity');
    await settled();
    choose(columns()[3], '');
    await settled();
    expect(sent).toEqual([
      { do: 'map_preview_column', file: 2, column: 2, field: 'quantity' },
      { do: 'map_preview_column', file: 2, column: 3, field: null }
    ]);
  });

  it('names what is still missing', () => {
    openPreview('preview-unknown');
    perform({ do: 'map_preview', file: 2, kind: 'orders' });
    perform({ do: 'map_preview_column', file: 2, column: 3, field: null });
    page = mount(Preview, { target: document.body, props: { view: mocked() as PreviewView } });
    flushSync();
    expect(at('preview-map-missing').textContent).toContain('Still needed: Order total.');
  });
});
