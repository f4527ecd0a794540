// People, processes and the known tools of the made-up shop.
import type { KnownToolView, RegisterView, ToolHistoryView } from '../api/generated';
import { choices } from './stack';

export function register(empty: boolean): RegisterView {
  return {
    title: empty ? 'Nobody, no process' : '2 people, 2 processes',
    brand_owner: empty ? 'Nobody owns brand and strategy yet.' : 'Mara owns brand and strategy.',
    people: empty
      ? []
      : [
          { name: 'Jonas', listed: true, left: '2026-11-03', brand_owner: false, looks_after: 'Gorgias and Zapier', state: 'left on 3 November 2026' },
          { name: 'Mara', listed: true, left: null, brand_owner: true, looks_after: 'ChatGPT, Klaviyo and Send the newsletter', state: 'brand and strategy' }
        ],
    processes: empty
      ? []
      : [
          { id: 1, name: 'Publish a product', owner: 'Mara', review: 'Facts, sizes and prices', minutes: 90, minutes_shown: '90 minutes a week', bottleneck: true, tools: [1], tools_shown: 'ChatGPT' },
          { id: 2, name: 'Send the newsletter', owner: null, review: null, minutes: null, minutes_shown: null, bottleneck: false, tools: [3], tools_shown: 'Klaviyo' }
        ],
    practices: { prompt_framework: empty ? null : 'Notion, page Prompts', review_policy: null, response_library: null },
    checks: [
      { task: 'publish_product', label: 'Publish one product', minutes: null, earlier: empty ? [] : [{ month: '2026-10', month_shown: 'October 2026', minutes: 14 }, { month: '2026-09', month_shown: 'September 2026', minutes: 11 }] },
      { task: 'send_campaign', label: 'Send one campaign', minutes: empty ? null : 25, earlier: [] }
    ],
    month: '2026-11',
    month_shown: 'November 2026',
    updates: empty ? [] : [{ id: 1, platform: 'Shopify', note: 'New checkout', day: '2026-11-10', day_shown: '10 November 2026', unverified: 'Klaviyo' }],
    platforms: choices.platforms,
    tools: choices.tools
  };
}

const known = (name: string, vendor: string, layer: KnownToolView['layer'], job: KnownToolView['jobs'][number]): KnownToolView => ({
  name,
  vendor,
  layer,
  layer_shown: choices.layers.find(({ id }) => id === layer)?.label ?? layer,
  jobs: [job],
  jobs_shown: choices.jobs.find(({ id }) => id === job)?.label ?? job,
  works_with: ['Shopify']
});

export const knownTools: KnownToolView[] = [
  known('Canva', 'Canva', 'content', 'images'),
  known('Claude', 'Anthropic', 'content', 'writing'),
  known('Klaviyo', 'Klaviyo', 'communication', 'email'),
  known('Klevu', 'Athos Commerce', 'triggers', 'search'),
  known('Make', 'Celonis', 'triggers', 'automation'),
  known('Metorik', 'Metorik', 'kpis', 'reporting')
];

export function history(tool: number): ToolHistoryView {
  return {
    tool,
    prices: [
      { from: '2026-06-01', from_shown: '1 June 2026', shown: '60.00 EUR a month' },
      { from: '2026-02-01', from_shown: '1 February 2026', shown: '45.00 EUR a month' }
    ],
    charges: [
      { day: '2026-11-03', day_shown: '3 November 2026', amount: '60.00', currency: 'EUR', shown: '60.00 EUR' },
      { day: '2026-10-03', day_shown: '3 October 2026', amount: '60.00', currency: 'EUR', shown: '60.00 EUR' }
    ],
    work: [],
    benefits: [
      { month: '2026-10', month_shown: 'October 2026', minutes: 240, minutes_basis: 'measured', margin: null, currency: null, margin_basis: null, shown: '240 minutes saved, measured' }
    ],
    month: '2026-11',
    bases: [{ id: 'measured', label: 'measured' }, { id: 'estimated', label: 'estimated' }]
  };
}
