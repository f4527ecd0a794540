import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, Query } from '../src/api/generated';
import { queue } from '../src/mock/content';
import { compared, ideaRound, ideas, promptPreview, prompts, sent as payload, variants } from '../src/mock/prompts';
import { ideaDesk } from '../src/pages/content/ideas/desk.svelte';
import Ideas from '../src/pages/content/ideas/Ideas.svelte';
import { promptDesk } from '../src/pages/content/prompts/desk.svelte';
import Prompts from '../src/pages/content/prompts/Prompts.svelte';
import Winners from '../src/pages/content/winners/Winners.svelte';

const asked: Query[] = [];
const sent: Mutation[] = [];
let refuse: { code: string; message: string } | null = null;
let empty = false;
let withModel = false;
const model = { id: 7, name: 'Local' };

vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (question: Query) => {
    asked.push(question);
    if (question.ask === 'prompts') return prompts(empty);
    if (question.ask === 'prompt_preview') return promptPreview(question.text, question.template);
    if (question.ask === 'variants') return variants(question.search, empty);
    if (question.ask === 'compare_texts') return compared(Number(question.second.bought) > 50);
    if (question.ask === 'ideas') return ideas(question.search, empty);
    if (question.ask === 'idea_round') return ideaRound(question.round);
    if (question.ask === 'ideas_preview' || question.ask === 'variant_preview') return payload();
    if (question.ask === 'models') return { models: withModel ? [model] : [] };
    return queue(empty, null);
  },
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse) throw refuse;
    return { said: 'Noted.', changed: [], batches: [], refused: [], tool: null, product: null };
  }
}));

let shown: ReturnType<typeof mount> | null = null;
const page = document.body;
const all = (testid: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(`[data-testid="${testid}"]`)];
const one = (testid: string): HTMLElement => {
  const found = all(testid)[0];
  if (!found) throw new Error(`${testid} is not shown`);
  return found;
};
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function settle(ms = 0): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    flushSync();
    await new Promise((go) => setTimeout(go, ms / 4));
  }
  flushSync();
}
async function press(testid: string, at = 0): Promise<void> {
  all(testid)[at]?.click();
  await settle();
}
async function type(testid: string, value: string): Promise<void> {
  const field = one(testid) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  await settle();
}
async function open(view: typeof Prompts | typeof Winners | typeof Ideas): Promise<void> {
  shown = mount(view, { target: page });
  await settle();
}

beforeEach(() => {
  [asked.length, sent.length, refuse, empty, withModel] = [0, 0, null, false, false];
  [promptDesk.open, promptDesk.texts, promptDesk.product, promptDesk.typed] = ['description', {}, null, ''];
  ideaDesk.open(null);
  ideaDesk.search = '';
});
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
  page.replaceChildren();
});

describe('the prompts', () => {
  it('show the version that is used, older ones with what they made, and the way back', async () => {
    await open(Prompts);
    expect((one('prompt-text') as HTMLTextAreaElement).value).toContain('Say first what it feels like');
    expect(all('prompt-version').map((version) => text(version.querySelector('strong')))).toEqual(['Version 2, by Ada on 18 November 2026', 'The one that came with Tillwise']);
    expect(text(all('prompt-version')[1])).toContain('14 drafts were made with it, 9 taken over.');
    expect(all('prompt-use')).toHaveLength(1);
    await press('prompt-use');
    expect(sent).toEqual([{ do: 'use_prompt_template', template: 'description', version: 1 }]);
  });

  it('keep what is being written when another is looked at, and a refusal beside it', async () => {
    await open(Prompts);
    expect((one('prompt-save') as HTMLButtonElement).disabled).toBe(true);
    await type('prompt-text', 'Hello {customer}');
    await press('prompt-title');
    expect((one('prompt-text') as HTMLTextAreaElement).value).not.toContain('Hello');
    await press('prompt-description');
    expect((one('prompt-text') as HTMLTextAreaElement).value).toBe('Hello {customer}');
    refuse = { code: 'invalid', message: '{customer} in line 1 is no place that can be filled in.' };
    await press('prompt-save');
    expect(sent).toEqual([{ do: 'save_prompt_template', template: 'description', text: 'Hello {customer}' }]);
    expect(text(page.querySelector('[role="alert"]'))).toContain('{customer} in line 1');
    expect((one('prompt-text') as HTMLTextAreaElement).value).toBe('Hello {customer}');
  });

  it('show the whole prompt for a product as it would be sent, with what is being written', async () => {
    await open(Prompts);
    promptDesk.product = 'shopify:0';
    promptDesk.typed = 'Mug';
    await settle(400);
    expect(text(one('prompt-preview'))).toContain('title: "Mug Björk, large"');
    await type('prompt-text', 'Hello {product}');
    await settle(400);
    expect(text(one('preview-problem'))).toContain('{voice} is missing');
    const last = asked.filter((question) => question.ask === 'prompt_preview').at(-1);
    expect(last).toMatchObject({ product: 'shopify:0', text: 'Hello {product}', persona: null });
  });

  it('note buyers and for whom drafts are written', async () => {
    await open(Prompts);
    await press('buyers');
    expect(all('persona')).toHaveLength(2);
    await press('persona-add');
    await type('persona-tag', 'new');
    await type('persona-who', 'People who never bought');
    await press('persona-save');
    expect(sent).toEqual([{ do: 'set_persona', tag: 'new', who: 'People who never bought', cares: '' }]);
    await type('write-for', '');
    expect(sent[1]).toEqual({ do: 'write_for', product: null, persona: null });
  });
});

describe('texts for buyers', () => {
  it('say what counts show while they are typed, and keep them', async () => {
    await open(Winners);
    for (const [field, value] of [['shown-0', '1000'], ['bought-0', '30'], ['shown-1', '1000'], ['bought-1', '45']] as const) await type(field, value);
    expect(text(one('count-shows'))).toContain('Chance alone does this in 77 of 1,000 tests');
    await type('bought-1', '60');
    expect(text(one('count-shows'))).toContain('Text 2 won');
    await type('count-name', 'Winter');
    await press('count-keep');
    expect(sent).toEqual([
      { do: 'record_trial', form: { set: 1, name: 'Winter', first: { number: 1, shown: '1000', bought: '30' }, second: { number: 2, shown: '1000', bought: '60' } } }
    ]);
  });

  it('offer the library for a text that won alone, with the name of who says so', async () => {
    await open(Winners);
    expect(all('trial')).toHaveLength(2);
    expect(all('promote')).toHaveLength(1);
    refuse = { code: 'invalid', message: 'Say who you are first.' };
    await type('promote-who', ' ');
    await press('promote');
    expect(sent).toEqual([{ do: 'promote_variant', trial: 2, who: null }]);
    expect(text(one('trial'))).toContain('Say who you are first.');
  });

  it('search the library, and send an empty shop to its buyers', async () => {
    await open(Winners);
    expect(text(one('library-entry'))).toContain('84 of 1,210 bought');
    await type('library-search', 'zebra');
    expect(all('library-entry')).toHaveLength(0);
    if (shown) await unmount(shown);
    empty = true;
    await open(Winners);
    expect(text(page)).toContain('Nobody to write for yet');
    expect(all('variant-text')).toHaveLength(0);
  });
});

describe('ideas', () => {
  const round = async (): Promise<void> => {
    await open(Ideas);
    page.querySelector<HTMLElement>('[data-testid="idea-round"] button')?.click();
    await settle();
  };

  it('let exactly three be ticked, and hold the others until one is let go', async () => {
    await round();
    expect(all('idea')).toHaveLength(20);
    expect(all('ideas-pick')).toHaveLength(0);
    for (const at of [0, 4]) await press('idea-tick', at);
    expect(all('ideas-pick')).toHaveLength(0);
    await press('idea-tick', 7);
    expect((all('idea-tick') as HTMLInputElement[]).filter(({ disabled }) => disabled)).toHaveLength(17);
    await press('idea-tick', 0);
    expect((all('idea-tick') as HTMLInputElement[]).some(({ disabled }) => disabled)).toBe(false);
    expect(all('ideas-pick')).toHaveLength(0);
  });

  it('send one reason for all beside those of their own', async () => {
    await round();
    for (const at of [0, 4, 7]) await press('idea-tick', at);
    const own = page.querySelector<HTMLInputElement>('.own');
    if (!own) throw new Error('no field for a reason');
    own.value = 'Too loud';
    own.dispatchEvent(new Event('input', { bubbles: true }));
    await type('ideas-rest', 'Not now');
    refuse = { code: 'invalid', message: 'Say why you leave the ideas 4.' };
    await press('ideas-pick');
    expect(sent).toEqual([{ do: 'pick_ideas', round: 2, picked: [1, 5, 8], left: [{ numbers: [2], reason: 'Too loud' }], rest: 'Not now' }]);
    expect(text(one('pick-fault'))).toContain('Say why');
  });

  it('find what was left by its words and its reason', async () => {
    await open(Ideas);
    expect(all('left-idea')).toHaveLength(17);
    await type('ideas-search', 'loud linen');
    expect(all('left-idea')).toHaveLength(3);
  });

  it('keep the first draft of a part beside its text', async () => {
    await open(Ideas);
    page.querySelectorAll<HTMLElement>('[data-testid="idea-round"] button')[1]?.click();
    await settle();
    expect(all('picked-idea')).toHaveLength(3);
    expect(text(all('picked-idea')[0])).toContain('Ada changed 10 letters since.');
    expect(text(all('picked-idea')[0]?.querySelector('details'))).toContain('The kettle sings and it freezes.');
    expect(all('idea-part-keep')).toHaveLength(0);
    await type('idea-part-copy', 'The kettle sings.');
    await press('idea-part-keep');
    expect(sent).toEqual([{ do: 'save_idea_part', round: 1, number: 1, part: 'copy', text: 'The kettle sings.' }]);
  });

  it('need no model, and show what is sent before one is asked', async () => {
    await round();
    expect(all('ask-model')).toHaveLength(0);
    if (shown) await unmount(shown);
    ideaDesk.open(null);
    withModel = true;
    await open(Ideas);
    page.querySelectorAll<HTMLElement>('[data-testid="idea-round"] button')[1]?.click();
    await settle();
    expect(all('ask-model')).toHaveLength(8);
    await press('ask-model');
    expect(asked.at(-1)).toMatchObject({ ask: 'ideas_preview', model: 7, round: 1, number: 1, part: 'image' });
    expect(text(page)).toContain('Nothing to pay');
    expect(sent).toEqual([]);
    await press('ask-send');
    expect(sent).toEqual([{ do: 'draft_idea_part', model: 7, round: 1, number: 1, part: 'image' }]);
  });
});
