import { type Expression, type Kysely, sql } from 'kysely';
import { sqlOf } from '../../database/columns.js';
import type { DecisionFamily, Tables } from '../../database/tables.js';
import { nameUseId, plainNameId } from '../entities/nameUses.js';
import { articleOfStoryId } from '../ids.js';
import { hasLocalId } from '../statements/load.js';
import type { Mark } from './mark.js';

/** What a decision is asked for: a node by its id, or one finding. */
export interface Subject {
  readonly kind:
    | 'article'
    | 'story'
    | 'entity'
    | 'event'
    | 'statement'
    | 'mention'
    | 'eventReport'
    | 'statementReport';
  /** Its id; of a mention its article's, of a report its local id. */
  readonly id: string;
  /** Of a mention, in its article; 0 of all others. */
  readonly position: number;
}

/** A finding that decisions are kept on (see the model Decision). */
export interface DecidedFinding {
  readonly family: DecisionFamily;
  readonly id: string;
  readonly articleId: string | null;
  /** Of one article's use of a name: the name. */
  readonly nameId: string | null;
}

/** A finding with what it is now. */
export interface FoundFinding extends DecidedFinding {
  /** Whether it was told by the node it is of. */
  readonly isNode: boolean;
  /** By what it is known again; null of names and articles. */
  readonly mark: Mark | null;
  readonly text: string;
  /** What it is resolved to now; null where that can't be told. */
  readonly nodeId: string | null;
}

/** The finding that is meant; null where there is none. */
export function findingOf(db: Kysely<Tables>, { kind, id, position }: Subject): Promise<FoundFinding | null> {
  switch (kind) {
    case 'article':
      return articleFinding(db, id, kind);
    case 'story':
      return articleFinding(db, articleOfStoryId(id), kind);
    case 'statement':
    case 'statementReport':
      return statementFinding(db, id, kind === 'statement');
    case 'event':
    case 'eventReport':
      return eventFinding(db, id, kind === 'event');
    case 'entity':
      return entityFinding(db, id);
    case 'mention':
      return mentionFinding(db, id, position);
  }
}

async function articleFinding(
  db: Kysely<Tables>,
  id: string,
  kind: 'article' | 'story',
): Promise<FoundFinding | null> {
  const row = await db
    .selectFrom('article')
    .where('id', '=', id)
    .select(['headline', 'story_id'])
    .executeTakeFirst();
  return row
    ? {
        family: 'STORY',
        id,
        articleId: id,
        nameId: null,
        isNode: kind === 'story',
        mark: null,
        text: row.headline,
        nodeId: row.story_id,
      }
    : null;
}

async function statementFinding(
  db: Kysely<Tables>,
  id: string,
  isNode: boolean,
): Promise<FoundFinding | null> {
  const row = await db
    .selectFrom('statement_report as r')
    .innerJoin('article as a', 'a.number', 'r.article')
    .where(hasLocalId(sqlOf('statement_report', 'r'), [id]))
    .select(({ ref }) => [
      'r.article_id',
      'r.text',
      'r.statement_id',
      sentence(ref('r.sentence_start'), ref('r.sentence_end')),
    ])
    .executeTakeFirst();
  return row
    ? {
        family: 'STATEMENT',
        id,
        articleId: row.article_id,
        nameId: null,
        isNode,
        mark: { id, kind: '', words: row.text, sentence: row.sentence },
        text: row.text,
        nodeId: row.statement_id,
      }
    : null;
}

async function eventFinding(db: Kysely<Tables>, id: string, isNode: boolean): Promise<FoundFinding | null> {
  const row = await db
    .selectFrom('event_report as r')
    .innerJoin('report_trigger as t', (join) =>
      join
        .onRef('t.article_id', '=', 'r.article_id')
        .onRef('t.event_position', '=', 'r.position')
        .onRef('t.position', '=', 'r.main_trigger'),
    )
    .innerJoin('article as a', 'a.id', 'r.article_id')
    .leftJoin('event as e', 'e.id', 'r.event_id')
    .where('r.local_id', '=', id)
    .select(({ ref }) => [
      'r.article_id',
      'r.event_id',
      'r.type',
      't.text',
      'e.title',
      sentence(ref('t.sentence_start'), ref('t.sentence_end')),
    ])
    .executeTakeFirst();
  return row
    ? {
        family: 'EVENT',
        id,
        articleId: row.article_id,
        nameId: null,
        isNode,
        mark: { id, kind: row.type, words: row.text, sentence: row.sentence },
        text: (isNode ? row.title : null) ?? row.text,
        nodeId: row.event_id,
      }
    : null;
}

/** An entity's name: that whose id the entity has or had, else the first of its names. */
async function entityFinding(db: Kysely<Tables>, id: string): Promise<FoundFinding | null> {
  const row = await db
    .selectFrom('entity_name as n')
    .leftJoin('entity as e', 'e.id', 'n.entity_id')
    .leftJoin('article_entity as a', (join) =>
      // One article's use of a name has an id that is not derived from kind and name alone: it has one article.
      join.onRef('a.name_id', '=', 'n.id').on('n.article_count', '=', 1),
    )
    .where(({ eb, or }) => or([eb('n.id', '=', id), eb('n.entity_id', '=', id)]))
    .select(['n.id', 'n.kind', 'n.key', 'n.entity_id', 'e.name', 'a.article_id'])
    .orderBy(({ ref }) => sql`${ref('n.id')} = ${id}::uuid`, 'desc')
    .orderBy('n.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const use = row.article_id === null ? null : nameUseId(row.kind, row.key, row.article_id);
  return {
    family: 'ENTITY',
    id: row.id,
    articleId: use === row.id ? row.article_id : null,
    nameId: use === row.id ? plainNameId(row) : null,
    isNode: true,
    mark: null,
    text: row.name ?? row.key,
    nodeId: row.entity_id,
  };
}

async function mentionFinding(
  db: Kysely<Tables>,
  articleId: string,
  position: number,
): Promise<FoundFinding | null> {
  const row = await db
    .selectFrom('mention as m')
    .innerJoin('article_entity as e', (join) =>
      join.onRef('e.article', '=', 'm.article').onRef('e.position', '=', 'm.entity_position'),
    )
    .innerJoin('entity_name as n', 'n.id', 'e.name_id')
    .where('m.article_id', '=', articleId)
    .where('m.position', '=', position)
    .select(['m.text', 'n.kind', 'n.key', 'e.entity_id'])
    .executeTakeFirst();
  if (!row) return null;
  return {
    family: 'ENTITY',
    id: nameUseId(row.kind, row.key, articleId),
    articleId,
    nameId: plainNameId(row),
    isNode: false,
    mark: null,
    text: row.text,
    nodeId: row.entity_id,
  };
}

const a = sqlOf('article', 'a');

/** A stretch of the text of an article `a`. */
function sentence(start: Expression<number>, end: Expression<number>) {
  return sql<string>`utf16_slice(${a.text}, ${a.astral}, ${start}, ${end})`.as('sentence');
}
