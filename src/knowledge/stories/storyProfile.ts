import type { EntityKind } from '../../language/analysis.js';
import { words } from '../words/folding.js';
import type { WordFrequencies } from './wordFrequencies.js';

/** An article as the forming of stories sees it: what was printed, and what was found in it. */
export interface StoryArticle {
  readonly id: string;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly headline: string;
  readonly text: string;
  readonly entities: readonly {
    readonly kind: EntityKind;
    readonly name: string;
    readonly mentionCount: number;
  }[];
  /** The events' types with their triggers' words. */
  readonly events: readonly { readonly type: string; readonly trigger: string }[];
}

/** A vector of length 1 over words or names; empty where there are none. */
export type Weights = ReadonlyMap<string, number>;

/** What two articles are compared by. */
export interface StoryProfile {
  readonly id: string;
  readonly publishedAt: number | null;
  readonly words: Weights;
  /** The words that are no part of a name. */
  readonly matter: Weights;
  readonly headline: Weights;
  /** The headline and the first words of the text. */
  readonly lead: Weights;
  readonly names: Weights;
  readonly people: Weights;
  readonly places: Weights;
  readonly events: Weights;
  readonly numbers: Weights;
  /** Rare words of headline and lead; of headline and text. */
  readonly rareLead: ReadonlySet<string>;
  readonly rareWords: ReadonlySet<string>;
  readonly wordCount: number;
  /** The words that tell most about it and are not common: what it is looked up by. */
  readonly blockWords: readonly string[];
}

const LEAD_WORDS = 60;
/** Of a long article the words that tell most about it. */
const MOST_WORDS = 150;
/** Words of a long article after these are seldom about its own story. */
const READ_WORDS = 1500;

/** Words are rare whose inverse document frequency lies so little below the highest: less than 1 in 80 articles. */
const RARE = 3.2;

/** Words of more than 1 in 50 articles are too common to look articles up by. */
const BLOCK_RARITY = 4;
const BLOCK_WORDS = 12;

/** Prepares an article for comparison. */
export function storyProfile(article: StoryArticle, frequencies: WordFrequencies): StoryProfile {
  const head = words(article.headline);
  const text = words(article.text).slice(0, READ_WORDS);
  const lead = [...head, ...text.slice(0, LEAD_WORDS)];
  const idf = (word: string) => frequencies.idf(word);
  const isRare = (word: string) => word.length > 2 && idf(word) >= frequencies.highest - RARE;
  const nameWeight = (name: string) => Math.max(...words(name).map(idf), 0);
  const inNames = new Set(article.entities.flatMap(({ name }) => words(name)));
  const named = (kinds: readonly EntityKind[]) =>
    vector(
      article.entities
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ name, mentionCount }) => words(name).map((word) => [word, mentionCount] as const)),
      idf,
    );
  const all = vector(ones([...head, ...text].filter((word) => word.length > 1)), idf, MOST_WORDS);
  return {
    id: article.id,
    publishedAt: article.publishedAt,
    words: all,
    matter: vector(
      ones([...head, ...text].filter((word) => word.length > 1 && !inNames.has(word))),
      idf,
      MOST_WORDS,
    ),
    headline: vector(ones(head), idf),
    lead: vector(ones(lead), idf),
    names: vector(
      article.entities.map(({ name, mentionCount }) => [words(name).join(' '), mentionCount] as const),
      nameWeight,
    ),
    people: named(['PERSON']),
    places: named(['PLACE']),
    events: vector(
      article.events.map(({ type, trigger }) => [`${type} ${trigger.toLowerCase()}`, 1] as const),
      (key) => idf(key.slice(key.indexOf(' ') + 1)),
    ),
    wordCount: text.length,
    blockWords: [...all.keys()].filter((word) => idf(word) >= BLOCK_RARITY).slice(0, BLOCK_WORDS),
    rareLead: new Set(lead.filter(isRare)),
    rareWords: new Set([...head, ...text].filter(isRare)),
    numbers: vector(ones(text.filter((word) => /^\d{2,}$/.test(word) && !/^(?:19|20)\d\d$/.test(word))), idf),
  };
}

/** The cosine of two vectors of length 1, 0 to 1. */
export function cosine(a: Weights, b: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0);
  return Math.min(1, sum);
}

const ones = (keys: readonly string[]) => keys.map((key) => [key, 1] as const);

/** The vector of (1 + ln count) × weight over the keys, the `most` heaviest, at length 1. */
function vector(
  counted: readonly (readonly [string, number])[],
  weightOf: (key: string) => number,
  most = Number.POSITIVE_INFINITY,
): Weights {
  const counts = new Map<string, number>();
  for (const [key, count] of counted) counts.set(key, (counts.get(key) ?? 0) + count);
  const weighed = [...counts]
    .map(([key, count]) => [key, (1 + Math.log(count)) * weightOf(key)] as const)
    .filter(([key, weight]) => key !== '' && weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most);
  const length = Math.hypot(...weighed.map(([, weight]) => weight));
  return new Map(weighed.map(([key, weight]) => [key, weight / length]));
}
