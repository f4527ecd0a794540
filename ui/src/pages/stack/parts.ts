// The parts of the Stack page, in the order they are shown. A new part is a folder and one line here.
import type { PagePart } from '../../parts/part';

export const stackParts: PagePart[] = [
  { part: '', title: 'stack-part-board', load: () => import('./Overview.svelte') },
  { part: 'subscriptions', title: 'stack-part-subscriptions', load: () => import('./subscriptions/Subscriptions.svelte') },
  { part: 'add', title: 'stack-part-add', load: () => import('./add/Add.svelte') },
  { part: 'simplify', title: 'stack-part-simplify', load: () => import('./simplify/Simplify.svelte') },
  { part: 'costs', title: 'stack-part-costs', load: () => import('./costs/Costs.svelte') },
  { part: 'stage', title: 'stack-part-stage', load: () => import('./stage/Stage.svelte') },
  { part: 'people', title: 'stack-part-people', load: () => import('./people/People.svelte') },
  { part: 'papers', title: 'stack-part-papers', load: () => import('./papers/Papers.svelte') }
];
