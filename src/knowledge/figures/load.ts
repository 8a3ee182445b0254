import { sql } from 'kysely';
import { groupBy } from '../grouping.js';
import type { Transaction } from '../resolution/transaction.js';
import type { ReportedFigure } from './figureSeries.js';

/** A figure with the place of its row. */
export interface StoredFigure extends ReportedFigure {
  readonly articleId: string;
  readonly position: number;
}

/** The figures that the stored reports of events give, by event. */
export async function loadFigures(
  { db }: Transaction,
  eventIds: readonly string[],
): Promise<Map<string, StoredFigure[]>> {
  const rows = await db
    .selectFrom('event_report as r')
    .innerJoin('figure as f', (join) =>
      join.onRef('f.article_id', '=', 'r.article_id').onRef('f.event_position', '=', 'r.position'),
    )
    .innerJoin('article as a', 'a.id', 'r.article_id')
    .leftJoin('statement_report as s', (join) =>
      join.onRef('s.article_id', '=', 'f.article_id').onRef('s.position', '=', 'f.asserted_by_position'),
    )
    // The speaker as the article's own names are resolved: what else prints the statement changes nothing here.
    .leftJoin('article_entity as e', (join) =>
      join.onRef('e.article', '=', 's.article').onRef('e.position', '=', 's.speaker_position'),
    )
    .where('r.event_id', '=', sql<string>`ANY(${eventIds}::uuid[])`)
    .select([
      'r.event_id',
      'f.article_id',
      'f.position',
      'f.value',
      'f.value_to',
      'f.bound',
      'f.unit',
      'f.counted',
      'f.people',
      'f.change',
      'f.is_vague',
      'f.time_start',
      'f.time_end',
      'a.published_at',
      'a.copy_group',
      'e.entity_id as speaker',
    ])
    .execute();
  const figures = rows.map((row) => ({
    eventId: row.event_id,
    // In the order of the text.
    id: `${row.article_id}.${String(row.position).padStart(9, '0')}`,
    articleId: row.article_id,
    position: row.position,
    value: row.value,
    valueTo: row.value_to,
    bound: row.bound,
    unit: row.unit,
    counted: row.counted,
    people: row.people,
    change: row.change,
    isVague: row.is_vague,
    publishedAt: row.published_at?.getTime() ?? null,
    copyGroup: row.copy_group,
    speaker: row.speaker,
    time:
      row.time_start === null || row.time_end === null
        ? null
        : { start: row.time_start.getTime(), end: row.time_end.getTime() },
  }));
  return groupBy(figures, ({ eventId }) => eventId);
}
