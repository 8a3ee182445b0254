import { amount, counted } from '../format/figures.js';
import { outlet } from '../format/sayers.js';
import type { SeriesFragment } from '../generated/operations.js';
import { inOrder, whoSays } from '../parts/series.js';
import { citation } from './citation.js';
import type { Row } from './csv.js';

/** A row of figures as a table to take away. */
export const seriesRows = (rows: readonly SeriesFragment[]): Row[] =>
  rows.flatMap((series) =>
    inOrder(series).map((figure) => ({
      event: series.event.title,
      counted: counted(series),
      figure: amount(figure),
      value: figure.value,
      valueTo: figure.valueTo,
      bound: figure.bound,
      unit: figure.unit,
      verdict: series.verdict,
      says: whoSays(figure),
      outlet: outlet(figure.evidence.article),
      published: figure.evidence.article.publishedAt,
      headline: figure.evidence.article.headline,
      words: figure.evidence.text,
      start: figure.evidence.start,
      end: figure.evidence.end,
      article: figure.evidence.article.id,
    })),
  );

/** Each figure of rows, with who says it. */
export const seriesCitations = (rows: readonly SeriesFragment[]): string[] =>
  rows.flatMap((series) =>
    inOrder(series).map((figure) =>
      citation({ ...figure.evidence, ...(figure.assertedBy ? { by: whoSays(figure) } : {}) }),
    ),
  );
