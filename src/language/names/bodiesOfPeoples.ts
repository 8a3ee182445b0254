import { FINITE, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { GROUP, ORGANIZATION } from './labels.js';
import type { RecognisedName } from './recogniseNames.js';
import { bareWord, isPossessive, lowerCase } from './words.js';

const TOLD = 0.9;
/** What makes of the word after it one of a people, or many: "an American said", "the American", "native American". */
const BEFORE_PEOPLE = tagSet('DT', 'JJ', 'CD', 'PRP$', 'POS');
/** "A passenger who flies on American". */
const BEFORE_BODIES: ReadonlySet<string> = new Set(['on', 'by', 'with', 'at']);

/**
 * The names with the body that a people's word is where the article names a body by a name that begins with it, and the word stands
 * as no adjective and no person can: "American said it was sorry", "American's flights" of American Airlines.
 */
export function withBodiesOfPeoples(
  tokens: Tokens,
  found: readonly RecognisedName[],
): readonly RecognisedName[] {
  const firstWords = new Set(
    found
      .filter(({ first, last, kind }) => kind === ORGANIZATION && last > first)
      .map(({ first }) => lowerCase(tokens, first, first)),
  );
  return found.map((name) => {
    const { first, last, kind, confidence } = name;
    if (kind !== GROUP || last > first || !firstWords.has(lowerCase(tokens, first, last))) return name;
    return isBody(tokens, first)
      ? { ...name, kind: ORGANIZATION, confidence: Math.max(TOLD, confidence) }
      : name;
  });
}

function isBody(tokens: Tokens, i: number): boolean {
  const isFirst = i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i];
  if (!isFirst && BEFORE_PEOPLE[tokens.tag[i - 1]]) return false;
  const next = i + 1;
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[i]) return false;
  if (FINITE[tokens.tag[next]] || isPossessive(tokens, next)) return true;
  return BEFORE_BODIES.has(bareWord(tokens, i - 1)) && /^[.,;]$/.test(wordOf(tokens, next));
}
