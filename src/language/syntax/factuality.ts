import type { EventStatus } from '../../vocabulary/eventStatuses.js';
import type { ValueOf } from '../lexicon/columns.js';
import { factsOf, formsOf, listOf, wordsWith } from '../lexicon/lexicon.js';
import { tagIndex } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { subjectOf } from './clauses.js';
import { UNDERGOER_VERBS } from './lightVerbs.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

/** `GENERIC`: the words tell of no particular happening. */
export type Factuality = EventStatus | 'GENERIC';

/** What a word says of the happening below it, whatever stands between (its clause, its object). */
const STATUS_BELOW: ReadonlyMap<string, ValueOf<'verbs', 'status'>> = new Map([
  ...factsOf('verbs', 'status'),
  ...factsOf('nouns', 'status'),
  ...factsOf('modifiers', 'status'),
]);
/** What a modifier says of the noun it stands before. */
const STATUS_BESIDE = factsOf('modifiers', 'tells');
/** Nouns that take for granted what stands below them: "claimed responsibility for the attack". */
const ADMISSIONS: ReadonlySet<string> = new Set(['responsibility', 'credit', 'blame', 'guilt']);
const HABITUAL = wordsWith('modifiers', 'habitual');
const MISTAKEN = wordsWith('modifiers', 'mistaken');
const UNREACHED = wordsWith('modifiers', 'unreached');
const SHOWING = listOf('happenings', 'showing');
const FICTIONS = listOf('happenings', 'fictions');
/** By preposition, verbs that tell what comes of something: "could lead to war". */
const BRINGING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['to', new Set(['lead', 'amount', 'contribute', 'add'])],
  ['in', new Set(['result', 'end', 'culminate'])],
]);
const MODALS = factsOf('modifiers', 'modal');
const TIME_UNITS: ReadonlySet<string> = new Set([
  ...formsOf('times', 'unit').keys(),
  ...formsOf('times', 'clockUnit').keys(),
]);

/**
 * Whether the words tell of something that happened, is planned, is denied or is uncertain: negation, modals and tense of
 * the trigger's own verb, then the words that govern it ("denied …", "plans to …", "alleged …") up to the end of its
 * sentence's tree (after Saurí & Pustejovsky 2009, FactBank, in outline).
 */
export function factualityOf(tree: Tree, trigger: number): Factuality {
  const { tokens } = tree;
  let result: Factuality = isVerb(tokens, trigger) ? ofVerb(tree, trigger) : ofNoun(tree, trigger);
  let below = trigger;
  for (
    let at = tokens.head[trigger], steps = 0;
    at >= 0 && steps < 8;
    below = at, at = tokens.head[at], steps++
  ) {
    const relation = tokens.relation[below];
    if (ADMISSIONS.has(lemmaOf(tokens, at))) break;
    // "Want to learn who killed him", "unclear how she got in": that somebody did is taken for granted.
    if (isAskedAbout(tree, below))
      return asksForNumber(tree, below) && isOpenOrDenied(tree, tokens.head[questionOf(tree, below)])
        ? weaker(result, 'UNCERTAIN')
        : result;
    const complement = isComplement(tree, below);
    // "An earlier report wrongly said that he had been convicted".
    if (complement && hasAdverb(tree, at, MISTAKEN)) result = weaker(result, 'DENIED');
    // "It is unclear whether", "asked if": left open.
    if (hasMark(tree, below, 'whether') || (relation === REL.ccomp && hasMark(tree, below, 'if')))
      result = weaker(result, 'UNCERTAIN');
    if (relation === REL.conj && isVerb(tokens, below) === isVerb(tokens, at)) {
      if (isVerb(tokens, below) && subjectOf(tree, below) < 0 && result === 'OCCURRED')
        result = auxiliaries(tree, at, result);
      continue;
    }
    if (relation === REL.advcl && hasMark(tree, below, 'if')) return weaker(result, 'GENERIC');
    // "The opera tells of a siege", "the film shows a robbery".
    const teller = complement && isVerb(tokens, at) ? subjectOf(tree, at) : -1;
    if (teller >= 0 && FICTIONS.has(lemmaOf(tokens, teller)) && SHOWING.has(lemmaOf(tokens, at)))
      return 'GENERIC';
    if (isOpenMatter(tree, below, at)) result = weaker(result, 'UNCERTAIN');
    if (!complement) {
      const isAim = relation === REL.advcl && isToInfinitive(tree, below) && !isTimeTaken(tree, at);
      if (isAim) result = weaker(result, 'PLANNED');
      // "Will sail round the cape, breaking the record", "will be guided to a safe landing": as far ahead as the verb.
      if (below === trigger && isPartOfDoing(tree, below)) result = weaker(result, aheadOf(tree, at));
      if (relation === REL.advcl || relation === REL.aclRelcl || relation === REL.parataxis) break;
      if (relation === REL.obl || relation === REL.advmod) break;
    }
    // "The trial is expected to begin": what is expected is the beginning.
    const raised =
      relation === REL.nsubjPass && childrenOf(tree, at).some((c) => tokens.relation[c] === REL.xcomp);
    if (!(relation === REL.nsubj && doesSomething(tree, at, below)))
      result = weaker(result, governedBy(tree, at, raised ? REL.xcomp : relation));
    if (complement && isUnsurePredicate(tree, at) && !isKnown(tree, below))
      result = weaker(result, 'UNCERTAIN');
    if (complement && isVerb(tokens, at) && relation !== REL.ccomp) {
      // The object of a verb shares its verb's tense and polarity: "did not carry out strikes".
      if (!isVerb(tokens, trigger) || relation === REL.xcomp)
        result = weaker(result, auxiliaries(tree, at, 'OCCURRED'));
    }
  }
  return result;
}

const QUESTION_WORDS: ReadonlySet<string> = new Set(['how', 'why', 'who', 'where']);
const CLAUSES: ReadonlySet<number> = new Set([REL.ccomp, REL.advcl, REL.csubj]);

/** Whether a verb makes an indirect question about what it takes for known: "how he got in", "how many were killed". */
export function isAskedAbout(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (!isVerb(tokens, verb) || !isInTense(tree, verb)) return false;
  const relation = tokens.relation[verb];
  const asks = (i: number) => QUESTION_WORDS.has(lemmaOf(tokens, i));
  const isClause = CLAUSES.has(relation) && asks(openingOf(tree, verb));
  // "Find out how he got in", with the rest taken for a clause about "how".
  return isClause || (relation === REL.advclRelcl && asks(tokens.head[verb])) || asksForNumber(tree, verb);
}

/** Whether an indirect question asks how many; what they did may be taken for a clause about them. */
function asksForNumber(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const opening = openingOf(tree, questionOf(tree, verb));
  return lemmaOf(tokens, opening) === 'how' && ['many', 'much'].includes(lemmaOf(tokens, opening + 1));
}

/** The head of a verb's indirect question: the verb, or the noun of "how many guards had been killed" that it was hung on. */
const questionOf = ({ tokens }: Tree, verb: number) =>
  tokens.relation[verb] === REL.aclRelcl ? tokens.head[verb] : verb;

/** The first token of what hangs on a word, or the word. */
function openingOf(tree: Tree, i: number): number {
  const child = tree.firstChild[i];
  return child >= 0 && child < i ? openingOf(tree, child) : i;
}

/** Whether a verb, or the auxiliary before it, is in a tense. */
const isInTense = (tree: Tree, verb: number) =>
  [verb, ...childrenOf(tree, verb)].some((i) => i <= verb && FINITE.has(tree.tokens.tag[i]));

/** "Not known", "unclear": whether words leave open or deny what hangs on them. */
const isOpenOrDenied = (tree: Tree, governor: number) =>
  governor >= 0 &&
  (governedBy(tree, governor, REL.ccomp) !== 'OCCURRED' ||
    auxiliaries(tree, governor, 'OCCURRED') === 'DENIED');

const RANK: Record<Factuality, number> = { OCCURRED: 0, PLANNED: 1, UNCERTAIN: 2, DENIED: 3, GENERIC: 4 };

/** The one of two that says less of the event having happened. */
function weaker(a: Factuality, b: Factuality): Factuality {
  return RANK[b] > RANK[a] ? b : a;
}

function isComplement(tree: Tree, i: number): boolean {
  const relation = tree.tokens.relation[i];
  return (
    relation === REL.obj ||
    relation === REL.ccomp ||
    relation === REL.xcomp ||
    relation === REL.nsubjPass ||
    relation === REL.nmod ||
    relation === REL.acl ||
    // "Reports that he had died were false": what the noun says, no relative clause.
    (relation === REL.aclRelcl && isNoun(tree.tokens, tree.tokens.head[i]) && hasMark(tree, i, 'that')) ||
    (relation === REL.obl &&
      (['of', 'for', 'with', 'from', 'about', 'against'].includes(prepositionOf(tree, i)) ||
        (BRINGING.get(prepositionOf(tree, i))?.has(lemmaOf(tree.tokens, tree.tokens.head[i])) ?? false))) ||
    (relation === REL.advcl && hasMark(tree, i, 'of', 'for', 'from', 'with', 'against'))
  );
}

/** What can be talked over or decided before it is. */
const DELIBERATING: ReadonlySet<string> = new Set(
  'rule decide vote deliberate negotiate talk negotiation discussion vote ruling referendum hearing'.split(
    ' ',
  ),
);

/** Prepositions of what is talked over. */
const TOPICAL: readonly string[] = ['on', 'over', 'about'];

/** "Talks on a merger", "on selling the mill", "to rule on extradition": something that is not settled, unless the words take it for known ("the"). */
function isOpenMatter(tree: Tree, below: number, at: number): boolean {
  const { tokens } = tree;
  if (!DELIBERATING.has(lemmaOf(tokens, at))) return false;
  if (tokens.tag[below] === TAG.VBG) return hasMark(tree, below, ...TOPICAL);
  return isNoun(tokens, below) && TOPICAL.includes(prepositionOf(tree, below)) && !isKnown(tree, below);
}

/**
 * "The storm blocked the road", "the strike prevents …": whether what a verb's subject names does it to something, and so is none of
 * what is prevented or planned. "A trial awaits him" and "a strike threatens the line" are still to come.
 */
function doesSomething(tree: Tree, verb: number, subject: number): boolean {
  const { tokens } = tree;
  const isDone = isVerb(tokens, verb) && !isPassive(tree, verb) && hasChild(tree, verb, REL.obj);
  return isDone && !UNDERGOER_VERBS.has(lemmaOf(tokens, verb)) && isKnown(tree, subject);
}

/** Whether words take what a noun names for known: "the attack", "his arrest". */
function isKnown(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[noun] === TAG.NNP) return true;
  return childrenOf(tree, noun).some((c) => {
    const isDefinite =
      tokens.relation[c] === REL.det && lemmaOf(tokens, c) !== 'a' && lemmaOf(tokens, c) !== 'an';
    return isDefinite || tokens.relation[c] === REL.nmodPoss;
  });
}

/** "We may have been the victim of a breach": whether a noun is a predicate that a modal leaves open. */
function isUnsurePredicate(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (!isNoun(tokens, noun) || !childrenOf(tree, noun).some((c) => tokens.relation[c] === REL.cop))
    return false;
  return childrenOf(tree, noun).some(
    (c) => tokens.relation[c] === REL.aux && MODALS.get(lemmaOf(tokens, c)) === 'uncertain',
  );
}

/** Prepositions of what a doing ends in or is part of. */
const PARTS: ReadonlySet<string> = new Set(['to', 'into', 'during', 'at']);

/** Whether what a bare participle or a noun that is not known tells is part of what the verb above it does. */
function isPartOfDoing(tree: Tree, below: number): boolean {
  const { tokens } = tree;
  const relation = tokens.relation[below];
  if (relation === REL.advcl) return tokens.tag[below] === TAG.VBG && !hasChild(tree, below, REL.mark);
  if (relation !== REL.obl || !isNoun(tokens, below) || isKnown(tree, below)) return false;
  return PARTS.has(prepositionOf(tree, below));
}

/** What a verb tells of itself where it is planned or open, and so of what it does on the way; else `OCCURRED`. */
function aheadOf(tree: Tree, verb: number): Factuality {
  const factuality = isVerb(tree.tokens, verb) ? factualityOf(tree, verb) : 'OCCURRED';
  return factuality === 'PLANNED' || factuality === 'UNCERTAIN' ? factuality : 'OCCURRED';
}

const hasAdverb = (tree: Tree, i: number, lemmas: ReadonlySet<string>) =>
  childrenOf(tree, i).some(
    (c) => tree.tokens.relation[c] === REL.advmod && lemmas.has(lemmaOf(tree.tokens, c)),
  );

function hasMark(tree: Tree, i: number, ...marks: string[]): boolean {
  return childrenOf(tree, i).some(
    (c) => tree.tokens.relation[c] === REL.mark && marks.includes(lemmaOf(tree.tokens, c)),
  );
}

/** "to attack": what it is for, what is planned. */
const isToInfinitive = (tree: Tree, i: number) => tree.tokens.tag[i] === TAG.VB && hasMark(tree, i, 'to');

/** Whether a verb is in a past tense, simple or perfect. */
function isPast(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[verb] === TAG.VBD) return true;
  return (
    tokens.tag[verb] === TAG.VBN &&
    childrenOf(tree, verb).some((c) => ['have', 'be'].includes(lemmaOf(tokens, c)))
  );
}

/** What the word above says of what it governs. */
function governedBy(tree: Tree, governor: number, relation: number): Factuality {
  const lemma = lemmaOf(tree.tokens, governor);
  if (lemma === 'fail' && relation === REL.xcomp) return 'DENIED';
  // "Was going to be promoted".
  if (lemma === 'go' && relation === REL.xcomp && tree.tokens.tag[governor] === TAG.VBG) return 'PLANNED';
  switch (STATUS_BELOW.get(`${lemma} ${particleOf(tree, governor)}`) ?? STATUS_BELOW.get(lemma)) {
    case 'denied':
    case 'prevented':
      return 'DENIED';
    case 'forbidden':
      return 'GENERIC';
    case 'averted':
      return isPast(tree, governor) ? 'DENIED' : 'GENERIC';
    case 'wished':
      return relation === REL.xcomp || relation === REL.nmod
        ? planned(tree, governor, relation)
        : 'UNCERTAIN';
    case 'meant':
      return relation === REL.xcomp ? 'PLANNED' : 'OCCURRED';
    case 'planned':
      return planned(tree, governor, relation);
    case 'warned':
      return relation === REL.ccomp ? 'OCCURRED' : 'UNCERTAIN';
    case 'doubted':
      return 'UNCERTAIN';
    default:
      return 'OCCURRED';
  }
}

const IN = tagIndex('IN');

/** The lemma of a verb's particle, "out" of "ruled out"; empty where it has none. */
function particleOf(tree: Tree, verb: number): string {
  // "Fell through", with what follows the verb taken for a place.
  const particle = childWhere(
    tree,
    verb,
    (c) => tree.tokens.relation[c] === REL.prt || (c === verb + 1 && tree.tokens.tag[c] === IN),
  );
  return particle < 0 ? '' : lemmaOf(tree.tokens, particle);
}

/** What a word of planning says of what it governs: of a noun's noun only where it is a noun itself, "a plan of attack". */
function planned({ tokens }: Tree, governor: number, relation: number): Factuality {
  return relation !== REL.nmod || isNoun(tokens, governor) ? 'PLANNED' : 'OCCURRED';
}

/** Modals, negation and tense among a verb's children. */
function auxiliaries(tree: Tree, verb: number, base: Factuality): Factuality {
  const { tokens } = tree;
  let result = base;
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
    }
    if (
      relation === REL.advmod &&
      (lemma === 'not' || lemma === "n't" || lemma === 'n’t' || lemma === 'never')
    ) {
      result = weaker(result, 'DENIED');
    }
    // "withdrew without firing"
    if (relation === REL.mark && lemma === 'without') result = weaker(result, 'DENIED');
    if (lemma === 'neither' && relation !== REL.obj) result = weaker(result, 'DENIED');
    if (relation === REL.advmod && HABITUAL.has(lemma)) result = weaker(result, 'GENERIC');
    if (
      relation === REL.advmod &&
      (lemma === 'reportedly' || lemma === 'allegedly' || lemma === 'possibly')
    ) {
      result = weaker(result, 'UNCERTAIN');
    }
    const isSubject = relation === REL.nsubj || relation === REL.nsubjPass;
    if (isSubject && childrenOf(tree, c).some((d) => lemmaOf(tokens, d) === 'no')) {
      result = weaker(result, 'DENIED');
    }
    const isNeither = childrenOf(tree, c).some((d) => d < c && lemmaOf(tokens, d) === 'neither');
    if (isSubject && (isNeither || lemma === 'neither')) result = weaker(result, 'DENIED');
    if (isSubject && (lemma === 'nobody' || lemma === 'none' || lemma === 'no-one'))
      result = weaker(result, 'DENIED');
  }
  if (future) result = weaker(result, 'PLANNED');
  if (modal) result = weaker(result, modal === 'would' && !have ? 'PLANNED' : 'UNCERTAIN');
  return result;
}

function ofVerb(tree: Tree, verb: number): Factuality {
  const { tokens } = tree;
  if (isUnreached(tree, verb)) return 'DENIED';
  if (isInverted(tree, verb) || isOfFiction(tree, verb)) return 'GENERIC';
  const result = auxiliaries(tree, verb, 'OCCURRED');
  // "If the dam bursts, thousands will drown".
  if (result === 'PLANNED' && childrenOf(tree, verb).some((c) => hasMark(tree, c, 'if', 'unless')))
    return 'UNCERTAIN';
  if (result !== 'OCCURRED') return result;
  if (isToBe(tree, verb)) return 'PLANNED';
  const tag = tokens.tag[verb];
  // A bare present of a plural subject, or a gerund without one, tells of what happens in general.
  const isBare = tag === TAG.VBP && !isHeadline(tree, verb);
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
  if (isOfName && tokens.relation[above] === REL.root && isToInfinitive(tree, verb)) return 'PLANNED';
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

/** Whether a verb's sentence ends without a mark, as headlines do, which tell the past in the present tense. */
function isHeadline({ tokens }: Tree, verb: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  // "How bombs kill civilians"
  if (tokens.tag[first] === TAG.WRB) return false;
  const last = tokens.sentenceStart[tokens.sentence[verb] + 1] - 1;
  return /[\p{L}\p{N}]$/u.test(wordOf(tokens, last));
}

const FINITE = new Set<number>([TAG.VBZ, TAG.VBP, TAG.VBD]);

/** Words that make another thing of "took a day off", "took the train an hour ago". */
const UNTAKEN = /^(?:off|out|away|apart|ago|later|earlier)$/;

/** "A jury took three hours to convict him", "has taken 40 seconds": whether a verb tells how long something took, which then was done. */
function isTimeTaken(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  if (lemmaOf(tokens, verb) !== 'take') return false;
  const children = childrenOf(tree, verb);
  const isDone =
    tokens.tag[verb] === TAG.VBD ||
    (tokens.tag[verb] === TAG.VBN && children.some((c) => c < verb && lemmaOf(tokens, c) === 'have'));
  const after = children.filter((c) => c > verb);
  const isUntaken = (c: number) =>
    [c, ...childrenOf(tree, c)].some((each) => UNTAKEN.test(wordOf(tokens, each)));
  return isDone && !after.some(isUntaken) && after.some((c) => isSpan(tree, c) || hasSpanBeside(tree, c));
}

/** "took crews 40 seconds": the parser takes the second of two objects for one with the first. */
function hasSpanBeside(tree: Tree, object: number): boolean {
  const { relation } = tree.tokens;
  return (
    relation[object] === REL.obj &&
    childrenOf(tree, object).some((c) => relation[c] === REL.conj && isSpan(tree, c))
  );
}

/** "two days", "an hour", "years": a unit of time without a preposition that is counted, or the object; but not "last week" nor "that day". */
function isSpan(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  if (!TIME_UNITS.has(wordOf(tokens, noun).toLowerCase()) || prepositionOf(tree, noun) !== 'bare')
    return false;
  const isCounted = childrenOf(tree, noun).some(
    (c) => c < noun && (tokens.relation[c] === REL.nummod || lemmaOf(tokens, c) === 'a'),
  );
  return tokens.relation[noun] === REL.obj || isCounted;
}

/** "is to meet", "are to be tried": an infinitive under a finite form of "be". */
function isToBe(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const be = childrenOf(tree, verb).filter((c) => c < verb && lemmaOf(tokens, c) === 'be');
  const isToldNow = be.some((c) => FINITE.has(tokens.tag[c]));
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

/** "In the novel, a detective is murdered": what a work tells, in the present tense. */
function isOfFiction(tree: Tree, verb: number): boolean {
  const { tokens } = tree;
  const isPresent = [verb, ...childrenOf(tree, verb)].some(
    (i) => tokens.tag[i] === TAG.VBZ || tokens.tag[i] === TAG.VBP,
  );
  return (
    isPresent &&
    childrenOf(tree, verb).some(
      (c) =>
        FICTIONS.has(lemmaOf(tokens, c)) && tokens.relation[c] === REL.obl && prepositionOf(tree, c) === 'in',
    )
  );
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

function ofNoun(tree: Tree, noun: number): Factuality {
  const { tokens } = tree;
  let result: Factuality = 'OCCURRED';
  for (const c of childrenOf(tree, noun)) {
    const lemma = lemmaOf(tokens, c);
    const relation = tokens.relation[c];
    if (relation === REL.det && lemma === 'no') result = weaker(result, 'DENIED');
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
