// Which parts of the window are out of date. A page names the topics it shows; when one is told here, it asks again.
import type { Topic } from '../api/generated';

const all: Topic[] = ['shop', 'data', 'stack', 'kpis', 'settings', 'preview', 'subscriptions', 'check_in', 'copy'];

/** How often each topic changed; reading one inside an effect makes the effect run again. */
export const changes = $state<Record<Topic, number>>({
  shop: 0,
  data: 0,
  stack: 0,
  kpis: 0,
  settings: 0,
  preview: 0,
  subscriptions: 0,
  check_in: 0,
  copy: 0
});

let waiting: Topic[] = [];

/** Tells topics. An act and its event often tell the same one at the same moment: both count once. */
export function changed(topics: Topic[]): void {
  if (topics.length === 0) return;
  if (waiting.length === 0) setTimeout(flush, 15);
  // Another shop is open: everything shown is about the old one.
  waiting = waiting.concat(topics.includes('shop') ? all : topics);
}

function flush(): void {
  for (const topic of all) if (waiting.includes(topic)) changes[topic] += 1;
  waiting = [];
}
