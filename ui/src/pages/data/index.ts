import icon from '@lucide/svelte/icons/database';
import type { Page } from '..';

export default {
  slug: 'data',
  title: 'page-data',
  icon,
  letter: 'd',
  load: () => import('./Data.svelte')
} satisfies Page as Page;
