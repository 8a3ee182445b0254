import { DatabaseError } from '../database/errors.js';

/** Whether what failed may work later as it is: the database can't be reached now, or its disk is full. */
export function isUnavailable(error: unknown): error is DatabaseError {
  return (
    error instanceof DatabaseError && (error.code === 'DATABASE_UNREACHABLE' || error.code === 'DISK_FULL')
  );
}
