import icon from '@lucide/svelte/icons/chart-line';
import type { Page } from '..';

export default {
  slug: 'kpis',
  title: 'page-kpis',
  icon,
  letter: 'k',
  waits: (shell) => shell.kpi_warnings,
  waitsWords: 'nav-waits-kpis',
  load: () => import('./Kpis.svelte')
} satisfies Page as Page;
