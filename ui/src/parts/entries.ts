// The palette's entries: pages, actions, then the shop's own tools and KPIs.
import type { Appearance, StackView, WeekView } from '../api/generated';
import { pages } from '../pages';
import { importing } from '../state/importing.svelte';
import { modifier } from '../state/keys';
import { route } from '../state/route.svelte';
import { act, shell } from '../state/shell.svelte';
import { say } from '../words/say';
import type { Entry } from './palette';

export interface Opens {
  keys: () => void;
  offline: () => void;
}

const appearances: Appearance[] = ['system', 'light', 'dark', 'contrast'];

export function entries(stack: StackView | null, week: WeekView | null, opens: Opens): Entry[] {
  return [...pageEntries(), ...actionEntries(opens), ...toolEntries(stack), ...kpiEntries(week)];
}

function pageEntries(): Entry[] {
  return pages.map((page, at) => ({
    id: `page-${page.slug}`,
    group: say('palette-pages'),
    label: say(page.title),
    keys: `Alt ${at + 1}`,
    run: () => route.go(page.slug)
  }));
}

function actionEntries(opens: Opens): Entry[] {
  const group = say('palette-actions');
  const undo = shell.view?.undo;
  const list: Entry[] = [
    { id: 'import', group, label: say('palette-import'), also: say('palette-import-also'), run: bring },
    {
      id: 'add-tool',
      group,
      label: say('tool-add'),
      keys: 'N',
      run: () => route.go('stack', { tool: null, layer: null })
    },
    { id: 'checkin', group, label: say('kpis-part-checkin'), also: say('palette-checkin-also'), run: () => route.checkin() },
    {
      id: 'before-adding',
      group,
      label: say('stack-part-add'),
      run: () => {
        route.go('stack');
        route.open('add');
      }
    },
    { id: 'backup', group, label: say('backup-now'), run: () => void act({ do: 'backup' }) },
    { id: 'verify', group, label: say('verify-now'), also: say('verify-title'), run: () => route.go('settings', { check: true }) }
  ];
  list.push({
    id: 'rules',
    group,
    label: say('palette-rules'),
    also: say('settings-part-rules'),
    run: () => route.goPart('settings', 'rules')
  });
  if (undo)
    list.push({
      id: 'undo',
      group,
      label: undo.label,
      keys: `${modifier} Z`,
      run: () => void act({ do: 'undo', batch: undo.batch })
    });
  for (const appearance of appearances)
    list.push({
      id: `appearance-${appearance}`,
      group,
      label: say('palette-appearance', { look: say(`appearance-${appearance}`) }),
      run: () => void act({ do: 'set_appearance', appearance })
    });
  list.push({ id: 'offline', group, label: say('leaves-title'), run: opens.offline });
  list.push({ id: 'keys', group, label: say('keys-title'), keys: '?', run: opens.keys });
  return list;
}

function toolEntries(stack: StackView | null): Entry[] {
  const tools = stack ? [...stack.layers.flatMap((layer) => layer.tools), ...stack.ended] : [];
  return tools.map((tool) => ({
    id: `tool-${tool.id}`,
    group: say('palette-tools'),
    label: tool.name,
    also: tool.jobs_shown,
    run: () => route.go('stack', { tool: tool.id, layer: null })
  }));
}

function kpiEntries(week: WeekView | null): Entry[] {
  return (week?.kpis ?? []).map((kpi) => ({
    id: `kpi-${kpi.id}`,
    group: say('palette-kpis'),
    label: kpi.label,
    run: () => route.go('kpis', { kpi: kpi.id })
  }));
}

async function bring(): Promise<void> {
  route.go('data');
  await importing.start({ do: 'choose_files' });
}
