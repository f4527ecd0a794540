// The named ways to count a KPI, where Rust knows more than one.
import type { KpiView } from '../../api/generated';

export interface Interval {
  /** `1.84 % to 2.90 %`. */
  shown: string;
  /** `between 1.84 % and 2.90 %, as far as 1,000 sessions can tell`. */
  said: string;
}

export interface Variant {
  id: string;
  label: string;
  shown: string | null;
  interval: Interval | null;
  note: string | null;
  definition: string;
}

/** Not every answer has them: a shop without data, or a number with one way to count it. */
type Counted = KpiView & { variants?: Variant[]; variant?: string; interval?: Interval | null };

/** Every way but the one the value was counted by. */
export function otherWays(kpi: Counted): Variant[] {
  return (kpi.variants ?? []).filter(({ id }) => id !== kpi.variant);
}

/** Between which rates the true one lies, as a sentence's words; nothing for amounts. */
export function between(kpi: Counted): string | null {
  return kpi.interval?.said ?? null;
}
