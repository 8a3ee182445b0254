import type { Pool } from 'pg';
import { sizeOf } from '../database/examine.js';
import { createPool } from '../database/pool.js';
import { countQueue, type QueueCounts } from '../queue/counts.js';

/** What a database tells of itself: null where it did not, or where nothing was ever queued. */
export interface DatabaseCounts {
  readonly bytes: number | null;
  readonly jobs: QueueCounts | null;
}

const NOTHING: DatabaseCounts = { bytes: null, jobs: null };
/** So long in ms what it told is told again. */
const KEPT_MS = 3_000;
/** So long in ms whoever asks waits at the most; what comes later is told to those who ask next. */
const LONGEST_WAIT_MS = 2_000;
/** So long in ms a statement may run: a queue of millions is counted by reading it. */
const LONGEST_STATEMENT_MS = 10_000;

/**
 * Looks how large a database is and what is queued in it, for whoever asks and however often: one look at a time, on a
 * connection of its own, so that nobody else waits for one.
 */
export class DatabaseLook {
  private readonly pool: Pool;
  private latest = NOTHING;
  private endedAt = Number.NEGATIVE_INFINITY;
  private running: Promise<DatabaseCounts> | null = null;

  constructor(url: string) {
    this.pool = createPool(url, {
      max: 1,
      connectionTimeoutMillis: LONGEST_WAIT_MS,
      // Of a server that does not answer any more at all.
      query_timeout: LONGEST_STATEMENT_MS + LONGEST_WAIT_MS,
      onConnect: async (client) => {
        await client.query(`SET statement_timeout = ${LONGEST_STATEMENT_MS}`);
      },
    });
  }

  /** What it told within the last seconds, else what it tells now; nothing where that takes long or fails. */
  async counts(): Promise<DatabaseCounts> {
    if (performance.now() - this.endedAt < KEPT_MS) return this.latest;
    this.running ??= this.look();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<DatabaseCounts>((resolve) => {
      timer = setTimeout(resolve, LONGEST_WAIT_MS, NOTHING);
    });
    return Promise.race([this.running, late]).finally(() => clearTimeout(timer));
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async look(): Promise<DatabaseCounts> {
    const bytes = await sizeOf(this.pool).catch(() => null);
    const jobs = await countQueue(this.pool).catch(() => null);
    this.latest = { bytes, jobs };
    this.endedAt = performance.now();
    this.running = null;
    return this.latest;
  }
}
