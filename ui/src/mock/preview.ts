// A believable preview: ?state=preview, preview-question, preview-problems, preview-unknown, preview-large.
import type { EmailRule, Field, MappedKind, MappingView, Mutation, PreviewCellView, PreviewFileView, PreviewView } from '../api/generated';

const cell = (text: string, same = false, why: string | null = null): PreviewCellView => ({ text, same, why });
const names = (list: string): string[] => list.split(', ');

const leftOut = names(
  'Paid at, Accepts Marketing, Discount Code, Shipping Method, Billing Name, Billing Street, Billing Address1, Billing City, Billing Zip, Billing Phone, Shipping Name, Shipping Street, Shipping City, Shipping Zip, Shipping Phone, Notes, Note Attributes, Employee, Location, Device ID, Tags, Risk Level, Vendor, Tax 1 Name, Tax 1 Value, Receipt Number, Payment ID'
);

function orders(state: string, email: EmailRule, asked: boolean): PreviewFileView {
  const question = state === 'preview-question' && !asked;
  const bad = state === 'preview-problems';
  const code = (mail: string, coded: string): string => (email === 'keep' ? mail : email === 'code' ? coded : '');
  const placed = (words: string, raw: string): string => (question ? raw : words);
  const row = (line: number, cells: PreviewCellView[]) => ({ line, cells, why: null });
  const blank = cell('', true);
  return {
    id: 1,
    name: 'orders_export.csv',
    parts: [],
    rows: state === 'preview-large' ? 'about 48,000 rows' : '4,812 rows',
    format: 'shopify-orders',
    said: 'Shopify orders, recognised by its columns. UTF-8, comma, header in row 1.',
    formats: [{ id: 'shopify-orders', label: 'Shopify orders' }],
    day_order: null,
    currency: null,
    has_days: true,
    encoding: 'utf-8',
    encodings: [
      { id: 'utf-8', label: 'UTF-8' },
      { id: 'windows-1252', label: 'Windows 1252' }
    ],
    columns: [
      ['Order', 'Name'],
      ['Placed', 'Created at'],
      ['E-mail', 'Email'],
      ['Net', 'Subtotal'],
      ['Total', 'Total'],
      ['State', 'Financial Status'],
      ['Product', 'Lineitem name'],
      ['Quantity', 'Lineitem quantity'],
      ['Price', 'Lineitem price'],
      ['Currency', 'Currency']
    ].map(([word, heading], at) => ({
      at,
      word: word ?? null,
      heading: heading ?? '',
      end: ['Net', 'Total', 'Price', 'Quantity'].includes(word ?? ''),
      note: word === 'E-mail' && email !== 'keep' ? (email === 'code' ? 'kept as a code' : 'left out') : null
    })),
    left_out: leftOut,
    rows_shown: [
      row(2, [cell('#4711'), cell(placed('3 April 2026 19:52', '03/04/2026 19:52')), cell(code('astrid@example.com', 'c-7f3a91d204be66a0')), cell('24.00 EUR'), cell('28.90 EUR'), cell('paid'), cell('Mug Björk, large'), cell('1'), cell('24.00 EUR'), cell('EUR')]),
      row(3, [cell('same order', true), blank, blank, blank, blank, blank, cell('Plate Näs'), cell('2'), cell('12.00 EUR'), blank]),
      row(4, [cell('#4710'), cell(placed('3 April 2026 18:07', '03/04/2026 18:07')), cell(code('per@example.com', 'c-91bb02c1f47d1180')), cell('61.00 EUR'), cell('61.00 EUR'), cell('paid'), cell('Throw Fjord, linen'), cell('1'), cell('61.00 EUR'), cell('EUR')]),
      row(5, [cell('#4709'), cell(placed('3 April 2026 11:31', '03/04/2026 11:31')), cell(''), cell('18.50 EUR'), cell('23.40 EUR'), cell('refunded'), cell('Candle Loam'), cell('1'), cell('18.50 EUR'), cell('EUR')]),
      row(6, [cell('#4708'), cell(placed('2 April 2026 22:15', '02/04/2026 22:15')), cell(code('mara@example.com', 'c-02fe44c9b1d7aa31')), bad ? cell('12,5O', false, 'This is not an amount.') : cell('12.50 EUR'), cell('17.40 EUR'), cell('paid'), cell('Bowl Heath'), cell('1'), cell('12.50 EUR'), cell('EUR')]),
      row(7, [cell('#4707'), cell(placed('2 April 2026 20:40', '02/04/2026 20:40')), cell(code('jon@example.com', 'c-55d0e1aa90c2f3b7')), cell('44.00 EUR'), cell('48.90 EUR'), cell('paid'), cell('Vase Tove'), cell('2'), cell('22.00 EUR'), cell('EUR')])
    ],
    rows_said: state === 'preview-large' ? '6 of about 48,000 rows shown' : '6 of 4,812 rows shown',
    notes: bad ? ['One row holds a total or nothing and was set aside.'] : [],
    groups: bad
      ? [
          {
            id: 'problem-not-an-amount/3',
            title: 'This is not an amount.',
            count: 4,
            count_said: '4 rows',
            repair: 'Read O as 0 and l as 1 in all 4',
            examples: [
              { part: 0, place: 'line 6', line: 6, column: 3, heading: 'Subtotal', value: '12,5O', reason: 'This is not an amount.' },
              { part: 0, place: 'line 219', line: 219, column: 3, heading: 'Subtotal', value: '4O.00', reason: 'This is not an amount.' },
              { part: 0, place: 'line 1,847', line: 1847, column: 3, heading: 'Subtotal', value: 'l8.50', reason: 'This is not an amount.' }
            ]
          },
          {
            id: 'problem-no-instant/1',
            title: 'This is not a date and time with a time zone.',
            count: 1,
            count_said: 'one row',
            repair: null,
            examples: [
              { part: 0, place: 'line 847', line: 847, column: 1, heading: 'Created at', value: '31/02/2026', reason: 'This is not a date and time with a time zone.' }
            ]
          },
          {
            id: 'problem-order-left-out/',
            title: 'Another row of the same order cannot be read.',
            count: 7,
            count_said: '7 rows',
            repair: null,
            examples: [
              { part: 0, place: 'line 220', line: 220, column: null, heading: null, value: null, reason: 'Its order could not be read; see line 219.' }
            ]
          }
        ]
      : [],
    repaired: [],
    sums: question || state === 'preview-large' ? [] : [{ said: bad ? 'Total 98,133.90 EUR. The column itself adds up to 98,214.30 EUR: rows left out or listed twice make the difference.' : 'Total 98,214.30 EUR, equal to the file', equal: !bad }],
    questions: question
      ? [
          {
            id: 'day_order',
            text: 'Which day is 03/04/2026: 3 April 2026 or 4 March 2026?',
            choices: [
              { id: 'day_first', label: '3 April 2026' },
              { id: 'month_first', label: '4 March 2026' }
            ]
          }
        ]
      : [],
    personal: [
      { label: 'names', columns: ['Billing Name', 'Shipping Name'] },
      { label: 'streets and towns', columns: ['Billing Street', 'Billing City', 'Billing Zip', 'Shipping Street', 'Shipping City', 'Shipping Zip'] },
      { label: 'phone numbers', columns: ['Billing Phone', 'Shipping Phone'] }
    ],
    refused: null,
    unknown: false,
    mapping: null,
    repeated: false,
    remembered: asked,
    remember: true
  };
}

const stall = ['Datum', 'Artikel', 'Stück', 'Betrag'];
const words = new Map<Field | null, string>([
  ['date', 'Placed'],
  ['item_name', 'Product'],
  ['quantity', 'Quantity'],
  ['total', 'Total']
]);
const needed: Record<MappedKind, [Field, string][]> = {
  orders: [['date', 'Date'], ['total', 'Order total']],
  products: [['item_name', 'Product name']],
  sessions: [['date', 'Date'], ['sessions', 'Sessions']],
  spend: [['date', 'Date'], ['spend', 'Money spent']],
  customers: [['email', 'E-mail address']]
};
const fields: [Field, string][] = [
  ['date', 'Date'],
  ['email', 'E-mail address'],
  ['total', 'Order total'],
  ['item_name', 'Product name'],
  ['quantity', 'Quantity'],
  ['sessions', 'Sessions'],
  ['spend', 'Money spent']
];
const guessed: (Field | null)[] = ['date', 'item_name', null, 'total'];

function form(): MappingView {
  return {
    kind,
    kinds: [
      { id: 'orders', label: 'Orders' },
      { id: 'products', label: 'Products' },
      { id: 'sessions', label: 'Sessions by day' },
      { id: 'spend', label: 'Advertising spend by day' },
      { id: 'customers', label: 'Customers' }
    ],
    fields: kind === null ? [] : fields.map(([id, label]) => ({ id, label })),
    columns: stall.map((heading, at) => ({
      at,
      heading,
      example: ['03.11.2026', 'Becher', '2', '24,00'][at] ?? '',
      field: mapped[at] ?? null,
      guess: mapped[at] && mapped[at] === guessed[at] ? 'a guess, 89 % sure' : null
    })),
    missing: kind === null ? [] : needed[kind].filter(([field]) => !mapped.includes(field)).map(([, label]) => label)
  };
}

function stranger(): PreviewFileView {
  const known = orders('preview', 'keep', false);
  const mapping = form();
  const done = mapping.kind !== null && mapping.missing.length === 0;
  return {
    ...known,
    id: 2,
    name: 'market-stall-november.csv',
    rows: null,
    format: done ? 'table' : null,
    said: `${done ? 'Table of your own, read as you say below.' : 'Tillwise does not know this export yet.'} Windows 1252, semicolon, header in row 1.`,
    encoding: 'windows-1252',
    has_days: false,
    columns: stall.map((heading, at) => ({ at, word: words.get(mapped[at] ?? null) ?? null, heading, end: done && at > 1, note: null })),
    left_out: [],
    rows_shown: done
      ? [
          { line: 2, cells: ['3 November 2026', 'Becher', '2', '24.00 EUR'].map((text) => cell(text)), why: null },
          { line: 3, cells: ['3 November 2026', 'Teller', '1', '18.00 EUR'].map((text) => cell(text)), why: null }
        ]
      : [
          { line: 2, cells: ['03.11.2026', 'Becher', '2', '24,00'].map((text) => cell(text)), why: null },
          { line: 3, cells: ['03.11.2026', 'Teller', '1', '18,00'].map((text) => cell(text)), why: null }
        ],
    rows_said: 'The first 2 rows',
    sums: [],
    personal: [],
    unknown: !done,
    mapping
  };
}

const costs: Record<EmailRule, [string, string]> = {
  keep: ['Keep the addresses', 'You can make mailing lists here. The addresses stay on this computer.'],
  code: ['Keep a code only', 'Repeat buyers are still counted, mailing lists are not possible. Files imported before keep their addresses, so a buyer in both counts twice.'],
  leave_out: ['Leave them out', 'No mailing lists, and these orders count for no repeat purchase rate and no new customers.']
};

let state: string | null = null;
let email: EmailRule = 'keep';
let asked = false;
let repaired = false;
let counted = true;
let kind: MappedKind | null = null;
let mapped: (Field | null)[] = [];

export function openPreview(as: string): void {
  state = as;
  asked = repaired = false;
  kind = null;
  mapped = [];
  counted = as !== 'preview-large';
}

export function preview(): PreviewView | null {
  if (state === null) return null;
  const file = orders(repaired && state === 'preview-problems' ? 'preview' : state, email, asked);
  if (repaired) file.repaired = [{ at: 0, said: 'Read O as 0 and l as 1, in 4 cells' }];
  const files = state === 'preview-unknown' ? [file, stranger()] : [file];
  const open = file.questions.length > 0;
  return {
    title: files.length === 1 ? file.name : `${files.length} files`,
    files,
    will: open || !counted ? null : [{ what: 'orders', new: 4640, new_label: 'new orders', updated: 160, unchanged: 0, skipped: file.groups.length > 0 ? 12 : 0 }],
    email: {
      chosen: email,
      choices: (['keep', 'code', 'leave_out'] as const).map((id) => ({ id, label: costs[id][0], cost: costs[id][1] }))
    },
    button: counted && !open ? 'Import 4,800 orders' : 'Import',
    ready: !open && counted,
    to_count: !counted
  };
}

/** Carries out an act of the preview; false where it is none. */
export function perform(act: Mutation): boolean {
  switch (act.do) {
    case 'set_preview':
      asked ||= act.setting === 'day_order';
      return true;
    case 'map_preview':
      kind = act.kind;
      mapped = kind === null ? [] : [...guessed];
      return true;
    case 'map_preview_column':
      mapped = stall.map((_, at) => (at === act.column ? act.field : mapped[at] === act.field ? null : (mapped[at] ?? null)));
      return true;
    case 'set_preview_email':
      email = act.rule;
      return true;
    case 'repair_preview':
    case 'edit_preview_cell':
      repaired = true;
      return true;
    case 'unrepair_preview':
      repaired = false;
      return true;
    case 'count_preview':
      counted = true;
      return true;
    case 'drop_from_preview':
      if (state === 'preview-unknown' && act.file === 2) state = 'preview';
      else state = null;
      return true;
    case 'forget_preview':
    case 'import_previewed':
      state = null;
      return true;
    case 'save_skipped':
      return true;
    default:
      return false;
  }
}
