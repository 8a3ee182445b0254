import { sql } from 'kysely';
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
 * locked. What it costs is bounded by the findings' own keys, whatever else is found under them; written are only the keys that
 * a finding won or lost.
 *
 * @param fresh whether they are found under no keys yet
 */
export async function enterBlocks(
  transaction: Transaction,
  family: BlockFamily,
  findings: readonly Finding[],
  { fresh }: { readonly fresh: boolean },
): Promise<void> {
  if (findings.length === 0) return;
  const articles = [...groupBy(findings, ({ articleId }) => articleId)];
  const ids = articles.map(([id]) => id);
  const rows = articles.flatMap(([, own], which) =>
    own.flatMap(({ position, blocks }) =>
      [...new Set(blocks.own)].map((key) => ({ key: storedKey(family, key), which: which + 1, position })),
    ),
  );
  const entered = sql`
    SELECT entered.key, article.number AS article, entered.position
    FROM unnest(${rows.map(({ key }) => key)}::bigint[], ${rows.map(({ which }) => which)}::int[], ${rows.map(({ position }) => position)}::int[]) AS entered(key, which, position)
      JOIN unnest(${ids}::uuid[]) WITH ORDINALITY AS own(id, which) USING (which)
      JOIN article ON article.id = own.id`;
  if (fresh) {
    if (rows.length > 0)
      await sql`INSERT INTO block (key, article, position) ${entered}`.execute(transaction.db);
    return;
  }
  const places = articles.flatMap(([, own], which) => own.map(({ position }) => ({ which, position })));
  await sql`
    WITH entered AS MATERIALIZED (${entered}),
      place AS MATERIALIZED (
        SELECT article.number AS article, place.position
        FROM unnest(${places.map(({ which }) => which + 1)}::int[], ${places.map(({ position }) => position)}::int[]) AS place(which, position)
          JOIN unnest(${ids}::uuid[]) WITH ORDINALITY AS own(id, which) USING (which)
          JOIN article ON article.id = own.id),
      before AS MATERIALIZED (
        SELECT block.ctid AS tuple, block.key, block.article, block.position
        FROM block JOIN place ON place.article = block.article AND place.position = block.position
        WHERE block.article = ANY(ARRAY(SELECT article FROM place)) AND block.key >> 53 = ${FAMILIES.indexOf(family)}),
      gone AS (
        DELETE FROM block WHERE ctid = ANY(ARRAY(
          SELECT tuple FROM before
          WHERE NOT EXISTS (SELECT FROM entered WHERE (entered.key, entered.article, entered.position) = (before.key, before.article, before.position)))))
    INSERT INTO block (key, article, position)
    SELECT key, article, position FROM entered
    WHERE NOT EXISTS (SELECT FROM before WHERE (before.key, before.article, before.position) = (entered.key, entered.article, entered.position))`.execute(
    transaction.db,
  );
}

/** The blocks that any of the findings of stored articles are found under. */
export async function keysOf({ db }: Transaction, articleIds: readonly string[]) {
  const rows = await db
    .selectFrom('block')
    .innerJoin('article', 'article.number', 'block.article')
    .where('article.id', '=', sql<string>`ANY(${articleIds}::uuid[])`)
    .distinct()
    .select('block.key')
    .execute();
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

/** The places of the findings that are found under any of these keys. */
export function placesInBlocks(transaction: Transaction, family: BlockFamily, keys: readonly number[]) {
  return transaction.db
    .selectFrom('block')
    .innerJoin('article as placed', 'placed.number', 'block.article')
    .where('block.key', '=', sql<string>`ANY(${keys.map((key) => storedKey(family, key))}::bigint[])`)
    .select(['placed.id as article_id', 'block.position']);
}
