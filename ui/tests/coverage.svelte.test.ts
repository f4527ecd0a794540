import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CopyBy, CopyCoverageView } from '../src/api/generated';
import { coverage } from '../src/mock/content';
import Coverage from '../src/pages/content/coverage/Coverage.svelte';
import { counted, share } from '../src/pages/content/coverage/counted.svelte';
import { desk, everything } from '../src/pages/content/queue/desk.svelte';
import { route } from '../src/state/route.svelte';

let given: (by: CopyBy) => CopyCoverageView = (by) => coverage(false, by);
const asked: unknown[] = [];
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (question: { by: CopyBy }) => {
    asked.push(question);
    return given(question.by);
  }
}));

let mounted: ReturnType<typeof mount> | null = null;
const page = document.body;
const all = (testid: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
const settle = async (): Promise<void> => {
  await new Promise((go) => setTimeout(go, 0));
  flushSync();
};
async function show(): Promise<void> {
  mounted = mount(Coverage, { target: page });
  await vi.waitFor(() => {
    flushSync();
    if (!page.querySelector('[data-testid="coverage"], h2, h3')) throw new Error('still loading');
  });
}
/** The cell of a row for a kind of text. */
function cell(row: string, kind: string): HTMLElement {
  const line = all('coverage-row').find((one) => one.dataset.row === row && !one.classList.contains('all'));
  return line!.querySelector<HTMLElement>(`[data-kind="${kind}"]`)!;
}

beforeEach(() => {
  given = (by) => coverage(false, by);
  asked.length = 0;
  counted.by = 'category';
  counted.standing = 'missing';
  desk.narrow(everything);
  route.goPart('content', 'coverage');
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  page.replaceChildren();
});

describe('the table of texts', () => {
  it('leads from a number to the products behind it', async () => {
    await show();
    const one = coverage(false, 'category').rows[1]!;
    const open = cell(one.id, 'description');
    expect(open.textContent?.trim()).toBe(String(one.cells[1]!.missing));
    expect(open.getAttribute('aria-label')).toContain(one.cells[1]!.said);
    open.click();
    expect(desk.filter).toEqual({ ...everything, show: 'all', category: one.id, field: 'description', standing: 'missing' });
    expect([route.slug, route.part]).toEqual(['content', '']);
  });

  it('counts by vendor and by another standing when asked', async () => {
    await show();
    all('coverage-by-vendor')[0]!.click();
    all('coverage-remark')[0]!.click();
    await settle();
    expect(asked.at(-1)).toEqual({ ask: 'copy_coverage', by: 'vendor' });
    cell('', 'tags').click();
    expect(desk.filter).toEqual({ ...everything, show: 'all', vendor: '', field: 'tags', standing: 'remark' });
  });

  it('keeps a text that no file can hold apart from one that nobody lacks', async () => {
    await show();
    const row = all('coverage-row').find((line) => line.dataset.row === 'gift cards')!;
    const cells = [...row.querySelectorAll('td')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(cells[2]).toBe('–Your files have no column for it.');
    expect(cells[0]).toBe('0');
    expect(share(coverage(false, 'category').rows[5]!.cells[2]!, 'missing')).toBe(0);
  });

  it('says so where there is nothing, or where the texts were not read since an import', async () => {
    given = (by) => coverage(true, by);
    await show();
    expect(page.textContent).toContain('No product texts yet');
    if (mounted) void unmount(mounted);
    page.replaceChildren();
    given = (by) => ({ ...coverage(false, by), due: true });
    await show();
    expect([all('coverage').length, page.textContent?.includes('The texts changed')]).toEqual([0, true]);
  });
});
