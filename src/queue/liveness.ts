import type { Pool } from 'pg';
import { rethrow } from '../database/errors.js';

/** Of all advisory locks of a database, those of workers. */
const WORKER_LOCKS = 1_147_237_453;

/** A worker that has just begun has so long, in seconds, to say that it lives. */
const GRACE = 5;

/**
 * Says that a worker lives, for as long as this process does: a lock of its session, which goes with its connection however it
 * ends. Ends when the signal is aborted.
 *
 * @param worker what its jobs are locked by
 * @param onLost is told when the connection is lost before that: others take what it had from then on
 */
export async function live(
  pool: Pool,
  worker: string,
  signal: AbortSignal,
  onLost: () => void,
): Promise<void> {
  const client = await pool.connect();
  let isHeld = true;
  const leave = () => {
    if (isHeld) client.release(true);
    isHeld = false;
  };
  client.once('error', () => {
    leave();
    onLost();
  });
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) return leave();
  try {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [WORKER_LOCKS, worker]);
  } catch (error) {
    leave();
    throw error;
  }
}

/**
 * Lets the jobs of workers that are gone wait again: what they had begun costs them no attempt. Gives how many these were.
 *
 * @param schema of the queue
 * @throws DatabaseError where the database is unavailable
 */
export async function freeJobsOfTheDead(pool: Pool, schema: string): Promise<number> {
  const { rows } = await pool
    .query<{ id: string }>(
      `WITH holders AS MATERIALIZED (
       SELECT locked_by AS worker FROM "${schema}"._private_jobs
       WHERE locked_by IS NOT NULL GROUP BY locked_by HAVING max(locked_at) < now() - make_interval(secs => $2)),
     dead AS MATERIALIZED (
       SELECT worker FROM holders WHERE pg_try_advisory_xact_lock($1, hashtext(worker)))
     UPDATE "${schema}"._private_jobs j
     SET locked_at = NULL, locked_by = NULL, attempts = greatest(0, attempts - 1), run_at = least(run_at, now())
     FROM dead WHERE j.locked_by = dead.worker
     RETURNING j.id`,
      [WORKER_LOCKS, GRACE],
    )
    .catch(rethrow);
  return rows.length;
}
