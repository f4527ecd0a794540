// A text cut where remarks point at it.
import type { CopyRemarkView } from '../../../api/generated';

export interface Piece {
  text: string;
  /** The remark that points here; nothing between them. */
  remark: string | null;
}

/** Cuts a text at its remarks' places. They count characters, not the units of JavaScript. Where two overlap, the one
 * looked at stands, else the first. */
export function pieces(text: string, remarks: CopyRemarkView[], here: string | null): Piece[] {
  const letters = [...text];
  const owner: (string | null)[] = letters.map(() => null);
  const ranked = [...remarks].sort((one, other) => Number(one.id === here) - Number(other.id === here)).reverse();
  for (const remark of ranked.reverse()) {
    const { plain_start: start, plain_end: end } = remark;
    if (start === null || end === null) continue;
    for (let at = start; at < Math.min(end, letters.length); at += 1) if (remark.id === here || owner[at] === null) owner[at] = remark.id;
  }
  const found: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = found.at(-1);
    if (last && last.remark === (owner[at] ?? null)) last.text += letter;
    else found.push({ text: letter, remark: owner[at] ?? null });
  });
  return found;
}
