import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { BEARING } from './accusing.js';
import { subjectOf } from './clauses.js';
import { isDefinite } from './definiteness.js';
import { type Factuality, weaker } from './factualities.js';
import { isShowingFiction } from './fictions.js';
import { governedBy } from './governors.js';
import { asksForNumber, isAskedAbout, questionOf } from './indirectQuestions.js';
import { UNDERGOER_VERBS } from './lightVerbs.js';
import { hasMark } from './marks.js';
import { isOpenCause, isOpenMatter, isOpenOrDenied, isUnsurePredicate } from './openMatters.js';
import { auxiliaries, factualityOfNoun, factualityOfVerb } from './ownFactuality.js';
import { isPartOfDoing } from './partsOfDoings.js';
import { prepositionOf } from './prepositions.js';
import { isPurposeClause } from './purposeClauses.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from './words.js';

/** Nouns that take for granted what stands below them: "claimed responsibility for the attack". */
const CLAIMED = listOf('statements', 'claimed');

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
      if (isPurposeClause(tree, below, at)) result = weaker(result, 'PLANNED');
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
    if (complement && isUnsurePredicate(tree, at) && !isDefinite(tree, below))
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

/**
 * "A storm halted the race", "the strike threatens the line": whether what a verb's subject names does it to something, and so is
 * none of what `governed` says that the verb prevents or plans. "A trial awaits him", "a strike threatens the line": still to come.
 */
function doesSomething(tree: Tree, verb: number, subject: number, governed: Factuality): boolean {
  const { tokens } = tree;
  const isDone = isVerb(tokens, verb) && !isPassive(tree, verb) && hasChild(tree, verb, REL.obj);
  if (!isDone || UNDERGOER_VERBS.has(lemmaOf(tokens, verb))) return false;
  return governed === 'DENIED' || isDefinite(tree, subject);
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

/** What a verb tells of itself where it is planned or open, and so of what it does on the way; else `OCCURRED`. */
function aheadOf(tree: Tree, verb: number): Factuality {
  const factuality = isVerb(tree.tokens, verb) ? factualityOf(tree, verb) : 'OCCURRED';
  return factuality === 'PLANNED' || factuality === 'UNCERTAIN' ? factuality : 'OCCURRED';
}

const hasAdverb = (tree: Tree, i: number, lemmas: ReadonlySet<string>) =>
  childrenOf(tree, i).some(
    (c) => tree.tokens.relation[c] === REL.advmod && lemmas.has(lemmaOf(tree.tokens, c)),
  );
