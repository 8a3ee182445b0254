import type { ClientBase, Pool } from 'pg';
import { inSnapshot, rowsOf } from '../database/cursor.js';
import type { TableName } from '../database/tables.js';

/**
 * What a knowledge base is, in the order it is written in: each table by the columns that tell its rows apart, which rows, and what of
 * these other tables tell.
 */
const CONTENTS: readonly (readonly [
  table: TableName,
  key: readonly string[],
  rows?: { readonly where?: string; readonly without?: readonly string[] },
])[] = [
  ['decision', ['id'], { where: 'undone_at IS NULL' }],
  ['source', ['id']],
  ['source_name', ['source_id', 'name']],
  ['article', ['id']],
  ['article_version', ['article_id', 'content_hash']],
  [
    'article_entity',
    ['article_id', 'position'],
    { without: ['sort_at', 'entity_mention_count', 'entity_salience'] },
  ],
  ['mention', ['article_id', 'position']],
  ['position', ['article_id', 'position']],
  ['time_mention', ['article_id', 'position']],
  ['figure', ['article_id', 'position']],
  ['statement_report', ['article_id', 'position'], { without: ['sort_at', 'own_id'] }],
  ['event_report', ['article_id', 'position'], { without: ['sort_at', 'is_first'] }],
  ['report_trigger', ['article_id', 'event_position', 'position']],
  ['report_participant', ['article_id', 'event_position', 'position']],
  ['entity', ['id'], { without: ['printed_as_named'] }],
  ['entity_name', ['id']],
  ['entity_article', ['entity_id', 'article_id']],
  ['statement', ['id']],
  ['statement_article', ['statement_id', 'article_id', 'position']],
  ['event', ['id']],
  ['event_participant', ['event_id', 'position']],
  ['event_article', ['event_id', 'article_id']],
  ['event_relation', ['event_id', 'other_id']],
  ['story', ['id']],
  ['story_entity', ['story_id', 'entity_id']],
  ['story_event', ['story_id', 'event_id']],
  ['story_statement', ['story_id', 'statement_id']],
];

/** Columns that tell when something was done or how it was then, or repeat what another column tells. */
const LEFT_OUT = [
  'article',
  'number',
  'ingested_at',
  'search',
  'forms',
  'decided_at',
  'undone_at',
  'undone_key_name',
  'left_text',
  'right_text',
];

/**
 * The whole knowledge base as JSON Lines, a row of a table each with its ids: sorted, with sorted keys and no clock times, so
 * that two bases of the same documents and decisions give the same bytes. Read in pages of one snapshot: nothing is held but a page.
 */
export function exportCanonical(pool: Pool): AsyncGenerator<string, void, undefined> {
  return inSnapshot(pool, canonicalRows);
}

async function* canonicalRows(client: ClientBase): AsyncGenerator<string, void, undefined> {
  for (const [table, key, { where = 'true', without = [] } = {}] of CONTENTS) {
    const rows = rowsOf<{ row: string }>(client, {
      sql: `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM "${table}" t WHERE ${where}
         ORDER BY ${key.map((column) => `t."${column}"${column === 'name' ? ' COLLATE "C"' : ''}`).join(', ')}`,
      parameters: [[...LEFT_OUT, ...without]],
    });
    for await (const { row } of rows) yield `{"table":"${table}","row":${row}}\n`;
  }
}
