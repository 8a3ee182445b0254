import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { rethrow } from './errors.js';
import { createQueryBuilder } from './queryBuilder.js';

/** What the holder of a key may do: write and curate include reading, all is everything. */
export const KEY_ROLES = ['READ', 'WRITE', 'CURATE', 'ALL'] as const;

export type KeyRole = (typeof KEY_ROLES)[number];

/** A key as it is kept: the key itself is known to its holder alone. */
export interface StoredKey {
  readonly name: string;
  readonly role: KeyRole;
  /** SHA-256 of the key, in hexadecimal: keys are random and long, so that nothing slower is needed. */
  readonly hash: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Makes a key and returns it: it can't be read again. Null where a key of that name is there already, also an ended one. */
export async function createKey(pool: Pool, name: string, role: KeyRole): Promise<string | null> {
  const key = `dl_${randomBytes(24).toString('base64url')}`;
  const { numInsertedOrUpdatedRows } = await createQueryBuilder(pool)
    .insertInto('api_key')
    .values({ name, role, hash: hashOfKey(key) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n ? key : null;
}

/** All keys, the ended ones too, by name. */
export async function listKeys(pool: Pool): Promise<StoredKey[]> {
  return createQueryBuilder(pool)
    .selectFrom('api_key')
    .select(['name', 'role', 'hash', 'created_at as createdAt', 'ended_at as endedAt'])
    .orderBy('name')
    .execute();
}

/** Ends a key; false where there is none of that name that has not ended. */
export async function endKey(pool: Pool, name: string): Promise<boolean> {
  const { numUpdatedRows } = await createQueryBuilder(pool)
    .updateTable('api_key')
    .set({ ended_at: sql`now()` })
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Puts keys back as they were, from a backup; those that are there stay as they are.
 *
 * @throws DatabaseError where the database is unavailable
 */
export async function restoreKeys(pool: Pool, keys: readonly StoredKey[]): Promise<void> {
  if (keys.length === 0) return;
  await createQueryBuilder(pool)
    .insertInto('api_key')
    .values(
      keys.map(({ name, role, hash, createdAt, endedAt }) => ({
        name,
        role,
        hash,
        created_at: createdAt,
        ended_at: endedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
    .catch(rethrow);
}
