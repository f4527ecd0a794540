import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, Query } from '../src/api/generated';
import { checkIn, checkInKept, checkIns, performCheckIn, resetCheckIn } from '../src/mock/checkin';
import { onBar } from '../src/pages/kpis/checkin/bar';
import Checkin from '../src/pages/kpis/checkin/Checkin.svelte';
import { after, before, entry, type Place } from '../src/pages/kpis/checkin/places';
import { shell } from '../src/state/shell.svelte';

const sent: Mutation[] = [];
let refuse: Mutation['do'] | null = null;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (request: Query) => (request.ask === 'check_ins' ? checkIns(false) : checkIn(false)),
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse === request.do) throw { code: 'failed', message: 'The disk is full. Nothing was changed.' };
    const said = performCheckIn(request);
    return { said, changed: ['check_in'], batches: [], refused: [], tool: null, product: null };
  }
}));

let shown: ReturnType<typeof mount> | null = null;
let presses = 0;
const page = document.body;
const one = (testid: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`[data-testid="${testid}"]`);
  if (!found) throw new Error(`${testid} is not shown`);
  return found;
};
const acts = <D extends Mutation['do']>(kind: D): Extract<Mutation, { do: D }>[] =>
  sent.filter((act): act is Extract<Mutation, { do: D }> => act.do === kind);
const settled = (): [string, string | null][] => acts('settle_card').map(({ kpi, outcome }) => [kpi, outcome]);

async function rest(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((go) => setTimeout(go, 20));
    flushSync();
  }
}

/** One press as a browser does it: the page hears it first, then the key does what it always does. */
async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  presses += 1 + (more.ctrlKey ? 1 : 0);
  const at = document.activeElement ?? page;
  const event = new KeyboardEvent('keydown', { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, bubbles: true, cancelable: true, ...more });
  at.dispatchEvent(event);
  if (!event.defaultPrevented && key === 'Enter' && !more.ctrlKey) {
    if (at instanceof HTMLButtonElement) at.click();
    else if (at instanceof HTMLInputElement) at.form?.requestSubmit();
  }
  await rest();
}

/** Free text, which the count of keys leaves out. */
function write(text: string): void {
  const field = document.activeElement as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

async function open(): Promise<void> {
  shown = mount(Checkin, { target: page });
  await rest();
}

async function close(): Promise<void> {
  if (shown) await unmount(shown);
  shown = null;
  page.replaceChildren();
}

beforeEach(() => {
  sent.length = 0;
  presses = 0;
  refuse = null;
  shell.quiet();
  resetCheckIn();
});
afterEach(close);

describe('a check-in by keyboard', () => {
  it('takes at most forty keys from the list to closed, with two actions and every answer kept', { timeout: 20_000 }, async () => {
    await open();
    await press('c');
    expect(document.activeElement?.id).toBe('place');
    await press('Enter'); // the data will do
    expect(one('checkin-card').dataset['kpi']).toBe('conversion_rate');
    await press('n');
    await press('w');
    write('Free shipping below 25 EUR stopped.');
    await press('Enter');
    await press('Enter'); // the focus stands on “Nothing to do”
    await press('a');
    write('Put the bundle on the first page');
    await press('Enter');
    one('card-value').focus();
    presses += 1; // Tab
    write('13.20');
    await press('Enter');
    await press('n');
    await press('a');
    write('Write to twelve customers who bought twice');
    await press('Enter');
    await press('d');
    await press('x');
    await press('Enter');
    await press('1', { code: 'Digit1' });
    await press('Enter');
    expect(document.activeElement).toBe(one('reading'));
    write('A calm week. The bundle is worth a try.');
    await press('Enter', { ctrlKey: true });

    expect(one('checkin-closed').textContent).toContain('Closed on');
    expect(document.activeElement?.id).toBe('place');
    expect(presses).toBeLessThanOrEqual(40);
    expect(settled()).toEqual([
      ['conversion_rate', 'nothing'],
      ['average_order_value', 'nothing'],
      ['revenue_per_visitor', 'action'],
      ['customer_acquisition_cost', 'nothing'],
      ['repeat_purchase_rate', 'action']
    ]);
    expect(acts('note_card')).toEqual([
      { do: 'note_card', review: 7, kpi: 'average_order_value', note: 'Free shipping below 25 EUR stopped.' }
    ]);
    expect(acts('type_value').map(({ kpi, value }) => [kpi, value])).toEqual([['customer_acquisition_cost', '13.20']]);
    expect(acts('add_action').map(({ kpi, owner, due }) => [kpi, owner, due])).toEqual([
      ['revenue_per_visitor', 'Mara', '2026-11-22'],
      ['repeat_purchase_rate', 'Mara', '2026-11-22']
    ]);
    expect(acts('settle_action').map(({ id, state }) => [id, state])).toEqual([[11, 'done'], [12, 'dropped']]);
    expect(acts('go_to_step').map(({ step }) => step)).toEqual(['numbers', 'actions', 'focus', 'plan']);
    expect(checkInKept().reading).toBe('A calm week. The bundle is worth a try.');
  });

  it('types letters where text is written', async () => {
    resetCheckIn({ state: 'open', step: 'numbers' });
    await open();
    await press('w');
    await press('n');
    await press('a');
    expect(settled()).toEqual([]);
    expect(page.querySelector('[data-testid="card-action-text"]')).toBeNull();
  });

  it('goes back and on with the arrows, one step for one press', async () => {
    resetCheckIn({ state: 'open', step: 'numbers' });
    await open();
    await press('ArrowRight');
    expect(one('checkin-card').dataset['kpi']).toBe('average_order_value');
    await press('ArrowRight', { repeat: true });
    expect(one('checkin-card').dataset['kpi']).toBe('average_order_value');
    await press('ArrowLeft');
    await press('ArrowLeft');
    expect(one('step-data').getAttribute('aria-current')).toBe('step');
    expect(acts('go_to_step').map(({ step }) => step)).toEqual(['data']);
  });

  it('keeps words that were typed when the page moves on, for the number they were written on', async () => {
    resetCheckIn({ state: 'open', step: 'numbers' });
    await open();
    await press('w');
    write('A newspaper wrote about us.');
    one('checkin-on').click();
    await rest();
    expect(acts('note_card').map(({ kpi }) => kpi)).toEqual(['conversion_rate']);
  });

  it('keeps words when the window is left, without a pause in typing', async () => {
    resetCheckIn({ state: 'open', step: 'plan' });
    await open();
    write('Half a');
    window.dispatchEvent(new Event('pagehide'));
    await Promise.resolve();
    expect(acts('set_reading').map(({ reading }) => reading)).toEqual(['Half a']);
  });

  it('keeps words when the owner finishes later', async () => {
    resetCheckIn({ state: 'open', step: 'plan' });
    await open();
    write('Half a thought');
    one('checkin-leave').click();
    await rest();
    expect(checkInKept().reading).toBe('Half a thought');
    expect(one('checkin-begin').textContent).toContain('Go on');
  });

  it('opens where it was left after a reload', async () => {
    resetCheckIn({ state: 'open', step: 'numbers', outcomes: { conversion_rate: 'nothing', average_order_value: 'action' } });
    await open();
    expect(one('checkin-card').dataset['kpi']).toBe('revenue_per_visitor');
  });

  it('comes back to the card whose answer could not be kept, and says why', async () => {
    resetCheckIn({ state: 'open', step: 'numbers' });
    await open();
    refuse = 'settle_card';
    await press('n');
    expect(one('checkin-card').dataset['kpi']).toBe('conversion_rate');
    expect(shell.said).toEqual({ text: 'The disk is full. Nothing was changed.', failed: true });
  });

  it('stays open without a reading, says so, and puts the focus there', async () => {
    resetCheckIn({ state: 'open', step: 'plan' });
    await open();
    one('checkin-close').click();
    await rest();
    expect(one('keeps-open').textContent).toContain('what the numbers mean');
    expect(document.activeElement).toBe(one('reading'));
  });

  it('asks for a name where an action has none, and offers no fourth', async () => {
    const line = { due: '2026-11-22', kpi: null };
    resetCheckIn({
      state: 'open',
      step: 'plan',
      actions: [
        { id: 21, text: 'One', owner: null, ...line },
        { id: 22, text: 'Two', owner: 'Mara', ...line },
        { id: 23, text: 'Three', owner: 'Mara', ...line }
      ]
    });
    await open();
    expect(page.querySelectorAll('[data-testid="edit-owner"]')).toHaveLength(1);
    expect(page.querySelector('[data-testid="action-text"]')).toBeNull();
  });
});

describe('the list of check-ins', () => {
  it('offers missed weeks without insisting', async () => {
    await open();
    expect(page.querySelectorAll('[data-testid="make-up"]')).toHaveLength(2);
    one('skip-missed').click();
    await rest();
    expect(acts('skip_check_ins')).toEqual([{ do: 'skip_check_ins', kind: 'weekly', period: '2026-W45' }]);
    expect(page.querySelector('[data-testid="checkin-missed"]')).toBeNull();
  });
});

describe('the places of a check-in', () => {
  it('lead through every card and back the same way', () => {
    for (const cards of [0, 1, 5]) {
      const there: Place[] = [{ step: 'data', card: 0 }];
      for (let at = after(there[0]!, cards); at; at = after(at, cards)) there.push(at);
      expect(there).toHaveLength(4 + Math.max(cards, 1));
      const back: Place[] = [there.at(-1)!];
      for (let at = before(back[0]!, cards); at; at = before(at, cards)) back.push(at);
      expect(back.reverse()).toEqual(there);
    }
  });
  it('enter the numbers at the first that is open, or at the first', () => {
    const numbers = (...outcomes: ('nothing' | null)[]) => outcomes.map((outcome) => ({ outcome }));
    expect(entry('numbers', numbers('nothing', null, null)).card).toBe(1);
    expect(entry('numbers', numbers('nothing', 'nothing')).card).toBe(0);
    expect(entry('plan', numbers(null)).card).toBe(0);
  });
});

describe('the bar of the usual range', () => {
  it('has its ends at a quarter and three quarters, and keeps every value on it', () => {
    expect(onBar('30', '27', '33')).toEqual({ low: 75, high: 225, value: 150 });
    expect(onBar('27', '27', '33').value).toBe(75);
    expect(onBar('33', '27', '33').value).toBe(225);
    expect(onBar('900', '27', '33').value).toBe(294);
    expect(onBar('-900', '27', '33').value).toBe(6);
  });
  it('tells inside from outside where all usual values are one', () => {
    expect(['4', '5', '6'].map((value) => onBar(value, '5', '5').value)).toEqual([6, 150, 294]);
  });
});
