// Keys. Single letters act only outside text fields and dialogs, and can be switched off (WCAG 2.1.4).
import { tinykeys } from 'tinykeys';

const storage = 'tillwise.letters';

/** What the modifier is called on this computer's keys. */
export const modifier = /Mac/.test(navigator.platform) ? '⌘' : 'Ctrl';

/** Whether what is typed there is text. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.getAttribute('contenteditable') === 'true') return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'submit', 'reset', 'range'].includes(target.type);
}

export function lettersOn(): boolean {
  try {
    return localStorage.getItem(storage) !== 'off';
  } catch {
    return true;
  }
}

export function setLetters(on: boolean): void {
  try {
    localStorage.setItem(storage, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts until the window closes; nothing depends on it.
  }
}

function dialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** A letter's act, held back where letters are text. */
export function letter(acts: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || inTextField(event.target) || dialogOpen() || !lettersOn()) return;
    event.preventDefault();
    acts();
  };
}

/** An act with a modifier key: works everywhere but in dialogs. */
export function chord(acts: () => void, alsoInText = true): (event: KeyboardEvent) => void {
  return (event) => {
    if (dialogOpen() || (!alsoInText && inTextField(event.target))) return;
    event.preventDefault();
    acts();
  };
}

/**
 * Enter and the arrows that go on or back. Held back where a text, a choice or a button needs the key itself, and while
 * a key is held down: one press is one step.
 */
export function walkKey(acts: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.repeat || dialogOpen() || inTextField(target)) return;
    if (target instanceof HTMLInputElement && target.type === 'radio') return;
    if (key === 'Enter' && target instanceof Element && target.closest('a, button, summary, input')) return;
    event.preventDefault();
    acts();
  };
}

export function listen(bindings: Record<string, (event: KeyboardEvent) => void>): () => void {
  return tinykeys(window, bindings);
}
