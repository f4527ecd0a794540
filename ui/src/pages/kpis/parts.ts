// The parts of the KPIs page, in the order they are shown. A new part is a folder and one line here.
import type { PagePart } from '../../parts/part';

export const kpiParts: PagePart[] = [
  { part: '', title: 'kpis-part-numbers', load: () => import('./Numbers.svelte') },
  { part: 'spend', title: 'kpis-part-spend', load: () => import('./spend/Spend.svelte') },
  { part: 'outcomes', title: 'kpis-part-outcomes', load: () => import('./outcomes/Outcomes.svelte') },
  { part: 'checkin', title: 'kpis-part-checkin', load: () => import('./checkin/Checkin.svelte') },
  { part: 'report', title: 'kpis-part-report', load: () => import('./report/Report.svelte') }
];
