import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation } from '../src/api/generated';
import { kpiHistory, week } from '../src/mock/kpis';
import ByBuyer from '../src/pages/kpis/ByBuyer.svelte';
import Facts from '../src/pages/kpis/Facts.svelte';
import KpiList from '../src/pages/kpis/KpiList.svelte';
import OtherWays from '../src/pages/kpis/OtherWays.svelte';
import Splits from '../src/pages/kpis/Splits.svelte';
import Sure from '../src/pages/kpis/Sure.svelte';
import Typed from '../src/pages/kpis/Typed.svelte';
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

describe('a split', () => {
  const choose = (id: string) => {
    document.body.querySelector<HTMLInputElement>(`[data-testid="kpi-split-${id}"]`)!.click();
    flushSync();
  };
  const splits = (id: Parameters<typeof kpiHistory>[0]) => kpiHistory(id, false).splits;

  it('is closed until it is asked for, and its table is open with every part and the whole', () => {
    show(Splits, { splits: splits('average_order_value'), by: null });
    expect(count('[data-testid="kpi-split-open"]')).toBe(0);
    expect(document.body.querySelector<HTMLInputElement>('[data-testid="kpi-split-none"]')?.checked).toBe(true);
    choose('buyer');
    expect(count('[data-by="buyer"] tbody tr')).toBe(4);
    expect(text('[data-by="buyer"] thead')).toContain('Share of goods');
    expect(text('[data-by="buyer"] tbody tr:nth-child(3)')).toContain('Not known');
    expect(text('[data-by="buyer"] tbody tr:last-child')).toContain('11,700.80 EUR');
    expect(document.body.querySelector('[data-by="buyer"] details')?.hasAttribute('open')).toBe(true);
    choose('none');
    expect(count('[data-testid="kpi-split-open"]')).toBe(0);
  });

  it('says in words what no file can tell, and shows no number', () => {
    show(Splits, { splits: splits('customer_acquisition_cost'), by: 'channel' });
    expect(text('[data-testid="kpi-split-reason"]')).toContain('No file says');
    expect(count('[data-testid="kpi-split-open"] table')).toBe(0);
  });

  it('says why one part has no value', () => {
    show(Splits, { splits: splits('revenue_per_visitor'), by: 'channel' });
    expect(text('[data-testid="kpi-split-why"]')).toBe('Till: No visits are counted there.');
  });
});

describe('what was typed', () => {
  it('is called typed in the list and beside the number, with its day', () => {
    show(KpiList, { kpis: week(null, false).kpis, chosen: 'conversion_rate', onchoose: () => undefined });
    expect(text('[data-testid="kpi-row-typed"]')).toBe('13.20 EUR');
    expect(document.querySelector('[data-testid="kpi-row-typed"]')?.closest('button')?.textContent).toContain('typed');
  });

  it('stands with its days and the day it was typed on', () => {
    show(Typed, { typed: kpiHistory('customer_acquisition_cost', false).typed });
    expect(text('[data-testid="kpi-typed"]')).toContain('Typed by you on 16 November 2026');
  });

  it('is not there where nothing was typed', () => {
    show(Typed, { typed: kpiHistory('conversion_rate', false).typed });
    expect(count('dl')).toBe(0);
  });

  it('marks the figures of the work that were typed', () => {
    const view = week(null, false);
    show(Work, { facts: view.process, week: view.week });
    expect(text('[data-fact="content_velocity"] [data-testid="work-typed"]')).toContain('Typed by you on');
    expect(count('[data-fact="approval_hours"] [data-testid="work-typed"]')).toBe(0);
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
