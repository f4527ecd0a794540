// What a choice in a list means as a mark.
import type { Purpose } from '../../../api/generated';

/** In the order they are offered. */
export const purposes: Purpose[] = ['acquisition', 'retention', 'mixed'];

/** The purpose a choice stands for; the empty one takes the mark back. */
export function asPurpose(value: string): Purpose | null {
  return purposes.find((purpose) => purpose === value) ?? null;
}

/** Whether a choice says that it is an advertisement; the empty one takes the mark back. */
export function asPaid(value: string): boolean | null {
  return value === 'paid' ? true : value === 'free' ? false : null;
}

/** The choice for a mark. */
export function paidValue(marked: boolean | null): string {
  return marked === null ? '' : marked ? 'paid' : 'free';
}
