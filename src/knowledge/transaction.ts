import { Prisma, type PrismaClient } from '../database/client/client.js';
import type { Row } from './articleRows.js';

/** What the steps of one write share: its database transaction and the locks it holds. */
export class Transaction {
  private readonly held: Set<number>;

  constructor(
    private readonly client: Prisma.TransactionClient,
    locks: Iterable<number>,
  ) {
    this.held = new Set(locks);
  }

  /** The rows a statement gives. Values go in as $1, $2, …: never put them in `sql`. */
  query<T>(sql: string, ...values: unknown[]): Promise<T[]> {
    return this.client.$queryRawUnsafe<T[]>(sql, ...values);
  }

  /** Runs a statement. Values go in as $1, $2, …: never put them in `sql`. */
  async run(sql: string, ...values: unknown[]): Promise<void> {
    await this.client.$executeRawUnsafe(sql, ...values);
  }

  /** Inserts rows into tables, all in one statement. The rows of a table all have the columns of its first. */
  async insert(tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
    const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
    if (filled.length === 0) return;
    const inserts = filled.map(([table, rows], i) => {
      const columns = Object.keys(rows[0])
        .map((column) => `"${column}"`)
        .join(', ');
      return `rows_of_${table} AS (INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $${i + 1}::jsonb))`;
    });
    await this.run(`WITH ${inserts.join(', ')} SELECT 1`, ...filled.map(([, rows]) => JSON.stringify(rows)));
  }

  /**
   * Locks blocks until the transaction ends. Locks are taken in ascending order, so that writers wait for one another
   * and never in a ring; where one is wanted that is lower than one held, it is taken only if it is free, else the
   * write starts anew with all of them.
   */
  async hold(locks: Iterable<number>): Promise<void> {
    const wanted = [...new Set(locks)].filter((lock) => !this.held.has(lock)).sort((a, b) => a - b);
    if (wanted.length === 0) return;
    let highest = Number.NEGATIVE_INFINITY;
    for (const lock of this.held) if (lock > highest) highest = lock;
    if (wanted[0] > highest) await takeLocks(this.client, wanted);
    else {
      const busy = await this.query<{ lock: bigint }>(
        'SELECT lock FROM unnest($1::bigint[]) AS lock WHERE NOT pg_try_advisory_xact_lock(lock)',
        wanted,
      );
      if (busy.length > 0) throw new LocksNeeded([...this.held, ...wanted]);
    }
    for (const lock of wanted) this.held.add(lock);
  }
}

/** Thrown to start a write anew, with these locks from the beginning. */
class LocksNeeded extends Error {
  constructor(readonly locks: readonly number[]) {
    super('more locks are needed');
  }
}

async function takeLocks(client: Prisma.TransactionClient, ascending: readonly number[]): Promise<void> {
  await client.$executeRawUnsafe(
    'SELECT count(pg_advisory_xact_lock(lock)) FROM (SELECT lock FROM unnest($1::bigint[]) AS lock ORDER BY lock OFFSET 0) AS locks',
    ascending,
  );
}

const MOST_ATTEMPTS = 20;
/** A write waits for others that hold its blocks, so its limit is generous. */
const TIMEOUT_MS = 120_000;

/**
 * Runs one write in one database transaction. It may be run more than once: it must change nothing outside the
 * transaction.
 */
export async function inTransaction<T>(
  prisma: PrismaClient,
  write: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let locks: number[] = [];
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma.$transaction(
        async (client) => {
          if (locks.length > 0) await takeLocks(client, locks);
          return write(new Transaction(client, locks));
        },
        { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
      );
    } catch (error) {
      if (attempt === MOST_ATTEMPTS) throw error;
      if (error instanceof LocksNeeded)
        locks = [...new Set([...locks, ...error.locks])].sort((a, b) => a - b);
      else if (!isTransient(error)) throw error;
    }
  }
}

/** A conflict with another write that running it again gets past: serialization failure, deadlock, lost race of inserts. */
function isTransient(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  if (error.code === 'P2034') return true;
  const cause = JSON.stringify(error.meta ?? {}) + error.message;
  return /\b(?:40001|40P01|23505|23503)\b/.test(cause);
}
