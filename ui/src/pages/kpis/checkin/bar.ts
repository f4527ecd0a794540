// Places on the bar of a usual range, for drawing only: nothing is counted with these numbers.

const width = 300;
const edge = 6;

export interface OnBar {
  low: number;
  high: number;
  value: number;
}

/**
 * The ends always lie at a quarter and three quarters, so that all bars compare at a glance. A value far outside stays
 * on the bar, at its edge.
 */
export function onBar(value: string, low: string, high: string): OnBar {
  const [at, from, to] = [Number(value), Number(low), Number(high)];
  const span = to - from;
  const share = span > 0 ? (at - from) / span : at < from ? -0.5 : at > to ? 1.5 : 0.5;
  const place = width * (0.25 + share * 0.5);
  return { low: width * 0.25, high: width * 0.75, value: Math.min(width - edge, Math.max(edge, Number.isFinite(place) ? place : width / 2)) };
}
