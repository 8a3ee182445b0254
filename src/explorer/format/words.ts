import type {
  EntityKind,
  EventRelation,
  EventStatus,
  FactKind,
  ParticipantRole,
  StatementKind,
} from '../generated/operations.js';
import { whole } from './figures.js';

/** "1 article", "7 articles" */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${whole(n)} ${n === 1 ? one : many}`;

/** "a, b and c", with the rest counted where there are more than shown. */
export function list(names: readonly string[], shown = Number.POSITIVE_INFINITY): string {
  const some = names.slice(0, shown);
  const rest = names.length - some.length;
  const all = rest > 0 ? [...some, `${rest} more`] : some;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

export const capital = (text: string): string =>
  text === '' ? text : text[0]?.toUpperCase() + text.slice(1);

/** An enum value for reading: "LIFE_DIE" is "life: die". */
export const plain = (value: string): string => value.toLowerCase().replace('_', ': ').replaceAll('_', ' ');

export const KINDS: Record<EntityKind, string> = {
  PERSON: 'person',
  ORGANIZATION: 'body',
  PLACE: 'place',
  GROUP: 'group',
  THING: 'thing',
};
export const FACT_KINDS: Record<FactKind, string> = {
  HEADLINE: 'Headline',
  NAME: 'Name',
  STATEMENT: 'Statement',
  FIGURE: 'Figure',
  EVENT: 'Event',
  TIME: 'Time',
};
export const STATUSES: Record<EventStatus, string> = {
  OCCURRED: 'occurred',
  PLANNED: 'planned',
  DENIED: 'denied',
  UNCERTAIN: 'uncertain',
};
export const HOW_SAID: Record<StatementKind, string> = {
  DIRECT: 'directly',
  INDIRECT: 'in other words',
  MIXED: 'partly in these words',
};
export const RELATIONS: Record<EventRelation, string> = {
  CONSEQUENCE: 'came of it',
  CAUSE: 'led to it',
  FOLLOW_UP: 'followed',
  PRECEDED_BY: 'came before',
  PART: 'part of it',
  WHOLE: 'what it is part of',
  OTHER: 'reported with it',
};
export const ROLES: Record<ParticipantRole, string> = {
  AGENT: 'who did it',
  TARGET: 'to whom',
  VICTIM: 'victim',
  INSTRUMENT: 'with what',
  ENTITY: 'who',
  ORIGIN: 'from',
  DESTINATION: 'to',
  BENEFICIARY: 'for whom',
  ADJUDICATOR: 'judged by',
  PLACE: 'where',
};

/** "English" of "en". */
export function language(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
