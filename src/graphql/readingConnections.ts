import type { Pool, PoolClient } from 'pg';
import { ReadingClient } from '../database/readingClient.js';

/** How often connections that nobody had use for go back to their pool, in ms. */
const LOOK_MS = 200;

/** A connection for reading alone, and what it has prepared. */
export interface ReadingConnection {
  readonly client: ReadingClient & PoolClient;
  readonly names: Set<string>;
  /** Of SQL that it has prepared. */
  characters: number;
  /** It has come to an end while nobody used it. */
  isBroken: boolean;
}

/**
 * Connections of a pool, set up for reading. Those that are given back wait outside of the pool for the next read, since a pool
 * takes as long to hand one out as a tenth of a small read; what is not used for a while goes back to it.
 */
export class ReadingConnections {
  /** The one given back last comes last, and is taken first. */
  private readonly free: ReadingConnection[] = [];
  private readonly known = new WeakMap<PoolClient, ReadingConnection>();
  private timer: NodeJS.Timeout | undefined;
  /** How many were free all the time since the last look. */
  private unused = 0;
  private isClosed = false;

  /** @param setUp SQL that each connection runs first */
  constructor(
    private readonly pool: Pool,
    private readonly setUp: string,
  ) {}

  /** One that is free, at once where one waits. @throws node-postgres's errors */
  take(): ReadingConnection | Promise<ReadingConnection> {
    for (let found = this.free.pop(); found !== undefined; found = this.free.pop()) {
      this.unused = Math.min(this.unused, this.free.length);
      if (!found.isBroken) return found;
      found.client.release(true);
    }
    return this.connect();
  }

  /** @param isSpent it is to be closed rather than to be used again */
  give(connection: ReadingConnection, isSpent: boolean): void {
    if (isSpent || connection.isBroken || this.isClosed) {
      connection.client.release(isSpent || connection.isBroken);
      return;
    }
    this.free.push(connection);
    this.timer ??= setTimeout(this.look, LOOK_MS).unref();
  }

  /** Gives all back to the pool, which is about to be ended, from now on at once. */
  close(): void {
    this.isClosed = true;
    for (const { client, isBroken } of this.free.splice(0)) client.release(isBroken);
  }

  private readonly look = (): void => {
    for (const { client, isBroken } of this.free.splice(0, this.unused)) client.release(isBroken);
    this.unused = this.free.length;
    this.timer = this.unused > 0 ? setTimeout(this.look, LOOK_MS).unref() : undefined;
  };

  private async connect(): Promise<ReadingConnection> {
    const client = await this.pool.connect();
    const known = this.known.get(client);
    if (known !== undefined) return known;
    if (!(client instanceof ReadingClient)) {
      (client as PoolClient).release();
      throw new Error('Reads need a pool that `createPool` made.');
    }
    const connection: ReadingConnection = { client, names: new Set(), characters: 0, isBroken: false };
    const end = () => {
      connection.isBroken = true;
    };
    client.once('error', end).once('end', end);
    try {
      await client.query(this.setUp);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.known.set(client, connection);
    return connection;
  }
}
