import { afterEach, describe, expect, it, vi } from 'vitest';
import { asCallError, CallError } from '../src/api/call';

describe('an error from Rust', () => {
  it('keeps its code and its words', () => {
    const error = asCallError({ code: 'newer_file', message: 'This shop was written by a newer Tillwise.' });
    expect(error).toBeInstanceOf(CallError);
    expect([error.code, error.message]).toEqual(['newer_file', 'This shop was written by a newer Tillwise.']);
  });
  it('passes through once made', () => {
    const error = new CallError('busy', 'Another import runs.');
    expect(asCallError(error)).toBe(error);
  });
  it.each([['Command refused not found'], [new TypeError('x is undefined')], [null], [{ code: 5, message: 'raw' }]])(
    'never shows %s raw',
    (thrown) => {
      const error = asCallError(thrown);
      expect(error.code).toBe('no_answer');
      expect(error.message).toContain('Nothing was changed');
    }
  );
});

describe('the two doors', () => {
  afterEach(() => {
    vi.resetModules();
    Reflect.deleteProperty(window, '__TAURI_INTERNALS__');
  });

  it('say so outside the window', async () => {
    const { query } = await import('../src/api/call');
    await expect(query({ ask: 'shell' })).rejects.toMatchObject({ code: 'no_window' });
  });

  it('wrap the request and unwrap the error', async () => {
    const invoke = vi.fn(async (cmd: string, args: unknown) => {
      if (cmd === 'mutate') throw { code: 'refused', message: 'No.' };
      return { ask: 'progress', running: null, args };
    });
    Object.assign(window, { __TAURI_INTERNALS__: { invoke, transformCallback: () => 1 } });
    const { query, mutate } = await import('../src/api/call');
    await expect(query({ ask: 'progress' })).resolves.toMatchObject({ running: null });
    expect(invoke.mock.calls[0]?.slice(0, 2)).toEqual(['query', { request: { ask: 'progress' } }]);
    await expect(mutate({ do: 'undo', batch: 3 })).rejects.toMatchObject({ code: 'refused', message: 'No.' });
  });
});
