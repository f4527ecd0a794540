// What lies on the desk: which product and which remark is looked at, and where the filter stands. Lives outside the
// page, so that leaving it loses nothing.
import type { CopyField, CopyFilter, CopyProductView, CopyRemarkView, CopyShow } from '../../../api/generated';

export const everything: CopyFilter = { show: 'needs_a_look', rule: null, state: null, vendor: null, category: null, field: null, standing: 'remark', search: null };

/** A field as a key: `title`, `alt_text:2`. */
export function fieldKey(field: CopyField): string {
  return field.field === 'alt_text' ? `alt_text:${field.image}` : field.field;
}

class Desk {
  filter = $state.raw<CopyFilter>(everything);
  /** Which product of the queue the list begins with, from 0. */
  offset = $state(0);
  /** The product that is looked at. */
  product = $state<string | null>(null);
  /** The remark that is looked at, by its id. */
  remark = $state<string | null>(null);
  /** The field that is being written in. */
  editing = $state<string | null>(null);
  /** The field a draft is asked for. */
  drafting = $state<string | null>(null);
  /** Old and new text in one, not side by side. */
  inline = $state(false);

  show(show: CopyShow): void {
    this.narrow({ ...this.filter, show });
  }

  narrow(filter: CopyFilter): void {
    this.filter = filter;
    this.offset = 0;
    this.product = null;
    this.remark = this.editing = this.drafting = null;
  }

  open(product: string | null): void {
    if (product === this.product) return;
    this.product = product;
    this.remark = this.editing = this.drafting = null;
  }

  /** The remark that is looked at, or the first one where that is gone. */
  at(view: CopyProductView): CopyRemarkView | null {
    return view.remarks.find(({ id }) => id === this.remark) ?? view.remarks[0] ?? null;
  }

  /** The remark behind a number key. */
  pick(view: CopyProductView, at: number): void {
    this.remark = view.remarks[at]?.id ?? this.remark;
  }

  /** The field the hands are on: the one being written in, that of the remark, or one with a draft. */
  field(view: CopyProductView): string | null {
    const remark = this.at(view);
    const drafted = view.fields.find(({ drafts }) => drafts.length > 0);
    return this.editing ?? (remark ? fieldKey(remark.field) : null) ?? (drafted ? fieldKey(drafted.field) : null);
  }
}

export const desk = new Desk();

/** What stays of a product's remarks once one is settled: the next in line, so that the hands stay where they are. */
export function after(view: CopyProductView, remark: string): string | null {
  const at = view.remarks.findIndex(({ id }) => id === remark);
  return view.remarks[at + 1]?.id ?? view.remarks[at - 1]?.id ?? null;
}
