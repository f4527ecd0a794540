// The parts of the Stack page, in the order they are shown. A new part is a folder and one line here.
import type { Component } from 'svelte';

export interface StackPart {
  /** Its name in the address; empty for the board, which comes first. */
  part: string;
  /** Key of its name in the catalogue. */
  title: string;
  load: () => Promise<{ default: Component }>;
}

export const stackParts: StackPart[] = [
  { part: '', title: 'stack-part-board', load: () => import('./Overview.svelte') },
  { part: 'add', title: 'stack-part-add', load: () => import('./add/Add.svelte') },
  { part: 'stage', title: 'stack-part-stage', load: () => import('./stage/Stage.svelte') }
];
