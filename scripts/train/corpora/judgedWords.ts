import { readFileSync } from 'node:fs';
import { type Document, plainDocument } from '../../../src/documents/document.js';
import type { EventType, Span } from '../../../src/language/analysis.js';
import type { EventStatus } from '../../../src/vocabulary/eventStatuses.js';
import { readAnnotatedWords } from './annotatedWords.js';
import type { AnnotatedArticle } from './gold.js';

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
export interface OwnText {
  readonly document: Document;
  readonly words: readonly (Span & { readonly status: EventStatus | null })[];
}

/** When the texts of our own are taken to be published: what they call tomorrow lies ahead. */
const PUBLISHED = new Date('2026-03-04T12:00:00Z');

/** The texts of ../annotations/own-happenings.txt, in which a word is marked with what it tells of: "[D injured]". */
export function readOwnTexts(): OwnText[] {
  const file = new URL('../annotations/own-happenings.txt', import.meta.url);
  return readFileSync(file, 'utf8').trim().split('\n').map(ownText);
}

function ownText(line: string): OwnText {
  const words: (Span & { status: EventStatus | null })[] = [];
  let text = '';
  for (const [, before, label, word] of `${line.replaceAll('\\n', '\n')}[]`.matchAll(
    /([^[]*)\[(?:([A-Z]) ([^\]]+))?\]/g,
  )) {
    text += before;
    if (word === undefined) continue;
    words.push({ start: text.length, end: text.length + word.length, status: STATUS_OF[label] ?? null });
    text += word;
  }
  return { document: plainDocument(text, { publishedAt: PUBLISHED }), words };
}
