import { type RawBuilder, sql } from 'kysely';
import { groupBy } from '../grouping.js';
import type { BlockFamily } from './family.js';
import type { Finding } from './finding.js';
import { findingBlockLock } from './locks.js';
import type { Transaction } from './transaction.js';

/** Locks the blocks that findings are found under. To be called before the findings are resolved. */
export async function lockBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly Finding[],
): Promise<void> {
  await lockKeys(
    transaction,
    family,
    findings.flatMap(({ blocks }) => blocks.own),
  );
}

/** Locks blocks that are to be read. */
export async function lockKeys(
  transaction: Transaction,
  family: BlockFamily,
  keys: readonly number[],
): Promise<void> {
  await transaction.hold(keys.map((key) => findingBlockLock(family, key)));
}

/** The families by the number that the keys of their blocks are stored with. */
const FAMILIES: readonly BlockFamily[] = ['ARTICLE', 'STATEMENT', 'EVENT', 'STORY'];
/** Bits of a key, and of the number of its family above them. */
const KEY_BITS = 53n;
const KEY = (1n << KEY_BITS) - 1n;

/** A key as it is stored, told apart from the same key of another family; written out, since no number holds it. */
function storedKey(family: BlockFamily, key: number): string {
  return ((BigInt(FAMILIES.indexOf(family)) << KEY_BITS) | BigInt(key)).toString();
}

/** The family and key of a stored one. */
function familyAndKey(stored: string): { readonly family: BlockFamily; readonly key: number } {
  const all = BigInt(stored);
  return { family: FAMILIES[Number(all >> KEY_BITS)], key: Number(all & KEY) };
}

/**
 * Makes findings be found under their block keys, and under no others any more. Their articles are stored, their blocks
 * locked. What it costs is bounded by what their articles are found under, whatever else is found under the same keys; written are
 * only the rows of articles that are found under others than before.
 *
 * @param fresh whether their articles are found under no keys of the family yet
 */
export async function enterBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly Finding[],
  { fresh }: { readonly fresh: boolean },
): Promise<void> {
  if (findings.length === 0) return;
  const articles = [...groupBy(findings, ({ articleId }) => articleId)];
  const rows = articles.flatMap(([, own], which) =>
    own.flatMap(({ position, blocks }) =>
      [...new Set(blocks.own)].map((key) => ({ key: storedKey(family, key), which: which + 1, position })),
    ),
  );
  if (fresh && rows.length === 0) return;
  const number = sql`${FAMILIES.indexOf(family)}::smallint`;
  const numbered = sql`
    own AS MATERIALIZED (
      SELECT article.number AS article, own.which
      FROM unnest(${articles.map(([id]) => id)}::uuid[]) WITH ORDINALITY AS own(id, which) JOIN article ON article.id = own.id),
    entered AS MATERIALIZED (
      SELECT own.article, entered.key, entered.position
      FROM unnest(${rows.map(({ key }) => key)}::bigint[], ${rows.map(({ which }) => which)}::int[], ${rows.map(({ position }) => position)}::int[]) AS entered(key, which, position)
        JOIN own USING (which))`;
  const inOrder = sql`array_agg(key ORDER BY position, key) AS keys, array_agg(position ORDER BY position, key) AS positions`;
  if (fresh) {
    await sql`
      WITH ${numbered}
      INSERT INTO block (article, family, keys, positions)
      SELECT article, ${number}, ${inOrder} FROM entered GROUP BY article`.execute(transaction.db);
    return;
  }
  const places = articles.flatMap(([, own], which) =>
    own.map(({ position }) => ({ which: which + 1, position })),
  );
  await sql`
    WITH ${numbered},
      place AS MATERIALIZED (
        SELECT own.article, place.position
        FROM unnest(${places.map(({ which }) => which)}::int[], ${places.map(({ position }) => position)}::int[]) AS place(which, position)
          JOIN own USING (which)),
      kept AS (
        SELECT block.article, under.key, under.position
        FROM block CROSS JOIN LATERAL unnest(block.keys, block.positions) AS under(key, position)
        WHERE block.article = ANY(ARRAY(SELECT article FROM own)) AND block.family = ${number}
          AND NOT EXISTS (SELECT FROM place WHERE (place.article, place.position) = (block.article, under.position))),
      stands AS MATERIALIZED (
        SELECT article, ${inOrder} FROM (SELECT * FROM kept UNION ALL SELECT * FROM entered) AS each GROUP BY article),
      gone AS (
        DELETE FROM block
        WHERE article = ANY(ARRAY(SELECT article FROM own)) AND family = ${number}
          AND NOT EXISTS (SELECT FROM stands WHERE stands.article = block.article))
    INSERT INTO block (article, family, keys, positions)
    SELECT article, ${number}, keys, positions FROM stands
    ON CONFLICT (article, family) DO UPDATE SET keys = excluded.keys, positions = excluded.positions
    WHERE (block.keys, block.positions) IS DISTINCT FROM (excluded.keys, excluded.positions)`.execute(
    transaction.db,
  );
}

/** The blocks that any of the findings of stored articles are found under. */
export async function keysOf({ db }: Transaction, articleIds: readonly string[]) {
  const { rows } = await sql<{ key: string }>`
    SELECT DISTINCT unnest(block.keys) AS key FROM block JOIN article ON article.number = block.article
    WHERE article.id = ANY(${articleIds}::uuid[])`.execute(db);
  return rows.map(({ key }) => familyAndKey(key));
}

/** Makes the findings of articles, which are about to go, be found no more. */
export async function leaveBlocks({ db }: Transaction, articleIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('block')
    .where('article', 'in', (query) =>
      query.selectFrom('article').where('id', '=', sql<string>`ANY(${articleIds}::uuid[])`).select('number'),
    )
    .execute();
}

/** The places of the findings that are found under any of these keys: a query of `article`, a number, and `position`. */
export function placesInBlocks(family: BlockFamily, keys: readonly number[]): RawBuilder<unknown> {
  const looked = [...new Set(keys)].map((key) => storedKey(family, key));
  return sql`SELECT found.article, found.position FROM found_in_blocks(${looked}::bigint[]) AS found`;
}

/** The ids of the articles that have such findings: a query of one column. */
export function articlesInBlocks(family: BlockFamily, keys: readonly number[]): RawBuilder<unknown> {
  return sql`SELECT article.id FROM (${placesInBlocks(family, keys)}) AS place JOIN article ON article.number = place.article`;
}
