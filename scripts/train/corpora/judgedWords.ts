import type { Document } from '../../../src/documents/document.js';
import type { EventType, Span } from '../../../src/language/analysis.js';
import type { EventStatus } from '../../../src/vocabulary/eventStatuses.js';
import { readAnnotatedWords } from './annotatedWords.js';
import type { AnnotatedArticle } from './gold.js';
import { readOwnTexts } from './ownTexts.js';

/** A word that may name an event, with what a reader says it tells of. */
export interface JudgedWord extends Span {
  /** As what it was shown to the reader. */
  readonly type: EventType;
  /** Of the happening it names; null where it names no particular one, or one of another type. */
  readonly status: EventStatus | null;
}

/** An article with its judged words. */
export interface JudgedArticle extends AnnotatedArticle {
  readonly words: readonly JudgedWord[];
}

const STATUS_OF: Readonly<Record<string, EventStatus>> = {
  H: 'OCCURRED',
  P: 'PLANNED',
  U: 'UNCERTAIN',
  D: 'DENIED',
};

/** What readers said of words drawn at random from news (../annotations/happenings.tsv). */
export const readJudgedWords = (): JudgedArticle[] =>
  readAnnotatedWords('happenings.tsv', ([start, end, type, label]) => ({
    start: Number(start),
    end: Number(end),
    type: type as EventType,
    status: STATUS_OF[label] ?? null,
  }));

/** A text of our own with the words in it that are marked as naming events, or as not. */
export interface OwnJudgedText {
  readonly document: Document;
  readonly words: readonly (Span & { readonly status: EventStatus | null })[];
}

/** The texts of ../annotations/own-happenings.txt, in which a word is marked with what it tells of: "[D injured]". */
export const readOwnJudgedTexts = (): OwnJudgedText[] =>
  readOwnTexts('own-happenings.txt').map(({ document, words }) => ({
    document,
    words: words.map(({ mark, ...span }) => ({ ...span, status: STATUS_OF[mark] ?? null })),
  }));
