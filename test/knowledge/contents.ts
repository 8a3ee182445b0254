import type { Pool } from 'pg';

const TABLES = [
  'article',
  'article_entity',
  'mention',
  'position',
  'statement_report',
  'event_report',
  'report_trigger',
  'report_participant',
  'figure',
  'time_mention',
  'source',
  'source_name',
  'entity_name',
  'entity_acronym',
  'entity',
  'entity_form',
  'entity_article',
  'statement',
  'statement_article',
  'entity_statement',
  'event',
  'event_participant',
  'event_article',
  'entity_event',
  'figure_series',
  'story',
  'story_profile',
  'story_neighbour',
  'story_entity',
  'story_event',
  'story_statement',
  'event_relation',
];

/** All rows of all tables, sorted, but for the time of ingestion and the numbers of articles: two equal knowledge bases have equal contents. */
export async function contents(pool: Pool): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  // Articles' numbers are what they happen to be.
  const { rows: blocks } = await pool.query<{ row: string }>(
    'SELECT (a.id, b.family, b.keys, b.positions)::text AS row FROM block b JOIN article a ON a.number = b.article ORDER BY 1',
  );
  all.block = blocks.map(({ row }) => row);
  for (const table of TABLES) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'ingested_at' - 'number' - 'article')::text AS row FROM "${table}" AS t ORDER BY 1`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}
