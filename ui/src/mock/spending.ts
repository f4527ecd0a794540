import type { CampaignView, MarketingCostView, Mutation, OriginView, SpendingView, VariantView } from '../api/generated';

const way = (id: string, label: string, shown: string | null, note: string): VariantView => ({
  id,
  label,
  unit: id.startsWith('mer') ? 'times' : 'money',
  value: shown === null ? null : (shown.split(' ')[0] ?? ''),
  shown,
  numerator: null,
  denominator: null,
  interval: null,
  note,
  definition: '',
  stamp: '00000000000000aa'
});

const campaigns: CampaignView[] = [
  { platform: 'meta', platform_shown: 'Meta Ads', campaign: '120', name: 'New visitors, ceramics', spent: '8,412.00 EUR', purpose: 'acquisition', purpose_shown: 'New customers' },
  { platform: 'google', platform_shown: 'Google Ads', campaign: '77', name: 'Brand', spent: '2,140.50 EUR', purpose: 'mixed', purpose_shown: 'Both, or not known' },
  { platform: 'meta', platform_shown: 'Meta Ads', campaign: '121', name: 'Reminder, cart and product pages', spent: '1,204.10 EUR', purpose: null, purpose_shown: 'Not marked' }
];

const origins: OriginView[] = [
  { origin: 'google / cpc', orders: 214, marked: null, paid: true, paid_shown: 'An advertisement' },
  { origin: 'Organic: google', orders: 198, marked: null, paid: false, paid_shown: 'No advertisement' },
  { origin: 'Source: spring', orders: 31, marked: null, paid: null, paid_shown: 'Not marked' }
];

const costs: MarketingCostView[] = [
  { part: 'agencies', label: 'Agencies and freelancers', value: '0.00', shown: '0.00 EUR', said: 'Since September 2026.' },
  { part: 'creative', label: 'Creative work', value: null, shown: null, said: 'Not known. Type 0 where you spend nothing on it.' },
  { part: 'staff', label: 'Staff, the part for marketing', value: null, shown: null, said: 'Not known. Type 0 where you spend nothing on it.' }
];

export function spending(asked: string | null, empty: boolean): SpendingView {
  const number = asked ? Number(asked.slice(-2)) : 46;
  return {
    week: `2026-W${number}`,
    title: number === 46 ? 'Week 46, Mon 9 to Sun 15 November 2026' : `Week ${number}, seven days of autumn 2026`,
    before: `2026-W${number - 1}`,
    after: number < 46 ? `2026-W${number + 1}` : null,
    ways: empty
      ? [way('blended', 'All spend', null, 'Ad spend: no file yet. Import a daily spend report from Meta Ads or Google Ads.')]
      : [
          way('blended', 'All spend', '7.12 EUR', '1,710.00 EUR for 240 new customers'),
          way('new_customer', 'Spend on new customers', null, '120.40 EUR of the week\'s spend is not marked. Mark its campaigns on the KPIs page, Costs per customer.'),
          way('paid', 'Paid customers only', null, '7 of 240 new customers came from where nobody said if it is advertising. Say it on the KPIs page, Costs per customer.'),
          way('fully_loaded', 'With everything', null, 'Not known yet: Creative work and Staff, the part for marketing. Note tools in Stack; the rest on the KPIs page, Costs per customer.'),
          way('lag_7', 'A week later', '6.90 EUR', '1,656.00 EUR for 240 new customers'),
          way('mer_lag_7', 'Net sales per spend, a week later', '6.64 times', '')
        ],
    since: 'Campaigns and buyers since 17 November 2025.',
    unmarked: empty || campaigns.every(({ purpose }) => purpose !== null) ? null : '1,204.10 EUR of this spend is not marked.',
    campaigns: empty ? [] : campaigns.map((one) => ({ ...one })),
    no_campaigns: empty ? 'Ad spend: no file yet. Import a daily spend report from Meta Ads or Google Ads.' : null,
    origins: empty ? [] : origins.map((one) => ({ ...one })),
    no_origins: empty ? 'No orders file says where its buyers came from. WooCommerce\'s export does, with its attribution columns.' : null,
    month: '2026-11',
    month_shown: 'November 2026',
    costs: costs.map((one) => ({ ...one }))
  };
}

/** Keeps a mark or a cost, so that the walk by keyboard sees its effect. */
export function performSpending(act: Extract<Mutation, { do: 'mark_campaign' | 'mark_origin' | 'set_marketing_cost' }>): string {
  if (act.do === 'mark_campaign') {
    const one = campaigns.find(({ platform, campaign }) => platform === act.platform && campaign === act.campaign);
    if (one) one.purpose = act.purpose;
    return act.purpose === null ? `${one?.name} is not marked any more.` : `Marked ${one?.name}.`;
  }
  if (act.do === 'mark_origin') {
    const one = origins.find(({ origin }) => origin === act.origin);
    if (one) one.marked = act.paid;
    return `Marked ${act.origin}.`;
  }
  if (act.value !== null && Number.isNaN(Number(act.value.replace(',', '.'))))
    throw { code: 'invalid', message: 'That is no amount. Nothing was changed.' };
  const one = costs.find(({ part }) => part === act.part);
  if (one) Object.assign(one, { value: act.value, said: act.value === null ? 'Not known. Type 0 where you spend nothing on it.' : 'Since November 2026.' });
  return 'Noted.';
}
