import type { ColumnType, InsertType } from 'kysely';
import type { DB } from './generated/tables.js';

// The types of the tables are generated from prisma/schema.prisma (`npm run build`): a column that is renamed there is a
// compile error wherever it is read or written.

/** What full-text search runs on. Filled by the statement that writes the row, never read as it is. */
interface Searchable {
  search: ColumnType<string, string, string>;
}

/** Tables with a column of the type tsvector, which Prisma's schema can hold but not type. */
type SearchableTable = 'article' | 'entity' | 'event' | 'statement' | 'story';

/** All tables by name, each with its columns. */
export type Tables = { [T in keyof DB]: T extends SearchableTable ? DB[T] & Searchable : DB[T] };

export type TableName = keyof DB;

/**
 * The tables whose rows call their article by its number, each by the view of it that has its id. Rows are written and told by the
 * view, and lie in the table.
 */
export const NUMBERED = {
  article_entity: 'numbered_article_entity',
  mention: 'numbered_mention',
  position: 'numbered_position',
  report_participant: 'numbered_report_participant',
  report_trigger: 'numbered_report_trigger',
  statement_report: 'numbered_statement_report',
  time_mention: 'numbered_time_mention',
} as const satisfies Partial<Record<TableName, TableName>>;

/** Those of them whose rows have the id of their article as well. */
export const NUMBERED_WITH_ID: ReadonlySet<TableName> = new Set(['article_entity']);

/** A whole row to insert, its `search` apart: no column can be left out. */
export type Row<T extends TableName> = { readonly [C in keyof DB[T]]: Readonly<InsertType<DB[T][C]>> };

export type { DecisionFamily } from './generated/tables.js';
