// Statements in the mock: what a year of card charges would bring.
import type { CandidateView, Mutation, SubscriptionsView } from '../api/generated';
import { choices } from './stack';

const candidate = (payee: string, price: string, year: string, more: Partial<CandidateView> = {}): CandidateView => ({
  id: payee,
  payee,
  tool: null,
  layer: null,
  stack_tool: null,
  stack_tool_name: null,
  cycle: 'monthly',
  last_amount: price,
  price_shown: `${price} EUR a month`,
  currency: 'EUR',
  first: '2026-01-03',
  last: '2026-11-03',
  charges: 11,
  charges_shown: '11 payments, 3 January 2026 to 3 November 2026',
  year,
  year_shown: `${year} EUR`,
  rises: [],
  stopped: false,
  stopped_shown: null,
  ...more
});

let all: CandidateView[] = [
  candidate('KLAVIYO INC. SOFTWARE', '60.00', '720.00', { tool: 'Klaviyo', layer: 'communication' }),
  candidate('ZAPIER.COM', '49.00', '588.00', {
    tool: 'Zapier',
    layer: 'triggers',
    stack_tool: 6,
    stack_tool_name: 'Zapier',
    rises: [{ old: '39.00', new: '49.00', since: '2026-07-21', shown: 'from 39.00 to 49.00 EUR on 21 July 2026' }]
  }),
  candidate('OPENAI CHATGPT SUBSCR', '20.00', '240.00', { tool: 'ChatGPT', layer: 'content' }),
  candidate('EXAMPLE FONTS LIBRARY', '9.00', '108.00'),
  candidate('OLD PHOTO STORE', '6.00', '72.00', { stopped: true, stopped_shown: 'Seems to have stopped: nothing since 2 May 2026' })
];
let opened = false;
let currency = true;

export function openStatements(as: string): void {
  opened = true;
  currency = as !== 'statement-asks';
  if (as === 'statement-none') all = [];
}

export function subscriptions(): { open: SubscriptionsView | null } {
  if (!opened) return { open: null };
  const year = all.filter(({ stopped }) => !stopped).reduce((sum, { year }) => sum + Number(year), 0);
  return {
    open: {
      title: all.length === 0 ? 'No subscription found' : `${all.length} subscriptions, ${year.toLocaleString('en')}.00 EUR a year`,
      subtitle: 'From bank_statement.csv, 1 December 2025 to 20 November 2026.',
      notes: [],
      asks_currency: currency ? null : 'These statements do not say which currency they are in. Name it, and the amounts can go into the stack.',
      offered_currency: 'EUR',
      asks_day_order: null,
      candidates: all,
      once: all.length > 0 ? 'Paid once so far, so it cannot be said how often: Google Ads (120.00 EUR).' : null,
      layers: choices.layers,
      refused: []
    }
  };
}

export function performSubscriptions(act: Mutation): void {
  if (act.do === 'forget_statements') opened = false;
  else if (act.do === 'set_statements') currency = true;
  else if (act.do === 'accept_subscription' || act.do === 'dismiss_subscription') all = all.filter(({ id }) => id !== act.id);
  else openStatements('statement');
}
