import { amount } from '../format/figures.js';
import { outlet, sayer } from '../format/sayers.js';
import type { FigureVerdict, ReadingFragment, SeriesFragment } from '../generated/operations.js';

const published = (figure: ReadingFragment) => figure.evidence.article.publishedAt ?? '';

/** The figures of a row as they were published, the first first. */
export const inOrder = (series: SeriesFragment): ReadingFragment[] =>
  [...series.figures].sort((a, b) =>
    published(a) < published(b) ? -1 : published(a) > published(b) ? 1 : 0,
  );

/** Names a row within a page: an event has one row of what it counts, of whom, in a unit. */
export const keyOf = ({
  event,
  counted: what,
  people,
  unit,
}: Pick<SeriesFragment, 'event' | 'counted' | 'people' | 'unit'>): string =>
  [event.id, what, unit ?? '', ...(people === null ? [] : [people])].join('/');

export const differs = ({ verdict }: { verdict: FigureVerdict }): boolean =>
  verdict === 'CONFLICT' || verdict === 'REVISION';

/** Who says a figure, on its own: where it is the outlet itself, by its name. */
export const whoSaysByName = (figure: ReadingFragment): string =>
  figure.assertedBy === null ? `${outlet(figure.evidence.article)}, its own voice` : sayer(figure.assertedBy);

/** Who says a figure, beside the name of the outlet: the speaker, "its own voice". */
export const whoSays = (figure: ReadingFragment): string => sayer(figure.assertedBy);

export const latestOf = (series: SeriesFragment): ReadingFragment | undefined =>
  series.figures.find(({ id }) => id === series.latest.id) ?? series.figures.at(-1);

/** The figure that stood before the latest, where it was another. */
export function beforeLatest(series: SeriesFragment): ReadingFragment | undefined {
  const latest = latestOf(series);
  return latest && inOrder(series).findLast((figure) => amount(figure) !== amount(latest));
}

/** Each different figure once, as it was first published, the latest first. */
export function distinct(series: SeriesFragment): ReadingFragment[] {
  const seen = new Set<string>();
  return inOrder(series)
    .filter((figure) => {
      const key = `${amount(figure)} ${whoSays(figure)}`;
      return !seen.has(key) && seen.add(key);
    })
    .reverse();
}
