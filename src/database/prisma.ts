import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from './client/client.js';

const MOST_STATEMENTS = 500;

/**
 * A Prisma client over a pool, which stays the caller's to close. Its statements are prepared by name once a connection;
 * the names are derived from the SQL, and beyond 500 different statements the rest goes unprepared, since a connection
 * never forgets one.
 */
export function createPrismaClient(pool: Pool): PrismaClient {
  const names = new Map<string, string>();
  const statementNameGenerator = ({ sql }: { sql: string }): string => {
    let name = names.get(sql);
    if (name === undefined && names.size < MOST_STATEMENTS) {
      name = `prisma_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
      names.set(sql, name);
    }
    return name ?? '';
  };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }) });
}
