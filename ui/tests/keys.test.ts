import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chord, inTextField, letter, listen, setLetters } from '../src/state/keys';

const element = <K extends keyof HTMLElementTagNameMap>(tag: K, type?: string): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  if (type) made.setAttribute('type', type);
  document.body.append(made);
  return made;
};
const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true, ...more }));
};

describe('keys', () => {
  beforeEach(() => {
    document.body.replaceChildren();
    setLetters(true);
  });

  it('know where text is typed', () => {
    expect(inTextField(element('input'))).toBe(true);
    expect(inTextField(element('input', 'search'))).toBe(true);
    expect(inTextField(element('textarea'))).toBe(true);
    expect(inTextField(element('select'))).toBe(true);
    expect(inTextField(element('input', 'checkbox'))).toBe(false);
    expect(inTextField(element('button'))).toBe(false);
    expect(inTextField(null)).toBe(false);
    const editable = element('div');
    editable.setAttribute('contenteditable', 'true');
    expect(inTextField(editable)).toBe(true);
  });

  it('hold a letter back in a text field, in a dialog, and when letters are off', () => {
    const acts = vi.fn();
    const stop = listen({ n: letter(acts) });
    press(element('input'), 'n');
    expect(acts).not.toHaveBeenCalled();
    const dialog = element('div');
    dialog.setAttribute('role', 'dialog');
    press(document.body, 'n');
    expect(acts).not.toHaveBeenCalled();
    dialog.remove();
    setLetters(false);
    press(document.body, 'n');
    expect(acts).not.toHaveBeenCalled();
    setLetters(true);
    press(document.body, 'n');
    expect(acts).toHaveBeenCalledOnce();
    stop();
  });

  it('leave a letter with a modifier to the system', () => {
    const acts = vi.fn();
    const stop = listen({ n: letter(acts) });
    press(document.body, 'n', { ctrlKey: true });
    expect(acts).not.toHaveBeenCalled();
    stop();
  });

  it('let Ctrl+Z undo the typing in a text field', () => {
    const acts = vi.fn();
    const stop = listen({ 'Control+KeyZ': chord(acts, false) });
    press(element('input'), 'z', { ctrlKey: true });
    expect(acts).not.toHaveBeenCalled();
    press(document.body, 'z', { ctrlKey: true });
    expect(acts).toHaveBeenCalledOnce();
    stop();
  });
});
