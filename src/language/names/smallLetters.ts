import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { loadWordCases, WORD_CASE } from '../models/wordCases.js';
import { tagIndex } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { WRITTEN } from './capitals.js';
import type { NameFeatures } from './features.js';
import { PERSON, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord, lowerCase } from './words.js';

const PROPER = tagIndex('NNP');
const BY_RULE = 0.8;
/** A shorter word may be any. */
const LEAST_LENGTH = 4;

/**
 * The names with those written in small letters: known places by words that are used as proper nouns ("we moved to malaysia"), and
 * in a line all in small letters, as of a headline, what the article names elsewhere ("verhagen says sorry to brandt").
 */
export function withNamesInSmallLetters(
  tokens: Tokens,
  found: readonly RecognisedName[],
  features: NameFeatures,
  gazetteer: Gazetteer,
): RecognisedName[] {
  const { written, sequences } = features;
  const covered = new Uint8Array(tokens.length);
  for (const { first, last } of found) covered.fill(1, first, last + 1);
  const named = kindsByWord(tokens, found);
  const caseOf = loadWordCases();
  const { text, start, end } = tokens;
  const added: RecognisedName[] = [];
  for (let s = 0; s + 1 < sequences.start.length; s++) {
    const [from, to] = [sequences.start[s], sequences.start[s + 1]];
    const isSmall = to - from > 2 && written.subarray(from, to).every((each) => each === WRITTEN.SMALL);
    for (let i = from; i < to; i++) {
      if (covered[i] || written[i] !== WRITTEN.SMALL || end[i] - start[i] < LEAST_LENGTH) continue;
      const wordCase = caseOf(text, start[i], end[i]);
      if (wordCase === WORD_CASE.SMALL || !/^\p{L}+$/u.test(wordOf(tokens, i))) continue;
      const kind = isSmall ? named.get(bareWord(tokens, i)) : undefined;
      if (kind !== undefined) added.push({ first: i, last: i, kind, confidence: BY_RULE });
      else if (tokens.tag[i] === PROPER && isPlace(tokens, i, gazetteer))
        added.push({ first: i, last: i, kind: PLACE, confidence: BY_RULE });
    }
  }
  return added.length === 0 ? [...found] : [...found, ...added].sort((a, b) => a.first - b.first);
}

/** Regions of some countries, and directions everywhere. */
const DIRECTION = /^(?:north|south)?(?:east|west|north|south)(?:ern)?$/;

function isPlace({ text, start, end }: Tokens, i: number, gazetteer: Gazetteer): boolean {
  if (DIRECTION.test(text.slice(start[i], end[i]))) return false;
  const entry = gazetteer.first(text, start[i], end[i]);
  return entry >= 0 && gazetteer.kind(entry) === 'PLACE';
}

/** The kinds of the names of one word and of the surnames of persons, by the word in small letters. */
function kindsByWord(tokens: Tokens, found: readonly RecognisedName[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { first, last, kind } of found)
    if (first === last || kind === PERSON) kinds.set(lowerCase(tokens, last, last), kind);
  return kinds;
}
