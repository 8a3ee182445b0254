import type {
  ArticleFilter,
  EntityFilter,
  EntityKind,
  EventFilter,
  EventStatus,
  FigureVerdict,
  StatementFilter,
  StatementKind,
  StoryFilter,
} from '../../generated/operations.js';

/** What the address of a list says is looked for. */
export interface Filters {
  readonly q: string;
  /** Days, "2026-03-03". */
  readonly from: string;
  readonly to: string;
  /** The id of a source. */
  readonly source: string;
  /** The ids of an entity that is named, of the speaker, and of the story that it is part of. */
  readonly who: string;
  readonly speaker: string;
  readonly story: string;
  readonly kind: string;
  readonly status: string;
  readonly verdict: string;
  readonly order: string;
}

const NAMES = [
  'q',
  'from',
  'to',
  'source',
  'who',
  'speaker',
  'story',
  'kind',
  'status',
  'verdict',
  'order',
] as const;

export function filtersOf(search: string): Filters {
  const given = new URLSearchParams(search);
  return Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? ''])) as unknown as Filters;
}

/** The filters as an address has them, without what is not set. */
export const queryOf = (filters: Partial<Filters>): string => {
  const set = Object.entries(filters).filter(([, value]) => value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set as [string, string][])}`;
};

const DAY_MS = 86_400_000;
/** Days that the API and a field for days take: not of the year 0, and followed by one of four digits of the year. */
const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) &&
  day > '0001' &&
  day < '9999-12-31' &&
  new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
const after = ({ from }: Filters) => (isDay(from) ? new Date(from).toISOString() : undefined);
/** The moment after the last day that is wanted. */
const before = ({ to }: Filters) => (isDay(to) ? new Date(Date.parse(to) + DAY_MS).toISOString() : undefined);

/** Only what is set: the API takes a null for a value. */
const set = <T extends object>(filter: T): T =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as T;
const some = (value: string) => (value === '' ? undefined : value);
const only = (id: string) => (id === '' ? undefined : [id]);
const one = <T extends string>(value: string, among: readonly T[]) =>
  among.includes(value as T) ? [value as T] : undefined;

export const ENTITY_KINDS: readonly EntityKind[] = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'THING'];
export const STATEMENT_KINDS: readonly StatementKind[] = ['DIRECT', 'INDIRECT', 'MIXED'];
export const EVENT_STATUSES: readonly EventStatus[] = ['OCCURRED', 'PLANNED', 'DENIED', 'UNCERTAIN'];
export const FIGURE_VERDICTS: readonly FigureVerdict[] = ['CONFLICT', 'REVISION', 'SCOPE', 'AGREEMENT'];

export const articleFilter = (f: Filters): ArticleFilter =>
  set<ArticleFilter>({
    text: some(f.q),
    sources: only(f.source),
    mentionsAll: only(f.who),
    stories: only(f.story),
    publishedAfter: after(f),
    publishedBefore: before(f),
  });
export const storyFilter = (f: Filters): StoryFilter =>
  set<StoryFilter>({
    text: some(f.q),
    sources: only(f.source),
    publishedAfter: after(f),
    publishedBefore: before(f),
    mentionsAll: only(f.who),
    verdicts: one(f.verdict, FIGURE_VERDICTS),
  });
/** Entities have no source of their own. */
export const entityFilter = (f: Filters): EntityFilter =>
  set<EntityFilter>({
    text: some(f.q),
    kinds: one(f.kind, ENTITY_KINDS),
    namedWith: only(f.who),
    stories: only(f.story),
    seenAfter: after(f),
    seenBefore: before(f),
  });
export const eventFilter = (f: Filters): EventFilter =>
  set<EventFilter>({
    text: some(f.q),
    statuses: one(f.status, EVENT_STATUSES),
    verdicts: one(f.verdict, FIGURE_VERDICTS),
    sources: only(f.source),
    stories: only(f.story),
    or: f.who === '' ? undefined : [{ participants: [f.who] }, { places: [f.who] }],
    happenedAfter: after(f),
    happenedBefore: before(f),
  });
export const statementFilter = (f: Filters): StatementFilter =>
  set<StatementFilter>({
    text: some(f.q),
    kinds: one(f.kind, STATEMENT_KINDS),
    speakers: only(f.speaker),
    about: only(f.who),
    stories: only(f.story),
    sources: only(f.source),
    saidAfter: after(f),
    saidBefore: before(f),
  });
/** Events of which figures differ, unless one verdict is asked for. */
export const figureFilter = (f: Filters): EventFilter => ({
  ...eventFilter(f),
  verdicts: one(f.verdict, FIGURE_VERDICTS) ?? ['CONFLICT', 'REVISION'],
});
