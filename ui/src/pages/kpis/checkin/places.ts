// Where a check-in can stand. The numbers take one card each; everything else is one place for each step.
import type { CheckInNumberView, Step } from '../../../api/generated';

export interface Place {
  step: Step;
  /** Which number, from 0; 0 outside the numbers. */
  card: number;
}

const order: Step[] = ['data', 'numbers', 'actions', 'focus', 'plan'];

/** The place after one, or nothing at the end. */
export function after({ step, card }: Place, cards: number): Place | null {
  if (step === 'numbers' && card + 1 < cards) return { step, card: card + 1 };
  const next = order[order.indexOf(step) + 1];
  return next ? { step: next, card: 0 } : null;
}

/** The place before one, or nothing at the beginning. */
export function before({ step, card }: Place, cards: number): Place | null {
  if (step === 'numbers' && card > 0) return { step, card: card - 1 };
  const last = order[order.indexOf(step) - 1];
  return last ? { step: last, card: last === 'numbers' ? Math.max(cards - 1, 0) : 0 } : null;
}

/** Where a step is entered: among the numbers at the first one that nothing was decided on. */
export function entry(step: Step, numbers: Pick<CheckInNumberView, 'outcome'>[]): Place {
  const open = numbers.findIndex(({ outcome }) => outcome === null);
  return { step, card: step === 'numbers' ? Math.max(open, 0) : 0 };
}

/** Whether two places are one. */
export function same(one: Place, other: Place): boolean {
  return one.step === other.step && one.card === other.card;
}
