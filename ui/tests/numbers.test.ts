import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation } from '../src/api/generated';
import { kpiHistory, week } from '../src/mock/kpis';
import ByBuyer from '../src/pages/kpis/ByBuyer.svelte';
import Facts from '../src/pages/kpis/Facts.svelte';
import OtherWays from '../src/pages/kpis/OtherWays.svelte';
import Sure from '../src/pages/kpis/Sure.svelte';
import Work from '../src/pages/kpis/Work.svelte';

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
const text = (selector: string): string =>
  document.body.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const count = (selector: string): number => document.body.querySelectorAll(selector).length;

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function show(view: Component<any>, props: Record<string, unknown>): void {
  shown = mount(view, { target: document.body, props });
  flushSync();
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    flushSync();
    await new Promise((go) => setTimeout(go, 0));
  }
}

beforeEach(() => {
  sent.length = 0;
  refuse = null;
});
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
});

describe('a number', () => {
  it('says how sure it is and what is usual', () => {
    show(Sure, { view: kpiHistory('conversion_rate', false) });
    expect(text('[data-testid="kpi-interval"]')).toContain('between 2.19 % and 2.65 %, as far as 17,083 sessions can tell');
    expect(text('[data-testid="kpi-usual"]')).toContain('Probably noise');
    expect(text('[data-testid="kpi-short-history"]')).toContain('Less than twelve months');
    expect(count('[data-testid="kpi-break"]')).toBe(0);
  });

  it('says where its way of counting changed', () => {
    show(Sure, { view: kpiHistory('repeat_purchase_rate', false) });
    expect(text('[data-testid="kpi-break"]')).toContain('Week 41');
    expect(document.body.querySelector('[data-testid="kpi-usual"]')?.classList.contains('amber')).toBe(true);
  });

  it('lists the other ways to count it, each with a value or why there is none', () => {
    const kpi = kpiHistory('conversion_rate', false).kpi;
    show(OtherWays, { kpi });
    expect(count('[data-way]')).toBe(kpi.variants.length - 1);
    expect(count(`[data-way="${kpi.variant}"]`)).toBe(0);
    expect(text('[data-way="visitor"]')).toContain('does not count visitors');
    expect(text('[data-way="orders_per_session"]')).toContain('2.43 %');
  });

  it('shows what is left over apart from the ways', () => {
    show(OtherWays, { kpi: kpiHistory('revenue_per_visitor', false).kpi });
    expect(text('[data-testid="kpi-residual"]')).toContain('0.01 EUR');
    expect(count('[data-way="residual"]')).toBe(0);
  });

  it('has no fold where there is nothing to fold', () => {
    show(OtherWays, { kpi: kpiHistory('customer_acquisition_cost', false).kpi });
    expect(count('[data-testid="kpi-ways"]')).toBe(0);
  });
});

describe('net sales by buyer', () => {
  it('adds up to the total beside it, in the window as in the file', () => {
    const { facts } = week(null, false);
    show(ByBuyer, { facts });
    const cents = (id: string) => Math.round(Number(facts.find((fact) => fact.id === id)?.value) * 100);
    const parts = ['net_sales_new', 'net_sales_returning', 'net_sales_unknown_buyer'];
    expect(parts.reduce((sum, id) => sum + cents(id), 0)).toBe(cents('net_sales_by_order'));
    expect(count('[data-testid="by-buyer"]')).toBe(3);
    expect(text('[data-testid="by-buyer-total"]')).toContain('11,688.30 EUR');
  });

  it('is shown once, and not at all without orders', () => {
    show(Facts, { facts: week(null, false).facts });
    expect(count('[data-fact="net_sales_new"]')).toBe(0);
    expect(text('[data-fact="contribution_margin"]')).toContain('Cost per item');
  });

  it('is silent without orders', () => {
    show(ByBuyer, { facts: week(null, true).facts });
    expect(count('h2')).toBe(0);
  });
});

describe('how the work did', () => {
  const field = () => document.body.querySelector<HTMLInputElement>('[data-testid="work-approval_hours"]')!;
  const save = () => document.body.querySelector<HTMLButtonElement>('[data-testid="work-save-approval_hours"]')!.click();
  const type = (value: string) => {
    field().value = value;
    field().dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    save();
  };

  it('sends what was typed for the week, and nothing for an empty field', async () => {
    const view = week(null, false);
    show(Work, { facts: view.process, week: view.week });
    type(' 12,5 ');
    await settle();
    type('');
    await settle();
    expect(sent).toEqual([
      { do: 'set_process_figure', figure: 'approval_hours', week: '2026-W46', value: '12,5' },
      { do: 'set_process_figure', figure: 'approval_hours', week: '2026-W46', value: null }
    ]);
  });

  it('keeps what was typed beside a refusal', async () => {
    refuse = { code: 'invalid', message: 'This is no number for that.' };
    const view = week(null, false);
    show(Work, { facts: view.process, week: view.week });
    type('soon');
    await settle();
    expect(text('[role="alert"]')).toContain('This is no number');
    expect(field().value).toBe('soon');
  });

  it('says which file closes a gap', () => {
    const view = week(null, false);
    show(Work, { facts: view.process, week: view.week });
    expect(text('[data-fact="deflection"]')).toContain('Import a ticket export');
  });
});
