import type { Document, Span } from '../../documents/document.js';
import { isWireAgency } from '../../documents/wireAgencies.js';
import { firstTokenEndingAfter, type Tokens, wordOf } from '../tokens.js';
import { ORGANIZATION, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';

/** The form leaves little to be mistaken. */
const BY_RULE = 0.95;
const CALENDAR =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** The part of the furniture that is the dateline: what begins with its place. */
function datelineOf({ datelinePlace, furniture, text }: Document): { span: Span; place: Span } | null {
  if (datelinePlace === null) return null;
  for (const span of furniture) {
    const start = text.indexOf(datelinePlace, span.start);
    const end = start + datelinePlace.length;
    if (start >= 0 && end <= span.end) return { span, place: { start, end } };
  }
  return null;
}

/**
 * The names in an article's dateline ("PORT ORSAL, Norland, May 3 (AFP) - "), whatever their words look like: its place, the
 * land after it, and an agency that is known; null where it has no dateline.
 */
export function datelineNames(
  tokens: Tokens,
  document: Document,
): { readonly span: Span; readonly names: readonly RecognisedName[] } | null {
  const dateline = datelineOf(document);
  if (dateline === null) return null;
  const { span, place } = dateline;
  const names: RecognisedName[] = [];
  const first = firstTokenEndingAfter(tokens, place.start);
  let last = first;
  while (last + 1 < tokens.length && tokens.start[last + 1] < place.end) last++;
  names.push({ first, last, kind: PLACE, confidence: BY_RULE });
  let at = last + 1;
  while (at < tokens.length && tokens.start[at] < span.end) {
    let end = at;
    while (end < tokens.length && tokens.start[end] < span.end && isWord(tokens, end)) end++;
    if (end === at) {
      at++;
      continue;
    }
    const before = wordOf(tokens, at - 1);
    const words = tokens.text.slice(tokens.start[at], tokens.end[end - 1]);
    if (isWireAgency(words))
      names.push({ first: at, last: end - 1, kind: ORGANIZATION, confidence: BY_RULE });
    else if (before === ',' && at - 2 === last && !CALENDAR.test(wordOf(tokens, at).replace('.', '')))
      names.push({ first: at, last: end - 1, kind: PLACE, confidence: BY_RULE });
    at = end;
  }
  return { span, names };
}

function isWord(tokens: Tokens, i: number): boolean {
  return /^\p{Lu}[\p{L}.'’]*$/u.test(wordOf(tokens, i));
}
