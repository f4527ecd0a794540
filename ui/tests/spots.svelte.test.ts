import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, Query } from '../src/api/generated';
import { performSpot, spotCheck, spotChecks, undoSpot } from '../src/mock/spots';
import Begin from '../src/pages/content/spot-checks/Begin.svelte';
import Check from '../src/pages/content/spot-checks/Check.svelte';
import { seedOf } from '../src/pages/content/spot-checks/seed';
import { changes } from '../src/state/changes.svelte';

const sent: Mutation[] = [];
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (asked: Query) => (asked.ask === 'spot_check' ? spotCheck(asked.check, asked.item ?? null) : spotChecks(false, 'open')),
  mutate: async (request: Mutation) => {
    sent.push(request);
    return { said: performSpot(request), changed: ['copy'], batches: [], refused: [], tool: null, product: null };
  }
}));

// The page that the tests run in has no scrolling.
Element.prototype.scrollIntoView = () => undefined;

let mounted: ReturnType<typeof mount> | null = null;
const page = document.body;
const one = (testid: string): HTMLElement | null => page.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
const text = (testid: string): string => one(testid)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((go) => setTimeout(go, 0));
    flushSync();
  }
};
const key = async (name: string): Promise<void> => {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  await settle();
};

beforeEach(() => {
  sent.length = 0;
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  page.replaceChildren();
});

describe('a seed', () => {
  it('is a whole number, or nothing to have one drawn', () => {
    expect([seedOf(''), seedOf('  '), seedOf('7'), seedOf('483,920'), seedOf('4294967295')]).toEqual([null, null, 7, 483920, 4294967295]);
    for (const wrong of ['seven', '-1', '1e3', '4294967296', '12345678901', ',']) expect(seedOf(wrong), wrong).toBeUndefined();
  });
});

describe('beginning a spot-check', () => {
  it('says how many are looked at, and sends what was chosen', async () => {
    mounted = mount(Begin, { target: page, props: { kinds: [{ id: 'drafts', label: 'Drafts', texts: 76, samples: [5, 5, 6, 7, 7, 8], said: '76 texts.' }] } });
    flushSync();
    expect(text('spot-kind')).toContain('8 of 76');
    const percent = one('spot-percent') as HTMLSelectElement;
    percent.value = '7';
    percent.dispatchEvent(new Event('change', { bubbles: true }));
    const seed = one('spot-seed') as HTMLInputElement;
    const type = (typed: string): void => {
      seed.value = typed;
      seed.dispatchEvent(new Event('input', { bubbles: true }));
      flushSync();
    };
    type('seven');
    expect(text('spot-kind')).toContain('6 of 76');
    one('spot-begin')!.click();
    await settle();
    expect(sent).toEqual([]);
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('whole number');
    type('12');
    one('spot-begin')!.click();
    await settle();
    expect(sent).toEqual([{ do: 'begin_spot_check', kind: 'drafts', percent: 7, allowed: 10, seed: 12 }]);
    undoSpot();
  });
});

describe('a spot-check', () => {
  it('is gone through with the keyboard, and a fault asks why and stops the batch', async () => {
    const props = { check: 4, closable: false, onkeep: vi.fn(), onclose: vi.fn() };
    mounted = mount(Check, { target: page, props });
    await settle();
    const first = Number(one('spot-item')!.dataset['item']);
    await key('j');
    expect(Number(one('spot-item')!.dataset['item'])).not.toBe(first);
    await key('k');
    await key('p');
    expect(sent[0]).toEqual({ do: 'judge_spot_item', check: 4, item: first, pass: true, reason: '' });
    changes.copy += 1;
    await settle();
    expect(Number(one('spot-item')!.dataset['item'])).toBeGreaterThan(first);
    await key('f');
    const reason = one('spot-reason') as HTMLInputElement;
    await settle();
    expect(document.activeElement).toBe(reason);
    one('spot-fail-keep')!.click();
    await settle();
    expect(sent).toHaveLength(1);
    reason.value = 'says it is waterproof';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    one('spot-fail-keep')!.click();
    await settle();
    expect(sent[1]).toMatchObject({ pass: false, reason: 'says it is waterproof' });
    changes.copy += 1;
    await settle();
    expect(one('spot-check')!.dataset['state']).toBe('stopped');
    expect(text('spot-next')).toContain('None of them can be exported');
    expect([one('spot-pass'), one('spot-fail')]).toEqual([null, null]);
    await key('p');
    expect(sent).toHaveLength(2);
  });
});
