import { type RawBuilder, sql } from 'kysely';
import type { TableName, Tables } from './tables.js';

type ColumnsAs<T extends TableName, Text> = { readonly [Column in keyof Tables[T] & string]: Text };

/**
 * A table's columns under the name that it has in a statement, as text: `a.story_id`. One that prisma/schema.prisma has not
 * is a compile error. `$from` is the table as it stands after FROM.
 */
export type TableText<T extends TableName> = ColumnsAs<T, string> & { readonly $from: string };

export function textOf<T extends TableName>(table: T, name: string): TableText<T> {
  return new Proxy({ $from: `${table} AS ${name}` } as TableText<T>, {
    get: (row, column) =>
      typeof column === 'symbol' || column in row ? Reflect.get(row, column) : `${name}."${column}"`,
  });
}

/** The same as parts of templates, for statements that Kysely's builder has no words for. */
export type TableSql<T extends TableName> = ColumnsAs<T, RawBuilder<unknown>> & {
  readonly $from: RawBuilder<unknown>;
};

export function sqlOf<T extends TableName>(table: T, name: string): TableSql<T> {
  const text = textOf(table, name);
  return new Proxy({} as TableSql<T>, {
    get: (row, column) =>
      typeof column === 'symbol'
        ? Reflect.get(row, column)
        : sql.raw(Reflect.get(text, column as string) as string),
  });
}

/** A table with those of its columns that a statement fills, as it stands after INSERT INTO. */
export function into<T extends TableName>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
): RawBuilder<unknown> {
  return sql`${sql.table(table)} (${sql.join(columns.map((column) => sql.id(column)))})`;
}
