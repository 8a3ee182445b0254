import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { apiError } from './errors.js';

/** A statement for the database with its parameters' values. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How many statements are remembered, to prepare those that come again. */
const REMEMBERED = 1_000;

/** How many statements a connection prepares before it is replaced: PostgreSQL keeps them as long as it lives. */
const PREPARED_PER_CONNECTION = 200;

const TIMED_OUT = '57014';

/**
 * Runs compiled statements on a pool's connections. A statement that comes a second time is prepared under a name, once
 * a connection, so that PostgreSQL parses and plans it no more; both what is remembered and what is prepared is bounded.
 */
export class Reader {
  /** Names of statements by their text, the latest used last; null for one seen once. */
  private readonly names = new Map<string, string | null>();
  private readonly prepared = new WeakMap<PoolClient, Set<string>>();

  constructor(
    private readonly pool: Pool,
    private readonly timeout: number,
    private readonly onRead?: (query: Query) => void,
  ) {}

  /**
   * The JSON text that the statement gives.
   *
   * @throws GraphQLError READ_TIMED_OUT where it took too long; node-postgres's errors.
   */
  async read(statement: Query): Promise<string> {
    this.onRead?.(statement);
    const name = this.nameOf(statement.text);
    const client = await this.pool.connect();
    let failed: Error | undefined;
    try {
      const prepared = this.prepared.get(client) ?? (await this.setUp(client));
      if (name !== undefined) prepared.add(name);
      const { rows } = await client.query<{ data: string }>({
        ...(name !== undefined && { name }),
        text: statement.text,
        values: [...statement.values],
      });
      return rows[0]!.data;
    } catch (error) {
      failed = error as Error;
      if ((error as { code?: unknown }).code === TIMED_OUT)
        throw apiError(
          'READ_TIMED_OUT',
          `The answer took longer than ${this.timeout / 1_000} s. Ask for less at once, or filter more.`,
        );
      throw error;
    } finally {
      const full = (this.prepared.get(client)?.size ?? 0) >= PREPARED_PER_CONNECTION;
      client.release(failed !== undefined || full);
    }
  }

  /** A connection for reading alone: bounded in time, and without the compiler whose start takes longer than our reads. */
  private async setUp(client: PoolClient): Promise<Set<string>> {
    await client.query(
      `set statement_timeout = ${Math.round(this.timeout)}; set default_transaction_read_only = on; set jit = off`,
    );
    const prepared = new Set<string>();
    this.prepared.set(client, prepared);
    return prepared;
  }

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    const name = known === null ? `read_${createHash('sha1').update(text).digest('hex')}` : (known ?? null);
    this.names.delete(text);
    this.names.set(text, name);
    if (this.names.size > REMEMBERED) this.names.delete(this.names.keys().next().value!);
    return name ?? undefined;
  }
}
