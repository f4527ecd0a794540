import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mutation, Query, VoiceView } from '../src/api/generated';
import { voice, voiceLearned, voiceTrial } from '../src/mock/voice';
import Learned from '../src/pages/content/voice/Learned.svelte';
import { parted } from '../src/pages/content/voice/parted';
import Rules from '../src/pages/content/voice/Rules.svelte';
import Words from '../src/pages/content/voice/Words.svelte';

const sent: Mutation[] = [];
const asked: Query[] = [];
let refuse: { code: string; message: string } | null = null;
vi.mock('../src/api/call', async (original) => ({
  ...(await original<typeof import('../src/api/call')>()),
  query: async (question: Query) => {
    asked.push(question);
    return question.ask === 'voice_trial' ? voiceTrial(question.change, false) : voiceLearned(false);
  },
  mutate: async (request: Mutation) => {
    sent.push(request);
    if (refuse) throw refuse;
    return { said: 'Kept.', changed: [], batches: [], refused: [], tool: null, product: null };
  }
}));

let mounted: ReturnType<typeof mount> | null = null;
const page = document.body;
const one = <T extends HTMLElement>(testid: string): T | null => page.querySelector<T>(`[data-testid="${testid}"]`);
const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const settle = async (ms = 0): Promise<void> => {
  await new Promise((go) => setTimeout(go, ms));
  flushSync();
};
const type = (testid: string, value: string): void => {
  const field = one<HTMLInputElement>(testid)!;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};
const press = async (testid: string): Promise<void> => {
  one(testid)!.click();
  await settle();
};

function rules(): { rules: VoiceView['rules'] } {
  const props = $state({ rules: voice(false).rules });
  mounted = mount(Rules, { target: page, props });
  flushSync();
  return props;
}

beforeEach(() => {
  [sent.length, asked.length, refuse] = [0, 0, null];
});
afterEach(() => {
  if (mounted) void unmount(mounted);
  mounted = null;
  page.replaceChildren();
});

describe('a rule of the voice', () => {
  it('says what it would find before it is kept, and is kept only then', async () => {
    rules();
    type('voice-longest_sentence', '22');
    expect(one('voice-trial')).not.toBeNull();
    await settle(400);
    expect(asked).toEqual([{ ask: 'voice_trial', change: { what: 'rule', rule: 'longest_sentence', value: '22' } }]);
    expect(text(one('voice-trial'))).toContain('12 of 412 products would get a remark.');
    expect(sent).toEqual([]);
    await press('voice-keep');
    expect(sent).toEqual([{ do: 'set_voice', rules: [{ rule: 'longest_sentence', value: '22' }] }]);
    expect(document.activeElement).toBe(one('voice-longest_sentence'));
  });

  it('tells what is wrong with a value, before and after it is sent', async () => {
    rules();
    type('voice-longest_sentence', 'many');
    await settle(400);
    expect(text(one('voice-trial'))).toContain('Type a whole number from 5 to 60.');
    refuse = { code: 'invalid', message: 'Only Mara can change this.' };
    await press('voice-keep');
    expect(text(page.querySelector('[role="alert"]'))).toBe('Only Mara can change this.');
    expect(one<HTMLInputElement>('voice-longest_sentence')!.value).toBe('many');
  });

  it('follows an undo, and leaves what is typed in another rule', async () => {
    const props = rules();
    type('voice-longest_sentence', '22');
    props.rules = props.rules.map((rule) => (rule.rule === 'speaker' ? { ...rule, value: null } : { ...rule }));
    flushSync();
    expect(one<HTMLSelectElement>('voice-speaker')!.value).toBe('');
    expect(one<HTMLInputElement>('voice-longest_sentence')!.value).toBe('22');
  });
});

describe('words', () => {
  it('are parted at commas, each once', () => {
    expect(parted(' cup, beaker ,, cup;\nmug with lid')).toEqual(['cup', 'beaker', 'mug with lid']);
    expect(parted(' , ')).toEqual([]);
  });

  it('are tried while they are typed and banned with the button', async () => {
    const { banned, preferred } = voice(false);
    mounted = mount(Words, { target: page, props: { banned, preferred } });
    flushSync();
    type('ban-word', 'stun');
    type('ban-word', 'stunning');
    await settle(400);
    expect(asked).toEqual([{ ask: 'voice_trial', change: { what: 'ban', word: 'stunning' } }]);
    one<HTMLInputElement>('ban-claim')!.click();
    await press('ban');
    expect(sent).toEqual([{ do: 'ban_word', word: 'stunning', instead: '', claim: true }]);
    expect(one<HTMLInputElement>('ban-word')!.value).toBe('');
  });
});

describe('a voice learned from texts', () => {
  it('is taken over rule by rule or all at once, and never by itself', async () => {
    mounted = mount(Learned, { target: page });
    flushSync();
    expect(asked).toEqual([]);
    await press('voice-learn');
    await settle();
    expect(text(one('voice-learned'))).toContain('80 of 84 texts keep to it.');
    expect(sent).toEqual([]);
    await press('voice-take-all');
    const taken = [{ rule: 'longest_sentence', value: '22' }, { rule: 'exclamation', value: 'none' }];
    expect(sent).toEqual([{ do: 'set_voice', rules: taken.map((rule) => expect.objectContaining(rule)) }]);
  });
});
