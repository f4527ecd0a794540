// Spot-checks as the window would show them.
import type { Mutation, SpotCheckRowView, SpotCheckView, SpotChecksView, SpotRowView } from '../api/generated';
import { history } from './drawings';

const titles = ['Mug Björk, large', 'Plate Näs', 'Throw Fjord, linen', 'Lamp Skerry', 'Bowl Heath', 'Vase Tarn', 'Apron Dale', 'Candle Loam'];
const label = 'Drafts that were accepted';
let rows: SpotRowView[] = titles.map((title, at) => ({
  item: at * 9 + 3,
  product: `shopify:${at}`,
  title,
  field: 'Description',
  verdict: at < 2 ? 'pass' : null,
  reason: ''
}));
let began = false;
let stopped = false;
let undo: string | null = 'Passed: Plate Näs.';
let before: { rows: SpotRowView[]; stopped: boolean } | null = null;

const judged = (): SpotRowView[] => rows.filter(({ verdict }) => verdict !== null);
const failed = (): number => rows.filter(({ verdict }) => verdict === 'fail').length;
const bounds = ['Nothing was looked at yet, so nothing is known.', '', '1 in 1', '1 in 1', '1 in 1', '1 in 2', '1 in 2', '1 in 2', '1 in 3'];

function row(): SpotCheckRowView {
  const looked = judged().length;
  const open = !stopped && looked < rows.length;
  return {
    id: 4,
    label,
    on: '2026-11-21',
    state: stopped ? 'stopped' : open ? 'open' : 'done',
    state_said: stopped ? 'Stopped' : open ? 'Under way' : 'Done',
    texts: 76,
    sample: rows.length,
    looked_at: looked,
    failed: failed(),
    hidden:
      looked === 0
        ? bounds[0]!
        : failed() > 0 || looked < 5
          ? `With ${failed()} of ${looked} failed, up to 62.3 % of the whole batch may be wrong, in 95 of 100 such checks.`
          : `With 0 of ${looked} failed, at most ${bounds[looked]} of the whole batch is wrong (31.2 %), in 95 of 100 such checks.`
  };
}

const earlier: SpotCheckRowView[] = [
  { id: 3, label: 'Everything approved or sent out', on: '2026-11-14', state: 'done', state_said: 'Done', texts: 204, sample: 21, looked_at: 21, failed: 1, hidden: 'With 1 of 21 failed, at most 1 in 4 of the whole batch is wrong (20.7 %), in 95 of 100 such checks.' },
  { id: 2, label: 'Fixes by rules', on: '2026-11-07', state: 'stopped', state_said: 'Stopped', texts: 61, sample: 7, looked_at: 3, failed: 1, hidden: 'With 1 of 3 failed, up to 86.5 % of the whole batch may be wrong, in 95 of 100 such checks.' },
  { id: 1, label, on: '2026-10-31', state: 'done', state_said: 'Done', texts: 118, sample: 12, looked_at: 12, failed: 0, hidden: 'With 0 of 12 failed, at most 1 in 4 of the whole batch is wrong (22.1 %), in 95 of 100 such checks.' }
];

export function spotChecks(empty: boolean, kind: string | null): SpotChecksView {
  if (kind === 'open') began = true;
  const open = began && row().state === 'open';
  const checks = empty ? [] : began ? [row(), ...earlier] : earlier;
  return {
    title: empty ? 'Nothing to spot-check now' : open ? `${rows.length - judged().length} texts left to look at` : 'Look at a few, judge them all',
    open: open && !empty ? 4 : null,
    kinds: [
      { id: 'drafts', label, texts: empty || began ? 0 : 76, samples: [5, 5, 6, 7, 7, 8], said: '76 texts of models were taken over since the last check.' },
      { id: 'fixes', label: 'Fixes by rules', texts: 0, samples: [0, 0, 0, 0, 0, 0], said: 'No rule changed a text since the last check.' },
      { id: 'approved', label: 'Everything approved or sent out', texts: empty ? 0 : 112, samples: [6, 7, 8, 9, 11, 12], said: '112 texts were approved or sent out since the last check.' }
    ],
    checks,
    chart: empty
      ? null
      : {
          svg: history([0, 33.3, 4.8], ['1', '2', '3'], 10),
          summary: 'Part that failed in 3 checks. Last: 4.8 %, on average 5.6 %. The dashed line is where a batch is stopped, 10.0 % for the last one. The last one is as usual.',
          columns: ['Check', 'Day', 'Of', 'Looked at', 'Failed', 'Part that failed', 'Usual by chance', 'Stops above', 'Said'],
          rows: [
            ['1', '31 October 2026', label, '12', '0', '0.0 %', '0.0 % to 25.4 %', '10.0 %', 'As usual'],
            ['2', '7 November 2026', 'Fixes by rules', '3', '1', '33.3 %', '0.0 % to 45.3 %', '10.0 %', 'Stopped'],
            ['3', '14 November 2026', 'Everything approved or sent out', '21', '1', '4.8 %', '0.0 % to 20.6 %', '10.0 %', 'As usual']
          ]
        },
    drafts: empty
      ? []
      : [
          { model: 'llama on this computer', template: 'Description, version 2', made: 90, taken: 76, unchanged: 31, median_letters: 12, median_part: '4 %', said: 'Middle draft: 12 letters changed (4 %). Taken as it was: 31.' },
          { model: 'Hosted', template: 'Title for search engines, version 1', made: 4, taken: 0, unchanged: 0, median_letters: null, median_part: null, said: 'Nobody took one over yet.' }
        ],
    undo
  };
}

export function spotCheck(check: number, item: number | null): SpotCheckView {
  const old = earlier.find(({ id }) => id === check);
  const now = old ? rows.map((one) => ({ ...one, verdict: 'pass' })) : rows;
  const at = item === null ? now.findIndex(({ verdict }) => verdict === null) : now.findIndex((one) => one.item === item);
  const shown = now[at];
  const state = old?.state ?? row().state;
  return {
    check: old ?? row(),
    seed: 483920,
    begun: 'Begun on 21 November 2026 by Ada, with seed 483920. The same seed draws the same texts of the same batch.',
    stops: state === 'stopped' ? 'Stopped: 1 of 3 failed, and 10.0 % of 8 is the limit.' : 'The first text that fails stops the batch.',
    next:
      state === 'stopped'
        ? '73 products of this batch wait in the review. None of them can be exported before somebody looked at it. Open the review, and approve one by one what is right.'
        : state === 'done'
          ? 'The batch can go out as it is.'
          : null,
    rows: now,
    item: shown
      ? {
          row: shown,
          place: at + 1,
          previous: now[at - 1]?.item ?? null,
          following: now[at + 1]?.item ?? null,
          made_by: 'llama on this computer · description 2',
          plain: 'Our mug is made of stoneware, thrown by hand in small batches.\n\nIt keeps tea warm for a long time, and goes into the dishwasher.',
          difference: [
            { kind: 'kept', text: '<p>Our mug is ', new_fact: null },
            { kind: 'removed', text: 'made from clay.</p>', new_fact: null },
            { kind: 'added', text: 'made of stoneware, thrown by hand in small batches.</p><p>It keeps tea warm for a long time, and goes into the dishwasher.</p>', new_fact: null }
          ],
          note: at === 4 ? 'The text was changed since this check began. It is shown as it was then.' : null,
          judged: shown.verdict ? 'Judged by Ada on 21 November 2026.' : null
        }
      : null,
    undo
  };
}

export function performSpot(act: Mutation): string {
  before = { rows, stopped };
  if (act.do === 'begin_spot_check') {
    began = true;
    rows = rows.map((one) => ({ ...one, verdict: null }));
    undo = 'Drew 8 of 76 texts, with seed 483920.';
  }
  if (act.do === 'judge_spot_item') {
    rows = rows.map((one) => (one.item === act.item ? { ...one, verdict: act.pass ? 'pass' : 'fail', reason: act.reason } : one));
    stopped = failed() > 0;
    const title = rows.find(({ item }) => item === act.item)?.title ?? '';
    undo = stopped ? 'Stopped the batch: 1 of 3 failed. 73 products went back to review. Look at them again before you export.' : `Passed: ${title}.`;
  }
  return undo ?? '';
}

/** Takes the last act back; nothing where there is none. */
export function undoSpot(): boolean {
  if (!before) return false;
  ({ rows, stopped } = before);
  before = undo = null;
  return true;
}
