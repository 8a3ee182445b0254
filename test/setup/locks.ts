import type { Pool } from 'pg';

/** Keeps readers of a table waiting for as long as the work takes. */
export async function withLocked(pool: Pool, table: string, work: () => Promise<void>): Promise<void> {
  const locked = await pool.connect();
  await locked.query(`begin; lock table ${table} in access exclusive mode`);
  try {
    await work();
  } finally {
    await locked.query('rollback');
    locked.release();
  }
}

/** Waits until something holds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
