import type { Pool } from 'pg';

/** What one table takes of a database's space. */
export interface TableSpace {
  readonly table: string;
  readonly rows: number;
  /** Bytes of its rows, of the long values that lie outside them, and of its indexes. */
  readonly heap: number;
  readonly toast: number;
  readonly indexes: number;
  /** Each index with its bytes and how often a statement used it since the server's counts began, the largest first. */
  readonly byIndex: readonly { readonly index: string; readonly bytes: number; readonly used: number }[];
}

/** Where a database's bytes are, by table, the largest first. Counts all rows: not for a large base that is in use. */
export async function spaceByTable(pool: Pool): Promise<TableSpace[]> {
  const { rows } = await pool.query<Omit<TableSpace, 'rows'>>(`
    SELECT t.relname AS table, pg_relation_size(t.oid)::float8 AS heap,
      (pg_table_size(t.oid) - pg_relation_size(t.oid))::float8 AS toast, pg_indexes_size(t.oid)::float8 AS indexes,
      (SELECT coalesce(json_agg(json_build_object('index', i.relname, 'bytes', pg_relation_size(i.oid), 'used', pg_stat_get_numscans(i.oid))
         ORDER BY pg_relation_size(i.oid) DESC), '[]')
       FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = t.oid) AS "byIndex"
    FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = to_regnamespace(current_schema())
    ORDER BY pg_total_relation_size(t.oid) DESC`);
  const tables: TableSpace[] = [];
  for (const row of rows) {
    const counted = await pool.query<{ rows: number }>(`SELECT count(*)::float8 AS rows FROM "${row.table}"`);
    tables.push({ ...row, rows: counted.rows[0].rows });
  }
  return tables;
}

/** A line of a table: bytes an article of rows, long values and indexes, then the indexes with bytes an article and uses. */
export function spaceLine(
  { table, rows, heap, toast, indexes, byIndex }: TableSpace,
  articles: number,
): string {
  const each = (bytes: number) => `${Math.round(bytes / articles)}`.padStart(7);
  const figures = [heap, toast, indexes, heap + toast + indexes].map(each).join('');
  const own = byIndex.map(({ index, bytes, used }) => `${index} ${each(bytes).trim()} (${used} ×)`);
  return `  ${table.padEnd(20)}${figures}   ${(rows / articles).toFixed(2).padStart(7)} rows   ${own.join(', ')}`;
}
