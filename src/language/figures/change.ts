import type { FigureChange } from '../../vocabulary/figureChanges.js';
import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { childWhere, REL, type Tree } from '../syntax/tree.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { EXTENTS, NUMBER_PARTS } from './amountInTree.js';

const RISING = listOf('figures', 'rising');
const FALLING = listOf('figures', 'falling');
const VERB = tagSet(...VERB_TAGS);
const ADVERB = tagSet('RB', 'RBR');
const BETWEEN = tagSet('JJ', 'NN', 'NNS', 'HYPH', 'VBG');
const OWN = tagSet('PRP$');
const PARTICLE = relationSet('compound:prt');
const OBJECT = relationSet('obj');
/** Verbs of which an amount says how far their subject went. */
const MOVING = wordsWith('verbs', 'amount', 'subject');
const PART = relationSet(...NUMBER_PARTS, 'nmod:unmarked');
const EXTENT = relationSet(...EXTENTS);
/** How many words may stand between an amount and the noun of its change: "a 5% share price rise". */
const REACH = 4;

/**
 * Which way went what an amount is told of, where it says how far ("fell 14%", "up 6%", "a 5% drop"); null where it is a
 * level ("fell to 14%", "61% of voters"). Its words are tokens `first` to `last`. Of one that is no share (`isPercent`) it
 * must be plain: "up $3", "fell by $3", "fell $3 to $9", not "lost $3m".
 */
export function changeOf(tree: Tree, first: number, last: number, isPercent: boolean): FigureChange | null {
  const { tokens } = tree;
  if (!isPercent && !isPlain(tokens, first, last)) return null;
  const before = wordBefore(tokens, first);
  if (before >= 0 && /^(?:to|at|from|between)$/.test(wordOf(tokens, before).toLowerCase())) return null;
  if (before >= 0 && isPutUp(tree, before, first, last)) return null;
  const way = (before >= 0 ? wayOf(tokens, before) : null) ?? wayAfter(tokens, last) ?? wayOfVerb(tree, last);
  return way !== null && isTaken(tokens, before, last, way) ? null : way;
}

/** "Put up $2m", "make up 40%": whether the word before an amount belongs to a verb whose object it is, as no verb of change. */
function isPutUp(tree: Tree, before: number, first: number, last: number): boolean {
  const { head, lemma, relation } = tree.tokens;
  const verb = head[before];
  if (!PARTICLE[relation[before]] || MOVING.has(lemma[verb])) return false;
  // "Prices were pushed up 5%."
  if (childWhere(tree, verb, (i) => relation[i] === REL.auxPass) >= 0) return false;
  for (let i = first; i <= last; i++) if (OBJECT[relation[i]] && head[i] === verb) return true;
  return false;
}

/**
 * "Gained 44% of the vote", "recovered 60% of the wreckage": whether an amount is a share that somebody took, kept or gave.
 * "Rose by 4% of", "a rise of 4% of" and "lost 6% of their value" are how far something went.
 */
function isTaken(tokens: Tokens, before: number, last: number, way: FigureChange): boolean {
  const of = last + 1;
  if (of + 1 >= tokens.length || tokens.sentence[of] !== tokens.sentence[last] || wordOf(tokens, of) !== 'of')
    return false;
  const isOfVerb = before >= 0 && VERB[tokens.tag[before]] === 1 && wordOf(tokens, before + 1) !== 'by';
  return isOfVerb && (way === 'RISE' || !OWN[tokens.tag[of + 1]]);
}

/** Whether the words beside an amount leave no doubt that it is one of a change. */
function isPlain(tokens: Tokens, first: number, last: number): boolean {
  const before = first > 0 ? wordOf(tokens, first - 1).toLowerCase() : '';
  const isBeforeLevel =
    last + 2 < tokens.length &&
    wordOf(tokens, last + 1) === 'to' &&
    /^[$£€\d]/.test(wordOf(tokens, last + 2));
  return /^(?:up|down|by)$/.test(before) || isBeforeLevel;
}

/** The last word before a token but those of degree: "fell by a further", "gains of"; -1 at the head of a sentence. */
function wordBefore(tokens: Tokens, first: number): number {
  let i = first - 1;
  const isInside = () => i >= 0 && tokens.sentence[i] === tokens.sentence[first];
  const isUp = () => /^(?:up|down)$/i.test(wordOf(tokens, i));
  while (
    isInside() &&
    !isUp() &&
    (ADVERB[tokens.tag[i]] || /^(?:by|of|an?|another|further|some)$/i.test(wordOf(tokens, i)))
  )
    i--;
  return isInside() ? i : -1;
}

function wayOf(tokens: Tokens, i: number): FigureChange | null {
  const word = tokens.lemma[i].toLowerCase();
  const printed = wordOf(tokens, i).toLowerCase();
  if (RISING.has(word) || RISING.has(printed)) return 'RISE';
  return FALLING.has(word) || FALLING.has(printed) ? 'FALL' : null;
}

/** "5% drop", "14% price rise", "4 per cent higher". */
function wayAfter(tokens: Tokens, last: number): FigureChange | null {
  for (let i = last + 1; i <= last + REACH && tokens.sentence[i] === tokens.sentence[last]; i++) {
    const way = VERB[tokens.tag[i]] ? null : wayOf(tokens, i);
    if (way) return way;
    if (!BETWEEN[tokens.tag[i]]) return null;
  }
  return null;
}

/** "Jumped in early trading by 8%", "cut its dividend 30%". */
function wayOfVerb(tree: Tree, last: number): FigureChange | null {
  const { head, relation, tag, lemma } = tree.tokens;
  let at = last;
  for (let steps = 0; steps < 3 && PART[relation[at]] && head[at] >= 0 && !VERB[tag[head[at]]]; steps++)
    at = head[at];
  const verb = head[at];
  if (verb < 0 || !VERB[tag[verb]] || !EXTENT[relation[at]]) return null;
  const preposition = childWhere(tree, at, (i) => relation[i] === REL.case && i < at);
  return preposition < 0 || lemma[preposition] === 'by' ? wayOf(tree.tokens, verb) : null;
}
