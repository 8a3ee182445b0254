import type { EventStatus, EventType, ParticipantRole, TimePrecision } from '../../language/analysis.js';
import type { Weights } from '../stories/storyProfile.js';
import { loadWordFrequencies } from '../stories/wordFrequencies.js';

/** An interval with the precision it was given in. */
export interface EventTime {
  /** ms since 1970. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly precision: TimePrecision;
}

/** A place with what tells how it lies to others. */
export interface StoryPlace {
  /** The id of the entity. */
  readonly entity: string;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  readonly countryCode: string | null;
  readonly isCountry: boolean;
  /** Degrees; null where they are not known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** One article's report of an event, as it is compared with others of its story. */
export interface StoryEvent {
  readonly id: string;
  readonly articleId: string;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly type: EventType;
  readonly status: EventStatus;
  /** Its trigger words as printed, the main one first. */
  readonly triggers: readonly string[];
  readonly time: EventTime | null;
  readonly place: StoryPlace | null;
  readonly participants: readonly {
    readonly role: ParticipantRole;
    /** The id of the entity; null for somebody not named. */
    readonly entity: string | null;
    /** As printed: "two policemen". */
    readonly text: string;
  }[];
  readonly figures: readonly {
    readonly value: number;
    readonly counted: string;
    readonly unit: string | null;
  }[];
  /** The words of the sentences of its triggers. */
  readonly sentence: Weights;
  /** How many events of its type the article reports, itself counted. */
  readonly ofItsType: number;
  /** The share of the article's sentences before its first trigger. */
  readonly depth: number;
}

/** Words of which nearly every article has some tell nothing. */
const LEAST_IDF = 1;

/** The vector of length 1 over the words of sentences, the rare ones heavy. */
export function sentenceWeights(words: readonly string[]): Weights {
  const { idf } = loadWordFrequencies();
  const kept = [...new Set(words)].filter((word) => idf(word) > LEAST_IDF);
  const length = Math.hypot(...kept.map(idf));
  return new Map(kept.map((word) => [word, idf(word) / length]));
}
