import icon from '@lucide/svelte/icons/layers';
import type { Page } from '..';

export default {
  slug: 'stack',
  title: 'page-stack',
  icon,
  letter: 's',
  waits: (shell) => shell.stack_warnings,
  waitsWords: 'nav-waits-stack',
  load: () => import('./Stack.svelte')
} satisfies Page as Page;
