import type { Pool } from 'pg';

/** How many documents of a queue are in what state. */
export interface QueueCounts {
  /** Those that are to be tried again included. */
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
}

/** The table of jobs of a schema. */
export const jobsOf = (schema: string) => `"${schema}"._private_jobs`;

/** Of a job: that it is kept as failed. */
export const FAILED = 'locked_at IS NULL AND attempts >= max_attempts';

/** The schema of the queue that belongs to the tables a pool's connections see. */
export async function schemaOfQueue(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ schema: string }>('SELECT current_schema() AS schema');
  return rows[0].schema === 'public' ? 'dateline_queue' : `${rows[0].schema}_queue`;
}

/** How many documents wait, are being taken in and failed; null where nothing was ever queued. */
export async function countQueue(pool: Pool): Promise<QueueCounts | null> {
  const jobs = jobsOf(await schemaOfQueue(pool));
  const { rows: found } = await pool.query<{ isThere: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS "isThere"',
    [jobs],
  );
  return found[0].isThere ? countJobs(pool, jobs) : null;
}

/** @param jobs the table of jobs */
export async function countJobs(pool: Pool, jobs: string): Promise<QueueCounts> {
  const { rows } = await pool.query<QueueCounts>(
    `SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int AS waiting,
       count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running,
       count(*) FILTER (WHERE ${FAILED})::int AS failed
     FROM ${jobs}`,
  );
  return rows[0];
}
