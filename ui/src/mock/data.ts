import type { BatchView, DataView, SettingsView } from '../api/generated';

const batch = (id: number, file: string, label: string, imported: string, more: Partial<BatchView> = {}): BatchView => ({
  id,
  file,
  format: label.toLowerCase().replace(' ', '-'),
  format_label: label,
  imported,
  rows_read: 4812,
  rows_used: 4800,
  rows_skipped: 0,
  new: 4640,
  updated: 160,
  unchanged: 0,
  counts: [],
  problems: [],
  problems_total: 0,
  notes: [],
  repeated: false,
  undone: false,
  later: null,
  said: 'Added 412 orders, updated 6.',
  ...more
});

export const problems: BatchView = batch(7, 'orders_export_november.csv', 'Shopify orders', 'today 08:13', {
  rows_skipped: 12,
  counts: [
    { what: 'orders', count: 4800, shown: '4,800 orders' },
    { what: 'line_items', count: 6204, shown: '6,204 line items' },
    { what: 'customers', count: 3120, shown: '3,120 customers' }
  ],
  problems: [
    { line: 219, column: 'Subtotal', value: '12,5O', reason: 'This amount holds a letter O instead of a zero.' },
    { line: 847, column: 'Created at', value: '31/02/2026', reason: 'February has no 31st.' },
    { line: 1204, column: null, value: null, reason: 'The row ends after 14 of 79 columns.' },
    { line: 2218, column: 'Currency', value: 'GBP', reason: 'Your shop counts in EUR. The order is kept and left out of sums.' }
  ],
  problems_total: 12,
  notes: ['Three orders in GBP are kept and left out of sums.', 'A totals row at the end was left out.'],
  said: 'Added 4,640 orders, updated 160, left 12 rows out.'
});

let batches: BatchView[] = [
  problems,
  batch(6, 'sessions_2026.csv', 'Shopify sessions', 'Sun 15 Nov 2026, 20:14', { said: 'Added 7 days of sessions.' }),
  batch(5, 'products_export_1.csv', 'Shopify products', 'Sun 8 Nov 2026, 19:40', { said: 'Added 148 products with 312 variants.' }),
  batch(4, 'meta-ads-daily.csv', 'Daily ad spend', 'Mon 12 Oct 2026, 09:02', { said: 'Added 70 days of ad spend.' }),
  batch(3, 'customers_export.csv', 'Shopify customers', 'Mon 12 Oct 2026, 08:59', { undone: true, said: 'Added 3,120 customers.' }),
  batch(2, 'orders_export_2025_and_the_first_half_of_2026.csv', 'Shopify orders', 'Mon 5 Oct 2026, 18:20', {
    said: 'Added 2,708 orders.',
    later: 'Later files replaced 160 orders of it and also hold 20 orders. Those stay as they are.'
  })
];

export function takeBack(id: number): void {
  batches = batches.map((one) => (one.id === id ? { ...one, undone: true } : one));
}

export function add(file: string): BatchView {
  const made = { ...problems, id: batches.length + 2, file, imported: 'just now' };
  batches = [made, ...batches];
  return made;
}

const guide = (platform: string, format: string, label: string, steps: string) => ({ format, platform, label, steps });

export function data(empty: boolean): DataView {
  const source = (id: string, label: string, amount: string, span: string, state: string, words: string, feeds: string) => ({
    id,
    label,
    amount: empty ? null : amount || null,
    span: empty ? null : span || null,
    state: empty ? 'missing' : state,
    state_words: empty ? 'missing' : words,
    feeds
  });
  return {
    title: empty ? 'No files yet' : 'Six files, 4,812 orders',
    sources: [
      source('orders', 'Orders', '4,812 orders', '2 Jan 2025 to 15 Nov 2026', 'fresh', 'up to Sunday', 'All five KPIs'),
      source('products', 'Products', '148 products', '', 'fresh', 'up to 8 Nov', 'Catalog copy'),
      source('customers', 'Customers', '', '', 'missing', 'missing, not needed', 'Customer groups'),
      source('sessions', 'Sessions', '320 days', '1 Jan to 15 Nov 2026', 'fresh', 'up to Sunday', 'Conversion rate, revenue per visitor'),
      source('spend', 'Ad spend', '70 days', '3 Aug to 11 Oct 2026', 'stale', 'ends 11 October', 'Customer acquisition cost waits for it')
    ],
    batches: empty ? [] : batches,
    guides: [
      guide('Shopify', 'shopify-orders', 'Shopify orders', 'In Shopify open Orders, choose Export, then All orders and CSV for Excel. Large exports come by e-mail in several files; import them all.'),
      guide('Shopify', 'shopify-products', 'Shopify products', 'In Shopify open Products, choose Export, then All products and Plain CSV file.'),
      guide('Shopify', 'shopify-sessions', 'Shopify sessions by day', 'In Shopify open Analytics, then Reports, then Sessions over time. Group by day, choose Export.'),
      guide('WooCommerce', 'woocommerce-orders', 'WooCommerce orders', 'In WordPress open WooCommerce, then Analytics, Orders, and choose Download.'),
      guide('WooCommerce', 'woocommerce-products', 'WooCommerce products', 'In WordPress open Products, choose Export, leave all columns in.'),
      guide('Etsy', 'etsy-orders', 'Etsy sold orders', "In Etsy's Shop Manager open Settings, Options, Download Data."),
      guide('Etsy', 'etsy-statement', 'Etsy monthly statement', "In Etsy's Shop Manager open Finances, then Monthly statements."),
      guide('Amazon', 'amazon-orders', 'Amazon orders', 'In Seller Central open Orders, then Order Reports.'),
      guide('eBay', 'ebay-orders', 'eBay orders', "In eBay's Seller Hub open Orders, choose Download report."),
      guide('Square', 'square-items', 'Square items', 'In the Square Dashboard open Transactions, then Export and Items Detail CSV.'),
      guide('Squarespace', 'squarespace-orders', 'Squarespace orders', 'In Squarespace open Orders, choose Download CSV and the period.'),
      guide('Wix', 'wix-orders', 'Wix orders', 'In Wix open Orders, choose More Actions, then Export Orders.'),
      guide('BigCommerce', 'bigcommerce-orders', 'BigCommerce orders', 'In BigCommerce open Orders, choose Export all orders.'),
      guide('Magento', 'magento-products', 'Magento products', 'In Magento open System, then Export, choose Products.'),
      guide('PrestaShop', 'prestashop-products', 'PrestaShop products', 'Advanced Parameters, then Import, then the sample file for products.'),
      guide('Advertising', 'meta-ads', 'Meta Ads spend by day', 'In Ads Manager open Reports, choose the breakdown Time, Day, then Export as CSV.'),
      guide('Advertising', 'google-ads', 'Google Ads spend by day', 'In Google Ads open Campaigns, segment by Time, Day, then Download as CSV.'),
      guide('Google Analytics', 'ga4', 'Google Analytics sessions by day', 'Open Explore, make a free form with the dimension Date, then Export data as CSV.'),
      guide('E-mail', 'mailchimp-campaigns', 'Mailchimp campaigns', 'Open your profile, then Settings, Export account data, Reports.'),
      guide('Helpdesk', 'zendesk-tickets', 'Zendesk tickets', 'Open Admin Center, then Account, Tools, Reports, Export.'),
      guide('Bank and cards', 'bank-statement', 'Bank or card statement', 'In your online bank open the account, choose the period, then download the bookings as CSV or OFX.'),
      guide('Your own table', 'tillwise-tools', 'Tillwise tool list', 'A list of tools with the columns Tool, Layer, Jobs and Cost.')
    ]
  };
}

export const settings = (): Omit<SettingsView, 'appearance' | 'shop' | 'tray'> => ({
  file: '/home/mara/.local/share/tillwise/Kiln & Tide.tillwise',
  backup_folder: '/home/mara/.local/share/tillwise/backups',
  backups: [
    { file: 'a', made: 'today 08:14', size: '4.2 MB', holds: '4,812 orders, 6 tools' },
    { file: 'b', made: 'Sun 15 Nov 2026, 20:13', size: '4.1 MB', holds: '4,400 orders, 6 tools' },
    { file: 'c', made: 'Sun 8 Nov 2026, 19:40', size: '3.9 MB', holds: '4,012 orders, 5 tools' }
  ],
  time_zones: Intl.supportedValuesOf('timeZone'),
  weekdays: ['monday', 'saturday', 'sunday'].map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) })),
  sqlite: '3.54.1'
});
