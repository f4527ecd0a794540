// The parts of the Settings page, in the order they are shown.
import type { Component } from 'svelte';

export interface SettingsPart {
  /** Its name in the address; empty for the shop, which comes first. */
  part: string;
  /** Key of its name in the catalogue. */
  title: string;
  load: () => Promise<{ default: Component }>;
}

export const settingsParts: SettingsPart[] = [
  { part: '', title: 'settings-part-shop', load: () => import('./Shop.svelte') },
  { part: 'rules', title: 'settings-part-rules', load: () => import('./Rules.svelte') }
];
