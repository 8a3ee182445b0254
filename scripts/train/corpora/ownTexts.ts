import { readFileSync } from 'node:fs';
import { type Document, plainDocument } from '../../../src/documents/document.js';
import type { Span } from '../../../src/language/analysis.js';

/** A word of a text of our own with what it is marked with. */
export interface MarkedWord extends Span {
  readonly mark: string;
}

/** A text of our own with its marked words. */
export interface OwnText {
  readonly document: Document;
  readonly words: readonly MarkedWord[];
}

/** When the texts of our own are taken to be published: what they call tomorrow lies ahead. */
const PUBLISHED = new Date('2026-03-04T12:00:00Z');

/** The texts of a file of ../annotations, a line each with `\n` for a line end, in which words are marked: "[D injured]", "[2 merger]". */
export function readOwnTexts(name: string): OwnText[] {
  const file = new URL(`../annotations/${name}`, import.meta.url);
  return readFileSync(file, 'utf8').trim().split('\n').map(ownText);
}

function ownText(line: string): OwnText {
  const words: MarkedWord[] = [];
  let text = '';
  for (const [, before, mark, word] of `${line.replaceAll('\\n', '\n')}[]`.matchAll(
    /([^[]*)\[(?:([A-Z]|\d+) ([^\]]+))?\]/g,
  )) {
    text += before;
    if (word === undefined) continue;
    words.push({ start: text.length, end: text.length + word.length, mark });
    text += word;
  }
  return { document: plainDocument(text, { publishedAt: PUBLISHED }), words };
}
