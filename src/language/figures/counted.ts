import { formsOf, listOf } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';

const COMMON = tagSet('NN', 'NNS');
const PROPER = tagSet('NNP', 'NNPS');
const MODIFIER = tagSet(
  'JJ',
  'JJR',
  'JJS',
  'VBN',
  'VBG',
  'HYPH',
  'RB',
  'RBR',
  'RBS',
  'PDT',
  'CD',
  'AFX',
  'NNP',
  'DT',
  'PRP$',
);
const HYPHEN = tagIndex('HYPH');
const PREPOSITION = tagIndex('IN');
const GERUND = tagIndex('VBG');
/** Gerunds that are never adjectives. */
const TELLS = /^(?:involving|including|concerning|regarding|containing|featuring)$/;
const ATTRIBUTE = relationSet('amod', 'compound');
/** Tags of what makes an adjective of a noun before a hyphen: "cash-rich", "state-owned", "side-by-side". */
const ENDS_ADJECTIVE = tagSet('JJ', 'VBN', 'VBG', 'IN');
const SINGULAR = tagIndex('NN');
const PLURAL = tagIndex('NNS');
const SINGULAR_VERB = tagIndex('VBZ');
const AUXILIARY: ReadonlySet<string> = new Set(['be', 'have', 'do']);
const POSSESSIVE = tagIndex('POS');
const OPENING_QUOTE = tagSet('``');
const DETERMINER = tagSet('DT', 'PRP$', 'PDT');

/** The noun that a number counts. */
export interface CountedNoun {
  /** Last token of the noun phrase, its head. */
  readonly head: number;
  /** Lemma, with the common nouns that stand directly before it: "training camp". */
  readonly lemma: string;
}

/** Nouns in -ie, whose plural looks like that of one in -y. */
const IE_NOUNS = listOf('figures', 'nouns in ie');

const PLURAL_NOUN = tagSet('NNS', 'NNPS');
/** Nouns that mean something else in the singular. */
const PLURAL_ONLY = listOf('figures', 'plural only');
/** Plurals in -s that have no other form, and those of Latin and Greek that a lemmatiser rarely meets. */
const SAME = listOf('figures', 'unchanged');
const IRREGULAR = formsOf('plurals', 'irregular');

/** The lemma of a noun: in lower case but for names. A plural that the lemmatiser left as it is loses its ending. */
function nounLemma(tokens: Tokens, i: number, isPlural = PLURAL_NOUN[tokens.tag[i]] === 1): string {
  const printed = wordOf(tokens, i);
  const lower = printed.toLowerCase();
  if (lower.endsWith('ies') && IE_NOUNS.has(lower.slice(0, -1))) return lower.slice(0, -1);
  if (PLURAL_ONLY.has(lower)) return lower;
  const isName = PROPER[tokens.tag[i]] === 1 || /^\p{Lu}{2}/u.test(printed);
  const lemma = isName ? tokens.lemma[i] : tokens.lemma[i].toLowerCase();
  const irregular = isPlural ? IRREGULAR.get(lower) : undefined;
  if (irregular) return irregular;
  if (!isPlural || lemma.toLowerCase() !== lower) return lemma;
  if (lower.length < 3 || !lower.endsWith('s') || SAME.has(lower) || /(?:works|ss)$/.test(lower))
    return lemma;
  return lower.endsWith('ies') && lower.length > 5 ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
}

/** No counted noun is further from its number, in tokens. */
const REACH = 9;

/**
 * The noun that the number before token `from` counts: the last of the first run of nouns, over adjectives, names and
 * "of the". Null where a verb, preposition or mark comes first. `isPlural`: whether the number is above one, so that the
 * noun is known to be a plural.
 */
export function countedNoun(tokens: Tokens, from: number, isPlural = false): CountedNoun | null {
  const { tag } = tokens;
  const sentence = tokens.sentence[from - 1];
  let i = from;
  if (i < tokens.length && wordOf(tokens, i) === 'of') {
    i++;
    while (i < tokens.length && DETERMINER[tag[i]]) i++;
  } else if (i < tokens.length && DETERMINER[tag[i]]) return null;
  const isPart = i > from;
  if (i < tokens.length && OPENING_QUOTE[tag[i]]) i++;
  // "38 saves": one verb in the singular agrees with no number above one.
  if (
    isPlural &&
    i < tokens.length &&
    tag[i] === SINGULAR_VERB &&
    /s$/.test(wordOf(tokens, i)) &&
    !AUXILIARY.has(tokens.lemma[i])
  )
    return tokens.sentence[i] === sentence ? { head: i, lemma: tokens.lemma[i].toLowerCase() } : null;
  let proper = -1;
  for (const limit = i + REACH; i < limit && i < tokens.length && tokens.sentence[i] === sentence; i++) {
    if (COMMON[tag[i]] && !isHyphenated(tokens, i, sentence)) {
      const noun = nounRun(tokens, i, isPlural);
      const isOwner =
        noun !== null && tag[noun.head + 1] === POSSESSIVE && (isPart || tag[noun.head] === SINGULAR);
      if (!isOwner) return noun;
      i = noun.head + 1;
      continue;
    }
    if (tag[i] === GERUND && tellsOfIt(tokens, i)) break;
    if (PROPER[tag[i]]) proper = i;
    else if (proper >= 0 && tag[i] === POSSESSIVE) proper = -1;
    else if (proper >= 0 && tag[i] !== HYPHEN && !MODIFIER[tag[i]]) break;
    else if (!MODIFIER[tag[i]] && !COMMON[tag[i]] && !isListComma(tokens, i)) break;
    if (DETERMINER[tag[i]]) break;
  }
  return proper < 0 ? null : { head: proper, lemma: nounLemma(tokens, proper, isPlural || undefined) };
}

/** "16 involving schools": a gerund that is no adjective of what is counted but tells of it. */
function tellsOfIt(tokens: Tokens, i: number): boolean {
  if (TELLS.test(wordOf(tokens, i))) return true;
  return !ATTRIBUTE[tokens.relation[i]] && tokens.tag[i - 1] !== HYPHEN;
}

/** "range" of "long-range strategic bombers": the end of an adjective, with the noun still to come. */
function isHyphenated(tokens: Tokens, i: number, sentence: number): boolean {
  const { tag } = tokens;
  if (tag[i - 1] !== HYPHEN) return false;
  if (COMMON[tag[i + 1] ?? 0]) return !COMMON[tag[i - 2] ?? 0];
  return skipModifiers(tokens, i + 1, sentence) >= 0;
}

/** A comma between two adjectives: "12 large, heavy bombers". */
function isListComma(tokens: Tokens, i: number): boolean {
  const adjective = tagIndex('JJ');
  return wordOf(tokens, i) === ',' && tokens.tag[i - 1] === adjective && tokens.tag[i + 1] === adjective;
}

function nounRun(tokens: Tokens, first: number, isPlural: boolean): CountedNoun | null {
  const { tag } = tokens;
  const sentence = tokens.sentence[first];
  let head = first;
  let start = first;
  for (let i = first + 1; i < tokens.length && tokens.sentence[i] === sentence; i++) {
    if (COMMON[tag[i]]) {
      if (/^age[sd]?$/.test(wordOf(tokens, i))) break;
      if (tag[i - 1] === HYPHEN) start = i;
      head = i;
    } else if (PROPER[tag[i]] && isCapital(tokens, head)) {
      head = i;
    } else if (tag[i] === HYPHEN && i + 1 < tokens.length) {
      const next = i + 1;
      if (COMMON[tag[next]]) continue;
      if (ENDS_ADJECTIVE[tag[next]]) {
        const isPhrase = tag[next + 1] === HYPHEN && tag[next] === PREPOSITION;
        const rest = skipModifiers(tokens, isPhrase ? next + 3 : next + 1, sentence);
        if (rest < 0) break;
        start = rest;
        head = rest;
        i = rest;
      } else break;
    } else break;
  }
  // "six search and rescue teams"
  const joined = head + 2;
  if (
    isPlural &&
    tag[head] === SINGULAR &&
    tokens.sentence[joined] === sentence &&
    /^(?:and|&)$/.test(wordOf(tokens, head + 1)) &&
    tag[joined] === SINGULAR &&
    tag[joined + 1] === PLURAL
  ) {
    start = joined;
    head = joined + 1;
  }
  const words: string[] = [];
  for (let i = start; i <= head; i++)
    if (tag[i] !== HYPHEN) words.push(nounLemma(tokens, i, (isPlural && i === head) || undefined));
  return { head, lemma: words.slice(-3).join(' ') };
}

const isCapital = (tokens: Tokens, i: number) => /^\p{Lu}/u.test(wordOf(tokens, i));

/** The first common noun from `i` over adjectives, -1 where something else comes first. */
function skipModifiers(tokens: Tokens, from: number, sentence: number): number {
  for (let i = from; i < from + 4 && i < tokens.length && tokens.sentence[i] === sentence; i++) {
    if (COMMON[tokens.tag[i]]) return i;
    if (!MODIFIER[tokens.tag[i]]) return -1;
  }
  return -1;
}

/** The lemma of the run of common nouns that ends with a token; null where the token is none. */
export function nounEndingAt(tokens: Tokens, token: number): string | null {
  if (token < 0 || !COMMON[tokens.tag[token]] || !/^\p{L}/u.test(wordOf(tokens, token))) return null;
  const isCompound =
    token > 0 && COMMON[tokens.tag[token - 1]] && tokens.sentence[token - 1] === tokens.sentence[token];
  return isCompound
    ? `${nounLemma(tokens, token - 1)} ${nounLemma(tokens, token)}`
    : nounLemma(tokens, token);
}

/** The head of a counted noun, by its lemma: "camp" of "training camp". */
export const lastWord = (lemma: string): string =>
  lemma.slice(Math.max(lemma.lastIndexOf(' '), lemma.lastIndexOf('-')) + 1);
