import type { ClientBase, Pool } from 'pg';

/** Rows fetched at once. */
const PAGE = 500;

/**
 * The rows of a query, fetched as they are asked for: no more than a page of them is held. It needs an open transaction, in
 * which one cursor is read to its end, or left, before the next.
 */
export async function* rowsOf<Row extends object>(
  client: ClientBase,
  query: { readonly sql: string; readonly parameters: readonly unknown[] },
): AsyncGenerator<Row, void, undefined> {
  await client.query(`DECLARE reading NO SCROLL CURSOR FOR ${query.sql}`, [...query.parameters]);
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`FETCH ${PAGE} FROM reading`);
      yield* rows;
      if (rows.length < PAGE) break;
    }
  } finally {
    await client.query('CLOSE reading').catch(() => {});
  }
}

/** What `read` makes of the database as it is at one moment, whatever is written meanwhile; it can only read. */
export async function* inSnapshot<T>(
  pool: Pool,
  read: (client: ClientBase) => AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* read(client);
  } finally {
    await client.query('ROLLBACK').catch(() => {});
    client.release();
  }
}
