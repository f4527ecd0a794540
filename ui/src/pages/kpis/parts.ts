// The parts of the KPIs page, in the order they are shown. A new part is a folder and one line here.
import type { Component } from 'svelte';

export interface KpiPart {
  /** Its name in the address; empty for the numbers, which come first. */
  part: string;
  /** Key of its name in the catalogue. */
  title: string;
  load: () => Promise<{ default: Component }>;
}

export const kpiParts: KpiPart[] = [
  { part: '', title: 'kpis-part-numbers', load: () => import('./Numbers.svelte') },
  { part: 'spend', title: 'kpis-part-spend', load: () => import('./spend/Spend.svelte') },
  { part: 'outcomes', title: 'kpis-part-outcomes', load: () => import('./outcomes/Outcomes.svelte') },
  { part: 'checkin', title: 'kpis-part-checkin', load: () => import('./checkin/Checkin.svelte') },
  { part: 'report', title: 'kpis-part-report', load: () => import('./report/Report.svelte') }
];
