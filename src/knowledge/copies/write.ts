import { sql } from 'kysely';
import type { Transaction } from '../resolution/transaction.js';

/** Writes the copy groups of stored articles; gives the events they report, whose sources are to be counted anew. */
export async function writeCopyGroups(
  { db }: Transaction,
  groups: ReadonlyMap<string, string>,
): Promise<string[]> {
  if (groups.size === 0) return [];
  const articles = [...groups.keys()];
  await db
    .updateTable('article as a')
    .from(
      sql<{
        id: string;
        copy_group: string;
      }>`unnest(${articles}::uuid[], ${[...groups.values()]}::uuid[])`.as<'g'>(sql`g(id, copy_group)`),
    )
    .whereRef('a.id', '=', 'g.id')
    .set(({ ref }) => ({ copy_group: ref('g.copy_group') }))
    .execute();
  const reported = await db
    .selectFrom('event_report')
    .where('article_id', '=', sql<string>`ANY(${articles}::uuid[])`)
    .distinct()
    .select('event_id')
    .execute();
  return reported.flatMap(({ event_id }) => event_id ?? []);
}
