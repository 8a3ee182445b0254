import { sql } from 'kysely';
import { lookUp } from '../../expected.js';
import type { Transaction } from '../resolution/transaction.js';
import { figureSeries } from './figureSeries.js';
import { loadFigures } from './load.js';

/** Writes anew the series of the figures of events, whose reports are stored. */
export async function writeFigureSeries(
  transaction: Transaction,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return;
  const figures = await loadFigures(transaction, eventIds);
  await transaction.replace(
    'figure_series',
    sql`stale.event_id = ANY(${[...eventIds]}::uuid[])`,
    ['event_id', 'position'],
    [
      'event_id',
      'position',
      'counted',
      'people',
      'unit',
      'verdict',
      'explanation',
      'latest_article_id',
      'latest_position',
      'article_ids',
      'positions',
      'figure_count',
    ],
    [...figures].flatMap(([eventId, given]) => {
      const byId = new Map(given.map((figure) => [figure.id, figure]));
      return figureSeries(given).map((series, position) => {
        const members = [...series.figures, ...series.repeated].map((id) => lookUp(byId, id));
        const latest = lookUp(byId, series.latest);
        return {
          event_id: eventId,
          position,
          counted: series.counted,
          people: series.people,
          unit: series.unit,
          verdict: series.verdict,
          explanation: series.explanation,
          latest_article_id: latest.articleId,
          latest_position: latest.position,
          article_ids: members.map((figure) => figure.articleId),
          positions: members.map((figure) => figure.position),
          figure_count: series.figures.length,
        };
      });
    }),
  );
}
