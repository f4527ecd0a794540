// The isolation hook is plain JavaScript in another folder, but what it must let through is decided by this page.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

type Message = { cmd: string; callback: number; error: number; payload?: unknown };
let hook: (message: Message) => Message;

beforeAll(() => {
  const source = readFileSync(new URL('../../src-tauri/isolation/index.js', import.meta.url.replace(/^http:\/\/[^/]+/, 'file://')), 'utf8');
  const place: { __TAURI_ISOLATION_HOOK__?: typeof hook } = {};
  // eslint-disable-next-line no-restricted-syntax -- the test runs our own file in a stand-in window
  new Function('window', source)(place);
  hook = place.__TAURI_ISOLATION_HOOK__!;
});

const send = (cmd: string, payload?: unknown): string => hook({ cmd, callback: 1, error: 2, payload }).cmd;

/** The variants of a wire type, read from the generated file, so that a new one cannot be forgotten here. */
function variants(type: string, tag: string): string[] {
  const generated = readFileSync('src/api/generated.ts', 'utf8');
  const body = new RegExp(`export type ${type} = ([\\s\\S]*?)};\\n`).exec(`${generated}\n`)?.[1] ?? '';
  return [...body.matchAll(new RegExp(`"${tag}": "(\\w+)"`, 'g'))].map((found) => found[1] ?? '');
}

describe('the isolation hook', () => {
  it('lets every question and act of the contract through', () => {
    const asks = variants('Query', 'ask');
    const dos = variants('Mutation', 'do');
    expect(asks).toContain('verify');
    expect(dos).toContain('restore');
    for (const ask of asks) expect(send('query', { request: { ask } }), ask).toBe('query');
    for (const act of dos) expect(send('mutate', { request: { do: act } }), act).toBe('mutate');
  });

  it('refuses what the window never asks', () => {
    expect(send('query', { request: { ask: 'sql' } })).toBe('refused');
    expect(send('query', { request: { do: 'undo' } })).toBe('refused');
    expect(send('mutate', { request: 'undo' })).toBe('refused');
    expect(send('mutate', { request: { do: 'undo' }, more: 1 })).toBe('refused');
    expect(send('mutate', { request: { do: ['undo'] } })).toBe('refused');
    expect(send('query')).toBe('refused');
    expect(send('plugin:dialog|open', {})).toBe('refused');
    expect(send('plugin:event|emit', { event: 'changed' })).toBe('refused');
    expect(send('plugin:event|listen', { event: 'tauri://drag-drop' })).toBe('refused');
  });

  it('lets the page hear its three events', () => {
    expect(send('plugin:event|listen', { event: 'changed', target: { kind: 'Any' }, handler: 3 })).toBe('plugin:event|listen');
    expect(send('plugin:event|listen', { event: 'open', target: { kind: 'Any' }, handler: 4 })).toBe('plugin:event|listen');
    expect(send('plugin:event|unlisten', { event: 'file-drop', eventId: 3 })).toBe('plugin:event|unlisten');
  });

  it('refuses more than two of the longest texts, and what JSON cannot hold', () => {
    const long = 'ä'.repeat(600_000);
    expect(send('mutate', { request: { do: 'import_paths', paths: [long] } })).toBe('refused');
    expect(send('mutate', { request: { do: 'undo', batch: 1n } })).toBe('refused');
  });

  it('keeps nothing of a refused message but where the answer goes', () => {
    const answer = hook({ cmd: 'sql', callback: 7, error: 8, payload: { secret: 1 } });
    expect(answer).toMatchObject({ callback: 7, error: 8, payload: {} });
  });
});
