import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

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
  const { rowCount } = await pool.query(
    'INSERT INTO api_key (name, role, hash) VALUES ($1, $2::key_role, $3) ON CONFLICT DO NOTHING',
    [name, role, hashOfKey(key)],
  );
  return rowCount === 1 ? key : null;
}

/** All keys, the ended ones too, by name. */
export async function listKeys(pool: Pool): Promise<StoredKey[]> {
  const { rows } = await pool.query<StoredKey>(
    'SELECT name, role, hash, created_at AS "createdAt", ended_at AS "endedAt" FROM api_key ORDER BY name',
  );
  return rows;
}

/** Ends a key; false where there is none of that name that has not ended. */
export async function endKey(pool: Pool, name: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE api_key SET ended_at = now() WHERE name = $1 AND ended_at IS NULL',
    [name],
  );
  return rowCount === 1;
}

/** Puts keys back as they were, from a backup; those that are there stay as they are. */
export async function restoreKeys(pool: Pool, keys: readonly StoredKey[]): Promise<void> {
  for (const { name, role, hash, createdAt, endedAt } of keys)
    await pool.query(
      'INSERT INTO api_key (name, role, hash, created_at, ended_at) VALUES ($1, $2::key_role, $3, $4, $5) ON CONFLICT DO NOTHING',
      [name, role, hash, createdAt, endedAt],
    );
}
