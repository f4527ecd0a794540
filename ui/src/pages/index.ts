// The list of pages, in the order of the navigation. A new page is a folder and one line here.
import type { Component } from 'svelte';
import type { ShellView } from '../api/generated';
import content from './content';
import data from './data';
import kpis from './kpis';
import settings from './settings';
import stack from './stack';
import today from './today';

export type Slug = 'today' | 'data' | 'stack' | 'content' | 'kpis' | 'settings';

export interface Page {
  slug: Slug;
  /** Key of its name in the catalogue. */
  title: string;
  icon: Component<{ size?: number; strokeWidth?: number }>;
  /** The letter after G that opens it. */
  letter: string;
  /** How many things wait there. */
  waits?: (shell: ShellView) => number;
  /** Key of what the count means. */
  waitsWords?: string;
  load: () => Promise<{ default: Component }>;
}

export const pages: Page[] = [today, data, stack, content, kpis, settings];
