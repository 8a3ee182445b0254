/*
 * Documents that wait for a worker are jobs of graphile-worker, in a schema of its own beside Dateline's tables, which its own
 * migrations make and bring up to date. A job is known by its document: the same again, while it waits, is the same job.
 * Nothing is trained; what is kept is a document as JSON (../documents/document.ts), which may be older than the worker that
 * reads it.
 */
import { createHash } from 'node:crypto';
import { makeWorkerUtils } from 'graphile-worker';
import type { Pool } from 'pg';
import { rethrow } from '../database/errors.js';
import { type Document, type DocumentJson, documentFromJson } from '../documents/document.js';
import { contentHashOf, identityOf } from '../documents/identity.js';
import { countJobs, FAILED, jobsOf, type QueueCounts, schemaOfQueue } from './counts.js';
import { silence } from './silence.js';

/** The name of the one task: to take a document in. */
export const TASK = 'ingest';

/** A document that can't be taken in is tried so often, after 3, 7, 20 and 55 s; then it is kept as failed. */
const ATTEMPTS = 5;

/** A document that could not be taken in. */
export interface FailedJob {
  readonly id: string;
  readonly headline: string;
  readonly url: string | null;
  readonly reason: string;
  readonly failedAt: Date;
}

/** Documents that wait to be taken in, in the database. */
export interface Queue {
  /** The schema of its tables. */
  readonly schema: string;
  /**
   * Puts documents in, all or none; those that wait already stay as they are.
   *
   * @throws DatabaseError where the database is unavailable
   */
  add(documents: readonly Document[]): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** Those that failed, the latest first. */
  failed(most: number): Promise<FailedJob[]>;
  /** Lets failed ones wait again, all or those of these ids; gives how many they were. */
  requeue(ids: readonly string[] | 'all'): Promise<number>;
  /** Removes failed ones, all or those of these ids; gives how many they were. */
  drop(ids: readonly string[] | 'all'): Promise<number>;
  /**
   * Whether any waits or is running.
   *
   * @throws DatabaseError where the database is unavailable
   */
  hasWork(): Promise<boolean>;
}

/**
 * The queue of a database, with its tables made or brought up to date. The pool stays the caller's to close.
 *
 * @throws DatabaseError where the database is unavailable
 */
export async function openQueue(pool: Pool): Promise<Queue> {
  const schema = await schemaOfQueue(pool).catch(rethrow);
  const jobs = jobsOf(schema);
  const utils = await makeWorkerUtils({ pgPool: pool, schema, logger: silence }).catch(rethrow);
  await utils.migrate().catch(rethrow);

  /** Those of `$1`, or all where it is null. */
  const failedChosen = `${FAILED} AND ($1::bigint[] IS NULL OR id = ANY($1::bigint[]))`;
  const chosen = (ids: readonly string[] | 'all') => [ids === 'all' ? null : ids];
  return {
    schema,
    async add(documents) {
      const byKey = new Map(documents.map((document) => [keyOf(document), document]));
      const specs = [...byKey].map(([jobKey, document]) => ({
        identifier: TASK,
        payload: document,
        jobKey,
        maxAttempts: ATTEMPTS,
      }));
      await utils.addJobs(specs, true).catch(rethrow);
    },
    counts: () => countJobs(pool, jobs),
    async failed(most) {
      const found = await pool.query<FailedJob>(
        `SELECT id::text, payload->>'headline' AS headline, payload->>'url' AS url, last_error AS reason, updated_at AS "failedAt"
         FROM ${jobs} WHERE ${FAILED} ORDER BY updated_at DESC, id DESC LIMIT $1`,
        [most],
      );
      return found.rows;
    },
    async requeue(ids) {
      const { rowCount } = await pool.query(
        `UPDATE ${jobs} SET attempts = 0, run_at = now(), updated_at = now() WHERE ${failedChosen}`,
        chosen(ids),
      );
      return rowCount ?? 0;
    },
    async drop(ids) {
      const { rows: found } = await pool.query<{ id: string }>(
        `SELECT id::text FROM ${jobs} WHERE ${failedChosen}`,
        chosen(ids),
      );
      if (found.length > 0) await utils.completeJobs(found.map(({ id }) => id));
      return found.length;
    },
    async hasWork() {
      const { rows: found } = await pool
        .query<{ has: boolean }>(
          `SELECT EXISTS (SELECT FROM ${jobs} WHERE locked_at IS NOT NULL OR attempts < max_attempts) AS has`,
        )
        .catch(rethrow);
      return found[0].has;
    },
  };
}

/** What a document is known by while it waits: what it is, with all that was read of it. */
function keyOf(document: Document): string {
  const parts = [identityOf(document), contentHashOf(document), document.modifiedAt];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The document of a job. */
export function documentOfJob(payload: unknown): Document {
  return documentFromJson(payload as DocumentJson);
}
