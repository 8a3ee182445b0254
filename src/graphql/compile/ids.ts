import { type IdKind, idKind } from '../../knowledge/ids.js';
import { badInput } from '../errors.js';
import { table } from '../relations.js';
import type { Given } from './arguments.js';
import { MAX_IDS } from './limits.js';
import { Row, type Slot, type Sql, sql } from './sql.js';

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

const entity = new Row('e', 'entity');
const statement = new Row('s', 'statement');
const printed = new Row('r', 'statement_report');
const event = new Row('e', 'event');
const report = new Row('r', 'event_report');
const article = new Row('a', 'article');

/** The id under which it can be found now: an entity, statement, event or story that was joined with another keeps its old id. */
const PRESENT_ID: Record<'entity' | 'statement' | 'event' | 'story', (id: Sql) => Sql> = {
  // What else an entity was called by is looked up by a function, which is run for what isn't found alone: the look-ups themselves
  // would be made ready for each read, and take as long as a quarter of a small one.
  entity: (id) =>
    sql`coalesce((select ${entity.id} from ${table(entity)} where ${entity.id} = ${id}), former_entity(${id}))`,
  statement: (id) =>
    sql`coalesce((select ${statement.id} from ${table(statement)} where ${statement.id} = ${id}), (select ${printed.statement_id} from ${table(printed)} where ${printed.own_id} = ${id}))`,
  event: (id) =>
    sql`coalesce((select ${event.id} from ${table(event)} where ${event.id} = ${id}), (select ${report.event_id} from ${table(report)} where ${report.local_id} = ${id}))`,
  // A story's id is that of its first article with another first byte: each of its articles gives it one that way.
  story: (id) =>
    sql`(select ${article.story_id} from ${table(article)} where ${article.id} = ('a1' || substr(${id}::text, 3))::uuid)`,
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
