import type { FigureVerdict, SeriesFragment } from '../generated/operations.js';

/** How much a verdict asks to be looked at: an article counts for so many. */
const WEIGHT: Record<FigureVerdict, number> = { CONFLICT: 2.5, REVISION: 2, SCOPE: 1.5, AGREEMENT: 1 };

/** Rows in the order in which they ask to be looked at: those that many print, where they differ the more, then the rest. */
export const byWeight = (rows: readonly SeriesFragment[]): SeriesFragment[] =>
  [...rows].sort(
    (a, b) =>
      outletsOf(b) * WEIGHT[b.verdict] - outletsOf(a) * WEIGHT[a.verdict] ||
      b.figures.length - a.figures.length ||
      b.event.salience - a.event.salience,
  );

const outletsOf = (series: SeriesFragment) =>
  new Set(series.figures.map((figure) => figure.evidence.article.id)).size;
