// Which page is open, and what on it. The slug stands in the address, so that a reload stays on the page.
import type { GoesTo, KpiId, Layer, ReviewKind } from '../api/generated';
import { pages, type Slug } from '../pages';
import { shell } from './shell.svelte';

/** Something a page opens or does at once: a form, two tools side by side, a KPI, the check, a check-in. Taken once. */
export type Wanted =
  | { tool: number | null; layer: Layer | null }
  | { drop: number; keep: number }
  | { kpi: KpiId }
  | { check: true }
  | { checkin: { kind: ReviewKind; period: string } };

class Route {
  slug = $state.raw<Slug>(fromAddress().slug);
  /** The part of the page that is open, such as `costs`; empty for its first one. */
  part = $state.raw(fromAddress().part);
  wanted = $state.raw<Wanted | null>(null);
  /** A check-in waits on the Data page to be gone on with. */
  checkinWaits = $state(false);
  /** Set when the owner moved: the new page's title takes the focus. */
  moved = false;

  go(slug: Slug, wanted: Wanted | null = null): void {
    this.wanted = wanted;
    if (slug !== 'data') this.checkinWaits = false;
    if (slug === this.slug && this.part === '') return;
    this.moved = slug !== this.slug;
    shell.quiet();
    this.slug = slug;
    this.open('');
  }

  /** Opens the check-ins: one of them, or the one that is under way. */
  checkin(kind: ReviewKind | null = null, period = ''): void {
    this.go('kpis', kind && { checkin: { kind, period } });
    this.open('checkin');
  }

  /** Opens the Data page from a check-in, with the way back to it. */
  bring(): void {
    this.go('data');
    this.checkinWaits = true;
  }

  /** Opens a part of a page. */
  goPart(slug: Slug, part: string): void {
    this.go(slug);
    this.open(part);
  }

  /** Opens a part of the page. */
  open(part: string): void {
    this.part = part;
    history.replaceState(null, '', `${location.search}#/${this.slug}${part && `/${part}`}`);
    document.querySelector('main')?.scrollTo(0, 0);
  }

  follow = (where: GoesTo): void => {
    if (where.to === 'data') this.go('data');
    else if (where.to === 'people' || where.to === 'simplify') this.goPart('stack', where.to);
    else if (where.to === 'content') this.goPart('content', 'prompts');
    else if (where.to === 'tool') this.go('stack', { tool: where.tool, layer: where.layer });
    else if (where.to === 'compare') this.go('stack', { drop: where.drop, keep: where.keep });
    else this.go('kpis', { kpi: where.kpi });
  };

  take(): Wanted | null {
    const wanted = this.wanted;
    this.wanted = null;
    return wanted;
  }
}

function fromAddress(): { slug: Slug; part: string } {
  const [slug, part = ''] = location.hash.replace(/^#\//, '').split('/');
  const page = pages.find((page) => page.slug === slug);
  return page ? { slug: page.slug, part } : { slug: 'today', part: '' };
}

export const route = new Route();
