import { describe, expect, it } from 'vitest';
import type { CopyProductView, CopyRemarkView } from '../src/api/generated';
import { after, desk, everything, fieldKey } from '../src/pages/content/queue/desk.svelte';
import { pieces } from '../src/pages/content/queue/pieces';

const remark = (id: string, start: number | null, end: number | null): CopyRemarkView =>
  ({ id, field: { field: 'description' }, plain_start: start, plain_end: end }) as CopyRemarkView;

const product = (remarks: CopyRemarkView[], drafts = 0): CopyProductView =>
  ({
    product: 'shopify:mug',
    remarks,
    fields: [
      { field: { field: 'title' }, drafts: [] },
      { field: { field: 'alt_text', image: 2 }, drafts: Array.from({ length: drafts }, (_, id) => ({ id })) }
    ]
  }) as unknown as CopyProductView;

describe('a text with its remarks', () => {
  it('is cut where they point, counting characters and not units', () => {
    expect(pieces('Ein 👍 Becher', [remark('a', 4, 5)], null)).toEqual([
      { text: 'Ein ', remark: null },
      { text: '👍', remark: 'a' },
      { text: ' Becher', remark: null }
    ]);
  });

  it('shows the one looked at where two overlap, else the first', () => {
    const two = [remark('a', 0, 6), remark('b', 4, 9)];
    expect(pieces('made of it', two, null).map((piece) => piece.remark)).toEqual(['a', 'b', null]);
    expect(pieces('made of it', two, 'b')).toEqual([
      { text: 'made', remark: 'a' },
      { text: ' of i', remark: 'b' },
      { text: 't', remark: null }
    ]);
  });

  it('stays whole for remarks about all of it, and within its end', () => {
    expect(pieces('Mug', [remark('a', null, null)], null)).toEqual([{ text: 'Mug', remark: null }]);
    expect(pieces('Mug', [remark('a', 1, 9)], null)).toEqual([{ text: 'M', remark: null }, { text: 'ug', remark: 'a' }]);
    expect(pieces('', [remark('a', 0, 1)], null)).toEqual([]);
  });
});

describe('the desk', () => {
  it('keeps the hands on the next remark, then the one before, then none', () => {
    const three = product([remark('a', 0, 1), remark('b', 1, 2), remark('c', 2, 3)]);
    expect([after(three, 'a'), after(three, 'b'), after(three, 'c')]).toEqual(['b', 'c', 'b']);
    expect(after(product([remark('a', 0, 1)]), 'a')).toBeNull();
  });

  it('knows the field the hands are on', () => {
    desk.open('shopify:mug');
    expect(desk.field(product([remark('a', 0, 1)], 1))).toBe('description');
    expect(desk.field(product([], 1))).toBe('alt_text:2');
    expect(desk.field(product([]))).toBeNull();
    desk.editing = 'title';
    expect(desk.field(product([remark('a', 0, 1)]))).toBe('title');
    expect(fieldKey({ field: 'alt_text', image: 3 })).toBe('alt_text:3');
  });

  it('goes to the first remark where the one looked at is settled', () => {
    const two = product([remark('a', 0, 1), remark('b', 1, 2)]);
    desk.open('shopify:cap');
    desk.pick(two, 1);
    expect(desk.at(two)?.id).toBe('b');
    desk.pick(two, 8);
    expect(desk.at(two)?.id).toBe('b');
    expect(desk.at(product([remark('a', 0, 1)]))?.id).toBe('a');
  });

  it('begins anew with another filter', () => {
    desk.offset = 100;
    desk.narrow({ ...everything, rule: 'spelling' });
    expect([desk.offset, desk.product, desk.remark, desk.editing]).toEqual([0, null, null, null]);
  });
});
