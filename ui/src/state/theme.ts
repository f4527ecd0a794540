// Turns the kept appearance into data-theme on <html>. "system" follows the desktop, also while the window is open.
import type { Appearance } from '../api/generated';

export type Theme = 'light' | 'dark' | 'contrast' | 'contrast-dark';

let kept: Appearance = 'system';

export function themeFor(appearance: Appearance, dark: boolean, contrast: boolean): Theme {
  if (appearance === 'contrast' || (appearance === 'system' && contrast)) return dark ? 'contrast-dark' : 'contrast';
  if (appearance === 'system') return dark ? 'dark' : 'light';
  return appearance;
}

export function wear(appearance: Appearance): void {
  kept = appearance;
  document.documentElement.dataset['theme'] = themeFor(
    appearance,
    matches('(prefers-color-scheme: dark)'),
    matches('(prefers-contrast: more)')
  );
}

export function followSystem(): void {
  for (const media of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
    window.matchMedia?.(media).addEventListener?.('change', () => wear(kept));
  }
}

function matches(media: string): boolean {
  return window.matchMedia?.(media).matches ?? false;
}
