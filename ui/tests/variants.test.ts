import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { week } from '../src/mock/kpis';
import Variants from '../src/pages/kpis/Variants.svelte';
import { between, otherWays, type Variant } from '../src/pages/kpis/variants';

const kpi = week(null, false).kpis[0]!;
const way = (id: string, more: Partial<Variant> = {}): Variant => ({
  id, label: id, shown: '2.40 %', interval: null, note: null, definition: `Counted by ${id}.`, ...more
});

afterEach(() => document.body.replaceChildren());

describe('other ways to count a KPI', () => {
  it('are every way but the usual one, and none where there is one way only', () => {
    expect(otherWays(kpi)).toEqual([]);
    expect(otherWays({ ...kpi, variants: [], variant: 'usual' })).toEqual([]);
    const variants = [way('usual'), way('visitors')];
    expect(otherWays({ ...kpi, variants, variant: 'usual' }).map(({ id }) => id)).toEqual(['visitors']);
  });
  it('say between what a rate lies, and nothing for an amount', () => {
    expect(between({ ...kpi, interval: null })).toBeNull();
    expect(between({ ...kpi, interval: { shown: '1 % to 2 %', said: 'between 1 % and 2 %' } })).toBe('between 1 % and 2 %');
  });
  it('show a missing value as missing', () => {
    const shown = mount(Variants, {
      target: document.body,
      props: { variants: [way('gross', { shown: null, note: 'Taxes are not in the file.' })] }
    });
    const row = document.querySelector('[data-variant="gross"]')?.textContent?.replace(/\s+/g, ' ');
    expect(row).toContain('no value');
    expect(row).toContain('Counted by gross. Taxes are not in the file.');
    void unmount(shown);
  });
});
