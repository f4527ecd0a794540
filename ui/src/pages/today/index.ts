import icon from '@lucide/svelte/icons/sun';
import type { Page } from '..';

export default {
  slug: 'today',
  title: 'page-today',
  icon,
  letter: 't',
  load: () => import('./Today.svelte')
} satisfies Page as Page;
