import { listOf } from '../lexicon/lexicon.js';
import { type Tokens, wordOf } from '../tokens.js';
import { FINITE, tagIndex, tagSet } from './tags.js';

/** Words that are nothing but a past: "shook". */
const ONLY_PAST = listOf('tense', 'only past');
/** What the tagger takes them for. */
const MISTAGGED = tagSet('NN', 'NNP', 'JJ', 'VB', 'VBN');
const PAST = tagIndex('VBD');

const NOUN = tagSet('NN', 'NNP');
const PLURAL = tagIndex('NNS');
const PRESENT = tagIndex('VBZ');
/** What parts a verb from the steps of a stair: "Lund steps down". */
const STEPPING = /^(?:down|aside)$/;

/** Pasts, many of which are nouns too: "shot", "cut", "hit". */
const PASTS = listOf('tense', 'past');
const SINGULAR = tagIndex('NN');
const SUBJECT = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP', 'WP');
const OBJECT_OPENS = tagSet('DT', 'PRP$', 'CD', 'PRP', 'NNP');
const IN_NOUN_PHRASE = tagSet('DT', 'PRP$', 'CD', 'PRP', 'NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'POS', 'HYPH');
const PARTICIPLE = tagIndex('VBN');
/** What a past and a participle both end in. */
const REGULAR = /ed$/;
const AFTER_PAST = tagSet('DT', 'PRP$', 'CD', 'PRP', 'NNP', 'NN', 'NNS', 'JJ');
const AIMED_AT = tagSet('PRP', 'CD', 'NNS');
/** Endings of nouns for people. */
const PERSON = /.(?:[^aeiou]er|man|woman|or|ist|ian|ant|boy|girl)$/;
/** What a clause goes on with after a noun phrase with a clause of its own: "the penalty shot the striker took went wide". */
const GOES_ON = tagSet('VBD', 'VBZ', 'VBP', 'MD', 'RB');

/**
 * Tags as a past what is printed in small letters and can be nothing else ("an earthquake shook the coast"), or stands between
 * two noun phrases that nothing else joins ("a gunman shot three people"), and as a verb the steps that somebody takes down.
 */
export function settleVerbs(tokens: Tokens): void {
  for (let i = 0; i < tokens.length; i++)
    if (isOnlyPast(tokens, i) || joinsNounPhrases(tokens, i) || isOnlyVerb(tokens, i)) tokens.tag[i] = PAST;
    else if (isPersonShot(tokens, i)) {
      if (!isOfShooter(tokens, i)) tokens.tag[i] = PARTICIPLE;
      else if (isShotAt(tokens, i)) tokens.tag[i] = PAST;
    } else if (isStepping(tokens, i)) tokens.tag[i] = PRESENT;
}

const isOnlyPast = (tokens: Tokens, i: number) =>
  MISTAGGED[tokens.tag[i]] === 1 && ONLY_PAST.has(wordOf(tokens, i));

/** "A gunman shot three people", but not "the last penalty shot the striker took". */
function joinsNounPhrases(tokens: Tokens, i: number): boolean {
  const { tag, sentence, length } = tokens;
  if (tag[i] !== SINGULAR || !PASTS.has(wordOf(tokens, i)) || i === 0 || i + 1 >= length) return false;
  // "shot dead two guards"
  const object = wordOf(tokens, i + 1) === 'dead' ? i + 2 : i + 1;
  if (object >= length || sentence[i - 1] !== sentence[i] || sentence[object] !== sentence[i]) return false;
  if (!SUBJECT[tag[i - 1]] || !OBJECT_OPENS[tag[object]]) return false;
  let next = object + 1;
  while (next < length && sentence[next] === sentence[i] && IN_NOUN_PHRASE[tag[next]]) next++;
  // What a clause without "that" tells of the noun.
  return next >= length || sentence[next] !== sentence[i] || !GOES_ON[tag[next]];
}

/**
 * "A crocodile killed ranger Ann Lee.": whether what was taken for a participle stands between who did it and to what or whom,
 * in a sentence that ends in a full stop and has no other verb that makes a clause.
 */
function isOnlyVerb(tokens: Tokens, i: number): boolean {
  const { tag, sentence, sentenceStart } = tokens;
  if (tag[i] !== PARTICIPLE || !REGULAR.test(wordOf(tokens, i)) || i === 0 || !SUBJECT[tag[i - 1]])
    return false;
  const from = sentenceStart[sentence[i]];
  const to = sentenceStart[sentence[i] + 1];
  if (i - 1 < from || wordOf(tokens, to - 1) !== '.' || !AFTER_PAST[tag[i + 1]]) return false;
  for (let k = from; k < to; k++) if (FINITE[tag[k]]) return false;
  return true;
}

/** "A builder shot on Monday", but not "a jump shot on Monday". */
function isPersonShot(tokens: Tokens, i: number): boolean {
  const { tag, sentence } = tokens;
  if (tag[i] !== SINGULAR || wordOf(tokens, i) !== 'shot' || i === 0 || !NOUN[tag[i - 1]]) return false;
  const isPerson = PERSON.test(wordOf(tokens, i - 1)) && sentence[i - 1] === sentence[i];
  return (
    isPerson && i + 1 < tokens.length && /^(?:on|in|outside|by|dead|at|near)$/.test(wordOf(tokens, i + 1))
  );
}

/**
 * "The director shot in Paris.", but neither "a builder shot on Monday has died." nor a headline: whether a sentence has no verb
 * behind "shot", so that it tells what somebody did, of pictures more often than not.
 */
function isOfShooter(tokens: Tokens, i: number): boolean {
  const { tag, sentence, sentenceStart } = tokens;
  const to = sentenceStart[sentence[i] + 1];
  if (/^(?:by|dead)$/.test(wordOf(tokens, i + 1)) || wordOf(tokens, to - 1) !== '.') return false;
  for (let k = i + 1; k < to; k++) if (FINITE[tag[k]]) return false;
  return true;
}

/** "Shot at him", "shot at two wolves", but not "shot at the studio". */
const isShotAt = (tokens: Tokens, i: number) =>
  wordOf(tokens, i + 1) === 'at' && AIMED_AT[tokens.tag[i + 2]] === 1;

/** "The chancellor steps down in May", but not "stone steps down to the beach". */
function isStepping(tokens: Tokens, i: number): boolean {
  const { tag, sentence } = tokens;
  if (tag[i] !== PLURAL || wordOf(tokens, i) !== 'steps' || i === 0 || !NOUN[tag[i - 1]]) return false;
  if (i + 1 >= tokens.length || sentence[i - 1] !== sentence[i + 1] || !STEPPING.test(wordOf(tokens, i + 1)))
    return false;
  return i + 2 >= tokens.length || !/^(?:to|into|onto)$/.test(wordOf(tokens, i + 2));
}
