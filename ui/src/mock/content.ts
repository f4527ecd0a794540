// Catalog copy as the window would show it.
import type {
  CopyBulkView,
  CopyBy,
  CopyCoverageCellView,
  CopyCoverageView,
  CopyExportView,
  CopyField,
  CopyFieldView,
  CopyProductView,
  CopyQueueRowView,
  CopyQueueView,
  CopyRemarkView,
  CopyRulesView,
  Mutation
} from '../api/generated';
import { drafted } from './models';

const titles = ['Mug Björk, large', 'Plate Näs', 'Serum No. 7', 'Throw Fjord, linen', 'Lamp Skerry', 'Bowl Heath', 'Mug Björk, small', 'Candle Loam', 'Vase Tarn', 'Apron Dale'];
const gone = new Set<string>();
const settled = new Set<string>();
let undo: string | null = null;

const field = (at: CopyField, label: string, text: string, more: Partial<CopyFieldView> = {}): CopyFieldView => ({
  field: at,
  label,
  text,
  plain: text.replace(/<[^>]+>/g, ''),
  html: at.field === 'description',
  imported: null,
  author: null,
  difference: [],
  clash: null,
  drafts: [],
  length: text.length,
  advice: null,
  image: null,
  ...more
});

const description = 'Our mug is mug is made of stonware, thrown by hand in small batches, 100 % carbon neutral. It holds alot.';
const place = (text: string): { start: number; end: number; plain_start: number; plain_end: number; text: string } => {
  const start = description.indexOf(text);
  return { start: start + 3, end: start + 3 + text.length, plain_start: start, plain_end: start + text.length, text };
};

const remark = (id: string, rule: string, message: string, why: string, more: Partial<CopyRemarkView> = {}): CopyRemarkView => ({
  id,
  rule,
  rule_name: 'Spelling',
  why,
  field: { field: 'description' },
  field_label: 'Description',
  start: 0,
  end: 0,
  plain_start: null,
  plain_end: null,
  text: '',
  message,
  fix: null,
  severity: 'medium',
  word: false,
  fixable: 0,
  ...more
});

const all = (): CopyRemarkView[] =>
  [
    remark('r1', 'duplicate_description', 'Same text as four other mugs.', 'Search engines show only one of several equal pages.'),
    remark('r2', 'spelling', '“stonware” is probably “stoneware”.', 'Your other products write it that way 31 times.', { ...place('stonware'), fix: 'stoneware', word: true, fixable: 34 }),
    remark('r3', 'spelling', '“is mug is” says a word twice.', 'A doubled word looks careless.', { ...place('is mug is'), fix: 'is' }),
    remark('r4', 'claim', '“100 % carbon neutral” needs your proof.', 'The export waits until you tick it or take it out.', { ...place('100 % carbon neutral'), severity: 'high' })
  ].filter(({ id }) => !settled.has(id));

const rows = (): CopyQueueRowView[] =>
  titles
    .map((title, at) => ({
      product: `shopify:${at}`,
      handle: title.toLowerCase().replace(/\W+/g, '-'),
      title,
      vendor: at % 2 ? 'Näs' : 'Kiln',
      state: 'in_review',
      state_said: 'In review',
      remarks: at === 0 ? all().length : [3, 1, 2][at % 3]!,
      worst: at % 3 === 0 ? ('high' as const) : ('medium' as const),
      sold: at < 8 ? `${1204 - at * 113}.00 EUR` : null,
      drafts: at === 0 ? 1 : 0,
      clash: at === 4
    }))
    .filter(({ product }) => !gone.has(product));

export function queue(empty: boolean, kind: string | null): CopyQueueView {
  const shown = empty || kind === 'done' ? [] : rows();
  return {
    title: empty ? 'No product texts yet' : kind === 'done' ? 'Nothing needs a look' : '148 products need a look',
    note: empty ? null : 'What sells most and is worst comes first.',
    due: false,
    products: empty ? 0 : 412,
    found: shown.length === 0 ? 0 : 148,
    offset: 0,
    rows: shown,
    rules: empty ? [] : [{ id: 'spelling', label: 'Spelling', count: 61 }, { id: 'claim', label: 'Claim', count: 20 }],
    states: empty ? [] : [{ id: 'in_review', label: 'In review', count: 148 }, { id: 'approved', label: 'Approved', count: 12 }],
    vendors: empty ? [] : [{ id: 'Kiln', label: 'Kiln', count: 80 }, { id: 'Näs', label: 'Näs', count: 68 }],
    categories: empty ? [] : [{ id: 'Mugs', label: 'Mugs', count: 90 }, { id: 'Plates', label: 'Plates', count: 58 }],
    fields: empty ? [] : [{ id: 'description', label: 'Description', count: 120 }, { id: 'alt_text', label: 'Words for images', count: 30 }],
    undo,
    reviewer: 'Ada'
  };
}

export function product(id: string): CopyProductView {
  const list = rows();
  const at = list.findIndex((row) => row.product === id);
  const row = list[at];
  const first = id === 'shopify:0';
  return {
    product: id,
    handle: row?.handle ?? id,
    title: row?.title ?? 'Settled',
    platform: 'Shopify',
    vendor: 'Kiln',
    category: 'Mugs',
    live: true,
    sold: row?.sold ?? null,
    visits: at === 0 ? 1312 : null,
    place: at < 0 ? null : at + 1,
    found: 148,
    previous: list[at - 1]?.product ?? null,
    next: list[at + 1]?.product ?? null,
    state: 'in_review',
    state_said: 'In review',
    steps: [
      { to: 'approved', label: 'Approve', blocked: first ? 'A claim has no proof yet.' : null, asks: null },
      { to: 'changes_asked', label: 'Ask for changes', blocked: null, asks: 'What should be changed?' }
    ],
    history: [{ said: 'Put in review by Ada.', on: '2026-11-18', note: '' }],
    fields: [
      field({ field: 'title' }, 'Title', row?.title ?? ''),
      field({ field: 'description' }, 'Description', `<p>${description}</p>`, {
        advice: 'At least 120 letters read well.',
        drafts: drafted(id, 'description').length > 0 ? drafted(id, 'description') : first
          ? [
              {
                id: 1,
                author: 'llama on this computer',
                made_with: 'Asked for with the prompt for Description, version 2, for gifts buyers',
                on: '2026-11-20',
                text: '<p>Our mug is made of stoneware, thrown by hand in small batches. It holds 350 ml.</p>',
                difference: [
                  { kind: 'kept', text: 'Our mug ', new_fact: null },
                  { kind: 'removed', text: 'is mug is', new_fact: null },
                  { kind: 'added', text: 'is', new_fact: null },
                  { kind: 'kept', text: ' made of ', new_fact: null },
                  { kind: 'removed', text: 'stonware', new_fact: null },
                  { kind: 'added', text: 'stoneware', new_fact: null },
                  { kind: 'kept', text: ', thrown by hand in small batches', new_fact: null },
                  { kind: 'removed', text: ', 100 % carbon neutral', new_fact: null },
                  { kind: 'kept', text: '. It holds ', new_fact: null },
                  { kind: 'removed', text: 'alot', new_fact: null },
                  { kind: 'added', text: '350 ml', new_fact: '“350 ml” is not in your data.' },
                  { kind: 'kept', text: '.', new_fact: null }
                ],
                new_facts: [{ id: 'f1', start: 80, end: 86, text: '350 ml', said: '“350 ml” is not in your data.' }]
              }
            ]
          : []
      }),
      field({ field: 'seo_title' }, 'Title for search engines', '', { drafts: drafted(id, 'seo_title'), advice: 'At most 70 letters are shown.' }),
      field({ field: 'alt_text', image: 1 }, 'Image 1, words for it', 'IMG_2041.jpg', { image: 'https://example.com/a.jpg' })
    ],
    remarks: first ? all() : [remark('s1', 'spelling', '“stonware” is probably “stoneware”.', 'Your other products write it that way 31 times.', { ...place('stonware'), fix: 'stoneware', word: true, fixable: 34 })],
    left: first ? [remark('l1', 'readability', 'Two sentences have more than 30 words.', 'Long sentences are left unread.')] : [],
    claims: first
      ? [
          { id: 'c1', group: 'Environment', field: { field: 'description' }, field_label: 'Description', start: 0, end: 0, text: '100 % carbon neutral', asks: 'A certificate that covers this product, with its date.', ticked: false, said: null, note: '', file: '', until: null },
          { id: 'c2', group: 'Making', field: { field: 'description' }, field_label: 'Description', start: 0, end: 0, text: 'thrown by hand', asks: 'Who made it, and how you know.', ticked: true, said: 'Ada said so on 18 November 2026.', note: 'Seen in the workshop', file: '', until: null }
        ]
      : [],
    blocked: first ? 'A claim has no proof yet, so this product stays out of the export.' : null,
    facts: ['Size: large', 'SKU M-L', 'Material: stoneware'],
    undo
  };
}

export function bulk(without: string[] = []): CopyBulkView {
  const none = without.includes('stonware');
  const difference = [
    { kind: 'kept' as const, text: 'made of ', new_fact: null },
    { kind: 'removed' as const, text: 'stonware', new_fact: null },
    { kind: 'added' as const, text: 'stoneware', new_fact: null }
  ];
  return {
    title: none ? '“Spelling” has no fix here' : 'Fix this in 34 products',
    mark: 'm',
    products: none ? 0 : 34,
    changes: none ? 0 : 34,
    offset: 0,
    rows: (none ? [] : titles).map((title, at) => ({ product: `shopify:${at}`, title, field: { field: 'description' }, field_label: 'Description', difference, words: ['stonware'] })),
    left_out: null
  };
}

export function coverage(empty: boolean, by: CopyBy): CopyCoverageView {
  const labels = { title: 'Title', description: 'Description', alt_text: 'Words for pictures', seo_title: 'Title for search engines', seo_description: 'Text for search engines', tags: 'Tags' };
  const cell = (held: number, missing: number, remark: number, approved: number): CopyCoverageCellView => {
    const there = held - missing;
    const said = held === 0 ? 'Your files have no column for it.' : `Of ${held} products ${there} have it, ${missing} lack it, ${remark} have a remark on it, ${approved} are approved.`;
    return { held, there, missing, remark, approved, said };
  };
  const cells = (products: number, turn: number): CopyCoverageCellView[] =>
    Object.keys(labels).map((_, at) => {
      if (turn === 5 && at === 2) return cell(0, 0, 0, 0);
      const missing = at === 0 ? 0 : Math.floor((products * ((turn * 7 + at * 5) % 11)) / 11);
      return cell(products, missing, Math.floor((products - missing) / (2 + ((turn + at) % 5))), Math.floor((products - missing) / 6));
    });
  const names = by === 'vendor' ? ['Kiln & Co', 'Näs', 'Björk Studio', 'Loam', 'Skerry Works', 'Tarn'] : ['Mugs', 'Plates & bowls', 'Candles', 'Home > Kitchen > Table linen', 'Skincare', 'Gift cards'];
  const row = (label: string, at: number): CopyCoverageView['rows'][number] => ({ id: label.toLowerCase(), label, products: 120 - at * 17, cells: cells(120 - at * 17, at) });
  const rows = [...names.map(row), { ...row(by === 'vendor' ? 'No vendor' : 'No category', 6), id: '' }];
  return {
    by,
    due: false,
    kinds: empty ? [] : Object.entries(labels).map(([id, label]) => ({ id, label })),
    all: empty ? null : { id: '', label: 'All products', products: 483, cells: cells(483, 3) },
    rows: empty ? [] : rows
  };
}

export function checks(): CopyRulesView {
  const rule = (id: string, name: string, why: string, products: number) => ({ id, name, why, severity: 'medium' as const, on: id !== 'readability', vendors_off: id === 'claim' ? ['Näs'] : [], products_off: 0, products, fixable: 0 });
  return {
    rules: [
      rule('missing_description', 'No description', 'A buyer who finds no description has to guess, and often leaves.', 4),
      rule('spelling', 'Spelling', 'A slip in the words makes buyers doubt the rest.', 61),
      rule('claim', 'Claim', 'What you claim must be true and provable.', 20),
      rule('readability', 'Long sentences', 'Long sentences are left unread.', 0)
    ],
    words: ['Björk', 'Näs']
  };
}

export function perform(act: Mutation): string {
  if (act.do === 'undo_copy_act') {
    gone.clear();
    settled.clear();
    undo = null;
    return 'Taken back.';
  }
  if (act.do === 'apply_remark' || act.do === 'leave_remark' || act.do === 'real_word') {
    if (act.product === 'shopify:0') settled.add(act.remark);
    else gone.add(act.product);
    undo = 'Settled a remark.';
    return 'Settled a remark.';
  }
  if (act.do === 'move_copy') act.products.forEach((one) => gone.add(one));
  undo = 'Done.';
  return 'Done.';
}

export function exported(empty: boolean): CopyExportView {
  return {
    title: empty ? 'Nothing to send to your shop' : '34 products can go to your shop',
    waiting: empty ? null : '12 more products have new texts that nobody approved yet.',
    products: empty ? 0 : 34,
    files: empty
      ? []
      : [
          {
            platform: 'Shopify products',
            source: 'products_export_1.csv',
            products: 34,
            texts: 51,
            proof: '96 rows compared with your import: 812 cells are the same, 51 hold a new text.',
            formulas: null,
            steps: [
              'Import the small file first, with 2 products in it, and look at them in your shop.',
              'In Shopify, open Products, Import, add the file, and tick that products with the same handle are overwritten.',
              'Keep the undo file. Imported in the same way, it brings the old texts back.'
            ]
          }
        ],
    left: empty ? [] : [{ title: 'Vase Tarn', field: 'Description', by_hand: false, reason: 'The shop changed this text too. Decide which one stays.' }],
    written: []
  };
}
