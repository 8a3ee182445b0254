import { sql } from 'kysely';
import { lookUp } from '../../expected.js';
import { articleNumbers } from '../article/numbers.js';
import type { ArticleRows } from '../article/rows.js';
import { rowsOf, type Transaction } from '../resolution/transaction.js';
import { uncountForms } from './forms.js';
import { isNameUse } from './nameUses.js';
import type { StoryReadings } from './readStories.js';

/** What the entities of the articles of a batch are resolved to. */
export interface NameResolutions {
  /** The entity that an article's entity is, else the reason why it can't be told. */
  of(entity: { readonly article_id: string; readonly name_id: string }): {
    readonly entityId: string | null;
    readonly reason: string | null;
    /** The other name that its bearer goes by in its story, by which it was resolved; null where there is none. */
    readonly storyNameId: string | null;
  };
}

/** The blocks of the names that articles give, those of their acronyms included. */
export function nameBlocksOf(batch: readonly ArticleRows[]): string[] {
  return batch.flatMap(({ names }) => names.flatMap(({ block, acronyms }) => [block, ...acronyms.values()]));
}

/** Counts the names that articles are about to give, new ones included. */
export async function countNames(
  { db }: Transaction,
  batch: readonly ArticleRows[],
  readings: Pick<StoryReadings, 'nameOf'>,
): Promise<void> {
  const names = new Tally(({ id }: { id: string }) => id, 'article_count');
  const acronyms = new Tally(
    (row: { name_id: string; acronym: string; block: string }) => `${row.name_id} ${row.acronym}`,
    'article_count',
  );
  const facts = new Map(
    batch.flatMap(({ article, names }) =>
      names.map((name) => [name.id, { ...name, articleId: article.id }] as const),
    ),
  );
  for (const name of batch.flatMap((article) => article.names)) {
    names.add({ id: name.id }, 1);
    for (const [acronym, block] of name.acronyms) acronyms.add({ name_id: name.id, acronym, block }, 1);
  }
  const rows = names.rows.map(({ id, article_count }) => {
    const { articleId, kind, key, block, gazetteer } = lookUp(facts, id);
    return {
      id,
      kind,
      key,
      block,
      gazetteer_id: gazetteer?.id ?? null,
      gazetteer_name: gazetteer?.name ?? null,
      latitude: gazetteer?.latitude ?? null,
      longitude: gazetteer?.longitude ?? null,
      country_code: gazetteer?.countryCode ?? null,
      article_count,
      story_name_id: isNameUse({ id, kind, key }) ? readings.nameOf(articleId, id) : null,
    };
  });
  if (rows.length === 0) return;
  const columns = [
    'id',
    'kind',
    'key',
    'block',
    'gazetteer_id',
    'gazetteer_name',
    'latitude',
    'longitude',
    'country_code',
    'article_count',
    'story_name_id',
  ] as const;
  await db
    .insertInto('entity_name')
    .columns(columns)
    .expression(db.selectFrom(rowsOf('entity_name', rows)).select(columns))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({
        article_count: eb('entity_name.article_count', '+', eb.ref('excluded.article_count')),
        story_name_id: eb.ref('excluded.story_name_id'),
      })),
    )
    .execute();
  if (acronyms.rows.length === 0) return;
  await db
    .insertInto('entity_acronym')
    .columns(['name_id', 'acronym', 'block', 'article_count'])
    .expression(
      db
        .selectFrom(rowsOf('entity_acronym', acronyms.rows))
        .select(['name_id', 'acronym', 'block', 'article_count']),
    )
    .onConflict((conflict) =>
      conflict.columns(['name_id', 'acronym']).doUpdateSet(({ eb }) => ({
        article_count: eb('entity_acronym.article_count', '+', eb.ref('excluded.article_count')),
      })),
    )
    .execute();
}

/** Rows told apart by a key, each with the sum of what was added to it. */
class Tally<R extends object, C extends string> {
  private readonly byKey = new Map<string, R & Record<C, number>>();

  constructor(
    private readonly keyOf: (row: R) => string,
    private readonly column: C,
  ) {}

  add(row: R, count: number): void {
    const key = this.keyOf(row);
    const before = this.byKey.get(key)?.[this.column] ?? 0;
    this.byKey.set(key, { ...row, [this.column]: before + count } as R & Record<C, number>);
  }

  get rows(): (R & Record<C, number>)[] {
    return [...this.byKey.values()];
  }
}

/** Counts articles out of the names and entities they give, before they go. Names that none gives stay for resolution to remove. */
export async function uncountNames(transaction: Transaction, articleIds: readonly string[]): Promise<void> {
  const { db } = transaction;
  const these = sql<string>`ANY(${articleIds}::uuid[])`;
  await db
    .updateTable('entity as e')
    .from(
      db
        .selectFrom('entity_article')
        .where('article', '=', sql<number>`ANY(${articleNumbers(articleIds)})`)
        .groupBy('entity_id')
        .select(({ fn, cast }) => [
          'entity_id',
          cast<number>(fn.countAll(), 'integer').as('articles'),
          cast<number>(fn.sum('mention_count'), 'integer').as('mentions'),
        ])
        .as('a'),
    )
    .whereRef('a.entity_id', '=', 'e.id')
    .set(({ eb, ref }) => ({
      article_count: eb('e.article_count', '-', ref('a.articles')),
      mention_count: eb('e.mention_count', '-', ref('a.mentions')),
    }))
    .execute();
  const named = db
    .selectFrom('article_entity')
    .where('article_id', '=', these)
    .select(['article_id', 'name_id', 'acronym'])
    .distinct();
  const counted = await db
    .updateTable('entity_name as n')
    .from(
      db
        .selectFrom(named.as('named'))
        .groupBy('named.name_id')
        .select(({ fn }) => ['named.name_id', fn.count<number>('named.article_id').distinct().as('articles')])
        .as('a'),
    )
    .whereRef('a.name_id', '=', 'n.id')
    .set(({ eb, ref }) => ({ article_count: eb('n.article_count', '-', ref('a.articles')) }))
    .returning('n.id')
    .execute();
  await db
    .updateTable('entity_acronym as c')
    .from(
      db
        .selectFrom(named.as('named'))
        .groupBy(['named.name_id', 'named.acronym'])
        .select(({ fn }) => ['named.name_id', 'named.acronym', fn.countAll<number>().as('articles')])
        .as('a'),
    )
    .whereRef('a.name_id', '=', 'c.name_id')
    .whereRef('a.acronym', '=', 'c.acronym')
    .set(({ eb, ref }) => ({ article_count: eb('c.article_count', '-', ref('a.articles')) }))
    .execute();
  await uncountForms(transaction, articleIds);
  const ids = sql<string>`ANY(${counted.map(({ id }) => id)}::uuid[])`;
  await db.deleteFrom('entity_acronym').where('name_id', '=', ids).where('article_count', '=', 0).execute();
}
