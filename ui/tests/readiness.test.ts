import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation } from '../src/api/generated';
import { explain, readiness, record, remove } from '../src/mock/readiness';
import Comparisons from '../src/pages/data/readiness/Comparisons.svelte';
import Costs from '../src/pages/data/readiness/Costs.svelte';
import FigureForm from '../src/pages/data/readiness/FigureForm.svelte';
import Figures from '../src/pages/data/readiness/Figures.svelte';
import Matrix from '../src/pages/data/readiness/Matrix.svelte';
import Tags from '../src/pages/data/readiness/Tags.svelte';

const sent: Mutation[] = [];
let refuse: { code: string; message: string } | null = null;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
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

function type(testid: string, value: string): void {
  const field = one(testid) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  flushSync();
}

async function send(testid: string): Promise<void> {
  (one(testid) as HTMLButtonElement).form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await Promise.resolve();
  await new Promise((go) => setTimeout(go, 0));
  flushSync();
}

beforeEach(() => {
  sent.length = 0;
  refuse = null;
});
afterEach(() => {
  if (shown) void unmount(shown);
  shown = null;
  page.replaceChildren();
});

describe('the strategies', () => {
  it('stand in a table whose every cell has words', () => {
    const view = readiness(false);
    shown = mount(Matrix, { target: page, props: { needs: view.needs, strategies: view.strategies } });
    const heads = all('thead th').map(text);
    expect(heads).toEqual(['Strategy', 'State', 'Orders', 'A year', 'Sessions', 'Tags', 'Costs']);
    const rows = all('[data-testid="strategy"]');
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      expect(row.querySelector('th')?.getAttribute('scope')).toBe('row');
      for (const cell of row.querySelectorAll('td')) expect(text(cell)).toMatch(/[a-z]{4}|\d/);
    }
    const pricing = page.querySelector('[data-strategy="pricing"]');
    expect(text(pricing?.querySelector('[data-need="costs"]'))).toBe('71 % of sales');
    expect(text(pricing?.querySelector('[data-need="tags"] .hidden-words'))).toBe('not needed');
    expect(text(pricing?.querySelector('th'))).toContain('Fill in the missing costs');
  });
});

describe('the tag list', () => {
  it('shows ten and then all', () => {
    shown = mount(Tags, { target: page, props: { tags: readiness(false).tags, first: true } });
    expect(all('[data-testid="tag-work"]')).toHaveLength(10);
    one('tags-all').click();
    flushSync();
    expect(all('[data-testid="tag-work"]')).toHaveLength(34);
    expect(all('[data-testid="tags-all"]')).toHaveLength(0);
  });
  it('says so when there are more than the answer holds', () => {
    const { tags } = readiness(false);
    shown = mount(Tags, { target: page, props: { tags: { ...tags, work_total: 900 }, first: false } });
    one('tags-all').click();
    flushSync();
    expect(text(page)).toContain('The first 34 of 900.');
  });
  it('has nothing to open without products', () => {
    shown = mount(Tags, { target: page, props: { tags: readiness(true).tags, first: false } });
    expect(all('details')).toHaveLength(0);
    expect(text(page)).toContain('Import the products export.');
  });
});

describe('costs and comparisons', () => {
  it('name what cannot be matched and why', () => {
    shown = mount(Costs, { target: page, props: { margin: readiness(false).margin } });
    const cells = all('[data-testid="unmatched"]').map((row) => [...row.children].map(text));
    expect(cells[1]).toEqual(['Workshop, one evening', 'the order names no SKU', '1,980.00 EUR']);
  });
  it('call a cause a guess', () => {
    shown = mount(Comparisons, { target: page, props: { comparisons: readiness(false).comparisons } });
    const found = all('[data-testid="comparison"]');
    expect(found.map((row) => row.dataset['agrees'])).toEqual(['false', 'true', 'false', 'false']);
    expect(text(found[2])).toContain('20.8 % less Perhaps: Visitors');
    expect(text(found[1])).not.toContain('Perhaps');
  });
  it('say when there is nothing to compare', () => {
    shown = mount(Comparisons, { target: page, props: { comparisons: [] } });
    expect(text(page)).toContain('Nothing to compare yet.');
  });
});

describe('what another dashboard shows', () => {
  const { choices } = readiness(false);

  it('is sent as a fraction for a rate and as typed for money', async () => {
    shown = mount(FigureForm, { target: page, props: { choices } });
    type('figure-dashboard', ' Shopify Analytics ');
    type('figure-value', '2,4');
    await send('figure-save');
    type('figure-kpi', 'average_order_value');
    type('figure-week', '2026-W45');
    type('figure-value', '33,80');
    await send('figure-save');
    const dashboard = 'Shopify Analytics';
    expect(sent).toEqual([
      { do: 'record_figure', kpi: 'conversion_rate', week: '2026-W46', dashboard, value: '0.024' },
      { do: 'record_figure', kpi: 'average_order_value', week: '2026-W45', dashboard, value: '33,80' }
    ]);
  });

  it('stays in the form with the reason when it is refused', async () => {
    refuse = { code: 'invalid', message: 'The figure needs the name of its dashboard. Nothing was changed.' };
    shown = mount(FigureForm, { target: page, props: { choices } });
    type('figure-value', '2.4');
    await send('figure-save');
    expect(text(one('figure-fault'))).toContain('needs the name');
    expect((one('figure-value') as HTMLInputElement).value).toBe('2.4');
  });

  it('is open, can be explained, and opened again', async () => {
    const { figures, open_figures } = readiness(false);
    shown = mount(Figures, { target: page, props: { figures, open: open_figures, choices } });
    expect(all('[data-testid="figure"]').map((row) => row.dataset['state'])).toEqual(['open', 'explained']);
    expect(text(page)).toContain('One difference is not explained yet.');
    one('figure-reopen').click();
    one('figure-remove').click();
    await Promise.resolve();
    expect(sent).toEqual([
      { do: 'explain_figure', id: 2, cause: null, note: '' },
      { do: 'remove_figure', id: 1 }
    ]);
  });
});

describe('the stand-in for Rust', () => {
  it('keeps what was recorded until it is removed', () => {
    record('repeat_purchase_rate', '2026-W44', 'Admin', '0.3');
    const made = readiness(false).figures.at(-1);
    expect([made?.dashboard, made?.state]).toEqual(['Admin', 'open']);
    explain(made?.id ?? 0, 'tax', 'shipping too');
    expect(readiness(false).figures.at(-1)?.cause_words).toBe('With tax or shipping: shipping too');
    remove(made?.id ?? 0);
    expect(readiness(false).figures).toHaveLength(2);
  });
});
