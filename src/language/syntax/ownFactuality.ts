import { factsOf, wordsWith } from '../lexicon/lexicon.js';
import { tagSet } from '../tagging/tags.js';
import { isUnclosed, wordOf } from '../tokens.js';
import { subjectOf } from './clauses.js';
import { type Factuality, weaker } from './factualities.js';
import { isInFiction } from './fictions.js';
import { governedBy } from './governors.js';
import { hasMark, isToInfinitive } from './marks.js';
import { isDenied, isNone } from './negation.js';
import { childrenOf, childWhere, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isTensed, lemmaOf, TAG } from './words.js';

/** What a modifier says of the noun it stands before. */
const STATUS_BESIDE = factsOf('modifiers', 'tells');
const HABITUAL = wordsWith('modifiers', 'habitual');
const UNREACHED = wordsWith('modifiers', 'unreached');
const NAMES = tagSet('NNP', 'NNPS', 'POS');
/** What modals say of their verb. */
export const MODALS = factsOf('modifiers', 'modal');

/** What a verb tells by its own form and the words in its clause. */
export function factualityOfVerb(tree: Tree, verb: number): Factuality {
  const { tokens } = tree;
  if (isUnreached(tree, verb)) return 'DENIED';
  if (isInverted(tree, verb) || isInFiction(tree, verb)) return 'GENERIC';
  const result = auxiliaries(tree, verb, 'OCCURRED');
  // "If the dam bursts, thousands will drown".
  if (result === 'PLANNED' && childrenOf(tree, verb).some((c) => hasMark(tree, c, 'if', 'unless')))
    return 'UNCERTAIN';
  if (result !== 'OCCURRED') return result;
  if (isToBe(tree, verb)) return 'PLANNED';
  const tag = tokens.tag[verb];
  // A bare present of a plural subject, or a gerund without one, tells of what happens in general.
  const isBare = tag === TAG.VBP && !endsUnmarked(tree, verb);
  if (isBare && !childrenOf(tree, verb).some((c) => tokens.relation[c] === REL.aux)) {
    const subject = childrenOf(tree, verb).find((c) => tokens.relation[c] === REL.nsubj);
    if (subject !== undefined && tokens.tag[subject] === TAG.NNS && !hasDeterminer(tree, subject))
      return 'GENERIC';
  }
  if (isImperative(tree, verb)) return 'GENERIC';
  // "Chancellor to visit Oslo": a headline's future.
  if (tokens.relation[verb] === REL.root && isToInfinitive(tree, verb)) return 'PLANNED';
  // The same with the parser's head on who is to do it: "ANN LEE TO QUIT LORDS".
  const above = tokens.head[verb];
  const isOfName = tokens.relation[verb] === REL.acl && tokens.tag[above] === TAG.NNP;
  if (
    isOfName &&
    isToInfinitive(tree, verb) &&
    (tokens.relation[above] === REL.root || opensWithNames(tree, verb))
  )
    return 'PLANNED';
  // "To be elected, she needs …", "pay up or be sued": an infinitive or imperative that nothing governs.
  const bareBe = childrenOf(tree, verb).some(
    (c) => tokens.relation[c] === REL.auxPass && tokens.tag[c] === TAG.VB,
  );
  const isGoverned =
    tokens.relation[verb] === REL.xcomp ||
    tokens.relation[verb] === REL.acl ||
    tokens.relation[verb] === REL.ccomp;
  if (bareBe && !isGoverned && !childrenOf(tree, verb).some((c) => tokens.relation[c] === REL.aux))
    return hasMark(tree, verb, 'to') ? 'PLANNED' : 'GENERIC';
  return result;
}

/** Whether nothing but names stands before the "to" of an infinitive in its sentence: "Orsal Steel to sell mill, cut jobs". */
function opensWithNames({ tokens }: Tree, verb: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  if (lemmaOf(tokens, verb - 1) !== 'to') return false;
  for (let i = first; i < verb - 1; i++) if (NAMES[tokens.tag[i]] !== 1) return false;
  return verb - 1 > first;
}

/** What a noun tells by the words before it and, where it is a predicate, by those in its clause. */
export function factualityOfNoun(tree: Tree, noun: number): Factuality {
  const { tokens } = tree;
  let result: Factuality = isNone(tree, noun) ? 'DENIED' : 'OCCURRED';
  for (const c of childrenOf(tree, noun)) {
    const lemma = lemmaOf(tokens, c);
    const relation = tokens.relation[c];
    if (relation === REL.det && (lemma === 'any' || lemma === 'every' || lemma === 'each'))
      result = weaker(result, 'GENERIC');
    if (relation === REL.amod || relation === REL.compound) {
      const told = STATUS_BESIDE.get(lemma) ?? STATUS_BESIDE.get(wordOf(tokens, c).toLowerCase());
      if (told !== undefined) result = weaker(result, told === 'planned' ? 'PLANNED' : 'UNCERTAIN');
    }
    if ((relation === REL.case || relation === REL.mark) && lemma === 'without')
      result = weaker(result, 'DENIED');
  }
  // "It will be the first meeting".
  const predicate = childrenOf(tree, noun).some((c) => tokens.relation[c] === REL.cop);
  return predicate ? auxiliaries(tree, noun, result) : result;
}

/** Modals, negation and tense among a verb's children. */
export function auxiliaries(tree: Tree, verb: number, base: Factuality): Factuality {
  const { tokens } = tree;
  let result = isDenied(tree, verb) ? weaker(base, 'DENIED') : base;
  let future = false;
  let have = false;
  let modal = '';
  for (const c of childrenOf(tree, verb)) {
    const relation = tokens.relation[c];
    const lemma = lemmaOf(tokens, c);
    if (relation === REL.aux || relation === REL.cop || relation === REL.auxPass) {
      const kind = MODALS.get(lemma);
      if (kind === 'future') future = true;
      else if (kind === 'uncertain') modal = lemma;
      else if (lemma === 'have') have = true;
      // "20 feared drowned", with the first taken for the auxiliary of the other.
      else if (governedBy(tree, c, relation) === 'UNCERTAIN') result = weaker(result, 'UNCERTAIN');
    }
    if (relation === REL.advmod && HABITUAL.has(lemma)) result = weaker(result, 'GENERIC');
    if (
      relation === REL.advmod &&
      (lemma === 'reportedly' || lemma === 'allegedly' || lemma === 'possibly')
    ) {
      result = weaker(result, 'UNCERTAIN');
    }
  }
  if (future) result = weaker(result, 'PLANNED');
  if (modal) result = weaker(result, modal === 'would' && !have ? 'PLANNED' : 'UNCERTAIN');
  return result;
}

/** Whether a verb's sentence ends without a mark, as headlines do, which tell the past in the present tense. */
function endsUnmarked({ tokens }: Tree, verb: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  // "How bombs kill civilians"
  if (tokens.tag[first] === TAG.WRB) return false;
  return isUnclosed(tokens, tokens.sentence[verb]);
}

/** "is to meet", "are to be tried": an infinitive under a finite form of "be". */
function isToBe(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const be = childrenOf(tree, verb).filter((c) => c < verb && lemmaOf(tokens, c) === 'be');
  const isToldNow = be.some((c) => isTensed(tokens, c));
  const isInfinitive = tokens.tag[verb] === TAG.VB || be.some((c) => tokens.tag[c] === TAG.VB);
  const isUnderBe = hasMark(tree, verb, 'to') || !isPassive(tree, verb);
  return isToldNow && isInfinitive && isUnderBe;
}

/** "Had the bomb exploded, …": what would have been. */
function isInverted(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const isHad = (i: number) => i >= 0 && i < verb && /^had$/i.test(wordOf(tokens, i));
  const had = isHad(tokens.head[verb]) ? tokens.head[verb] : childrenOf(tree, verb).find(isHad);
  if (had === undefined || subjectOf(tree, verb) < had) return false;
  const opens = had === tokens.sentenceStart[tokens.sentence[verb]] || wordOf(tokens, had - 1) === ',';
  return opens && wordOf(tokens, tokens.sentenceStart[tokens.sentence[verb] + 1] - 1) !== '?';
}

/** "It nearly killed him", "the board has yet to dismiss her": what didn't happen, so far. */
function isUnreached(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const before = verb - 1;
  if (tokens.sentence[before] !== tokens.sentence[verb]) return false;
  if (UNREACHED.has(lemmaOf(tokens, before))) return tokens.relation[before] === REL.advmod;
  const to = childWhere(tree, verb, (c) => tokens.relation[c] === REL.mark && lemmaOf(tokens, c) === 'to');
  return to > 0 && lemmaOf(tokens, to - 1) === 'yet';
}

/** "Win the cup", "call and win a prize"; with a subject it is a past that looks like one: "Mara Lindqvist beat the third seed". */
function isImperative(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[verb] !== TAG.VB || subjectOf(tree, verb) >= 0) return false;
  if (tokens.relation[verb] === REL.root) return true;
  const head = tokens.head[verb];
  return tokens.relation[verb] === REL.conj && tokens.relation[head] === REL.root && isImperative(tree, head);
}

function hasDeterminer(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  return childrenOf(tree, noun).some((c) => {
    const relation = tokens.relation[c];
    return (
      relation === REL.det ||
      relation === REL.nmodPoss ||
      relation === REL.nummod ||
      (relation === REL.amod && (tokens.tag[c] === TAG.NNP || tokens.tag[c] === TAG.CD)) ||
      relation === REL.acl ||
      relation === REL.aclRelcl ||
      relation === REL.nmod ||
      relation === REL.compound
    );
  });
}
