// The shop's voice as the window would show it.
import type { CardMessageView, Mutation, VoiceChange, VoiceLearnedView, VoiceRuleView, VoiceTrialView, VoiceView } from '../api/generated';

const choices = (...pairs: [string, string][]) => pairs.map(([id, label]) => ({ id, label }));
const rule = (id: string, label: string, hint: string, more: Partial<VoiceRuleView>): VoiceRuleView => ({
  rule: id,
  label,
  hint,
  value: null,
  said: 'Not decided',
  choices: [],
  least: null,
  most: null,
  ...more
});

const all: VoiceRuleView[] = [
  rule('speaker', 'Who speaks', '“We make it”, “I make it”, or nobody: “It is made”.', { value: 'we', said: 'We', choices: choices(['we', 'We'], ['i', 'I'], ['nobody', 'Nobody']) }),
  rule('address', 'How the reader is spoken to', 'Du or Sie, tu or vous. In English both are “you”.', { choices: choices(['informal', 'Informally'], ['formal', 'Formally'], ['nobody', 'Not at all']) }),
  rule('spelling', 'Which English', 'Colour and grey, or color and gray.', { value: 'british', said: 'British', choices: choices(['british', 'British'], ['american', 'American']) }),
  rule('longest_sentence', 'Longest sentence, in words', 'Sentences of more than 25 words are often left unread.', { least: 5, most: 60 }),
  rule('exclamation', 'Exclamation marks', 'A full stop does the same more calmly.', { choices: choices(['none', 'None']) })
];
let banned: VoiceView['banned'] = [
  { word: 'carbon neutral', instead: null, claim: true },
  { word: 'cheap', instead: 'good value', claim: false }
];
let preferred: VoiceView['preferred'] = [{ word: 'mug', over: ['cup', 'beaker'] }];
let messages: CardMessageView[] = [
  { id: 1, text: 'Made to be used every day', phrases: ['every day', 'daily'], approved: 'Approved by Ada on 18 November 2026', products: 96 }
];
let proofs: CardMessageView[] = [{ id: 2, text: 'Fired twice at 1,250 degrees', phrases: ['fired twice', 'two firings'], approved: 'Approved by Ada on 18 November 2026', products: 41 }];
let card = { for_whom: 'People who cook every day', what: 'Tableware of stoneware', why_different: 'It is fired twice, so it lasts.' };
let due = false;

export function voice(empty: boolean): VoiceView {
  const none = { share: null, said: 'No product is live with a description.', without: [] };
  const without = [{ id: 'shopify:1', label: 'Plate Näs' }, { id: 'shopify:2', label: 'Serum No. 7' }, { id: 'shopify:5', label: 'Bowl Heath' }];
  return {
    title: empty ? 'No voice is written down yet' : 'Your shop’s voice',
    sub: empty ? 'Write down how your shop speaks, and its texts are held against it.' : '2 rules and 3 words are written down.',
    due: due ? 'Your texts were not read since this changed. The numbers here are those from before.' : null,
    refused: null,
    owner: null,
    rules: empty ? all.map((one) => ({ ...one, value: null })) : all,
    preferred: empty ? [] : preferred,
    banned: empty ? [] : banned,
    remarks: empty ? [] : [{ id: 'voice', label: 'Voice of the shop', count: 31 }, { id: 'banned_word', label: 'Words you do not want', count: 12 }],
    card: {
      ...(empty ? { for_whom: '', what: '', why_different: '' } : card),
      messages: empty ? [] : messages,
      proofs: empty ? [] : proofs,
      shares: [
        { label: 'Live texts with one of your messages', ...(empty ? none : { share: '28 %', said: '96 of 340 live products use one.', without }) },
        { label: 'Live texts that mention a proof', ...(empty ? none : { share: '12 %', said: '41 of 340 live products mention one.', without: without.slice(1) }) }
      ]
    },
    undo: due ? 'Your voice changed' : null
  };
}

export function voiceTrial(change: VoiceChange, empty: boolean): VoiceTrialView {
  if (change.what === 'rule' && change.rule === 'longest_sentence' && !/^\d+$/.test(change.value))
    throw { code: 'invalid', message: `“${change.value}” makes no sense for “Longest sentence, in words”. Nothing was changed. Type a whole number from 5 to 60.` };
  if (empty) return { said: 'None of 0 products would get a remark.', products: 0, of: 0, examples: [] };
  return {
    said: '12 of 412 products would get a remark.',
    products: 12,
    of: 412,
    examples: [
      { product: 'shopify:0', title: 'Mug Björk, large', field: 'Description', before: 'thrown by hand in small batches. A ', words: change.what === 'ban' ? change.word : 'cup', after: ' that keeps tea warm for a long time…', message: 'Your shop says “mug”, not “cup”.' },
      { product: 'shopify:3', title: 'Throw Fjord, linen', field: 'Title for search engines', before: 'Throw Fjord, the ', words: 'softest', after: ' linen', message: 'Your shop says “mug”, not “cup”.' }
    ]
  };
}

export function voiceLearned(empty: boolean): VoiceLearnedView {
  if (empty) return { said: 'You approved no text yet. A voice can be learned from 10.', texts: 0, proposals: [] };
  const has = (id: string, value: string) => all.some((one) => one.rule === id && one.value === value);
  return {
    said: 'Found in your 84 newest approved texts. Nothing is taken over until you say so.',
    texts: 84,
    proposals: [
      { rule: 'speaker', label: 'Who speaks', value: 'we', value_said: 'We', said: '83 of 84 texts keep to it, and 61 show it.', taken: has('speaker', 'we') },
      { rule: 'longest_sentence', label: 'Longest sentence, in words', value: '22', value_said: '22 words at most', said: '80 of 84 texts keep to it.', taken: has('longest_sentence', '22') },
      { rule: 'exclamation', label: 'Exclamation marks', value: 'none', value_said: 'None', said: '84 of 84 texts keep to it.', taken: has('exclamation', 'none') }
    ]
  };
}

export function performVoice(act: Mutation): string {
  due = true;
  switch (act.do) {
    case 'set_voice':
      for (const { rule: id, value } of act.rules) {
        const at = all.findIndex((one) => one.rule === id);
        if (all[at]) all[at] = { ...all[at], value };
      }
      return 'Your voice changed';
    case 'ban_word':
      if (act.word.trim() === '') throw { code: 'invalid', message: 'There is no word to note. Nothing was changed. Type one.' };
      banned = [...banned.filter(({ word }) => word !== act.word), { word: act.word.trim().toLowerCase(), instead: act.instead || null, claim: act.claim }];
      return `Your shop does not say “${act.word}” from now on`;
    case 'unban_word':
      banned = banned.filter(({ word }) => word !== act.word);
      return `“${act.word}” may be said again`;
    case 'prefer_word':
      if (act.over.length === 0) throw { code: 'invalid', message: `Nothing says which words “${act.word}” stands for. Nothing was changed. Type at least one other word.` };
      preferred = [...preferred.filter(({ word }) => word !== act.word), { word: act.word, over: act.over }];
      return `Your shop says “${act.word}” from now on`;
    case 'forget_preferred':
      preferred = preferred.filter(({ word }) => word !== act.word);
      return `“${act.word}” is no longer preferred`;
    case 'set_positioning':
      card = act.form;
      return 'What your shop stands for is written down';
    case 'set_message': {
      const { id, proof, text, phrases } = act.form;
      const one = { id: id ?? 100 + messages.length + proofs.length, text, phrases, approved: 'Approved by Ada on 21 November 2026', products: 0 };
      const put = (list: CardMessageView[]) => [...list.filter((other) => other.id !== one.id), one];
      if (proof) proofs = put(proofs);
      else messages = put(messages);
      return `Approved: “${text}”`;
    }
    case 'remove_message':
      [messages, proofs] = [messages.filter(({ id }) => id !== act.id), proofs.filter(({ id }) => id !== act.id)];
      return 'Taken off the card';
    default:
      return '';
  }
}

/** The texts were read again. */
export function readAgain(): void {
  due = false;
}
