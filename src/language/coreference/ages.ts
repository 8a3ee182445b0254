import { bareWord } from '../names/words.js';
import { tagSet } from '../tagging/tags.js';
import type { Discourse, Occurrence } from './discourse.js';

/** Sentences before a description's own in which the person must have been named. */
const REACH = 2;
/** Tokens of "29-year-old". */
const AGE_TOKENS = 5;

const MODIFIED = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ');
const PARTICIPLE = tagSet('VBN');

/** The last token of "the 29-year-old" that begins at a token and is no modifier ("the 29-year-old singer"); -1 for none. */
export function endOfAge({ tokens, isName }: Discourse, the: number): number {
  const last = the + AGE_TOKENS;
  if (last >= tokens.length || tokens.sentence[last] !== tokens.sentence[the]) return -1;
  if (!/^\d{1,3}$/.test(bareWord(tokens, the + 1))) return -1;
  const rest = Array.from({ length: AGE_TOKENS - 1 }, (_, k) => bareWord(tokens, the + 2 + k));
  if (rest.join('') !== '-year-old') return -1;
  const next = last + 1;
  const isModifier =
    next < tokens.length &&
    tokens.sentence[next] === tokens.sentence[last] &&
    (isName[next] === 1 ||
      MODIFIED[tokens.tag[next]] === 1 ||
      // "The 29-year-old convicted killer"
      (PARTICIPLE[tokens.tag[next]] === 1 && MODIFIED[tokens.tag[next + 1]] === 1));
  return isModifier ? -1 : last;
}

/**
 * Whom "the 29-year-old" at a token means: of the persons named a little before the one of whom the article says that age
 * ("X, 29,"), else the only one; -1 for nobody.
 */
export function personOfAge(discourse: Discourse, the: number): number {
  const { tokens, entities } = discourse;
  const age = bareWord(tokens, the + 1);
  const near = new Set<number>();
  const ofAge = new Set<number>();
  for (const occurrence of discourse.before(the)) {
    if (entities[occurrence.entity].kind !== 'PERSON') continue;
    if (isOfAge(discourse, occurrence, age)) ofAge.add(occurrence.entity);
    if (tokens.sentence[the] - tokens.sentence[occurrence.first] <= REACH) near.add(occurrence.entity);
  }
  for (const fitting of [ofAge, near]) if (fitting.size === 1) return [...fitting][0];
  return -1;
}

const isOfAge = ({ tokens }: Discourse, { last, form }: Occurrence, age: string) =>
  form === 'NAME' && bareWord(tokens, last + 1) === ',' && bareWord(tokens, last + 2) === age;
