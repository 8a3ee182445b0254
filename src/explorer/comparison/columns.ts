import { outlet } from '../format/sayers.js';
import type { OutletFragment } from '../generated/operations.js';
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
