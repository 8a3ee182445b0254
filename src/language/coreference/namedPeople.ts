import type { Entity } from '../analysis.js';
import { formsOf, listOf } from '../lexicon/lexicon.js';
import { sexOfWord } from '../names/sexes.js';
import { wordsOfTitle } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Discourse, type Occurrence, onlyOf } from './discourse.js';

const PERSON = classBit('person');
const PLURALS = tagSet('NNS', 'NNPS');

/** Sentences before a description's own in which a person who is not called so must have been named. */
const REACH = 2;
/** Tokens after a name in which the words that explain it are looked for. */
const EXPLANATION = 8;

/** The narrower words that a wider one means too: "the cleric" is a bishop. */
const NARROWER = new Map<string, Set<string>>();
for (const [narrow, wide] of formsOf('people', 'wider'))
  for (const word of wide.split(' ')) NARROWER.set(word, (NARROWER.get(word) ?? new Set()).add(narrow));

/** What those are by whom news is made for it, so that an article may call them so without having said it before. */
const OF_RENOWN: ReadonlySet<string> = new Set(
  [...listOf('names', 'of renown')].flatMap((word) => [word, ...(NARROWER.get(word) ?? [])]),
);

const ARTICLES = listOf('grammar', 'articles');
/** Tags of words at which what explains a name ends: "X, a teacher in Velm who …", "X was killed by a driver". */
const ENDS_EXPLANATION = tagSet(...VERB_TAGS, 'IN', 'TO', 'MD', 'WDT', 'WP', 'WRB', 'RB');

/** Whether a noun can mean a person who is named: "the umpire". */
export const isForPerson = (word: string): boolean =>
  (classesOfNoun(word) & PERSON) !== 0 || NARROWER.has(word);

/**
 * Whom "the umpire" at a token means, or -1: of the persons named before it the only one whom the article calls so ("umpire X",
 * "X, an umpire"; "the cleric" is a bishop too), of several the only one named lately; where it calls nobody so, "the actress" is
 * the only one named in this sentence or the two before, whom it calls nothing else. Where it has spoken of one who is not named
 * ("an officer was shot"), only who was explained to be one ("X, an officer,").
 */
export function personCalled(discourse: Discourse, token: number, noun: string): number {
  const { tokens, entities } = discourse;
  const sentence = tokens.sentence[token];
  const isNoun = (word: string) => word === noun;
  const isAlike = (word: string) => isNoun(word) || NARROWER.get(noun)?.has(word) === true;
  const isSomebodyElse = discourse.speaksOf(noun, token);
  const called = new Set<number>();
  const near = new Set<number>();
  const otherwise = new Set<number>();
  const looked = new Set<number>();
  for (const occurrence of discourse.before(token)) {
    const { entity, first, form } = occurrence;
    const { kind, positions } = entities[entity];
    if (kind !== 'PERSON' || isOfOtherSex(discourse, entity, noun)) continue;
    if (sentence - tokens.sentence[first] <= REACH) {
      near.add(entity);
      // "Manager X was pleased. The striker scored": X is called something else.
      if (positions.length > 0 || isForPerson(bareWord(tokens, first - 1))) otherwise.add(entity);
    }
    if (called.has(entity)) continue;
    if (form === 'NAME' && isExplained(discourse, occurrence, isSomebodyElse ? isNoun : isAlike))
      called.add(entity);
    else if (!isSomebodyElse) {
      const isTitle =
        form === 'NAME' && isAlike(bareWord(tokens, first - 1)) && !PLURALS[tokens.tag[first - 1]];
      if (isTitle || (!looked.has(entity) && isTitled(entities[entity], isAlike))) called.add(entity);
      looked.add(entity);
    }
  }
  if (called.size > 0)
    return onlyOf(called.size === 1 ? called : new Set([...called].filter((each) => near.has(each))));
  const isUnknown = isSomebodyElse || !OF_RENOWN.has(noun) || otherwise.size > 0;
  const isNarrower = [...(NARROWER.get(noun) ?? [])].some((each) => discourse.speaksOf(each, token));
  return isUnknown || isNarrower ? -1 : onlyOf(near);
}

function isOfOtherSex(discourse: Discourse, entity: number, noun: string): boolean {
  const [sex, told] = [discourse.sex(entity), sexOfWord(noun)];
  return sex !== null && told !== null && sex !== told;
}

const isTitled = ({ positions }: Entity, test: (word: string) => boolean) =>
  positions.some(({ title }) => wordsOfTitle(title).some(test));

/** Whether the article explains here what the person is: "the umpire, X,", "X, an umpire in Galle", "X is an umpire". */
function isExplained(
  { tokens, isName }: Discourse,
  { first, last }: Occurrence,
  test: (word: string) => boolean,
): boolean {
  const opens = bareWord(tokens, last + 1);
  if (opens === ',' && bareWord(tokens, first - 1) === ',' && test(bareWord(tokens, first - 2))) return true;
  if (opens !== ',' && opens !== 'is' && opens !== 'was') return false;
  if (opens !== ',' && !ARTICLES.has(bareWord(tokens, last + 2))) return false;
  for (let i = last + 2; i <= Math.min(last + EXPLANATION, tokens.length - 1); i++) {
    const word = bareWord(tokens, i);
    if (isName[i] || tokens.sentence[i] !== tokens.sentence[last]) return false;
    if (test(word)) return true;
    if (ENDS_EXPLANATION[tokens.tag[i]] || /[^\p{L}\p{N}-]/u.test(word)) return false;
  }
  return false;
}

/** The only person named in the sentence of a token and the two before, or -1: whom "the Catalan" there means. */
export function onlyPersonNear(discourse: Discourse, token: number): number {
  return discourse.onlyNear(token, REACH, ({ kind }) => kind === 'PERSON');
}
