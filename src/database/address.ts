import { DatabaseError, printableUrl } from './errors.js';

/** Where a database is. */
export interface DatabaseAddress {
  /** Connection string for the driver. */
  readonly url: string;
  /** The schema of its own within a database that holds other things too; null for the one that PostgreSQL takes. */
  readonly schema: string | null;
  /** What to call it in messages; holds no password. */
  readonly name: string;
}

/**
 * Reads a PostgreSQL URL. `?schema=NAME` names the schema that all tables are in, as Prisma has it: so a database can be shared
 * with other programs.
 *
 * @param variable where it stands
 * @throws DatabaseError DATABASE_URL_INVALID
 */
export function readDatabaseUrl(given: string, variable = 'DATABASE_URL'): DatabaseAddress {
  if (!/^postgres(ql)?:\/\//.test(given) || !URL.canParse(given))
    throw new DatabaseError(
      'DATABASE_URL_INVALID',
      `${variable} is not a PostgreSQL URL. Write it as postgresql://user:password@host:5432/database.`,
    );
  const url = new URL(given);
  const schema = url.searchParams.get('schema');
  if (schema === null) return { url: given, schema, name: printableUrl(given) };
  if (!/^[a-z_][a-z\d_]{0,62}$/.test(schema) || schema.startsWith('pg_'))
    throw new DatabaseError(
      'DATABASE_URL_INVALID',
      `The schema of ${variable}, "${schema.slice(0, 80)}", is to be of small letters, digits and "_", as ?schema=dateline.`,
    );
  url.searchParams.delete('schema');
  const options = url.searchParams.get('options');
  // Extensions may have been made in the public schema before.
  const path = `-c search_path=${schema},public`;
  url.searchParams.set('options', options === null ? path : `${options} ${path}`);
  // The driver reads a "+" of a query as it is.
  url.search = url.search.replaceAll('+', '%20');
  return { url: url.href, schema, name: printableUrl(given) };
}
