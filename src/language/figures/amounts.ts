import { formsOf, listOf, wordsWith } from '../lexicon/lexicon.js';
import type { Tree } from '../syntax/tree.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { amountInTree } from './amountInTree.js';
import { countedNoun, lastWord, nounEndingAt } from './counted.js';
import { isPeople } from './people.js';

/** What an amount is in; a measure is of lengths, areas and speeds, stuff is weighed, poured or counted in bytes. */
export type AmountKind = 'money' | 'percent' | 'measure' | 'stuff';

/** Nouns that say how an amount changed; what changed follows or precedes: "a 5% rise in profit", "a 5% price rise". */
const CHANGES = listOf('figures', 'changes');
/** Nouns before "of" and an amount that say nothing of what it is an amount of. */
const BARE = listOf('figures', 'no subjects');
/** Adjectives after an amount, and what it is an amount of: "5 metres long". */
const DIMENSIONS = formsOf('amounts', 'adjectives');
/** Nouns that stand at an amount: "growth at 8%". */
const RATES = listOf('figures', 'rates');
const DIMENSION = listOf('figures', 'dimensions');
/** What follows "in" beside an amount and is where or how it was dealt in, not what it is an amount of. */
const DEALING = listOf('figures', 'dealing');
/** "8% last year" tells no year. */
const TIMES = listOf('figures', 'times');
const PROPER = tagSet('NNP', 'NNPS');
const INDEFINITE = listOf('grammar', 'indefinite articles');
const DETERMINER = tagSet('DT', 'PRP$');
/** A translation of an amount in brackets is no longer, in tokens. */
const BRACKETS = 8;

/**
 * What an amount is an amount of, its words being tokens `first` to `last`: "of voters", "stake", "a debt of",
 * "revenue rose by"; "" where it isn't said. `isTimeAt` tells whether a time expression covers an offset, `isPerson` whether a
 * token is of somebody's name or title.
 */
export function amountOf(
  tree: Tree,
  first: number,
  last: number,
  kind: AmountKind,
  isTimeAt: (offset: number) => boolean,
  isPerson: (token: number) => boolean,
): string {
  const { tokens } = tree;
  const after = nounOfAmount(tokens, afterBrackets(tokens, last + 1), kind, isTimeAt);
  if (after) return after;
  return (
    nounBefore(tokens, first) ??
    (amountInTree(tree, last, kind === 'measure', isPerson) || subjectBefore(tokens, first, kind))
  );
}

/** Verbs that say of their subject how much it is, with words between them and the amount: "fell further to". */
const MEASURING = wordsWith('verbs', 'amount', 'measure');
const VERB = tagSet(...VERB_TAGS);
const SMALL = tagSet('IN', 'TO', 'RB', 'RP', 'DT', 'JJ', 'JJR');
const PREPOSITION = tagSet('IN', 'TO');
const COMMON = tagSet('NN', 'NNS');
/** No subject is further from its amount, in tokens. */
const REACH = 14;

/** "Pre-tax profit for the year was $3m": the subject by the order of the words, where the tree has missed it. */
function subjectBefore(tokens: Tokens, first: number, kind: AmountKind): string {
  const { tag, lemma } = tokens;
  const begin = Math.max(tokens.sentenceStart[tokens.sentence[first]], first - REACH);
  let verb = first - 1;
  while (verb > begin && verb > first - 4 && SMALL[tag[verb]]) verb--;
  const isUp = /^(?:up|down)$/.test(lemma[first - 1] ?? '') && first - 2 >= begin;
  if (isUp && COMMON[tag[first - 2]]) return nounEndingAt(tokens, first - 2) ?? '';
  if (
    verb <= begin ||
    !VERB[tag[verb]] ||
    !MEASURING.has(lemma[verb]) ||
    (kind === 'measure' && lemma[verb] === 'be')
  )
    return '';
  let head = -1;
  for (let i = verb - 1; i >= begin; i--) {
    if (PREPOSITION[tag[i]]) head = -1;
    else if (COMMON[tag[i]]) head = head < 0 ? i : head;
    else if (VERB[tag[i]] && i > begin) break;
    else if (/^[,;:—–"“”]$/.test(wordOf(tokens, i)) || PROPER[tag[i]])
      return head < 0 ? '' : (nounEndingAt(tokens, head) ?? '');
  }
  return head < 0 ? '' : (nounEndingAt(tokens, head) ?? '');
}

/** The token after a translation in brackets, "($234 million)", else the token itself. */
function afterBrackets(tokens: Tokens, next: number): number {
  if (next >= tokens.length || wordOf(tokens, next) !== '(') return next;
  for (let i = next + 1; i < next + BRACKETS && i < tokens.length; i++)
    if (wordOf(tokens, i) === ')') return i + 1;
  return next;
}

function nounOfAmount(
  tokens: Tokens,
  next: number,
  kind: AmountKind,
  isTimeAt: (offset: number) => boolean,
): string | null {
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[next - 1]) return null;
  if (isTimeAt(tokens.start[next])) return null;
  const word = wordOf(tokens, next).toLowerCase();
  if (word === 'of') return countedNoun(tokens, next)?.lemma ?? null;
  if (word === 'in' || word === 'worth') return nounInside(tokens, next + 1, kind, isTimeAt);
  const at = word === '-' || (kind === 'percent' && DETERMINER[tokens.tag[next]]) ? next + 1 : next;
  const dimension =
    kind === 'measure' && at < tokens.length && DIMENSIONS.get(wordOf(tokens, at).toLowerCase());
  if (dimension) return dimension;
  const noun = countedNoun(tokens, at);
  if (!noun || noun.head - next >= 5 || TIMES.has(lastWord(noun.lemma)) || isTimeAt(tokens.start[noun.head]))
    return null;
  if (kind !== 'percent' && word !== '-' && PROPER[tokens.tag[noun.head]]) return null;
  if (kind === 'percent' && CHANGES.has(lastWord(noun.lemma)))
    return changed(tokens, noun.head) ?? noun.lemma;
  return noun.lemma;
}

/** What changed, by the noun that says how: "rise in profit", "price rise". */
function changed(tokens: Tokens, head: number): string | null {
  const next = head + 1;
  if (next < tokens.length && /^(?:in|of|for)$/.test(wordOf(tokens, next))) {
    let at = next + 1;
    while (at < tokens.length && DETERMINER[tokens.tag[at]]) at++;
    const noun = countedNoun(tokens, at);
    if (noun && !PROPER[tokens.tag[noun.head]]) return noun.lemma;
  }
  return nounEndingAt(tokens, head - 1);
}

/** "$3bn in revenues", "4 feet in height", "$136 billion worth of the currency". */
function nounInside(
  tokens: Tokens,
  from: number,
  kind: AmountKind,
  isTimeAt: (offset: number) => boolean,
): string | null {
  if (kind === 'percent' || from >= tokens.length || isTimeAt(tokens.start[from])) return null;
  let at = from;
  if (wordOf(tokens, at) === 'of') at++;
  else if (INDEFINITE.has(wordOf(tokens, at).toLowerCase())) at++;
  while (at > from && at < tokens.length && DETERMINER[tokens.tag[at]]) at++;
  const noun = countedNoun(tokens, at);
  if (!noun || PROPER[tokens.tag[noun.head]] || DEALING.has(lastWord(noun.lemma))) return null;
  return kind === 'money' || DIMENSION.has(noun.lemma) ? noun.lemma : null;
}

/** "a market value of $3 billion": the noun that an amount, from token `first` on, is the size of. */
function nounBefore(tokens: Tokens, first: number): string | null {
  const of = first - 1;
  if (of < 1 || !/^(?:of|at)$/.test(wordOf(tokens, of)) || tokens.sentence[of] !== tokens.sentence[first])
    return null;
  if (wordOf(tokens, of) === 'at')
    return RATES.has(tokens.lemma[of - 1]) ? nounEndingAt(tokens, of - 1) : null;
  const noun = nounEndingAt(tokens, of - 1) ?? nounEndingAt(tokens, tokens.head[tokens.head[of]] ?? -1);
  return noun === null || BARE.has(lastWord(noun)) || isPeople(noun) ? null : noun;
}

/** Words between two amounts of the same thing: "($11 million)", "up from £9bn", "14% to $3.2bn", "£15m, or". */
const BESIDE =
  /^\s*(?:(?:an?|per|in|last|this|on) \w+)?\s*(?:\(|;|[,–—-]?\s*(?:or|to|and to|up from|down from|from|compared (?:with|to)|against|versus|vs|up|down)\s*(?:about|around|just|only|nearly|almost|some)?)\s*$/;

/** Whether an amount beside another, with the text `between` them, is of the same thing. */
export const isBeside = (between: string): boolean => between.length < 40 && BESIDE.test(between);
