import { formsOf } from '../lexicon/lexicon.js';
import { FEMALE_WORDS, MALE_WORDS } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { tagSet } from '../tagging/tags.js';
import type { Discourse, Occurrence } from './discourse.js';

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
const OF_RENOWN = new Set(
  [
    'artist',
    'athlete',
    'author',
    'entertainer',
    'footballer',
    'musician',
    'performer',
    'scientist',
    'sportsman',
  ].flatMap((word) => [word, ...(NARROWER.get(word) ?? [])]),
);

/** Words that end what explains a name: "X, a teacher in Velm who …". */
const EXPLANATION_ENDS = new Set([
  'of',
  'in',
  'for',
  'at',
  'from',
  'with',
  'who',
  'that',
  'which',
  'whose',
  '.',
  ';',
  '',
]);

/** Whether a noun can mean a person who is named: "the umpire". */
export const isForPerson = (word: string): boolean => (classesOfNoun(word) & PERSON) !== 0;

/**
 * Whom "the umpire" at a token means, or -1: of the persons named before it the only one whom the article calls so ("umpire X",
 * "X, an umpire"; "the cleric" is a bishop too), of several the only one named lately; where it calls nobody so, nor speaks of
 * one who is not named, "the actress" is the only one named in this sentence or the two before, whom it calls nothing else.
 */
export function personCalled(discourse: Discourse, token: number, noun: string): number {
  const { tokens, entities } = discourse;
  const sentence = tokens.sentence[token];
  const called = new Set<number>();
  const near = new Set<number>();
  const nearAndCalled = new Set<number>();
  const otherwise = new Set<number>();
  const alike = (word: string) => word === noun || NARROWER.get(noun)?.has(word) === true;
  for (const occurrence of discourse.before(token)) {
    const { kind, positions } = entities[occurrence.entity];
    if (kind !== 'PERSON' || isOfOtherSex(discourse, occurrence.entity, noun)) continue;
    const isNear = sentence - tokens.sentence[occurrence.first] <= REACH;
    if (isNear) near.add(occurrence.entity);
    const holds = positions.some(({ title }) =>
      title
        .toLowerCase()
        .split(/[\s-]+/)
        .some(alike),
    );
    if (holds || (occurrence.form === 'NAME' && isCalled(discourse, occurrence, alike)))
      called.add(occurrence.entity);
    if (isNear && called.has(occurrence.entity)) nearAndCalled.add(occurrence.entity);
    // "Manager X was pleased. The striker scored": X is called something else.
    const title = bareWord(tokens, occurrence.first - 1);
    if (isNear && (positions.length > 0 || isForPerson(title))) otherwise.add(occurrence.entity);
  }
  if (called.size > 0) return called.size === 1 ? only(called) : only(nearAndCalled);
  if (
    !OF_RENOWN.has(noun) ||
    [noun, ...(NARROWER.get(noun) ?? [])].some((each) => discourse.speaksOf(each, token))
  )
    return -1;
  return otherwise.size === 0 ? only(near) : -1;
}

const only = (entities: ReadonlySet<number>) => (entities.size === 1 ? [...entities][0] : -1);

function isOfOtherSex(discourse: Discourse, entity: number, noun: string): boolean {
  const sex = discourse.sex(entity);
  return (sex === 'MALE' && FEMALE_WORDS.has(noun)) || (sex === 'FEMALE' && MALE_WORDS.has(noun));
}

/** Whether the article says here what the person is: "umpire X", "the umpire, X,", "X, an umpire in Galle", "X is an umpire". */
function isCalled(
  { tokens, isName }: Discourse,
  { first, last }: Occurrence,
  alike: (word: string) => boolean,
): boolean {
  const before = bareWord(tokens, first - 1);
  if (alike(before)) return !PLURALS[tokens.tag[first - 1]];
  if (before === ',' && alike(bareWord(tokens, first - 2))) return true;
  const opens = bareWord(tokens, last + 1);
  if (opens !== ',' && opens !== 'is' && opens !== 'was') return false;
  for (let i = last + 2; i <= Math.min(last + EXPLANATION, tokens.length - 1); i++) {
    const word = bareWord(tokens, i);
    if (isName[i] || tokens.sentence[i] !== tokens.sentence[last]) return false;
    if (alike(word)) return true;
    if (EXPLANATION_ENDS.has(word) || (word === ',' && i > last + 2)) return false;
  }
  return false;
}

/** The only person named in the sentence of a token and the two before, or -1: whom "the Catalan" there means. */
export function onlyPersonNear(discourse: Discourse, token: number): number {
  const { tokens, entities } = discourse;
  const near = new Set<number>();
  for (const { entity } of discourse.between(tokens.sentence[token] - REACH, token))
    if (entities[entity].kind === 'PERSON') near.add(entity);
  return only(near);
}
