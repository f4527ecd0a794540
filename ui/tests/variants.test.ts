import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import type { VariantView } from '../src/api/generated';
import { week } from '../src/mock/kpis';
import Variants from '../src/pages/kpis/Variants.svelte';
import { otherWays } from '../src/pages/kpis/variants';

const kpi = week(null, false).kpis[0]!;
const way = (id: string, more: Partial<VariantView> = {}): VariantView => ({
  id, label: id, unit: 'ratio', value: '0.024', shown: '2.40 %', numerator: null, denominator: null, interval: null, note: null,
  definition: `Counted by ${id}.`, stamp: '', ...more
});

afterEach(() => document.body.replaceChildren());

describe('other ways to count a KPI', () => {
  it('are every way but the usual one, and none where there is one way only', () => {
    expect(otherWays({ ...kpi, variants: [], variant: 'usual' })).toEqual([]);
    const variants = [way('usual'), way('visitors')];
    expect(otherWays({ ...kpi, variants, variant: 'usual' }).map(({ id }) => id)).toEqual(['visitors']);
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
