import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation } from '../src/api/generated';
import { week } from '../src/mock/kpis';
import { months, outcomes } from '../src/mock/outcomes';
import { spending } from '../src/mock/spending';
import Links from '../src/pages/kpis/outcomes/Links.svelte';
import Months from '../src/pages/kpis/outcomes/Months.svelte';
import Panel from '../src/pages/kpis/outcomes/Panel.svelte';
import Campaigns from '../src/pages/kpis/spend/Campaigns.svelte';
import MarketingCost from '../src/pages/kpis/spend/MarketingCost.svelte';
import Origins from '../src/pages/kpis/spend/Origins.svelte';
import { asPaid, asPurpose, paidValue } from '../src/pages/kpis/spend/marks';
import Work from '../src/pages/kpis/Work.svelte';

const sent: Mutation[] = [];
let refuse: { code: string; message: string } | null = null;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse) throw refuse;
    return { said: 'Noted.', changed: [], batches: [], refused: [], tool: null };
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

function choose(selector: string, value: string): HTMLSelectElement {
  const select = document.body.querySelector<HTMLSelectElement>(selector)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  return select;
}

function type(selector: string, value: string): void {
  const input = document.body.querySelector<HTMLInputElement>(selector)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

const press = (selector: string) => document.body.querySelector<HTMLButtonElement>(selector)!.click();

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

describe('what campaigns are for', () => {
  it('is marked by one choice and taken back by the empty one', async () => {
    show(Campaigns, { view: spending(null, false) });
    expect(text('[data-testid="spend-unmarked"]')).toContain('1,204.10 EUR');
    choose('[data-campaign="121"] select', 'retention');
    choose('[data-campaign="120"] select', '');
    await settle();
    expect(sent).toEqual([
      { do: 'mark_campaign', platform: 'meta', campaign: '121', purpose: 'retention' },
      { do: 'mark_campaign', platform: 'meta', campaign: '120', purpose: null }
    ]);
  });

  it('shows what is kept again after a refusal', async () => {
    refuse = { code: 'locked', message: 'Another program holds the file.' };
    show(Campaigns, { view: spending(null, false) });
    choose('[data-campaign="120"] select', 'mixed');
    await settle();
    expect(document.body.querySelector<HTMLSelectElement>('[data-campaign="120"] select')!.value).toBe('acquisition');
  });

  it('names the file where no campaign is known', () => {
    show(Campaigns, { view: spending(null, true) });
    expect(count('select')).toBe(0);
    expect(text('section')).toContain('daily spend report');
  });
});

describe('where buyers came from', () => {
  it('tells a mark from what an origin says by itself', async () => {
    show(Origins, { view: spending(null, false) });
    expect(text('[data-origin="google / cpc"] option')).toBe('An advertisement, by its name');
    expect(text('[data-origin="Source: spring"] option')).toBe('Not marked');
    choose('[data-origin="Source: spring"] select', 'free');
    await settle();
    expect(sent).toEqual([{ do: 'mark_origin', origin: 'Source: spring', paid: false }]);
  });

  it('reads choices and marks both ways', () => {
    expect(['paid', 'free', '', 'other'].map(asPaid)).toEqual([true, false, null, null]);
    expect([true, false, null].map(paidValue)).toEqual(['paid', 'free', '']);
    expect(['mixed', '', 'growth'].map(asPurpose)).toEqual(['mixed', null, null]);
  });
});

describe('what else marketing costs', () => {
  it('sends zero as an answer and an empty field as none', async () => {
    const cost = spending(null, false).costs[1];
    show(MarketingCost, { cost, month: '2026-11' });
    expect(text('form')).toContain('Not known');
    type('[data-testid="marketing-creative"]', ' 0 ');
    press('[data-testid="marketing-save-creative"]');
    type('[data-testid="marketing-creative"]', '');
    press('[data-testid="marketing-save-creative"]');
    await settle();
    expect(sent).toEqual([
      { do: 'set_marketing_cost', part: 'creative', month: '2026-11', value: '0' },
      { do: 'set_marketing_cost', part: 'creative', month: '2026-11', value: null }
    ]);
  });
});

describe('what the work brings', () => {
  it('stands side by side, a count of texts beside what it brought', () => {
    show(Panel, { facts: outcomes(null, null, false).panel });
    expect(count('[data-testid="panel"]')).toBe(3);
    expect(text('[data-fact="content_velocity"]')).toContain('net sales: 11,704.00 EUR');
  });

  it('shows a count among the work beside its money, too', () => {
    const view = week(null, false);
    const facts = view.process.map((fact) =>
      fact.id === 'content_velocity' ? { ...fact, value: '12', shown: '12', note: "The week's net sales: 25.00 EUR." } : fact
    );
    show(Work, { facts, week: view.week });
    expect(text('[data-fact="content_velocity"]')).toContain('25.00 EUR');
  });

  it('has no number where there are too few weeks, and asks with another lag', () => {
    let asked: number | null | undefined;
    show(Links, { links: outcomes(null, null, false).links, onlag: (weeks: number | null) => (asked = weeks) });
    expect(text('[data-link="approval_hours conversion_rate"]')).toContain('Too few weeks (9 of 12)');
    expect(text('[data-link="approval_hours conversion_rate"]')).toContain('no value');
    expect(text('[data-link="content_velocity conversion_rate"]')).toContain('no proof of a cause');
    choose('[data-testid="outcomes-lag"]', '4');
    expect(asked).toBe(4);
    choose('[data-testid="outcomes-lag"]', '');
    expect(asked).toBe(null);
  });
});

describe('once a month', () => {
  it('keeps a rating for the month that is shown, and shows the months before', async () => {
    show(Months, { months: months('2026-10') });
    choose('[data-testid="month-message_market_fit"]', '5');
    press('[data-testid="month-save-message_market_fit"]');
    await settle();
    expect(sent).toEqual([{ do: 'set_month_figure', figure: 'message_market_fit', month: '2026-10', value: '5' }]);
    expect(text('table')).toContain('September 2026');
    expect(text('[data-testid="productivity"]')).toContain('38.58 EUR');
  });

  it('keeps what was typed beside a refusal', async () => {
    refuse = { code: 'invalid', message: 'This is no number of hours.' };
    show(Months, { months: months('2026-10') });
    type('[data-testid="month-team_hours"]', 'many');
    press('[data-testid="month-save-team_hours"]');
    await settle();
    expect(text('[role="alert"]')).toContain('no number of hours');
    expect(document.body.querySelector<HTMLInputElement>('[data-testid="month-team_hours"]')!.value).toBe('many');
  });
});
