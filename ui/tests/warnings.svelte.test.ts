import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, WarningView } from '../src/api/generated';
import { ruleList, shown as mocked } from '../src/mock/warnings';
import Answered from '../src/parts/Answered.svelte';
import Warnings from '../src/parts/Warnings.svelte';
import { keyOf, merged } from '../src/parts/warnings';
import Rules from '../src/pages/settings/Rules.svelte';
import { route } from '../src/state/route.svelte';

const sent: Mutation[] = [];
/** What comes in while an act is still under way. */
let news: (() => void) | null = null;
let refuse: { code: string; message: string } | null = null;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async () => ruleList(),
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse) throw refuse;
    news?.();
    return { said: 'Put aside until 19 February 2027.', changed: [], batches: [], refused: [], tool: null, product: null };
  }
}));

let mounted: ReturnType<typeof mount> | null = null;
const page = document.body;
const all = (testid: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const settle = async (): Promise<void> => {
  await new Promise((go) => setTimeout(go, 0));
  flushSync();
};
const press = async (testid: string, at = 0): Promise<void> => {
  all(testid)[at]?.click();
  flushSync();
  await settle();
};

function list(warnings: WarningView[]): { warnings: WarningView[]; stays: boolean; most: number } {
  const props = $state({ warnings, label: 'Worth a look', level: 3 as const, stays: false, most: 9 });
  mounted = mount(Warnings, { target: page, props });
  flushSync();
  return props;
}

beforeEach(() => {
  sent.length = 0;
  refuse = null;
  news = null;
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  page.replaceChildren();
});

describe('a warning', () => {
  it('leaves its line where it stood, also where the list is loaded anew before the act ends', async () => {
    const props = list(mocked('stack').open);
    const [first] = props.warnings;
    news = () => {
      props.warnings = props.warnings.slice(1);
      flushSync();
    };
    await press('warning-later');
    const rows = [...(page.querySelector('ul')?.children ?? [])] as HTMLElement[];
    expect(rows[0]?.dataset.testid).toBe('warning-away');
    expect(rows[0]?.dataset.row).toBe(keyOf(first!));
  });

  it('shows what it is worth a year and, when asked, why it is there', async () => {
    list(mocked('stack').open);
    expect(text(all('warning-money')[0])).toBe('708.00 EUR a year');
    const why = all('warning-why')[2]!;
    const panel = document.getElementById(why.getAttribute('aria-controls') ?? '')!;
    expect([why.getAttribute('aria-expanded'), panel.hidden]).toEqual(['false', true]);
    await press('warning-why', 2);
    expect([why.getAttribute('aria-expanded'), panel.hidden]).toEqual(['true', false]);
    expect(text(panel)).toContain('It speaks after 6 weeks without a note of use.');
  });

  it('put aside leaves a line with its way back, and the focus goes to the next one', async () => {
    const open = mocked('stack').open;
    const props = list(open);
    await press('warning-later', 0);
    expect(sent).toEqual([{ do: 'answer_warning', rule: 'stack_overlap', about: 'tools-1+2', answer: 'later', reason: '' }]);
    expect(text(document.activeElement)).toBe(open[1]!.title);
    props.warnings = open.slice(1);
    flushSync();
    expect(all('warning')).toHaveLength(2);
    const line = all('warning-away')[0]!;
    expect(text(line)).toContain('Put aside until 19 February 2027.');
    expect(line.parentElement?.firstElementChild).toBe(line);
    await press('warning-take-back');
    expect(sent[1]).toEqual({ do: 'take_back_answer', rule: 'stack_overlap', about: 'tools-1+2' });
    props.warnings = open;
    flushSync();
    await settle();
    expect(all('warning-away')).toHaveLength(0);
    expect(text(document.activeElement), 'the warning that came back has the focus').toBe(open[0]!.title);
  });

  it('that was the last one hands the focus to its line', async () => {
    const props = list(mocked('stack').open.slice(0, 1));
    await press('warning-later');
    props.warnings = [];
    flushSync();
    expect((document.activeElement as HTMLElement).dataset.testid).toBe('warning-take-back');
  });

  it('is no problem only for a reason, which Enter sends and Escape forgets', async () => {
    list(mocked('stack').open);
    await press('warning-not-a-problem', 1);
    const field = all('warning-reason')[0] as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    flushSync();
    await settle();
    expect(all('warning-reason')).toHaveLength(0);
    expect(document.activeElement).toBe(all('warning-not-a-problem')[1]);

    await press('warning-not-a-problem', 1);
    refuse = { code: 'invalid', message: 'It needs a reason.' };
    const again = all('warning-reason')[0] as HTMLInputElement;
    again.form?.requestSubmit();
    await settle();
    expect(text(again.closest('form'))).toContain('It needs a reason.');
    refuse = null;
    again.value = ' sales are seasonal ';
    again.dispatchEvent(new Event('input', { bubbles: true }));
    again.form?.requestSubmit();
    await settle();
    expect(sent.at(-1)).toEqual({
      do: 'answer_warning', rule: 'stack_cost_outgrows_sales', about: 'tool-5', answer: 'not_a_problem', reason: 'sales are seasonal'
    });
    expect(all('warning-reason')).toHaveLength(0);
  });

  it('is only looked at by its main button, so that nothing is noted', async () => {
    const follow = vi.spyOn(route, 'follow').mockImplementation(() => undefined);
    const [first] = mocked('stack').open;
    list([first!]);
    await press('warning-look');
    expect(follow.mock.calls).toEqual([[first!.goes_to]]);
    expect(sent).toEqual([]);
    follow.mockRestore();
  });

  it('that will be done stays on its own page, says so and is not asked about twice', async () => {
    const [first, second] = mocked('stack').open;
    const said = 'You decided to do this on 12 November 2026.';
    const answer = { answer: 'do_it' as const, on: '2026-11-12', until: '2026-11-26', reason: '', said };
    const props = list([first!, second!]);
    props.stays = true;
    flushSync();
    await press('warning-do-it', 1);
    expect(sent).toEqual([{ do: 'answer_warning', rule: second!.id, about: second!.about, answer: 'do_it', reason: '' }]);
    expect(text(document.activeElement), 'the focus stays with the warning').toBe(second!.title);
    props.warnings = [first!, { ...second!, waits: false, answer }];
    flushSync();
    expect([all('warning').length, all('warning-away').length, all('warning-do-it').length]).toEqual([2, 0, 1]);
    expect(text(all('warning-answer')[0])).toContain(said);
    props.warnings = [first!, { ...second!, waits: true, answer }];
    flushSync();
    expect(all('warning-do-it'), 'asked again once the fourteen days are over').toHaveLength(2);
  });

  it('beyond the first ones waits behind a button, which hands the focus to the next', async () => {
    const open = mocked('stack').open;
    const props = list(open);
    props.most = 1;
    flushSync();
    expect(all('warning')).toHaveLength(1);
    expect(text(all('warnings-all')[0])).toBe('Show 2 more');
    await press('warnings-all');
    expect([all('warning').length, all('warnings-all').length]).toEqual([3, 0]);
    expect(text(document.activeElement)).toBe(open[1]!.title);
  });

  it('that will be done leaves Today with a line', async () => {
    const open = mocked('stack').open;
    const props = list(open);
    await press('warning-do-it', 0);
    props.warnings = open.slice(1);
    flushSync();
    expect([all('warning').length, all('warning-away').length]).toEqual([2, 1]);
  });
});

describe('the order of a list', () => {
  const [one, two, three] = mocked('stack').open as [WarningView, WarningView, WarningView];
  it('keeps each line where its warning stood and drops it when the warning is back', () => {
    const line = (warning: WarningView, at: number) => ({ key: keyOf(warning), at, said: '', warning });
    const order = (rows: ReturnType<typeof merged>): string[] => rows.map((row) => (row.kept ? '-' : '') + row.key.split(' ')[1]);
    const kept = [line(two, 1), line(one, 0)];
    expect(order(merged([three], kept))).toEqual(['-tools-1+2', '-tool-5', 'tool-6']);
    expect(order(merged([one, three], kept))).toEqual(['tools-1+2', '-tool-5', 'tool-6']);
    expect(order(merged([], [line(three, 2)]))).toEqual(['-tool-6']);
  });
});

describe('what is answered', () => {
  it('is folded with its reason, and each can be taken back', async () => {
    const warning = mocked('stack').open[2]!;
    const said = 'Not a problem, you said on 21 November 2026: “runs once a season”.';
    const answer = { answer: 'not_a_problem' as const, on: '2026-11-21', until: null, reason: 'runs once a season', said };
    mounted = mount(Answered, { target: page, props: { warnings: [{ ...warning, answer }] } });
    expect(text(page.querySelector('summary'))).toBe('Answered (1)');
    expect(text(all('answered-row')[0])).toContain('runs once a season');
    await press('answered-take-back');
    expect(sent).toEqual([{ do: 'take_back_answer', rule: 'stack_unused', about: 'tool-6' }]);
  });
  it('shows nothing where nothing was answered', () => {
    mounted = mount(Answered, { target: page, props: { warnings: [] } });
    expect(page.textContent?.trim()).toBe('');
  });
});

describe('the rules', () => {
  it('stand with why, numbers and a switch that goes back when it was refused', async () => {
    mounted = mount(Rules, { target: page });
    flushSync();
    await settle();
    const { rules } = ruleList();
    expect(all('rule').map((rule) => rule.dataset.rule)).toEqual(rules.map(({ id }) => id));
    for (const [at, rule] of rules.entries()) for (const words of [rule.name, rule.why, ...rule.thresholds]) expect(text(all('rule')[at])).toContain(words);
    await press('rule-on', 1);
    expect(sent).toEqual([{ do: 'switch_rule', rule: rules[1]!.id, on: false }]);
    refuse = { code: 'busy', message: 'Another Tillwise is writing.' };
    await press('rule-on', 2);
    expect((all('rule-on')[2] as HTMLInputElement).checked).toBe(true);
  });
});
