import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { tagIndex } from '../tagging/tags.js';
import { BEARING } from './accusing.js';
import { subjectOf } from './clauses.js';
import { type Factuality, weaker } from './factualities.js';
import { isShowingFiction } from './fictions.js';
import { governedBy } from './governors.js';
import { asksForNumber, isAskedAbout, questionOf } from './indirectQuestions.js';
import { UNDERGOER_VERBS } from './lightVerbs.js';
import { hasMark, isToInfinitive } from './marks.js';
import { auxiliaries, factualityOfNoun, factualityOfVerb, MODALS } from './ownFactuality.js';
import { prepositionOf } from './prepositions.js';
import { isTimeTaken } from './timeTaken.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

/** Nouns that take for granted what stands below them: "claimed responsibility for the attack". */
const CLAIMED = listOf('statements', 'claimed');

const RB = tagIndex('RB');
const MISTAKEN = wordsWith('modifiers', 'mistaken');

/** Verbs that with a preposition tell what comes of something: "could lead to war". */
const BRINGING = listOf('happenings', 'bringing about');

/**
 * Whether the words tell of something that happened, is planned, is denied or is uncertain: negation, modals and tense of
 * the trigger's own verb, then the words that govern it ("denied …", "plans to …", "alleged …") up to the end of its
 * sentence's tree (after Saurí & Pustejovsky 2009, FactBank, in outline).
 */
export function factualityOf(tree: Tree, trigger: number): Factuality {
  const { tokens } = tree;
  let result: Factuality = isVerb(tokens, trigger)
    ? factualityOfVerb(tree, trigger)
    : factualityOfNoun(tree, trigger);
  let below = trigger;
  for (
    let at = tokens.head[trigger], steps = 0;
    at >= 0 && steps < 8;
    below = at, at = tokens.head[at], steps++
  ) {
    const relation = tokens.relation[below];
    if (CLAIMED.has(lemmaOf(tokens, at))) break;
    // "Want to learn who killed him", "unclear how she got in": that somebody did is taken for granted.
    if (isAskedAbout(tree, below))
      return asksForNumber(tree, below) && isOpenOrDenied(tree, tokens.head[questionOf(tree, below)])
        ? weaker(result, 'UNCERTAIN')
        : result;
    // "Will hold a memorial for families parted by war": what a participle tells of somebody is known before.
    if (below !== trigger && relation === REL.acl && tokens.tag[below] === TAG.VBN) break;
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
    if (complement && isShowingFiction(tree, at)) return 'GENERIC';
    if (below === trigger && relation === REL.nsubj && isOpenCause(tree, below, at))
      result = weaker(result, 'UNCERTAIN');
    if (isOpenMatter(tree, below, at)) result = weaker(result, 'UNCERTAIN');
    if (!complement) {
      const isAim =
        relation === REL.advcl &&
        isToInfinitive(tree, below) &&
        !isTimeTaken(tree, at) &&
        !isComeback(tree, below, at);
      if (isAim) result = weaker(result, 'PLANNED');
      // "Will sail round the cape, breaking the record", "will be guided to a safe landing": as far ahead as the verb.
      if (below === trigger && isPartOfDoing(tree, below)) result = weaker(result, aheadOf(tree, at));
      if (relation === REL.advcl || relation === REL.aclRelcl || relation === REL.parataxis) break;
      if (relation === REL.obl || relation === REL.advmod) break;
    }
    // "The trial is expected to begin": what is expected is the beginning.
    const raised =
      relation === REL.nsubjPass && childrenOf(tree, at).some((c) => tokens.relation[c] === REL.xcomp);
    const governed = governedBy(tree, at, raised ? REL.xcomp : relation);
    result = weaker(result, saidOfSubject(tree, at, relation));
    const isDoer = relation === REL.nsubj && doesSomething(tree, at, below, governed);
    if (!isDoer && !isChargeBorne(tree, below, trigger)) result = weaker(result, governed);
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

/** "The arrest turned out to be a hoax", "proved false": what a noun or adjective that a verb leads to says of its subject. */
function saidOfSubject(tree: Tree, verb: number, relation: number): Factuality {
  const { tokens } = tree;
  if ((relation !== REL.nsubj && relation !== REL.nsubjPass) || !isVerb(tokens, verb)) return 'OCCURRED';
  const predicate = childWhere(tree, verb, (c) => tokens.relation[c] === REL.xcomp && !isVerb(tokens, c));
  return predicate < 0 ? 'OCCURRED' : governedBy(tree, predicate, REL.nsubj);
}

/** "Not known", "unclear": whether words leave open or deny what hangs on them. */
const isOpenOrDenied = (tree: Tree, governor: number) =>
  governor >= 0 &&
  (governedBy(tree, governor, REL.ccomp) !== 'OCCURRED' ||
    auxiliaries(tree, governor, 'OCCURRED') === 'DENIED');

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
        BRINGING.has(`${lemmaOf(tree.tokens, tree.tokens.head[i])}_${prepositionOf(tree, i)}`))) ||
    (relation === REL.advcl && hasMark(tree, i, 'of', 'for', 'from', 'with', 'against'))
  );
}

/** "A crash in the strait could kill hundreds": whether what some happening of a sort may bring about is told, and none that was. */
function isOpenCause(tree: Tree, noun: number, verb: number): boolean {
  const { tokens } = tree;
  const isOfSort = childrenOf(tree, noun).some((c) => c < noun && /^an?$/.test(lemmaOf(tokens, c)));
  const isTold = hasChild(tree, noun, REL.acl) || hasChild(tree, noun, REL.aclRelcl);
  const doesHarm = tokens.tag[verb] === TAG.VB && hasChild(tree, verb, REL.obj);
  return isOfSort && !isTold && doesHarm && auxiliaries(tree, verb, 'OCCURRED') !== 'OCCURRED';
}

/** What can be talked over or decided before it is. */
const DELIBERATING = listOf('happenings', 'deliberating');

/** Prepositions of what is talked over. */
const TOPICAL: readonly string[] = ['on', 'over', 'about'];
/** The same after "vote": "voted for strike action". */
const VOTED: readonly string[] = [...TOPICAL, 'for', 'against'];

/** "Talks on a merger", "on selling the mill", "to rule on extradition": something that is not settled, unless the words take it for known ("the"). */
function isOpenMatter(tree: Tree, below: number, at: number): boolean {
  const { tokens } = tree;
  // "Will ballot members on a strike", with the strike taken for the members'.
  const isOfObject = tokens.relation[at] === REL.obj && DELIBERATING.has(lemmaOf(tokens, tokens.head[at]));
  if (!isOfObject && !DELIBERATING.has(lemmaOf(tokens, at))) return false;
  const topical = lemmaOf(tokens, at) === 'vote' ? VOTED : TOPICAL;
  if (tokens.tag[below] === TAG.VBG) return hasMark(tree, below, ...topical);
  return isNoun(tokens, below) && topical.includes(prepositionOf(tree, below)) && !isKnown(tree, below);
}

/**
 * "A storm halted the race", "the strike threatens the line": whether what a verb's subject names does it to something, and so is
 * none of what `governed` says that the verb prevents or plans. "A trial awaits him", "a strike threatens the line": still to come.
 */
function doesSomething(tree: Tree, verb: number, subject: number, governed: Factuality): boolean {
  const { tokens } = tree;
  const isDone = isVerb(tokens, verb) && !isPassive(tree, verb) && hasChild(tree, verb, REL.obj);
  if (!isDone || UNDERGOER_VERBS.has(lemmaOf(tokens, verb))) return false;
  return governed === 'DENIED' || isKnown(tree, subject);
}

/** "Denied the charge": whether a charge that somebody answers is what is asked about, which was laid whatever they say of it. */
function isChargeBorne({ tokens }: Tree, below: number, trigger: number): boolean {
  return (
    below === trigger &&
    tokens.relation[below] === REL.obj &&
    lemmaOf(tokens, below) === 'charge' &&
    BEARING.has(lemmaOf(tokens, tokens.head[below]))
  );
}

/** Whether words take what a noun names for known: "the attack", "his arrest". */
export function isKnown(tree: Tree, noun: number): boolean {
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

/** Prepositions of the deeds that somebody answers for: "charged with shooting", "tried for stabbing". */
const ANSWERED_FOR: readonly string[] = ['with', 'for', 'of', 'over', 'about'];

/**
 * Whether what a bare participle or a noun that is not known tells is part of what the verb above it does, where that is no deed that
 * somebody answers for: the protest of "will be charged with shooting two men during a protest" was.
 */
function isPartOfDoing(tree: Tree, below: number): boolean {
  const { tokens } = tree;
  const relation = tokens.relation[below];
  if (relation === REL.advcl) return tokens.tag[below] === TAG.VBG && !hasChild(tree, below, REL.mark);
  if (relation !== REL.obl || !isNoun(tokens, below) || isKnown(tree, below)) return false;
  const verb = tokens.head[below];
  if (tokens.tag[verb] === TAG.VBG && hasMark(tree, verb, ...ANSWERED_FOR)) return false;
  return PARTS.has(prepositionOf(tree, below));
}

/** What a contest ends in for who does it. */
const RESULTS = listOf('happenings', 'results');
/** Verbs of who turns a contest round. */
const TURNING = listOf('happenings', 'comebacks');
/** Prepositions of where somebody comes from in a contest. */
const FROM: ReadonlySet<string> = new Set(['from', 'through', 'past']);

/** "Came from behind to beat them", "fought back to win": whether an infinitive tells what a contest that is over ended in. */
function isComeback(tree: Tree, infinitive: number, verb: number): boolean {
  const { tokens } = tree;
  if (!RESULTS.has(lemmaOf(tokens, infinitive)) || tokens.tag[verb] !== TAG.VBD) return false;
  return (
    TURNING.has(lemmaOf(tokens, verb)) ||
    childrenOf(tree, verb).some(
      (c) =>
        c > verb &&
        c < infinitive &&
        (tokens.tag[c] === TAG.RP || tokens.tag[c] === RB || FROM.has(prepositionOf(tree, c))),
    )
  );
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
