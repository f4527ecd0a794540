import icon from '@lucide/svelte/icons/settings';
import type { Page } from '..';

export default {
  slug: 'settings',
  title: 'page-settings',
  icon,
  letter: 'e',
  load: () => import('./Settings.svelte')
} satisfies Page as Page;
