import { outlet } from '../format/sayers.js';
import type { NameFragment, OutletFragment } from '../generated/operations.js';
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
  // Of a text printed very often each copy knows only some of the others: those that know of one another are one text.
  const joined = new Map<string, string>();
  const textOf = (id: string): string => {
    const other = joined.get(id);
    return other === undefined ? id : textOf(other);
  };
  for (const { id, copies } of articles)
    for (const copy of copies) if (textOf(copy.id) !== textOf(id)) joined.set(textOf(copy.id), textOf(id));
  const texts = new Map<string, [Listed, ...Listed[]]>();
  for (const article of articles) {
    const text = texts.get(textOf(article.id));
    if (text === undefined) texts.set(textOf(article.id), [article]);
    else text.push(article);
  }
  return [...texts.values()].map((text): Column => {
    const [first, ...copies] = text;
    return {
      key: first.id,
      name: outlet(first),
      published: first.publishedAt,
      headline: first.headline,
      articles: text.map(({ id }) => id),
      copies: copies.map(outlet),
    };
  });
}

/** What a text says of a fact; empty where it says nothing, or where nothing was read of it and the fact is not whole. */
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

/**
 * @param columns the texts that are compared
 * @param others the story's other texts: what one of them has too no text has alone
 */
export function shared(
  facts: readonly StoryFact[],
  columns: readonly Column[],
  others: readonly Column[],
): Shared {
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
    else if (having.length > 1 || !fact.everywhere || firstWith(fact, others)) some.push(fact);
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

/** A statement with the reports of it that were read. */
export interface Quotable {
  readonly id: string;
  readonly speaker: NameFragment | null;
  readonly reports: readonly {
    readonly article: { readonly id: string };
    readonly evidence: { readonly start: number; readonly end: number };
  }[];
}

/**
 * Who is quoted where, who is in the most texts first. Speakers who are not told are left out: nobody knows whether two texts
 * mean the same.
 *
 * @param statements one may be there more than once, each time with other reports
 */
export function voices(statements: readonly Quotable[], columns: readonly Column[]): Voice[] {
  const own = new Map<string, Quotable[]>();
  for (const statement of statements)
    if (statement.speaker !== null)
      own.set(statement.speaker.id, [...(own.get(statement.speaker.id) ?? []), statement]);
  const among = [...own].map(([id, said]): Voice => {
    const reports = said.flatMap((statement) =>
      statement.reports.map(({ article, evidence: { start, end } }) => ({
        statement: statement.id,
        article: article.id,
        start,
        end,
      })),
    );
    const quoted = columns.flatMap(({ key, articles }): [string, Quoted][] => {
      const here = reports.filter(({ article }) => articles.includes(article));
      const [first] = here.sort(
        (a, b) => articles.indexOf(a.article) - articles.indexOf(b.article) || a.start - b.start,
      );
      if (first === undefined) return [];
      const { article, start, end } = first;
      return [[key, { statements: new Set(here.map((r) => r.statement)).size, article, start, end }]];
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

const saidBy = ({ quoted }: Voice) =>
  [...quoted.values()].reduce((sum, { statements }) => sum + statements, 0);
