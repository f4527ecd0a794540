import type { DotsView, Layer, StackView, ToolForm, ToolView } from '../api/generated';
import { shown as warningsOf } from './warnings';

const choice = (id: string, label: string) => ({ id, label });

export const choices = {
  layers: [
    choice('content', 'Content'),
    choice('communication', 'Communication'),
    choice('triggers', 'Triggers'),
    choice('kpis', 'KPIs')
  ],
  jobs: [
    ['writing', 'Writing'], ['images', 'Images'], ['video', 'Video'], ['translation', 'Translation'], ['seo', 'Search words'],
    ['social', 'Social posts'], ['email', 'E-mail'], ['sms', 'Text messages'], ['helpdesk', 'Support desk'],
    ['chatbot', 'Chat bot'], ['reviews', 'Reviews'], ['loyalty', 'Loyalty'], ['automation', 'Automation'],
    ['segmentation', 'Customer groups'], ['personalization', 'Personal offers'], ['search', 'Shop search'],
    ['subscriptions', 'Subscriptions'], ['analytics', 'Analytics'], ['reporting', 'Reports'], ['ads', 'Ads'],
    ['testing', 'Tests'], ['forecasting', 'Forecasts'], ['inventory', 'Stock levels'], ['pricing', 'Prices'],
    ['accounting', 'Books'], ['other', 'Something else']
  ].map(([id, label]) => choice(id ?? '', label ?? '')),
  cycles: [
    choice('weekly', 'Every week'), choice('monthly', 'Every month'), choice('quarterly', 'Every three months'),
    choice('yearly', 'Every year'), choice('once', 'Once')
  ],
  kpis: [
    choice('conversion_rate', 'Conversion rate'), choice('average_order_value', 'Average order value'),
    choice('revenue_per_visitor', 'Revenue per visitor'), choice('customer_acquisition_cost', 'Customer acquisition cost'),
    choice('repeat_purchase_rate', 'Repeat purchase rate')
  ],
  statuses: [
    choice('trial', 'On trial'), choice('active', 'In use'), choice('notice_given', 'Notice given'), choice('ended', 'Ended')
  ],
  currency: 'EUR',
  today: '2026-11-21',
  link_kinds: [
    choice('native', 'built in'), choice('api', 'by interface'), choice('csv_by_hand', 'file by hand'), choice('none', 'not connected')
  ],
  shares: [
    choice('catalog', 'Catalog texts'), choice('kpis', 'Sums and rates'), choice('orders', 'Orders without names'),
    choice('customers', 'Customer data')
  ],
  tools: ['ChatGPT', 'Jasper', 'Klaviyo', 'Gorgias', 'Zapier', 'Alloy'].map((label, at) => choice(String(at + 1), label)),
  people: ['Jonas', 'Mara'],
  processes: ['Publish a product', 'Send the newsletter'],
  platforms: ['Etsy', 'Shopify']
};

const dots = (owner: boolean, process: boolean, kpi: boolean, link: boolean): DotsView => {
  const missing = [owner ? '' : 'owner', process ? '' : 'process', kpi ? '' : 'KPI', link ? '' : 'connection'].filter(Boolean);
  const shown = missing.length === 0 ? 'Owner, process, KPI and connection are noted.' : `Not noted: ${missing.join(', ')}.`;
  return { owner, process, kpi, link, shown };
};

let next = 1;
const tool = (name: string, layer: Layer, cost: string, jobs: ToolView['jobs'], more: Partial<ToolView> = {}): ToolView => ({
  id: next++,
  name,
  layer,
  jobs,
  jobs_shown: jobs.map((job) => choices.jobs.find(({ id }) => id === job)?.label ?? job).join(', '),
  cost,
  currency: 'EUR',
  cycle: 'monthly',
  price_shown: `${cost} EUR a month`,
  monthly_shown: `${cost} EUR`,
  owner: 'Mara',
  kpi: null,
  kpi_label: null,
  status: 'active',
  status_shown: 'in use',
  since: '2026-02-01',
  until: null,
  flags: [],
  dots: dots(true, name === 'Klaviyo', more.kpi != null, name === 'Klaviyo' || name === 'Zapier'),
  vendor: null,
  backup: null,
  processes: name === 'Klaviyo' ? ['Send the newsletter'] : [],
  links: name === 'Klaviyo' ? [{ tool: 5, name: 'Zapier', kind: 'api', kind_shown: 'by interface', since: '2026-05-01' }] : [],
  shares: null,
  ends: name === 'Klaviyo' ? '2027-01-31' : null,
  renews_months: name === 'Klaviyo' ? 12 : null,
  notice_days: name === 'Klaviyo' ? 30 : null,
  trial_ends: null,
  verified: name === 'Klaviyo' ? '2026-10-02' : null,
  used: null,
  setup_hours: null,
  manual_minutes: null,
  manual_since: null,
  automations: null,
  extra_branches: null,
  works_with: name === 'Klaviyo' ? ['Shopify'] : [],
  note: null,
  ...more
});

let tools: ToolView[] = [
  tool('ChatGPT', 'content', '20.00', ['writing', 'seo', 'translation', 'email']),
  tool('Jasper', 'content', '59.00', ['writing', 'seo', 'translation', 'email'], { owner: null, dots: dots(false, false, false, false), flags: ['same jobs as ChatGPT'] }),
  tool('Klaviyo', 'communication', '60.00', ['email', 'sms'], { kpi: 'repeat_purchase_rate', kpi_label: 'Repeat purchase rate' }),
  tool('Gorgias', 'communication', '10.00', ['helpdesk']),
  tool('Zapier', 'triggers', '49.00', ['automation']),
  tool('Alloy', 'triggers', '16.00', ['automation'], { flags: ['same job as Zapier'], status: 'notice_given', status_shown: 'notice given' })
];
const ended: ToolView[] = [
  tool('Copysmith', 'content', '19.00', ['writing'], { status: 'ended', status_shown: 'ended 30 June 2026', until: '2026-06-30' }),
  tool('Tidio', 'communication', '29.00', ['chatbot'], { status: 'ended', status_shown: 'ended 28 February 2026', until: '2026-02-28' })
];

export function stack(empty: boolean): StackView {
  const shown = empty ? [] : tools;
  const layer = (id: Layer, label: string, words: string) => {
    const own = shown.filter((one) => one.layer === id);
    const sum = own.reduce((total, one) => total + Number(one.cost ?? 0), 0);
    return { id, label, monthly: own.length > 0 ? [`${sum.toFixed(2)} EUR`] : [], tools: own, empty: words };
  };
  return {
    title: empty ? 'No tools yet' : 'Six tools, 214.00 EUR a month',
    subtitle: empty ? 'Write down what you pay for. Then Tillwise can tell what overlaps.' : '1.9 % of net sales. A shop of your size usually does well with four.',
    layers: [
      layer('content', '1 Content', 'Tools that write, draw or translate.'),
      layer('communication', '2 Communication', 'Tools that talk to customers.'),
      layer('triggers', '3 Triggers', 'Tools that act by themselves.'),
      layer('kpis', '4 KPIs', 'No tool needed. Tillwise measures four of five here.')
    ],
    order: empty ? null : 'Order: 2.1 of 4 on average.',
    ended: empty ? [] : ended,
    warnings: empty ? [] : warningsOf('stack').open,
    answered: empty ? [] : warningsOf('stack').answered,
    choices
  };
}

export function keep(id: number | null, form: ToolForm): number {
  const label = choices.kpis.find(({ id: kpi }) => kpi === form.kpi)?.label ?? null;
  const made = tool(form.name, form.layer, form.cost ?? '', form.jobs, {
    owner: form.owner,
    kpi: form.kpi,
    kpi_label: label,
    cost: form.cost,
    monthly_shown: form.cost ? `${form.cost} EUR` : null,
    price_shown: form.cost ? `${form.cost} EUR a month` : null,
    since: form.since ?? '2026-11-21'
  });
  if (id === null) tools = [...tools, made];
  else tools = tools.map((one) => (one.id === id ? { ...made, id, flags: one.flags } : one));
  return id ?? made.id;
}

export function end(id: number): void {
  const one = tools.find((other) => other.id === id);
  tools = tools.filter((other) => other.id !== id);
  if (one) ended.unshift({ ...one, status: 'ended', status_shown: 'ended today', until: '2026-11-21' });
}
