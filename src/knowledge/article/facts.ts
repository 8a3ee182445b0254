import { textOf } from '../../database/columns.js';
import type { FACT_CHANGES, FACT_KINDS } from '../../vocabulary/factChanges.js';
import type { ArticleRows } from './rows.js';

/** What an article says, as printed: what is compared when versions of it are. */
export interface PrintedFacts {
  readonly names: readonly string[];
  readonly statements: readonly string[];
  readonly figures: readonly CountedFigure[];
  readonly events: readonly TriggeredEvent[];
  readonly times: readonly string[];
}

interface CountedFigure {
  readonly counted: string;
  readonly text: string;
}

interface TriggeredEvent {
  readonly type: string;
  readonly text: string;
}

/** The facts of an article that is not stored. */
export function factsOf({
  entities,
  statements,
  figures,
  events,
  triggers,
  times,
}: ArticleRows): PrintedFacts {
  return {
    names: entities.map(({ name }) => name),
    statements: statements.map(({ text }) => text),
    figures: figures.map(({ counted, text }) => ({ counted, text })),
    events: events.flatMap(({ position, type, main_trigger }) =>
      triggers
        .filter((trigger) => trigger.event_position === position && trigger.position === main_trigger)
        .map(({ text }) => ({ type, text })),
    ),
    times: times.map(({ text }) => text),
  };
}

const names = textOf('article_entity', 'x');
const statements = textOf('statement_report', 'x');
const figures = textOf('figure', 'x');
const events = textOf('event_report', 'x');
const triggers = textOf('report_trigger', 't');
const times = textOf('time_mention', 'x');

/** SQL for the facts of a stored article, as JSON; `id` is SQL for its id. */
export function factsSql(id: string): string {
  type Found = { readonly article_id: string; readonly position: string; readonly $from: string };
  const listOf = (item: string, found: Found, joins = '') =>
    `coalesce((SELECT json_agg(${item} ORDER BY ${found.position}) FROM ${found.$from}${joins} WHERE ${found.article_id} = ${id}), '[]')`;
  return `json_build_object(
    'names', ${listOf(names.name, names)},
    'statements', ${listOf(statements.text, statements)},
    'figures', ${listOf(`json_build_object('counted', ${figures.counted}, 'text', ${figures.text})`, figures)},
    'events', ${listOf(
      `json_build_object('type', ${events.type}, 'text', ${triggers.text})`,
      events,
      ` JOIN ${triggers.$from} ON ${triggers.article_id} = ${events.article_id} AND ${triggers.event_position} = ${events.position} AND ${triggers.position} = ${events.main_trigger}`,
    )},
    'times', ${listOf(times.text, times)})`;
}

type FactKind = keyof typeof FACT_KINDS;

/** A fact that one version has and the one before has not, or otherwise; as printed. */
export interface FactChange {
  readonly kind: keyof typeof FACT_CHANGES;
  readonly fact: FactKind;
  readonly before: string | null;
  readonly after: string | null;
}

/** A version's headline and facts. */
export interface VersionFacts {
  readonly headline: string;
  readonly facts: PrintedFacts;
}

/** Least share of the words of two statements that both have, where the one is the other changed. */
const SAME_STATEMENT = 0.5;

/**
 * What an edit changed, by kind of fact in a fixed order. A figure of the same things, an event of the same type and a statement
 * of mostly the same words that gave way to another are one change; the rest are additions and removals. The order in
 * which a version tells its facts is no fact.
 */
export function changesBetween(before: VersionFacts, after: VersionFacts): FactChange[] {
  const { facts: old } = before;
  const { facts: now } = after;
  return [
    ...(before.headline === after.headline ? [] : [changed('HEADLINE', before.headline, after.headline)]),
    ...compared(
      'FIGURE',
      old.figures,
      now.figures,
      ({ counted, text }) => withCounted(text, counted),
      (a, b) => (a.counted.toLowerCase() === b.counted.toLowerCase() ? 1 : 0),
    ),
    ...compared(
      'STATEMENT',
      old.statements,
      now.statements,
      (text) => text,
      (a, b) => {
        const likeness = sharedWords(a, b);
        return likeness >= SAME_STATEMENT ? likeness : 0;
      },
    ),
    ...compared(
      'EVENT',
      old.events,
      now.events,
      ({ type, text }) => `${text} (${type})`,
      (a, b) => (a.type === b.type ? 1 : 0),
    ),
    ...compared(
      'NAME',
      old.names,
      now.names,
      (text) => text,
      () => 0,
    ),
    ...compared(
      'TIME',
      old.times,
      now.times,
      (text) => text,
      () => 0,
    ),
  ];
}

const changed = (fact: FactKind, before: string, after: string): FactChange => ({
  kind: 'CHANGED',
  fact,
  before,
  after,
});

/** Pairs what is gone with what is new by their likeness, the likest first. */
function compared<Fact>(
  fact: FactKind,
  before: readonly Fact[],
  after: readonly Fact[],
  print: (fact: Fact) => string,
  likeness: (before: Fact, after: Fact) => number,
): FactChange[] {
  const gone = without(before, after, print);
  const come = without(after, before, print);
  const pairs = gone
    .flatMap((old, i) => come.map((now, j) => ({ i, j, likeness: likeness(old, now) })))
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const pairOfOld = new Map<number, number>();
  const paired = new Set<number>();
  for (const { i, j } of pairs)
    if (!pairOfOld.has(i) && !paired.has(j)) {
      pairOfOld.set(i, j);
      paired.add(j);
    }
  return [
    ...gone.map((old, i): FactChange => {
      const now = come[pairOfOld.get(i) ?? -1];
      return now === undefined
        ? { kind: 'REMOVED', fact, before: print(old), after: null }
        : changed(fact, print(old), print(now));
    }),
    ...come
      .filter((_now, j) => !paired.has(j))
      .map((now): FactChange => ({ kind: 'ADDED', fact, before: null, after: print(now) })),
  ];
}

/** The facts of one list that the other lacks, each printed form once, sorted. */
function without<Fact>(list: readonly Fact[], other: readonly Fact[], print: (fact: Fact) => string): Fact[] {
  const there = new Set(other.map(print));
  const distinct = new Map(list.map((fact) => [print(fact), fact]));
  return [...distinct]
    .filter(([printed]) => !there.has(printed))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, fact]) => fact);
}

/** "14 people", where the figure's own words do not say what is counted. */
function withCounted(text: string, counted: string): string {
  return text.toLowerCase().includes(counted.toLowerCase()) ? text : `${text} ${counted}`;
}

/** The share of the words of two texts that both have, of those that either has. */
function sharedWords(a: string, b: string): number {
  const [words, others] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))) as [
    Set<string>,
    Set<string>,
  ];
  const both = [...words].filter((word) => others.has(word)).length;
  return both / Math.max(1, words.size + others.size - both);
}
