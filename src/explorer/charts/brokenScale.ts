/** A stretch of time that is drawn whole, from x to x. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

/** A scale of time that leaves long gaps without reports out. */
export interface BrokenScale {
  readonly stretches: readonly Stretch[];
  x(time: number): number;
}

const DAY = 86_400_000;
const BREAK_WIDTH = 30;
/** A stretch is never narrower, so that what lies in it can be told apart. */
const LEAST_WIDTH = 90;
const GAP_SHARE = 0.3;

/**
 * Lays times on a line of days. A gap of three days or more that takes a third of the span breaks the line; each stretch
 * begins and ends with a day, as the times have it.
 */
export function brokenScale(times: readonly number[], left: number, right: number): BrokenScale {
  const sorted = [...times].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const span = Math.max(DAY, (sorted.at(-1) ?? 0) - first);
  const groups: number[][] = [[first]];
  for (const [i, time] of sorted.entries()) {
    if (i === 0) continue;
    const gap = time - (sorted[i - 1] ?? time);
    if (gap >= 3 * DAY && gap > span * GAP_SHARE && groups.length < 4) groups.push([time]);
    else groups.at(-1)?.push(time);
  }
  const spans = groups.map((group) => {
    const from = Math.floor((group[0] ?? 0) / DAY) * DAY;
    const to = Math.ceil(((group.at(-1) ?? 0) + 1) / DAY) * DAY;
    return { from, to };
  });
  const room = right - left - BREAK_WIDTH * (spans.length - 1);
  const total = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const least = Math.min(LEAST_WIDTH, room / spans.length);
  const free = room - least * spans.length;
  let x = left;
  const stretches = spans.map(({ from, to }): Stretch => {
    const width = least + free * ((to - from) / total);
    const stretch = { from, to, x0: x, x1: x + width };
    x += width + BREAK_WIDTH;
    return stretch;
  });
  return {
    stretches,
    x(time) {
      const stretch = stretches.find(({ to }) => time <= to) ?? stretches.at(-1);
      if (stretch === undefined) return left;
      const share = Math.min(1, Math.max(0, (time - stretch.from) / (stretch.to - stretch.from)));
      return stretch.x0 + share * (stretch.x1 - stretch.x0);
    },
  };
}

/** Where days begin within a stretch, no closer than so many pixels. */
export function dayTicks({ from, to, x0, x1 }: Stretch, apart: number): number[] {
  const days = Math.round((to - from) / DAY);
  const step = Math.max(1, Math.ceil(apart / ((x1 - x0) / days)));
  return Array.from({ length: Math.ceil(days / step) }, (_, i) => from + i * step * DAY);
}
