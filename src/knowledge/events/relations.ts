import { sql } from 'kysely';
import type { Row } from '../../database/tables.js';
import type { EventRelation } from '../../vocabulary/eventRelations.js';
import { causesHarm, EVENT_TYPES, type EventType, isHarm } from '../../vocabulary/eventTypes.js';
import type { Transaction } from '../resolution/transaction.js';
import { byCodeUnits } from '../words/codeUnits.js';

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

/** Writes what events that were written anew are to those told together with them. */
export async function writeRelations(transaction: Transaction, events: readonly string[]): Promise<void> {
  if (events.length === 0) return;
  const { db } = transaction;
  const these = sql<string>`ANY(${events}::uuid[])`;
  const pairs = await db
    .selectFrom('event_article as x')
    .innerJoin('event_article as y', 'y.article_id', 'x.article_id')
    .innerJoin('event as a', 'a.id', 'x.event_id')
    .innerJoin('event as b', 'b.id', 'y.event_id')
    .where('x.event_id', '=', these)
    .whereRef('x.event_id', '<>', 'y.event_id')
    .groupBy(['a.id', 'b.id'])
    .select(({ fn }) => [
      'a.id as first',
      'a.type as firstType',
      'a.time_start as firstStart',
      'a.time_end as firstEnd',
      'b.id as second',
      'b.type as secondType',
      'b.time_start as secondStart',
      'b.time_end as secondEnd',
      fn.countAll<string>().as('articles'),
    ])
    .execute();
  const time = (at: Date | null) => (at === null ? null : new Date(at).getTime());
  const rows = new Map<string, Row<'event_pair'>>();
  for (const pair of pairs) {
    const told = [
      { id: pair.first, type: pair.firstType, start: time(pair.firstStart), end: time(pair.firstEnd) },
      { id: pair.second, type: pair.secondType, start: time(pair.secondStart), end: time(pair.secondEnd) },
    ].sort((a, b) => byCodeUnits(a.id, b.id));
    const [event, other] = told;
    const relation = relationOf(event, other);
    const count = Number(pair.articles);
    if (relation === 'OTHER' && count < FEWEST_TOGETHER) continue;
    rows.set(`${event.id} ${other.id}`, {
      event_id: event.id,
      other_id: other.id,
      relation,
      article_count: count,
    });
  }
  await transaction.replace(
    'event_pair',
    sql`stale.event_id = ${these} OR stale.other_id = ${these}`,
    ['event_id', 'other_id'],
    ['event_id', 'other_id', 'relation', 'article_count'],
    [...rows.values()],
  );
}
