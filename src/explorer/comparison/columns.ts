import { outlet } from '../format/sayers.js';
import type { OutletFragment, SaidFragment } from '../generated/operations.js';
import type { Saying, StoryFact } from './facts.js';

/** A text of its own with its copies, which count once. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly published: string | null;
  readonly headline: string;
  readonly articles: readonly string[];
  /** Other outlets that printed the same text. */
  readonly copies: readonly string[];
}

type Listed = OutletFragment & { readonly copies: readonly { readonly id: string }[] };

/** The independent texts among articles, the first published first. */
export function columnsOf(articles: readonly Listed[]): Column[] {
  const seen = new Set<string>();
  return articles.flatMap((article): Column[] => {
    if (seen.has(article.id)) return [];
    const ids = [article.id, ...article.copies.map(({ id }) => id)];
    const same = articles.filter(({ id }) => ids.includes(id));
    for (const { id } of same) seen.add(id);
    return [
      {
        key: article.id,
        name: outlet(article),
        published: article.publishedAt,
        headline: article.headline,
        articles: same.map(({ id }) => id),
        copies: same.filter(({ id }) => id !== article.id).map(outlet),
      },
    ];
  });
}

/** What a text says of a fact; empty where it says nothing. */
export const cellOf = (fact: StoryFact, { articles }: Pick<Column, 'articles'>): Saying[] =>
  articles
    .flatMap((id) => fact.sayings.get(id) ?? [])
    .filter((saying, i, all) => all.findIndex((s) => s.text === saying.text && s.by === saying.by) === i);

/** The text that had a fact first. */
export const firstWith = (fact: StoryFact, columns: readonly Column[]): Column | undefined =>
  columns.find((column) => cellOf(fact, column).length > 0);

/** The facts of a story by who reports them. */
export interface Shared {
  readonly all: readonly StoryFact[];
  readonly differing: readonly StoryFact[];
  readonly some: readonly StoryFact[];
  /** By the key of the only text that has them. */
  readonly alone: ReadonlyMap<string, readonly StoryFact[]>;
}

/** Of many texts few report all the same; most of them is then all that can be asked. */
const MOST = 0.8;

export function shared(facts: readonly StoryFact[], columns: readonly Column[]): Shared {
  const all: StoryFact[] = [];
  const differing: StoryFact[] = [];
  const some: StoryFact[] = [];
  const alone = new Map<string, StoryFact[]>();
  const enough = columns.length > 6 ? columns.length * MOST : columns.length;
  for (const fact of facts) {
    const having = columns.filter((column) => cellOf(fact, column).length > 0);
    const only = having[0];
    if (only === undefined) continue;
    if (fact.verdict !== undefined) differing.push(fact);
    else if (having.length >= enough && having.length > 1) all.push(fact);
    else if (having.length > 1) some.push(fact);
    else alone.set(only.key, [...(alone.get(only.key) ?? []), fact]);
  }
  const bySalience = (a: StoryFact, b: StoryFact) => b.salience - a.salience;
  return {
    all: all.sort(bySalience),
    differing: differing.sort(bySalience),
    some: some.sort((a, b) => b.sayings.size - a.sayings.size || bySalience(a, b)),
    alone,
  };
}

/** Somebody who is quoted in a story, and where each text that quotes them does so first. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** By the key of the text. */
  readonly quoted: ReadonlyMap<string, Quoted>;
}

interface Quoted {
  /** How many different statements the text has of them. */
  readonly statements: number;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Who is quoted where, who is in the most texts first. Speakers who are not told are left out: nobody knows whether two texts
 * mean the same.
 */
export function voices(statements: readonly SaidFragment[], columns: readonly Column[]): Voice[] {
  const own = new Map<string, SaidFragment[]>();
  for (const statement of statements)
    if (statement.speaker !== null)
      own.set(statement.speaker.id, [...(own.get(statement.speaker.id) ?? []), statement]);
  const among = [...own].map(([id, said]): Voice => {
    const quoted = columns.flatMap(({ key, articles }): [string, Quoted][] => {
      const here = said.filter(({ reports }) => reports.some(({ article }) => articles.includes(article.id)));
      const report = here[0]?.reports.find(({ article }) => articles.includes(article.id));
      return report === undefined
        ? []
        : [[key, { statements: here.length, article: report.article.id, ...placeOf(report) }]];
    });
    return { id, name: said[0]?.speaker?.name ?? '', quoted: new Map(quoted) };
  });
  return among
    .filter(({ quoted }) => quoted.size > 0)
    .sort((a, b) => b.quoted.size - a.quoted.size || saidBy(b) - saidBy(a));
}

/** The text that gives somebody the word first. */
export const firstQuoting = ({ quoted }: Voice, columns: readonly Column[]): Column | undefined =>
  columns.find(({ key }) => quoted.has(key));

const placeOf = ({ evidence: { start, end } }: SaidFragment['reports'][number]) => ({ start, end });

const saidBy = ({ quoted }: Voice) =>
  [...quoted.values()].reduce((sum, { statements }) => sum + statements, 0);
