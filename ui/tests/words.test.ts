import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { say } from '../src/words/say';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(svelte|ts)$/.test(file) && !file.startsWith('mock') && !file.endsWith('generated.ts'))
  .map((file) => readFileSync(join('src', file), 'utf8'));
const source = files.join('\n');
const catalogue = readFileSync('src/words/en.ftl', 'utf8');
const keys = [...catalogue.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1] ?? '');

/** `say('key'` and keys kept in lists for later: every quoted word that looks like one of ours. */
const said = [...source.matchAll(/\bsay\(\s*['"]([\w-]+)['"]/g)].map((found) => found[1] ?? '');
/** `say(`prefix-${…}`)`. */
const prefixes = [...source.matchAll(/\bsay\(`([\w-]+)\$\{/g)].map((found) => found[1] ?? '');

describe('the catalogue', () => {
  it('has a text for every key in the source', () => {
    expect(said.length).toBeGreaterThan(100);
    expect([...new Set(said)].filter((key) => !keys.includes(key))).toEqual([]);
    expect(prefixes.filter((prefix) => !keys.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('has no text that nobody says', () => {
    const quoted = new Set([...source.matchAll(/['"]([a-z][\w-]*)['"]/g)].map((found) => found[1]));
    const unused = keys.filter((key) => !quoted.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(unused).toEqual([]);
  });

  it('has each key once', () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('keeps to plain words: short sentences, no exclamation marks, no jargon', () => {
    const texts = catalogue
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.replace(/^[a-z][\w-]* =/, '').trim());
    for (const text of texts) {
      expect(text).not.toMatch(/!|\bnull\b|\bentity\b|\bworkspace\b|\p{Extended_Pictographic}/iu);
      for (const sentence of text.split(/(?<=[.?])\s/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
      }
    }
  });

  it('counts, and groups thousands', () => {
    expect(say('progress-rows', { rows: 1 })).toBe('one row');
    expect(say('progress-rows', { rows: 28912 })).toBe('28,912 rows');
  });

  it('shows a missing key instead of nothing', () => {
    expect(say('no-such-key')).toBe('no-such-key');
  });
});
