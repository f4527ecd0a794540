// The tool form: a known name fills what is known, everything else stays as it was.
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Done, Mutation } from '../src/api/generated';
import { history, knownTools } from '../src/mock/register';
import { choices, stack } from '../src/mock/stack';
import { fillKnown, toForm, toText } from '../src/pages/stack/form';
import ToolDialog from '../src/pages/stack/ToolDialog.svelte';

const sent: Mutation[] = [];
const done: Done = { said: '', changed: [], batches: [], refused: [], tool: null, product: null };

vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  mutate: async (request: Mutation): Promise<Done> => {
    sent.push(request);
    return done;
  },
  query: async (question: { ask: string; id?: number }) =>
    question.ask === 'known_tools' ? { ask: question.ask, tools: knownTools } : { ask: question.ask, ...history(question.id ?? 0) }
}));

let dialog: ReturnType<typeof mount> | null = null;

async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await tick();
  flushSync();
}

async function show(): Promise<void> {
  dialog = mount(ToolDialog, { target: document.body, props: { tool: null, layer: null, choices, onclose: () => undefined } });
  await settled();
}

const at = <E extends HTMLElement>(id: string): E => {
  const found = document.querySelector<E>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`${id} is not in the form`);
  return found;
};

const offered = (): string[] =>
  [...document.querySelectorAll('[data-testid="tool-name-option"] span:first-child')].map((option) => option.textContent ?? '');

async function type(text: string): Promise<void> {
  const name = at<HTMLInputElement>('tool-name');
  name.value = text;
  name.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
}

async function press(key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  at('tool-name').dispatchEvent(event);
  await settled();
  return event;
}

beforeEach(() => {
  sent.length = 0;
});

afterEach(async () => {
  if (dialog) await unmount(dialog);
  dialog = null;
  document.body.replaceChildren();
});

describe('a typed name', () => {
  it('offers known tools and marks none of them', async () => {
    await show();
    await type('kl');
    expect(offered()).toEqual(['Klaviyo', 'Klevu']);
    expect(document.querySelectorAll('[role="option"][aria-selected="true"]').length).toBe(0);
    expect(at('tool-name').getAttribute('aria-expanded')).toBe('true');
    expect((await press('Enter')).defaultPrevented).toBe(false);
  });

  it('fills layer and jobs once one is taken by arrow and Enter', async () => {
    await show();
    await type('kl');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(at('tool-name').getAttribute('aria-activedescendant')).toBe(document.querySelector('[aria-selected="true"]')?.id);
    expect((await press('Enter')).defaultPrevented).toBe(true);
    expect(at<HTMLInputElement>('tool-name').value).toBe('Klevu');
    expect(at<HTMLSelectElement>('tool-layer').value).toBe('triggers');
    expect(at<HTMLInputElement>('tool-job-search').checked).toBe(true);
    expect(offered()).toEqual([]);
    at<HTMLInputElement>('tool-name').form?.requestSubmit();
    await settled();
    expect(sent[0]).toMatchObject({ do: 'add_tool', tool: { name: 'Klevu', layer: 'triggers', jobs: ['search'] } });
  });

  it('closes the list with Escape and leaves the form open', async () => {
    await show();
    await type('make');
    expect(offered()).toEqual(['Make']);
    await press('Escape');
    expect(offered()).toEqual([]);
    expect(at<HTMLInputElement>('tool-name').value).toBe('make');
  });

  it('that no list knows is as good as any', async () => {
    await show();
    await type('Voice Writer');
    expect(offered()).toEqual([]);
  });
});

describe('the form', () => {
  it('sends back what the tool was, for every tool', () => {
    const view = stack(false);
    for (const tool of view.layers.flatMap(({ tools }) => tools)) {
      const form = toForm(toText(tool, null, choices));
      for (const field of ['name', 'layer', 'jobs', 'owner', 'kpi', 'vendor', 'backup', 'ends', 'verified', 'works_with', 'note'] as const) {
        expect(form[field], `${tool.name}: ${field}`).toEqual(tool[field]);
      }
      expect(form.processes).toEqual(tool.processes);
      expect(form.links).toEqual(tool.links.map(({ tool: other, kind }) => ({ tool: other, kind })));
      expect(form.notice_days).toBe(tool.notice_days === null ? null : String(tool.notice_days));
      expect(form.shares).toEqual(tool.shares);
    }
  });

  it('tells nothing shared from nobody said', () => {
    const text = toText(null, null, choices);
    expect(toForm(text).shares).toBeNull();
    expect(toForm({ ...text, sharesNothing: true, shares: ['catalog'] }).shares).toEqual([]);
  });

  it('keeps a vendor that was typed before a known tool was taken', () => {
    const text = { ...toText(null, null, choices), vendor: 'My reseller' };
    const klaviyo = knownTools.find(({ name }) => name === 'Klaviyo');
    if (!klaviyo) throw new Error('the mock knows Klaviyo');
    fillKnown(text, klaviyo);
    expect([text.vendor, text.worksWith, text.layer]).toEqual(['My reseller', 'Shopify', 'communication']);
  });
});
