import type { Pool, PoolClient } from 'pg';
import { apiError } from './errors.js';

/** A statement for the database; the same object each time the same is read. */
export interface Readable {
  readonly text: string;
}

/** A statement with its parameters' values. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

/*
 * PostgreSQL keeps what a connection prepared as long as the connection lives: 110 to 180 bytes for a character of SQL,
 * and out of all proportion more for very long statements. So very long ones are never kept, and a connection that has
 * prepared its share is replaced: 10 connections hold 180 MB of plans at the most.
 */

/** How many characters of SQL a connection prepares before it is replaced. */
const PREPARED_CHARACTERS = 100_000;

/** How many statements a connection prepares before it is replaced. */
const PREPARED_STATEMENTS = 200;

/** Statements longer than this are planned each time, and their connection is replaced afterwards. */
const LONGEST_PREPARED = 20_000;

const TIMED_OUT = '57014';

/** What a connection has prepared. */
interface Prepared {
  readonly names: Set<string>;
  characters: number;
}

/**
 * Runs compiled statements on a pool's connections. A statement that comes a second time is prepared under a name, once
 * a connection, so that PostgreSQL parses and plans it no more.
 */
export class Reader {
  /** Names of statements; null for one that came once. */
  private readonly names = new WeakMap<Readable, string | null>();
  private readonly prepared = new WeakMap<PoolClient, Prepared>();
  private named = 0;

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
  async read(statement: Readable, values: readonly unknown[]): Promise<string> {
    const { text } = statement;
    this.onRead?.({ text, values });
    const name = this.nameOf(statement);
    const client = await this.pool.connect();
    let failed: Error | undefined;
    try {
      const prepared = this.prepared.get(client) ?? (await this.setUp(client));
      if (name !== undefined && !prepared.names.has(name)) {
        prepared.names.add(name);
        prepared.characters += text.length;
      }
      const { rows } = await client.query<{ data: string }>({
        ...(name !== undefined && { name }),
        text,
        values: [...values],
      });
      return rows[0].data;
    } catch (error) {
      failed = error as Error;
      if ((error as { code?: unknown }).code === TIMED_OUT)
        throw apiError(
          'READ_TIMED_OUT',
          `The answer took longer than ${this.timeout / 1_000} s. Ask for less at once, or filter more.`,
        );
      throw error;
    } finally {
      client.release(failed !== undefined || text.length > LONGEST_PREPARED || this.isFull(client));
    }
  }

  private isFull(client: PoolClient): boolean {
    const prepared = this.prepared.get(client);
    return (
      prepared !== undefined &&
      (prepared.characters >= PREPARED_CHARACTERS || prepared.names.size >= PREPARED_STATEMENTS)
    );
  }

  /** A connection for reading alone: bounded in time, and without the compiler whose start takes longer than our reads. */
  private async setUp(client: PoolClient): Promise<Prepared> {
    await client.query(
      `set statement_timeout = ${Math.round(this.timeout)}; set default_transaction_read_only = on; set jit = off`,
    );
    const prepared = { names: new Set<string>(), characters: 0 };
    this.prepared.set(client, prepared);
    return prepared;
  }

  /** A short name: it is sent with every read. */
  private nameOf(statement: Readable): string | undefined {
    if (statement.text.length > LONGEST_PREPARED) return undefined;
    const known = this.names.get(statement);
    if (known === undefined) this.names.set(statement, null);
    if (known !== null) return known;
    this.named += 1;
    const name = `r${this.named}`;
    this.names.set(statement, name);
    return name;
  }
}
