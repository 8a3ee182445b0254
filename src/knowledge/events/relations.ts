import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import { lookUp } from '../../expected.js';
import type { EventRelation } from '../../vocabulary/eventRelations.js';
import { causesHarm, EVENT_TYPES, type EventType, isHarm } from '../../vocabulary/eventTypes.js';
import { groupBy } from '../grouping.js';
import type { Transaction } from '../resolution/transaction.js';

/** What tells what one event is to another. */
export interface RelatedEvent {
  readonly type: EventType;
  /** ms since 1970; null where it is not known. */
  readonly start: number | null;
  readonly end: number | null;
}

const DAY = 86_400_000;
/** An event of one kind that lasts so long may have others of its kind for parts: a war its battles. */
const LONG = 3 * DAY;

/** The course of justice: each comes after those before it. */
const COURSE: readonly EventType[] = [
  'JUSTICE_ARREST_JAIL',
  'JUSTICE_CHARGE_INDICT',
  'JUSTICE_TRIAL_HEARING',
  'JUSTICE_CONVICT',
  'JUSTICE_SENTENCE',
  'JUSTICE_APPEAL',
  'JUSTICE_EXECUTE',
];

const INVERSE: Readonly<Record<EventRelation, EventRelation>> = {
  CONSEQUENCE: 'CAUSE',
  CAUSE: 'CONSEQUENCE',
  FOLLOW_UP: 'PRECEDED_BY',
  PRECEDED_BY: 'FOLLOW_UP',
  PART: 'WHOLE',
  WHOLE: 'PART',
  OTHER: 'OTHER',
};

/** What the second of two events that are told together is to the first: by their types, where their times allow it. */
export function relationOf(first: RelatedEvent, second: RelatedEvent): EventRelation {
  const forth = oneWay(first, second);
  if (forth !== null) return forth;
  const back = oneWay(second, first);
  return back === null ? 'OTHER' : INVERSE[back];
}

function oneWay(first: RelatedEvent, second: RelatedEvent): EventRelation | null {
  if (startsBefore(second, first)) return null;
  if (causesHarm(first.type) && isHarm(second.type)) return 'CONSEQUENCE';
  const isJustice = ({ type }: RelatedEvent) => EVENT_TYPES[type].field === 'JUSTICE';
  if (isJustice(second) && (causesHarm(first.type) || isHarm(first.type))) return 'FOLLOW_UP';
  const [from, to] = [COURSE.indexOf(first.type), COURSE.indexOf(second.type)];
  if (from >= 0 && from < to) return 'FOLLOW_UP';
  return first.type === second.type && isWithin(second, first) ? 'PART' : null;
}

/** Whether the one began a day or more before the other. */
function startsBefore(a: RelatedEvent, b: RelatedEvent): boolean {
  return a.start !== null && b.start !== null && b.start - a.start >= DAY;
}

function isWithin(part: RelatedEvent, whole: RelatedEvent): boolean {
  if (part.start === null || part.end === null || whole.start === null || whole.end === null) return false;
  return (
    whole.end - whole.start > LONG &&
    whole.start <= part.start &&
    part.end <= whole.end &&
    part.end - part.start < (whole.end - whole.start) / 2
  );
}

/** Told together once, two events of which no more can be said are not worth keeping. */
const FEWEST_TOGETHER = 2;

/**
 * Writes what events that were written anew are to those told together with them.
 *
 * @param events by their ids, the articles that report each
 */
export async function writeRelations(
  transaction: Transaction,
  events: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  if (events.size === 0) return;
  const articles = [...new Set([...events.values()].flatMap((own) => [...own]))];
  const told = await transaction.db
    .selectFrom('event_article as x')
    .innerJoin('event as e', 'e.id', 'x.event_id')
    .where('x.article_id', '=', sql<string>`ANY(${articles}::uuid[])`)
    .select(['x.article_id', 'e.id', 'e.type', 'e.time_start', 'e.time_end'])
    .execute();
  const time = (at: Date | null) => (at === null ? null : new Date(at).getTime());
  const known = new Map(
    told.map(({ id, type, time_start, time_end }) => [
      id,
      { type, start: time(time_start), end: time(time_end) },
    ]),
  );
  const inArticle = groupBy(told, ({ article_id }) => article_id);
  const rows: Row<'event_pair'>[] = [];
  for (const [id, own] of events) {
    const together = new Map<string, number>();
    for (const article of own)
      for (const { id: other } of inArticle.get(article) ?? [])
        together.set(other, (together.get(other) ?? 0) + 1);
    for (const [other, count] of together) {
      // A pair of which both were written anew is met twice.
      if (other === id || (other < id && events.has(other))) continue;
      const [first, second] = id < other ? [id, other] : [other, id];
      const relation = relationOf(lookUp(known, first), lookUp(known, second));
      if (relation !== 'OTHER' || count >= FEWEST_TOGETHER)
        rows.push({ event_id: first, other_id: second, relation, article_count: count });
    }
  }
  const these = sql<string>`ANY(${[...events.keys()]}::uuid[])`;
  await transaction.replace(
    'event_pair',
    sql`stale.event_id = ${these} OR stale.other_id = ${these}`,
    ['event_id', 'other_id'],
    ['event_id', 'other_id', 'relation', 'article_count'],
    rows,
  );
}
