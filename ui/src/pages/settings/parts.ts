// The parts of the Settings page, in the order they are shown.
import type { PagePart } from '../../parts/part';

export const settingsParts: PagePart[] = [
  { part: '', title: 'settings-part-shop', load: () => import('./Shop.svelte') },
  { part: 'models', title: 'settings-part-models', load: () => import('./models/Models.svelte') },
  { part: 'sent', title: 'settings-part-sent', load: () => import('./models/Sent.svelte') },
  { part: 'rules', title: 'settings-part-rules', load: () => import('./Rules.svelte') }
];
