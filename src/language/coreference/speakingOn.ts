import { listOf, wordsWith } from '../lexicon/lexicon.js';
import type { Sex } from '../names/sexes.js';
import { isOffice } from '../names/titles.js';
import { bareWord } from '../names/words.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { type Discourse, type Occurrence, PERSON_NOUNS } from './discourse.js';
import type { Candidate } from './pronounFeatures.js';

/** Verbs of saying that take what is said as a clause: what "compares" or "threatens" is no speaker yet. */
const SPEECH = new Set(
  (['clause', 'hearer'] as const)
    .flatMap((frame) => [...wordsWith('verbs', 'frame', frame)])
    .filter((verb) => wordsWith('verbs', 'cue', 'speech').has(verb)),
);
/** Verbs of who answers what somebody else says of them: "Chief Tom Lee said Jim Ray was held. He denied …" */
const ANSWERING = listOf('statements', 'answering');
const TOLD = tagSet('VBD', 'VBZ', 'VBP', 'VBN');
const ADVERB = tagSet('RB');
/** Of words between "said" and the name of who says it: "said FBI spokeswoman Ada Orsal". */
const TITLE = tagSet('DT', 'PRP$', 'JJ', 'NN', 'NNP', 'POS', 'VBN');
const NOUN = tagSet('NN');
const SOMEBODY = classBit('person') | classBit('organization');
/** Tokens of what explains a name between commas at the most. */
const EXPLANATION = 16;
/** Words of a title before a name at the most. */
const LONGEST_TITLE = 5;
/** Sentences between who spoke and who speaks on at the most, beside those of the quotation. */
const REACH = 2;

/**
 * Who goes on speaking: of a pronoun that says something, who said something in the sentence before (“…,” Ada Orsal said. She
 * added …), or a little before where nobody else it could mean is mentioned since. Null where nobody is found so, and where the
 * verb is one of answering and the speaker spoke of another whom the pronoun may mean; 'UNNAMED' where
 * the last to speak is somebody who is not named, whom the pronoun means rather than anybody named before.
 */
export function speakerBefore(
  discourse: Discourse,
  token: number,
  candidates: readonly Candidate[],
): Candidate | 'UNNAMED' | null {
  const { tokens, quotation } = discourse;
  const verb = verbAfter(discourse, token);
  if (!isTold(discourse, verb)) return null;
  const isAnswer = ANSWERING.has(tokens.lemma[verb]);
  const own = tokens.sentence[token];
  const quoted = quotation[token - 1] ?? -1;
  const first = quoted < 0 ? token : discourse.tokensOfQuotation(quoted).first;
  const opens = Math.min(own, tokens.sentence[first]);
  const isMentioned = (sentence: number) =>
    candidates.some((each) => tokens.sentence[each.first] === sentence && quotation[each.first] < 0);
  if (isMentioned(own)) return null;
  for (let sentence = opens - 1, passed = 0; sentence >= 0 && passed < REACH; sentence--) {
    if (isAllQuoted(discourse, sentence)) continue;
    const speaker = speakerIn(discourse, sentence);
    if (speaker === 'UNNAMED') return speaker;
    if (speaker !== null) {
      const others = candidates.filter(({ entity }) => entity !== speaker.entity);
      if (isAnswer && others.some((each) => tokens.sentence[each.first] === sentence)) return null;
      return candidates.find(({ entity }) => entity === speaker.entity) ?? null;
    }
    if (isMentioned(sentence)) return null;
    passed++;
  }
  return null;
}

/**
 * Who says a quotation that opens a sentence: whom the sentence before it opens with, or is about, or names last of all persons,
 * where it names nobody else that the pronoun may mean; null where that is not so. "The coach, Ada Orsal, was not sure. “We will
 * wait,” she said."
 */
export function introducedBefore(
  discourse: Discourse,
  token: number,
  candidates: readonly Candidate[],
): Candidate | null {
  const { tokens, quotation } = discourse;
  const { sentence, sentenceStart } = tokens;
  if (!isBesideQuotation(discourse, token)) return null;
  const { first } = discourse.tokensOfQuotation(quotation[token - 1]);
  if (first < 0 || first > sentenceStart[sentence[first]] + 1) return null;
  const before = candidates.filter((each) => sentence[first] - sentence[each.first] === 1);
  if (before.length !== 1) return null;
  const [candidate] = before;
  const isIntroduced =
    discourse.isSubjectOrExplainsIt(candidate.last) ||
    beforeTitle(discourse, candidate.first) < sentenceStart[sentence[candidate.first]] ||
    discourse.personsBetween(candidate.last + 1, first) === 0;
  return isIntroduced ? candidate : null;
}

/**
 * Who says a quotation where the article has named but one person before it, of whom the pronoun can be said, and since the last
 * mention nobody who is not named is spoken of: who stands at the head of a report speaks at its end, however much of what happened
 * is told between. Null where that is not so.
 */
export function onlyPersonBefore(discourse: Discourse, token: number, pronoun: Sex): number | null {
  if (!isBesideQuotation(discourse, token) || !isTold(discourse, verbAfter(discourse, token))) return null;
  const { entities, quotation } = discourse;
  let only: Occurrence | null = null;
  for (const occurrence of discourse.before(token)) {
    if (entities[occurrence.entity].kind !== 'PERSON' || quotation[occurrence.first] >= 0) continue;
    if (only !== null && only.entity !== occurrence.entity) return null;
    only = occurrence;
  }
  if (only === null || (discourse.sex(only.entity) ?? pronoun) !== pronoun) return null;
  const { first } = discourse.tokensOfQuotation(quotation[token - 1]);
  return discourse.personsBetween(only.last + 1, first) === 0 ? only.entity : null;
}

/** Whether a pronoun with one verb stands right after a quotation: “I saw it,” he said. */
export function isBesideQuotation({ tokens, quotation }: Discourse, token: number): boolean {
  const before = quotation[token - 1] ?? -1;
  return (
    quotation[token] < 0 && before >= 0 && token + 1 < tokens.length && FINITE[tokens.tag[token + 1]] === 1
  );
}

/** Who says something in a sentence outside of quotation marks, the last of several. */
function speakerIn(discourse: Discourse, sentence: number): Occurrence | 'UNNAMED' | null {
  const { tokens, quotation } = discourse;
  const end = tokens.sentenceStart[sentence + 1];
  const named = [...discourse.between(sentence, end)].findLast(
    (each) => quotation[each.first] < 0 && says(discourse, each),
  );
  if (named !== undefined) return named;
  for (let i = tokens.sentenceStart[sentence]; i < end; i++)
    if (quotation[i] < 0 && isUnnamed(discourse, i) && isTold(discourse, verbAfter(discourse, i)))
      return 'UNNAMED';
  return null;
}

/** Whether who is mentioned says something, and alone: "Ada Orsal, the minister, has said", "said Minister Ada Orsal". */
export function says(discourse: Discourse, { first, last }: Pick<Occurrence, 'first' | 'last'>): boolean {
  const { tokens } = discourse;
  const before = beforeTitle(discourse, first);
  if (isTold(discourse, verbAfter(discourse, last)))
    return bareWord(tokens, before) !== 'and' || discourse.isName[before - 1] !== 1;
  const isAccording = bareWord(tokens, before) === 'to' && bareWord(tokens, before - 1) === 'according';
  return (
    tokens.sentence[before] === tokens.sentence[first] &&
    (isAccording || (isTold(discourse, before) && /^[,"”’'!?]$/.test(bareWord(tokens, before - 1))))
  );
}

/** The token before a name and its title: "said" of "said FBI spokeswoman Ada Orsal". */
function beforeTitle({ tokens }: Discourse, first: number): number {
  const mayEnd = (i: number) => TITLE[tokens.tag[i]] === 1 || bareWord(tokens, i) === ',';
  let before = first - 1;
  while (before >= 0 && first - before <= LONGEST_TITLE && mayEnd(before)) before--;
  return before;
}

/** The verb after a subject that ends in a token, past what commas explain it with, adverbs and "has"; -1 for none. */
function verbAfter({ tokens }: Discourse, last: number): number {
  const end = tokens.sentenceStart[tokens.sentence[last] + 1];
  let i = last + 1;
  if (bareWord(tokens, i) === ',') {
    const limit = Math.min(end, i + EXPLANATION);
    for (i++; i < limit && bareWord(tokens, i) !== ','; i++);
    if (i >= limit) return -1;
    i++;
  }
  while (i < end && (ADVERB[tokens.tag[i]] || /^(?:has|have|had)$/.test(bareWord(tokens, i)))) i++;
  return i < end ? i : -1;
}

function isTold({ tokens }: Discourse, verb: number): boolean {
  return verb >= 0 && TOLD[tokens.tag[verb]] === 1 && SPEECH.has(tokens.lemma[verb]);
}

/** Whether a noun stands for one person or body who is not named. */
function isUnnamed(discourse: Discourse, i: number): boolean {
  const { tokens, isName } = discourse;
  if (!NOUN[tokens.tag[i]] || isName[i] || discourse.at(i)) return false;
  const word = bareWord(tokens, i);
  return PERSON_NOUNS.has(word) || isOffice(word) || (classesOfNoun(word) & SOMEBODY) !== 0;
}

/** Whether no word of a sentence stands outside of quotation marks. */
function isAllQuoted({ tokens, quotation }: Discourse, sentence: number): boolean {
  return quotation
    .subarray(tokens.sentenceStart[sentence], tokens.sentenceStart[sentence + 1])
    .every((each) => each >= 0);
}
