import type { Analysis } from '../../../src/language/analysis.js';
import type { Case } from './case.js';
import { type Point, pointsOf } from './checks.js';

/** How many points of some cases hold. */
export class Share {
  held = 0;
  points = 0;
  right = 0;
  cases = 0;

  add(points: readonly Point[]): void {
    const held = points.filter(({ holds }) => holds).length;
    this.held += held;
    this.points += points.length;
    this.right += held === points.length ? 1 : 0;
    this.cases++;
  }

  get percent(): number {
    return this.points === 0 ? 0 : (100 * this.held) / this.points;
  }
}

/** What came out for each case. */
export interface Outcome {
  readonly of: Case;
  readonly points: readonly Point[];
}

/** @param analyses those of the cases, in their order */
export const outcomes = (cases: readonly Case[], analyses: readonly Analysis[]): Outcome[] =>
  cases.map((each, i) => ({ of: each, points: pointsOf(each, analyses[i]) }));

/** The share of points by kind, in the order in which the kinds first occur. */
export function sharesByKind(results: readonly Outcome[]): Map<string, Share> {
  const shares = new Map<string, Share>();
  for (const { of, points } of results) {
    let share = shares.get(of.kind);
    if (share === undefined) {
      share = new Share();
      shares.set(of.kind, share);
    }
    share.add(points);
  }
  return shares;
}
