import { listOf } from '../lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { REL } from '../syntax/tree.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { firstTokenEndingAfter, type Tokens, tokenHolding, wordOf } from '../tokens.js';
import type { TimePhrase } from './recognise.js';
import { entryOf } from './timeWords.js';

/** Whether words for a time are part of a name that nobody knows as one: a newspaper's, a rocket's, a collection's. */
export function isInNameUnknown(tokens: Tokens, phrase: TimePhrase): boolean {
  return (
    isInNameOfWords(tokens, phrase) ||
    isInCode(tokens, phrase) ||
    isNumbered(tokens, phrase) ||
    isOfBody(tokens, phrase) ||
    isGivenName(tokens, phrase) ||
    isSurname(tokens, phrase) ||
    isOfCollection(tokens, phrase) ||
    (phrase.type === 'SET' && isNewspaper(tokens, tokenHolding(tokens, phrase.coreStart)))
  );
}

/** "The Long March 4C rocket": a month whose number has a capital joined to it. */
const isInCode = ({ text }: Tokens, { coreStart }: TimePhrase) =>
  /^\p{Lu}\p{Ll}+[ -]\d+\p{Lu}/u.test(text.slice(coreStart, coreStart + LONGEST_CODE));

const LONGEST_CODE = 20;

/** "A Long March 5 rocket": a month and number in the middle of a name of a craft; "the Osby March 5 attack" was on that day. */
function isNumbered(tokens: Tokens, { coreStart, end }: TimePhrase): boolean {
  const { tag, text } = tokens;
  if (!/^\p{Lu}\p{L}+ \d+$/u.test(text.slice(coreStart, end))) return false;
  const i = tokenHolding(tokens, coreStart);
  if (i < 2 || tokens.end[i - 1] + 1 !== coreStart || tokens.start[i + 2] !== end + 1) return false;
  if (!isProper(tokens, i - 1) || NAMING[tag[i - 2]] !== 1 || NOUN[tag[i + 2]] !== 1) return false;
  let head = i + 2;
  while (tokens.sentence[head + 1] === tokens.sentence[i] && NOUN[tag[head + 1]] === 1) head++;
  return (classesOfNoun(tokens.lemma[head]) & CRAFT) !== 0;
}

const CRAFT = classBit('vehicle') | classBit('weapon');

/** "The 14 February Coalition": a day with an article before it and the name of a body behind; not "on 4 January Osby Council met". */
function isOfBody(tokens: Tokens, { start, coreStart, end }: TimePhrase): boolean {
  const { tag, text } = tokens;
  const told = text.slice(coreStart, end);
  if (!DAY_OF_MONTH.test(told) || AT_TIME.test(text.slice(start, coreStart))) return false;
  if (!/^the /i.test(told) && tag[tokenHolding(tokens, coreStart) - 1] !== DETERMINER) return false;
  let i = firstTokenEndingAfter(tokens, end);
  const sentence = tokens.sentence[i];
  if (tokens.start[i] !== end + 1) return false;
  let body = -1;
  for (; i < tokens.length && tokens.sentence[i] === sentence && isProper(tokens, i); i++) body = i;
  if (body < 0 || (classesOfNoun(wordOf(tokens, body).toLowerCase()) & BODY) === 0) return false;
  // "The 5 March Parliament vote" was on that day.
  const isOther = tokens.sentence[i] === sentence && NOUN[tag[i]] === 1;
  return !isOther || (classesOfNoun(tokens.lemma[i]) & PERSON) !== 0;
}

const DAY_OF_MONTH = /^(?:the )?(?:\d+\p{L}* (?:of )?\p{L}+|\p{L}+ \d+\p{L}*)$/iu;
/** Prepositions of a day that go before no name of a body in another sense. */
const AT_TIME = /^(?:on|since|until|till) /i;
const BODY = classBit('organization');

/** "Her son August won": a month's name alone right after what somebody is to others. */
function isGivenName(tokens: Tokens, { coreStart, end }: TimePhrase): boolean {
  const i = tokenHolding(tokens, coreStart);
  const isMonth = entryOf(tokens.text.slice(coreStart, end).toLowerCase())?.category === 'month';
  if (!isMonth || i < 1 || tokens.sentence[i - 1] !== tokens.sentence[i]) return false;
  return (
    tokens.tag[i - 1] === SINGULAR &&
    (classesOfNoun(tokens.lemma[i - 1]) & PERSON) !== 0 &&
    tokens.end[i - 1] + 1 === coreStart
  );
}

/** "Janus Friday, his understudy, …": a weekday or month after a capital at the head of a sentence, of whom a comma tells who they are. */
function isSurname(tokens: Tokens, { coreStart, end }: TimePhrase): boolean {
  const { sentence, sentenceStart, text } = tokens;
  const i = tokenHolding(tokens, coreStart);
  const category = entryOf(text.slice(coreStart, end).toLowerCase())?.category;
  if (category !== 'weekday' && category !== 'month') return false;
  if (i - 1 !== sentenceStart[sentence[i]] || !isProper(tokens, i - 1) || wordOf(tokens, i + 1) !== ',')
    return false;
  if (!NAMING[tokens.tag[i + 2]]) return false;
  for (let j = i + 3; j < i + 3 + LONGEST_ROLE && sentence[j] === sentence[i]; j++) {
    if (wordOf(tokens, j) === ',') return (classesOfNoun(tokens.lemma[j - 1]) & PERSON) !== 0;
    if (!NOUN[tokens.tag[j]] && tokens.tag[j] !== ADJECTIVE) return false;
  }
  return false;
}

/** Words of what somebody is, between commas, at the most. */
const LONGEST_ROLE = 5;
const ADJECTIVE = tagIndex('JJ');

const SINGULAR = tagIndex('NN');
const PERSON = classBit('person');

/** What is called by the season that it is made for: "the Spring-Summer 2017 ready-to-wear fashion collection". */
const COLLECTIONS = listOf('calendar', 'collections');
const FURTHEST_COLLECTION = 8;
/** What begins another phrase or clause after a season: "the spring 2017 the show …". */
const BEYOND = tagSet('IN', 'DT', 'PRP', 'PRP$', 'MD', 'VBD', 'VBZ', 'VBP');

/** Whether a season that is none's in which something was ("in spring 2017") stands in the noun phrase of a collection. */
function isOfCollection(tokens: Tokens, { start, coreStart, end, value }: TimePhrase): boolean {
  if (!/^\d{4}-(?:SP|SU|FA|WI)$/.test(value) || start < coreStart) return false;
  const first = tokenHolding(tokens, coreStart);
  let i = first;
  while (i < tokens.length && tokens.start[i] < end) i++;
  for (let j = i; j < i + FURTHEST_COLLECTION && j < tokens.length; j++) {
    if (tokens.sentence[j] !== tokens.sentence[first]) return false;
    if (COLLECTIONS.has(tokens.lemma[j])) return true;
    if (!/^[-\w]+$/.test(wordOf(tokens, j)) || (BEYOND[tokens.tag[j]] === 1 && wordOf(tokens, j - 1) !== '-'))
      return false;
  }
  return false;
}

/**
 * Whether a weekday, month or part of a day begins or ends a name that nobody knows: capitalised words join it on the right,
 * and what stands on the left fits no time ("the Sunday Courier", "Sergeant Friday Okoro", "a star of Midnight Train").
 */
function isInNameOfWords(tokens: Tokens, { coreStart, end }: TimePhrase): boolean {
  const { text } = tokens;
  // "The Morning Post said": the article belongs to the name.
  const article = /^the (?=\p{Lu})/iu.exec(text.slice(coreStart, end))?.[0].length ?? 0;
  if (!/^\p{Lu}\p{L}+$/u.test(text.slice(coreStart + article, end))) return false;
  const i = tokenHolding(tokens, coreStart + article);
  const [first, after] = [
    tokens.sentenceStart[tokens.sentence[i]],
    tokens.sentenceStart[tokens.sentence[i] + 1],
  ];
  if (
    i <= first ||
    tokens.start[i + 1] !== end + 1 ||
    !isProper(tokens, i + 1) ||
    isTitled(tokens, first, after)
  )
    return false;
  let next = i + 1;
  while (next < after && isProper(tokens, next)) next++;
  if (STREETS.has(wordOf(tokens, next - 1).toLowerCase())) return true;
  if (NEWSPAPERS.has(wordOf(tokens, next - 1).toLowerCase())) return true;
  // "The Tuesday Senate vote" was on Tuesday.
  if (next < after && NOUN[tokens.tag[next]] === 1) return false;
  const before = wordOf(tokens, i - 1).toLowerCase();
  if (NAMING[tokens.tag[i - 1]] === 1) return before !== 'this' && before !== 'that';
  if (isProper(tokens, i - 1) && tokens.end[i - 1] + 1 === tokens.start[i]) return isJoined(tokens, i);
  const isDay = entryOf(wordOf(tokens, i).toLowerCase())?.category === 'weekday';
  return PREPOSITION[tokens.tag[i - 1]] === 1 && (!FITTING.has(before) || (before === 'in' && isDay));
}

/** Whether a line has a capital on every word but small ones, which tells nothing of any of them. */
function isTitled(tokens: Tokens, first: number, after: number): boolean {
  for (let i = first + 1; i < after; i++) if (/^\p{Ll}{5,}/u.test(wordOf(tokens, i))) return false;
  return true;
}

/** What names of newspapers end in: "a Sunday Times columnist". */
const NEWSPAPERS = listOf('names', 'newspapers');
const STREETS = listOf('figures', 'streets');
const NAMING = tagSet('DT', 'PRP$');
const PROPER = tagSet('NNP', 'NNPS');
const NOUN = tagSet('NN', 'NNS');
const PREPOSITION = tagSet('IN');
/** Prepositions that a day can follow without its "on". */
const FITTING = listOf('grammar', 'before times');

/** Whether a token is a capitalised part of a name. */
const isProper = (tokens: Tokens, i: number) =>
  PROPER[tokens.tag[i]] === 1 &&
  /^\p{Lu}\p{Ll}/u.test(wordOf(tokens, i)) &&
  entryOf(wordOf(tokens, i).toLowerCase()) === undefined;

/** Whether the parse makes one name of a token and its neighbours. */
function isJoined({ head, relation }: Tokens, i: number): boolean {
  const isPart = (each: number) => relation[each] === REL.compound || relation[each] === REL.flat;
  return (isPart(i) && Math.abs(head[i] - i) <= 2) || (isPart(i + 1) && head[i + 1] === i);
}

/** "The Harbour Daily", "the Vremya daily said", "the daily Vremya": a newspaper, and nothing that is done every day. */
function isNewspaper(tokens: Tokens, i: number): boolean {
  const { sentence, sentenceStart, tag } = tokens;
  const [first, after] = [sentenceStart[sentence[i]], sentenceStart[sentence[i] + 1]];
  if (i <= first) return false;
  if (/^\p{Lu}/u.test(wordOf(tokens, i)) && !isTitled(tokens, first, after)) return true;
  const isAfterArticle = tag[i - 1] === DETERMINER;
  if (i + 1 < after && (NOUN[tag[i + 1]] === 1 || PROPER[tag[i + 1]] === 1))
    return isAfterArticle && PROPER[tag[i + 1]] === 1;
  let before = i - 1;
  while (before > first && PROPER[tag[before]] === 1) before--;
  return before < i - 1 && tag[before] === DETERMINER;
}

const DETERMINER = tagIndex('DT');
