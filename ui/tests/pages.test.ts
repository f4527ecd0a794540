import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from '../src/pages';
import { say } from '../src/words/say';

describe('the list of pages', () => {
  it('has every folder once, with a name and a letter of its own', () => {
    const folders = readdirSync('src/pages', { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(pages.map(({ slug }) => slug).sort()).toEqual(folders.map(({ name }) => name).sort());
    expect(new Set(pages.map(({ letter }) => letter)).size).toBe(pages.length);
    for (const page of pages) {
      expect(say(page.title)).not.toBe(page.title);
      if (page.waits) expect(say(page.waitsWords ?? '', { waits: 2 })).toContain('2');
    }
  });
  // The first load compiles every page.
  it('can load every page', { timeout: 60_000 }, async () => {
    for (const page of pages) expect((await page.load()).default).toBeTypeOf('function');
  });
});
