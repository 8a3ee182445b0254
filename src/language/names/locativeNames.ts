import type { Gazetteer } from '../gazetteers/gazetteer.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { PERSON, PLACE } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord } from './words.js';

const TOLD = 0.9;
const IN = listOf('grammar', 'before towns');
const TO: ReadonlySet<string> = new Set(['to', 'from', 'for']);
const JOURNEYS = listOf('names', 'journeys');

/**
 * The names with a town where the words before it say that it is one, though a person of the article is called so too:
 * "Ada Houston flew to Houston".
 */
export function withTownsOfPersons(
  tokens: Tokens,
  found: readonly RecognisedName[],
  gazetteer: Gazetteer,
): RecognisedName[] {
  return found.map((name) => {
    const { first, last, kind } = name;
    if (kind !== PERSON || last !== first || !isLocative(tokens, first)) return name;
    const entry = gazetteer.first(tokens.text, tokens.start[first], tokens.end[last]);
    return entry >= 0 && gazetteer.kind(entry) === 'PLACE'
      ? { ...name, kind: PLACE, confidence: Math.max(TOLD, name.confidence) }
      : name;
  });
}

function isLocative(tokens: Tokens, i: number): boolean {
  const before = bareWord(tokens, i - 1);
  if (IN.has(before)) return true;
  return TO.has(before) && (JOURNEYS.has(bareWord(tokens, i - 2)) || JOURNEYS.has(bareWord(tokens, i - 3)));
}
