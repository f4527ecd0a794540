// The parts of the Content page, in the order they are shown. A new part is a folder and one line here.
import type { PagePart } from '../../parts/part';

export const contentParts: PagePart[] = [
  { part: '', title: 'content-part-queue', load: () => import('./queue/Queue.svelte') },
  { part: 'export', title: 'content-part-export', load: () => import('./export/Export.svelte') },
  { part: 'coverage', title: 'content-part-coverage', load: () => import('./coverage/Coverage.svelte') },
  { part: 'checks', title: 'content-part-checks', load: () => import('./checks/Checks.svelte') },
  { part: 'voice', title: 'content-part-voice', load: () => import('./voice/Voice.svelte') },
  { part: 'spot-checks', title: 'content-part-spot-checks', load: () => import('./spot-checks/SpotChecks.svelte') },
  { part: 'prompts', title: 'content-part-prompts', load: () => import('./prompts/Prompts.svelte') },
  { part: 'winners', title: 'content-part-winners', load: () => import('./winners/Winners.svelte') },
  { part: 'ideas', title: 'content-part-ideas', load: () => import('./ideas/Ideas.svelte') }
];
