// The parts a page is made of.
import type { Component } from 'svelte';

/** One part of a page. */
export interface Part {
  /** Its name in the address; empty for the first one. */
  part: string;
  /** Key of its name in the catalogue. */
  title: string;
}

/** A part with the view that draws it. */
export interface PagePart extends Part {
  load: () => Promise<{ default: Component }>;
}
