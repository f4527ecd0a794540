import icon from '@lucide/svelte/icons/pen-line';
import type { Page } from '..';

export default {
  slug: 'content',
  title: 'page-content',
  icon,
  letter: 'c',
  load: () => import('./Content.svelte')
} satisfies Page as Page;
