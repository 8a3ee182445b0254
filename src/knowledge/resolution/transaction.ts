import { type AliasedRawBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import { NUMBERED, NUMBERED_WITH_ID, type Row, type TableName, type Tables } from '../../database/tables.js';
import { DecisionsInForce } from '../decisions/inForce.js';

/** Rows of several tables. */
export type RowsByTable = {
  readonly [T in TableName]?: readonly (T extends keyof typeof NUMBERED
    ? Omit<Row<(typeof NUMBERED)[T]>, 'article'> & { readonly article_id: string }
    : Row<T>)[];
};

/** Of all advisory locks of a database, those of this program. */
const LOCK_CLASS = 1_147_237_452;
/**
 * The lock of all writers: lower than all others (see `locks.ts`), and so the first that a write takes. Writes share it; one
 * that runs alone, as a decision or a large batch does, has it to itself.
 */
const WRITERS = -1;

/** What the steps of one write share: its database transaction and the locks it holds. */
export class Transaction {
  private readonly held: Set<number>;
  /** The decisions in force: they stay as they are until the transaction ends. */
  readonly decisions: DecisionsInForce;

  constructor(
    /** Typed SQL within the transaction. */
    readonly db: Kysely<Tables>,
    locks: Iterable<number>,
    /** Whether no other write runs, so that nothing is to be locked. */
    private readonly isAlone: boolean,
  ) {
    this.held = new Set(locks);
    this.decisions = new DecisionsInForce(db);
  }

  /** Inserts rows into tables, all in one statement. Articles that any of them call by number are stored. */
  async insert(tables: RowsByTable): Promise<void> {
    const inserts = (Object.entries(tables) as [TableName, readonly object[]][])
      .filter(([, rows]) => rows.length > 0)
      .map(([table, rows]) => sql`${sql.id(`rows_of_${table}`)} AS (${insertOf(table, rows)})`);
    if (inserts.length > 0) await sql`WITH ${sql.join(inserts)} SELECT 1`.execute(this.db);
  }

  /**
   * Inserts the rows of events or stories, or sets those of them whose id stands already and that are other now, to be found by
   * the words of their lines.
   *
   * @param lines for each row, what it can be found by, a line each
   */
  async upsertSearchable<T extends 'event' | 'story'>(
    table: T,
    rows: readonly Row<T>[],
    lines: readonly string[],
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    await this.upsert(
      table,
      rows,
      sql`searched_lines('english', searched.lines)`,
      sql`JOIN unnest(${ids}::uuid[], ${lines}::text[]) AS searched(id, lines) ON searched.id = r.id`,
    );
  }

  /** Inserts statements, or sets those whose id stands already and that are other now, to be found by the words of their text. */
  async upsertStatements(rows: readonly Row<'statement'>[]): Promise<void> {
    await this.upsert('statement', rows, sql`searched_text('english', r.text)`, sql``);
  }

  /**
   * @param search what a row `r` is found by
   * @param joined what that is told by, beside the row
   */
  private async upsert<T extends 'event' | 'statement' | 'story'>(
    table: T,
    rows: readonly Row<T>[],
    search: RawBuilder<unknown>,
    joined: RawBuilder<unknown>,
  ): Promise<void> {
    if (rows.length === 0) return;
    const columns = Object.keys(rows[0]).map((column) => sql.ref(column));
    await sql`
      INSERT INTO ${sql.table(table)} (${sql.join(columns)}, search)
      SELECT ${sql.join(columns.map((column) => sql`r.${column}`))}, ${search}
      FROM ${recordset(table, rows)} AS r ${joined}
      ON CONFLICT (id) DO UPDATE
      SET ${sql.join(columns.map((column) => sql`${column} = excluded.${column}`))}, search = excluded.search
      WHERE (${sql.join(columns.map((column) => sql`${sql.table(table)}.${column}`))}, ${sql.table(table)}.search)
        IS DISTINCT FROM (${sql.join(columns.map((column) => sql`excluded.${column}`))}, excluded.search)`.execute(
      this.db,
    );
  }

  /**
   * Makes some rows of a table those given. One that is there as it is stays untouched: to write it anew would leave a dead row
   * behind, and another entry in each index.
   *
   * @param stale which rows, but for those given, are to go: of the table under the name `stale`
   * @param key columns that no two rows of the table share, by a unique index of theirs, and that say what a row is about
   * @param rows the rows, or a query of them
   */
  async replace<T extends TableName>(
    table: T,
    stale: RawBuilder<unknown>,
    key: readonly (keyof Row<T> & string)[],
    columns: readonly (keyof Row<T> & string)[],
    rows: readonly Row<T>[] | RawBuilder<unknown>,
  ): Promise<void> {
    const list = (names: readonly string[], of?: string) =>
      sql.join(names.map((name) => (of === undefined ? sql.ref(name) : sql.ref(`${of}.${name}`))));
    const others = columns.filter((column) => !key.includes(column));
    const source = Array.isArray(rows)
      ? sql`SELECT ${list(columns)} FROM ${recordset(table, rows)}`
      : (rows as RawBuilder<unknown>);
    const sameKey = (of: string) =>
      sql.join(
        key.map((column) => sql`${sql.ref(`${of}.${column}`)} = ${sql.ref(`fresh.${column}`)}`),
        sql` AND `,
      );
    await sql`
      WITH fresh (${list(columns)}) AS MATERIALIZED (${source}),
        gone AS (DELETE FROM ${sql.table(table)} AS stale WHERE (${stale}) AND NOT EXISTS (SELECT FROM fresh WHERE ${sameKey('stale')}))
      INSERT INTO ${sql.table(table)} (${list(columns)})
      SELECT ${list(columns, 'fresh')} FROM fresh
      WHERE NOT EXISTS (SELECT FROM ${sql.table(table)} AS kept WHERE ${sameKey('kept')}${
        others.length === 0
          ? sql``
          : sql` AND (${list(others, 'kept')}) IS NOT DISTINCT FROM (${list(others, 'fresh')})`
      })
      ON CONFLICT (${list(key)}) ${
        others.length === 0
          ? sql`DO NOTHING`
          : sql`DO UPDATE SET ${sql.join(others.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`
      }`.execute(this.db);
  }

  /**
   * Locks partitions until the transaction ends. Locks are taken in ascending order, so that writers wait for one another
   * and never in a ring; where one is wanted that is lower than one held, it is taken only if it is free, else the
   * write starts anew with all of them.
   */
  async hold(locks: Iterable<number>): Promise<void> {
    const wanted = [...new Set(locks)].filter((lock) => !this.held.has(lock)).sort((a, b) => a - b);
    if (wanted.length === 0 || this.isAlone) return;
    let highest = Number.NEGATIVE_INFINITY;
    for (const lock of this.held) if (lock > highest) highest = lock;
    if (wanted[0] > highest) await takeLocks(this.db, wanted);
    else {
      const { rows: busy } = await sql`
        SELECT lock FROM unnest(${wanted}::int[]) AS lock WHERE NOT pg_try_advisory_xact_lock(${LOCK_CLASS}, lock)`.execute(
        this.db,
      );
      if (busy.length > 0) throw new LocksNeeded([...this.held, ...wanted]);
    }
    for (const lock of wanted) this.held.add(lock);
  }
}

/** Rows as a table to select from, with the columns of the table they are meant for. */
export function rowsOf<T extends TableName>(
  table: T,
  rows: readonly Partial<Row<T>>[],
): AliasedRawBuilder<Tables[T], 'r'> {
  return recordset(table, rows).as<'r'>(sql.id('r')) as AliasedRawBuilder<Tables[T], 'r'>;
}

function insertOf(table: TableName, rows: readonly object[]): RawBuilder<unknown> {
  const names = Object.keys(rows[0]);
  if (!(table in NUMBERED)) {
    const columns = sql.join(names.map((name) => sql.ref(name)));
    return sql`INSERT INTO ${sql.table(table)} (${columns}) SELECT ${columns} FROM ${recordset(table, rows)}`;
  }
  const own = NUMBERED_WITH_ID.has(table) ? names : names.filter((name) => name !== 'article_id');
  return sql`
    INSERT INTO ${sql.table(NUMBERED[table as keyof typeof NUMBERED])} (article, ${sql.join(own.map((name) => sql.ref(name)))})
    SELECT a.number, ${sql.join(own.map((name) => sql.ref(`r.${name}`)))}
    FROM ${recordset(table, rows)} AS r JOIN article AS a ON a.id = r.article_id`;
}

function recordset(table: TableName, rows: readonly object[]) {
  return sql`jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`;
}

/** Thrown to start a write anew, with these locks from the beginning. */
class LocksNeeded extends Error {
  constructor(readonly locks: readonly number[]) {
    super('more locks are needed');
  }
}

async function takeLocks(db: Kysely<Tables>, ascending: readonly number[]): Promise<void> {
  await sql`
    SELECT count(pg_advisory_xact_lock(${LOCK_CLASS}, lock))
    FROM (SELECT lock FROM unnest(${ascending}::int[]) AS lock ORDER BY lock OFFSET 0) AS locks`.execute(db);
}

/** A write that others made start anew so often waits until it can run alone: then nothing can refuse it any more. */
const ATTEMPTS_BESIDE_OTHERS = 8;

/**
 * Runs one write in one database transaction. It may be run more than once: it must change nothing outside the
 * transaction. It never fails for what other writes do: each attempt begins with all locks that those before it were found
 * to need, and one that was refused again and again is run alone.
 *
 * @param isAlone whether it is to be run alone from the first: no other write then runs, so that it waits once and is never refused
 */
export async function inTransaction<T>(
  db: Kysely<Tables>,
  write: (transaction: Transaction) => Promise<T>,
  { isAlone: runsAlone = false }: { readonly isAlone?: boolean } = {},
): Promise<T> {
  let locks: number[] = [];
  for (let attempt = 1; ; attempt++) {
    const isAlone = runsAlone || attempt > ATTEMPTS_BESIDE_OTHERS;
    try {
      return await db.transaction().execute(async (client) => {
        await enter(client, isAlone);
        if (locks.length > 0 && !isAlone) await takeLocks(client, locks);
        return write(new Transaction(client, locks, isAlone));
      });
    } catch (error) {
      if (error instanceof LocksNeeded)
        locks = [...new Set([...locks, ...error.locks])].sort((a, b) => a - b);
      else if (isAlone || !TRANSIENT.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/**
 * Waits for a write that runs alone; to run alone, for all others. What a write reads it finds by indexes: to start processes of
 * PostgreSQL's that share the reading takes longer than to read.
 */
async function enter(db: Kysely<Tables>, isAlone: boolean): Promise<void> {
  const lock = sql.raw(isAlone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared');
  await sql`
    SELECT set_config('max_parallel_workers_per_gather', '0', true), ${lock}(${LOCK_CLASS}, ${WRITERS})`.execute(
    db,
  );
}

/** Conflicts with another write that running it again gets past: serialization failure, deadlock, lost races of inserts. */
const TRANSIENT = new Set(['40001', '40P01', '23505', '23503']);
