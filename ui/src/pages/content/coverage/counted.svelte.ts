// How the texts are counted. Lives outside the page, so that a look into the queue and back changes nothing.
import type { CopyBy, CopyCoverageCellView, CopyStanding } from '../../../api/generated';

export const standings: CopyStanding[] = ['missing', 'remark', 'there', 'approved'];

class Counted {
  by = $state.raw<CopyBy>('category');
  standing = $state.raw<CopyStanding>('missing');
}

export const counted = new Counted();

/** The share of the products that could have a text, from 0 to 1. */
export function share(cell: CopyCoverageCellView, standing: CopyStanding): number {
  return cell.held === 0 ? 0 : cell[standing] / cell.held;
}
