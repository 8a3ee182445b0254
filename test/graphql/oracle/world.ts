import type { Pool } from 'pg';
import { lookUp } from '../../../src/expected.js';

// biome-ignore lint/suspicious/noExplicitAny: a row has whatever columns its table has.
export type Row = any;

/** The tables that are read, in the order in which equal rows of a list stand, where the collation decides it. */
const TABLES = {
  article: 'id',
  article_entity: 'article_id, position',
  entity: 'name, id',
  entity_article: 'entity_id, article_id',
  entity_event: 'entity_id, event_id',
  entity_statement: 'entity_id, statement_id',
  event: 'id',
  event_article: 'event_id, article_id',
  event_participant: 'event_id, position',
  event_relation: 'event_id, other_id',
  event_report: 'article_id, position',
  figure: 'article_id, position',
  figure_series: 'event_id, position',
  mention: 'article_id, position',
  position: 'article_id, position',
  report_participant: 'article_id, event_position, position',
  report_trigger: 'article_id, event_position, position',
  source: 'name, id',
  source_name: 'source_id, name',
  statement: 'id',
  statement_article: 'statement_id, article_id',
  statement_report: 'article_id, position',
  story: 'id',
  story_entity: 'story_id, entity_id',
  story_event: 'story_id, event_id',
  story_statement: 'story_id, statement_id',
  time_mention: 'article_id, position',
} as const;

export type Table = keyof typeof TABLES;

/** All rows of a database, each with the name of its `table`. */
export class World {
  private constructor(private readonly rows: ReadonlyMap<Table, readonly Row[]>) {}

  static async load(pool: Pool): Promise<World> {
    const rows = new Map<Table, readonly Row[]>();
    for (const [table, order] of Object.entries(TABLES)) {
      const found = await pool.query(`select * from ${table} order by ${order}`);
      rows.set(
        table as Table,
        found.rows.map((row) => ({ ...row, table })),
      );
    }
    return new World(rows);
  }

  /** The rows of a table whose columns are equal to these; a null is equal to nothing. */
  all(table: Table, equal: Readonly<Record<string, unknown>> = {}): Row[] {
    const conditions = Object.entries(equal);
    return lookUp(this.rows, table).filter((row) =>
      conditions.every(([column, value]) => value !== null && row[column] === value),
    );
  }

  /** The first of them, else null. */
  one(table: Table, equal: Readonly<Record<string, unknown>>): Row | null {
    return this.all(table, equal)[0] ?? null;
  }
}
