// The named ways to count a KPI, where Rust knows more than one.
import type { KpiView, VariantView } from '../../api/generated';

/** Every way but the one the value was counted by. */
export function otherWays(kpi: Pick<KpiView, 'variants' | 'variant'>): VariantView[] {
  return kpi.variants.filter(({ id }) => id !== kpi.variant);
}
