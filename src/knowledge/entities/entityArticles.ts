import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import { groupBy } from '../grouping.js';
import type { Transaction } from '../resolution/transaction.js';

// Which articles name an entity is told by the articles' entities themselves: of those of an article that are of one entity, the first
// stands for all of them among the articles of that entity (see NumberedArticleEntity in prisma/schema.prisma).

/** One of an article's entities, with what it is resolved to. */
type ResolvedEntity = Pick<Row<'article_entity'>, 'mention_count' | 'salience'> & {
  readonly entity_id: string | null;
};

/** What tells that one of an article's entities stands for all of them that are of its entity. */
type Standing = Pick<Row<'article_entity'>, 'sort_at' | 'entity_mention_count' | 'entity_salience'>;

const NONE: Standing = { sort_at: null, entity_mention_count: null, entity_salience: null };

/** For each of an article's entities, in their order, what it stands for among the articles of its entity. */
export function standings(
  entities: readonly ResolvedEntity[],
  sortAt: Row<'article'>['sort_at'],
): Standing[] {
  const all = groupBy(entities, ({ entity_id }) => entity_id);
  return entities.map((entity) => {
    const same = entity.entity_id === null ? [] : (all.get(entity.entity_id) ?? []);
    if (same[0] !== entity) return NONE;
    return same.length === 1
      ? { ...NONE, sort_at: sortAt }
      : {
          sort_at: sortAt,
          entity_mention_count: mentionsOf(same),
          entity_salience: Math.max(...same.map(({ salience }) => salience)),
        };
  });
}

function mentionsOf(entities: readonly ResolvedEntity[]): number {
  return entities.reduce((sum, { mention_count }) => sum + mention_count, 0);
}

/** By how many articles and mentions the counts of entities are to change. */
export class EntityCounts {
  private readonly byEntity = new Map<string, { articles: number; mentions: number }>();

  /** Counts an article's entities in, or out. */
  add(entities: readonly ResolvedEntity[], sign: 1 | -1): void {
    for (const [id, own] of groupBy(entities, ({ entity_id }) => entity_id)) {
      if (id === null) continue;
      const count = this.byEntity.get(id) ?? { articles: 0, mentions: 0 };
      count.articles += sign;
      count.mentions += sign * mentionsOf(own);
      this.byEntity.set(id, count);
    }
  }

  /** Writes the counts of the entities, which are there. */
  async write({ db }: Transaction): Promise<void> {
    const changed = [...this.byEntity].filter(
      ([, { articles, mentions }]) => articles !== 0 || mentions !== 0,
    );
    if (changed.length === 0) return;
    await db
      .updateTable('entity as e')
      .from(
        sql<{ id: string; articles: number; mentions: number }>`unnest(
          ${changed.map(([id]) => id)}::uuid[], ${changed.map(([, { articles }]) => articles)}::int[],
          ${changed.map(([, { mentions }]) => mentions)}::int[])`.as<'c'>(sql`c(id, articles, mentions)`),
      )
      .whereRef('e.id', '=', 'c.id')
      .set(({ eb, ref }) => ({
        article_count: eb('e.article_count', '+', ref('c.articles')),
        mention_count: eb('e.mention_count', '+', ref('c.mentions')),
      }))
      .execute();
  }
}
