import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { FINITE, tagIndex, tagSet } from '../tagging/tags.js';
import { isUnclosed, wordOf } from '../tokens.js';
import { ACCUSING } from './accusing.js';
import { hasMark } from './marks.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isVerb, lemmaOf, TAG } from './words.js';

const TRANSITIVE = listOf('transitive', 'transitive');
const DITRANSITIVE = wordsWith('verbs', 'ditransitive');
const TWO_PASTS = listOf('tense', 'two pasts');
const FOR_LENGTHS = listOf('tense', 'for lengths');
const OFFICES = wordsWith('nouns', 'office');
/** What a verb can have in the place of an object. */
const COMPLEMENTS = [REL.iobj, REL.ccomp, REL.xcomp, REL.prt];
const TAG_IN = tagIndex('IN');
const TAG_DOLLAR = tagIndex('$');
const LOCATIVES = listOf('grammar', 'locatives');
const WHERE_AND_WHEN = tagSet('DT', 'NN', 'NNP', 'CD');
/** What an office that somebody is given is without: "named director", not "named its director" nor "killed director Ann Lee". */
const OF_SOMEBODY = [REL.det, REL.nmodPoss, REL.appos];

/** Whether a word is the auxiliary or copula of another. */
export const isAuxiliary = ({ tokens }: Tree, i: number) =>
  tokens.relation[i] === REL.aux || tokens.relation[i] === REL.auxPass || tokens.relation[i] === REL.cop;

/** Whether a verb is in the passive voice, by its auxiliary, its subject or its form. */
export function isPassive(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (isUnchangedParticiple(tree, v)) return true;
  if (isAfterWhom(tree, v)) return false;
  if (tokens.tag[v] !== TAG.VBN && tokens.tag[v] !== TAG.VBD && tokens.tag[v] !== TAG.JJ) return false;
  const own = [REL.obj, REL.nsubj, REL.nsubjPass, REL.auxPass];
  if (isMadeToPay(tree, v)) return isPassive(tree, tokens.head[v]);
  if (tokens.relation[v] === REL.conj && !own.some((relation) => hasChild(tree, v, relation))) {
    return isPassive(tree, tokens.head[v]);
  }
  // "Police arrested and charged two men": two verbs share an object.
  if (sharesObject(tree, v) && !hasChild(tree, v, REL.auxPass)) return false;
  // "A law that would have freed them": without a form of "be" a perfect is active, whatever the parser took its subject for.
  if (isActivePerfect(tree, v)) return false;
  for (const c of childrenOf(tree, v)) {
    const relation = tokens.relation[c];
    if (relation === REL.auxPass || isAgent(tree, c)) return true;
    if (relation === REL.nsubjPass && !hasOwnObject(tree, v)) return true;
    if (relation !== REL.aux && relation !== REL.cop) continue;
    if (lemmaOf(tokens, c) === 'be' && tokens.tag[v] === TAG.VBN) return true;
  }
  if (isBareParticiple(tree, v) || isHeadlineParticiple(tree, v) || isForLength(tree, v)) return true;
  if (tokens.tag[v] !== TAG.VBN) return false;
  if (isTakenForVerb(tree, v)) return true;
  const relation = tokens.relation[v];
  if (relation === REL.xcomp) return true;
  // "31 killed in fire", "Of the 126 injured": the auxiliary left out.
  if (childrenOf(tree, v).some((c) => c < v && tokens.tag[c] === TAG.CD) && !hasChild(tree, v, REL.obj))
    return true;
  return (
    relation === REL.acl || relation === REL.amod || (relation === REL.advcl && !hasChild(tree, v, REL.nsubj))
  );
}

const MEASURES: ReadonlySet<string> = new Set([
  ...listOf('calendar', 'no participants'),
  '%',
  'percent',
  'point',
  'third',
]);

/** What a player is left out of: "banned three matches". */
const CONTESTS = listOf('happenings', 'contests');

/** "Was sacked and fined 300 euros": whether a verb of two objects, beside another, has nothing but an amount, and so nobody who pays it. */
function isMadeToPay(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (
    tokens.relation[v] !== REL.conj ||
    !DITRANSITIVE.has(lemmaOf(tokens, v)) ||
    !ACCUSING.has(lemmaOf(tokens, v))
  )
    return false;
  const own = childrenOf(tree, v);
  return (
    own.some((c) => tokens.relation[c] === REL.obj && isAmount(tree, c)) &&
    !own.some((c) => (c < v ? tokens.relation[c] === REL.nsubj : tokens.relation[c] === REL.iobj))
  );
}

/** "$300", "300 euros". */
const isAmount = (tree: Tree, noun: number) =>
  tree.tokens.tag[noun] === TAG_DOLLAR ||
  childrenOf(tree, noun).some((c) => tree.tokens.tag[c] === TAG.CD || tree.tokens.tag[c] === TAG_DOLLAR) ||
  tree.tokens.tag[noun] === TAG.CD;

/** Whether a word is who did what a passive tells, and not how far it went: "by the bank", but not "by 36 percent". */
export const isAgent = (tree: Tree, i: number) =>
  tree.tokens.relation[i] === REL.oblAgent &&
  // "Foundered off Orsk", with the place taken for who did it.
  prepositionOf(tree, i) === 'by' &&
  !MEASURES.has(lemmaOf(tree.tokens, i));

/** "Orsal fired a missile": whether a verb without an auxiliary has an object, and can have no other. */
function hasOwnObject(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (DITRANSITIVE.has(lemmaOf(tokens, v)) || childrenOf(tree, v).some((c) => isAuxiliary(tree, c)))
    return false;
  const object = childWhere(tree, v, (c) => c > v && tokens.relation[c] === REL.obj);
  return object >= 0 && !isBareOffice(tree, object);
}

function isActivePerfect(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  const auxiliaries = childrenOf(tree, v).filter((c) => isAuxiliary(tree, c));
  const isPerfect = auxiliaries.some((c) => lemmaOf(tokens, c) === 'have');
  return isPerfect && !auxiliaries.some((c) => lemmaOf(tokens, c) === 'be' || lemmaOf(tokens, c) === 'get');
}

/** No subject between "whom" and its verb has more words. */
const LONGEST_SUBJECT = 5;

/** "whom the police detained", whatever the parser hung "whom" on. */
function isAfterWhom({ tokens }: Tree, v: number): boolean {
  for (let i = v - 1; i >= v - LONGEST_SUBJECT && i >= 0 && tokens.sentence[i] === tokens.sentence[v]; i--) {
    if (lemmaOf(tokens, i) === 'whom') return i === 0 || tokens.tag[i - 1] !== TAG_IN;
    if (isVerb(tokens, i) || wordOf(tokens, i) === ',') return false;
  }
  return false;
}

/** "were slightly hurt": what looks like an infinitive right under a form of "be". */
function isUnchangedParticiple(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[v] !== TAG.VB || !TRANSITIVE.has(lemmaOf(tokens, v))) return false;
  const own = childrenOf(tree, v);
  const isInfinitive = hasMark(tree, v, 'to');
  return !isInfinitive && own.some((c) => c < v && isAuxiliary(tree, c) && lemmaOf(tokens, c) === 'be');
}

/**
 * Whether the past form of a verb that needs an object stands without one and without an auxiliary, so that it is a
 * participle: "Two held after raid", "Ten were killed and four injured".
 */
function isBareParticiple(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  const lemma = lemmaOf(tokens, v);
  if (!TRANSITIVE.has(lemma) || (tokens.tag[v] === TAG.VBD && TWO_PASTS.has(lemma))) return false;
  // The object of a relative clause may be what it is about.
  if (tokens.relation[v] === REL.aclRelcl || COMPLEMENTS.some((each) => hasChild(tree, v, each)))
    return false;
  const object = childWhere(tree, v, (c) => tokens.relation[c] === REL.obj);
  return hasChild(tree, v, REL.nsubj) && (object < 0 || isBareOffice(tree, object));
}

/** "Mayor charged over deals": a participle without an auxiliary and an object, after what it tells of, in a headline. */
function isHeadlineParticiple(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  const isParticiple =
    tokens.tag[v] === TAG.VBN || (tokens.tag[v] === TAG.VBD && ACCUSING.has(lemmaOf(tokens, v)));
  if (!isParticiple || !isUnclosed(tokens, tokens.sentence[v])) return false;
  const own = childrenOf(tree, v);
  const isAlone = own.every(
    (c) => tokens.relation[c] !== REL.aux && (tokens.relation[c] !== REL.obj || isBareOffice(tree, c)),
  );
  const isSubject = (c: number) => tokens.relation[c] === REL.nsubj || tokens.relation[c] === REL.oblUnmarked;
  return isAlone && own.some((c) => c < v && isSubject(c));
}

/**
 * "A worker shot on Monday told the court": a participle that was taken for the verb of its sentence, though it has no auxiliary and
 * no object, and is not spelt like a past or a present that the tagger might have mistaken.
 */
function isTakenForVerb(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  const word = wordOf(tokens, v);
  if (/ed$/.test(word) || word === lemmaOf(tokens, v) || !hasChild(tree, v, REL.nsubj)) return false;
  return isBeforeVerb(tree, v) && ![REL.aux, REL.obj, ...COMPLEMENTS].some((each) => hasChild(tree, v, each));
}

/** Whether nothing but where and when stands between a word and the next finite verb: "shot in Leeds on Monday told". */
function isBeforeVerb({ tokens }: Tree, v: number): boolean {
  let i = v + 1;
  while (i < tokens.length && (LOCATIVES.has(lemmaOf(tokens, i)) || WHERE_AND_WHEN[tokens.tag[i]] === 1)) i++;
  return i > v + 1 && i < tokens.length && FINITE[tokens.tag[i]] === 1;
}

/** "Driver jailed four months": whether what stands right behind, whatever the parser took it for, is how long it is for. */
function isForLength({ tokens }: Tree, v: number): boolean {
  if (!FOR_LENGTHS.has(lemmaOf(tokens, v)) || tokens.tag[v + 1] !== TAG.CD) return false;
  return tokens.sentence[v + 2] === tokens.sentence[v] && isLength(lemmaOf(tokens, v + 2));
}

const isLength = (lemma: string) => MEASURES.has(lemma) || CONTESTS.has(lemma);

/** Whether a noun is an office without a determiner and nobody's who is named: "named director of the opera". */
function isBareOffice(tree: Tree, noun: number): boolean {
  return OFFICES.has(lemmaOf(tree.tokens, noun)) && !OF_SOMEBODY.some((each) => hasChild(tree, noun, each));
}

/** Whether a verb has no object but a verb beside it, without a subject of its own, has one. */
function sharesObject(tree: Tree, v: number): boolean {
  const { tokens } = tree;
  if (hasChild(tree, v, REL.obj)) return false;
  return childrenOf(tree, v).some(
    (c) =>
      tokens.relation[c] === REL.conj &&
      hasChild(tree, c, REL.obj) &&
      !hasChild(tree, c, REL.nsubj) &&
      !hasChild(tree, c, REL.nsubjPass),
  );
}

/** Whether a number right before a participle counts those whom it befell: "more than 120 injured". */
export function isBareCount(tree: Tree, count: number, participle: number): boolean {
  const { tokens } = tree;
  if (tokens.tag[count] !== TAG.CD || count >= participle || participle - count > 2) return false;
  const relation = tokens.relation[count];
  return relation === REL.obl || relation === REL.oblUnmarked || relation === REL.nummod;
}
