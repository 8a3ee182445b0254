import { type IdKind, idKind } from '../../knowledge/ids.js';
import { badInput } from '../errors.js';
import type { Given } from './arguments.js';
import { MAX_IDS } from './limits.js';
import { type Slot, type Sql, sql } from './sql.js';

const IN_ARTICLE = /^(.{36})\.([fm])(0|[1-9]\d{0,8})$/;
const REPORT = /^(.{36})\.r$/;
const KIND_IN_ARTICLE = { f: 'figure', m: 'mention' } as const;
const KIND_OF_REPORT = { statement: 'statementReport', event: 'eventReport' } as const;

/**
 * What an id names: an article, source, entity, statement, event or story; a figure or mention by its article and position in it;
 * one report of a statement or event.
 */
export interface Identified {
  readonly kind: IdKind | 'figure' | 'mention' | 'statementReport' | 'eventReport';
  /** Of a figure or mention, its article's. */
  readonly id: string;
  /** 0 for all but figures and mentions. */
  readonly position: number;
}

/**
 * Reads an id of any kind.
 *
 * @throws GraphQLError BAD_USER_INPUT where it is none.
 */
export function identify(id: string, argument: string): Identified {
  const [, articleId, letter, position] = IN_ARTICLE.exec(id) ?? [];
  if (articleId !== undefined && idKind(articleId) === 'article')
    return { kind: KIND_IN_ARTICLE[letter as 'f' | 'm'], id: articleId, position: Number(position) };
  const [, reportId] = REPORT.exec(id) ?? [];
  const reported = reportId === undefined ? null : idKind(reportId);
  if (reported === 'statement' || reported === 'event')
    return { kind: KIND_OF_REPORT[reported], id: reportId, position: 0 };
  const kind = idKind(id);
  if (kind === null) throw badInput(`\`${argument}\`: ${JSON.stringify(id.slice(0, 80))} is not an id.`);
  return { kind, id, position: 0 };
}

/**
 * The id, checked to be of this kind.
 *
 * @throws GraphQLError BAD_USER_INPUT where it is malformed or names something of another kind.
 */
export function idOfKind(kind: IdKind, id: string, argument: string): string {
  const found = identify(id, argument);
  if (found.kind !== kind)
    throw badInput(
      `\`${argument}\`: ${id} is the id of ${an(WORDS[found.kind] ?? found.kind)}, not of ${an(kind)}.`,
    );
  return found.id;
}

const WORDS: Partial<Record<Identified['kind'], string>> = {
  statementReport: 'report of a statement',
  eventReport: 'report of an event',
};

function an(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

/** A parameter: an id of one kind. */
export function boundId(kind: IdKind, given: Given<string>, argument: string): Sql {
  return sql`${given.bind((id) => idOfKind(kind, id, argument))}::uuid`;
}

/** A parameter: an array of ids of one kind, at most `most` of them. */
export function boundIds(
  kind: IdKind,
  given: Given<readonly string[]>,
  argument: string,
  most = MAX_IDS,
): Slot {
  return given.bind((ids) => {
    if (ids.length > most)
      throw badInput(`\`${argument}\` takes ${most} ids at the most, not ${ids.length}.`);
    return ids.map((id) => idOfKind(kind, id, argument));
  });
}

/** The id under which it can be found now: an entity, statement, event or story that was joined with another keeps its old id. */
const PRESENT_ID: Record<'entity' | 'statement' | 'event' | 'story', (id: Sql) => Sql> = {
  entity: (id) =>
    // What a name stands for by itself may be there no more, where all its articles' stories tell that it means another.
    sql`coalesce(
      (select e.id from entity e where e.id = ${id}),
      (select e.id from entity_name n join entity e on e.id = n.entity_id where n.id = ${id}),
      (select e.entity_id from article_entity e where e.name_id = ${id} and e.entity_id is not null order by e.article_id limit 1))`,
  statement: (id) =>
    sql`coalesce((select s.id from statement s where s.id = ${id}), (select r.statement_id from statement_report r where r.local_id = ${id}))`,
  event: (id) =>
    sql`coalesce((select e.id from event e where e.id = ${id}), (select r.event_id from event_report r where r.local_id = ${id}))`,
  // A story's id is that of its first article with another first byte: each of its articles gives it one that way.
  story: (id) => sql`(select a.story_id from article a where a.id = ('a1' || substr(${id}::text, 3))::uuid)`,
};

/** The present id of what an id names; null where there is nothing. */
export function presentId(kind: keyof typeof PRESENT_ID, id: Sql): Sql {
  return PRESENT_ID[kind](id);
}

/** An array of the present ids of what the ids of an argument name. */
export function presentIds(
  kind: keyof typeof PRESENT_ID,
  given: Given<readonly string[]>,
  argument: string,
): Sql {
  const ids = boundIds(kind, given, argument);
  return sql`array(select ${PRESENT_ID[kind](sql`given.id`)} from unnest(${ids}::uuid[]) given (id))`;
}
