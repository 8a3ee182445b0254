import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { hasWhose, isOnePhrase } from './clauses.js';
import { coordinated } from './coordination.js';
import { ACCUSING, CONTAINER_NOUNS, LIGHT_VERBS, OCCURRENCE_VERBS, UNDERGOER_VERBS } from './lightVerbs.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { nounPhraseStart } from './nounPhrases.js';
import { type Argument, goalsOf, ownArguments, PERSONAL } from './ownArguments.js';
import { ACCUSING_PREPOSITIONS, prepositionOf } from './prepositions.js';
import { childrenOf, childWhere, hasChild, REL, type Tree } from './tree.js';
import { isPassive } from './voice.js';
import { isNoun, isRelativePronoun, isVerb, lemmaOf, TAG } from './words.js';

const MAX_DEPTH = 6;

const ABSTRACT = classBit('abstract');

/** What a relative clause can speak of without being who does or suffers what it tells. */
const GAPLESS = listOf('happenings', 'circumstances');

/** Verbs by which a happening meets where it happens: "an earthquake hit Orsal". */
const STRIKING = listOf('happenings', 'striking');

const REQUESTS = wordsWith('nouns', 'request');

const REQUEST_PREPOSITIONS = new Set(['following', 'after', 'at', 'upon', 'on', 'in_response_to']);

/** "On suspicion of arson", "fraud charges". */
const LAYING = wordsWith('nouns', 'laying');

const DITRANSITIVE = wordsWith('verbs', 'ditransitive');

const TELLING = wordsWith('verbs', 'telling');

/** "The opposition called on X to resign": X is to do it. */
const APPEALING = wordsWith('verbs', 'appealing');

/** Verbs of what is done to people, which no gerund follows. */
const MEETING = listOf('grammar', 'before people');

/** What is done to what others mean to do: "foiled a plot to". */
const OPPOSING: ReadonlySet<string> = new Set([
  ...wordsWith('verbs', 'status', 'averted'),
  ...UNDERGOER_VERBS,
]);

const AGENTLESS_ADJUNCTS = listOf('grammar', 'agentless adjuncts');

/** The fillers of the slots of a verb or participle; of any other word, those of a noun. */
export function argumentsOf(tree: Tree, predicate: number): Argument[] {
  const found =
    isVerb(tree.tokens, predicate) || tree.tokens.tag[predicate] === TAG.JJ
      ? verbArguments(tree, predicate, 0)
      : nounArguments(tree, predicate, 0);
  return [...found, ...requesters(tree, found)].flatMap(({ slot, head }) =>
    coordinated(tree, head)
      .filter((each) => !describesFirstAlone(tree, predicate, head, each))
      .map((each) => ({ slot, head: each })),
  );
}

/**
 * "Two dead guards and 30 inmates": whether what stands before the first of several says nothing of another, which has a
 * number or words of its own before it.
 */
function describesFirstAlone(tree: Tree, modifier: number, first: number, other: number): boolean {
  const { tokens } = tree;
  if (other === first || tokens.relation[modifier] !== REL.amod || tokens.head[modifier] !== first)
    return false;
  return (
    tokens.tag[other] === TAG.VBN ||
    tokens.tag[other] === TAG.JJ ||
    nounPhraseStart(tree, other) < other ||
    // "14 dead, 30 rescued"
    (tokens.tag[other] === TAG.CD && tokens.tag[other + 1] === TAG.VBN)
  );
}

/** Those who asked for what happens: "following a request by X", "at Y's invitation". */
function requesters(tree: Tree, found: readonly Argument[]): Argument[] {
  const { tokens } = tree;
  // "Strikes against X following a request", with the request taken for X's.
  const below = found.flatMap(({ head }) =>
    childrenOf(tree, head)
      .filter((c) => tokens.relation[c] === REL.nmod)
      .map((c) => ({ slot: prepositionOf(tree, c), head: c })),
  );
  return [...found, ...below]
    .filter(({ slot, head }) => REQUEST_PREPOSITIONS.has(slot) && REQUESTS.has(lemmaOf(tokens, head)))
    .flatMap(({ head }) => nounArguments(tree, head, MAX_DEPTH))
    .filter(({ slot }) => slot === 'by' || slot === 'of' || slot === 'poss' || slot === 'from')
    .map(({ head }) => ({ slot: 'request', head }));
}

const FLAT = new Set<number>([REL.flat, REL.compound]);

/**
 * The subject of a finite verb that the parser hung on the time before it: "By evening the minister, Ann Lee, had
 * resigned". The noun, or the name beside it, right before the verb and its auxiliaries; -1 for none.
 */
function subjectHungOnTime(tree: Tree, verb: number): number {
  const { tokens } = tree;
  if (tokens.relation[verb] !== REL.root && tokens.relation[verb] !== REL.conj) return -1;
  let at = verb - 1;
  while (at >= 0 && tokens.head[at] === verb && (isAuxiliary(tree, at) || tokens.relation[at] === REL.advmod))
    at--;
  if (at === verb - 1 && tokens.tag[verb] !== TAG.VBD && tokens.tag[verb] !== TAG.VBZ) return -1;
  if (at >= 0 && lemmaOf(tokens, at) === ',') at--;
  if (at < 0 || !isNoun(tokens, at) || tokens.sentence[at] !== tokens.sentence[verb]) return -1;
  while (FLAT.has(tokens.relation[at]) && tokens.head[at] < at) at = tokens.head[at];
  let top = at;
  for (let steps = 0; steps < MAX_DEPTH && top >= 0 && top !== verb; steps++) {
    if (top !== at && tokens.relation[top] !== REL.obj && isTimePhrase(tree, top, verb)) return at;
    top = tokens.head[top];
  }
  return -1;
}

/** Whether a word is the auxiliary or copula of another. */
export const isAuxiliary = ({ tokens }: Tree, i: number) =>
  tokens.relation[i] === REL.aux || tokens.relation[i] === REL.auxPass || tokens.relation[i] === REL.cop;

/** Whether a word before a verb hangs on it and opens its sentence with a preposition, as times do. */
function isTimePhrase(tree: Tree, i: number, verb: number): boolean {
  const { tokens } = tree;
  const first = tokens.sentenceStart[tokens.sentence[i]];
  return (
    tokens.head[i] === verb &&
    i <= first + 3 &&
    childrenOf(tree, i).some(
      (c) => c === first && (tokens.relation[c] === REL.case || tokens.relation[c] === REL.mark),
    )
  );
}

/** The arguments of a verb with those that its clause leaves out; these no deeper than `MAX_DEPTH` clauses up. */
function verbArguments(tree: Tree, verb: number, depth: number): Argument[] {
  const described = describedBy(tree, verb);
  if (described >= 0) return [{ slot: 'subj', head: described }];
  const passive = isPassive(tree, verb);
  const own = ownArguments(tree, verb, passive);
  return depth >= MAX_DEPTH ? own : withGap(tree, verb, passive, own, depth);
}

/**
 * The noun that a participle right after another verb describes, though the parser took it for a clause of its own: "met
 * striking miners", where no gerund can follow; -1 for none.
 */
function describedBy(tree: Tree, v: number): number {
  const { tokens } = tree;
  const governor = tokens.head[v];
  if (tokens.tag[v] !== TAG.VBG || governor < 0 || governor !== v - 1) return -1;
  if (!isVerb(tokens, governor) || !MEETING.has(lemmaOf(tokens, governor))) return -1;
  const noun = childrenOf(tree, v).find((c) => tokens.relation[c] === REL.obj);
  if (noun === undefined || tokens.tag[noun] !== TAG.NNS || nounPhraseStart(tree, noun) !== v + 1) return -1;
  const isDetermined = hasChild(tree, noun, REL.det) || hasChild(tree, noun, REL.nmodPoss);
  return isDetermined ? -1 : noun;
}

const has = (found: readonly Argument[], slot: string) => found.some((argument) => argument.slot === slot);

/** Adds what the verb's own clause leaves out: the antecedent of a relative clause, a controller, a shared subject. */
function withGap(tree: Tree, v: number, passive: boolean, found: Argument[], depth: number): Argument[] {
  const { tokens } = tree;
  const governor = tokens.head[v];
  // "Was jailed and fined 300 euros": who pays what is the other object.
  const isPayer = passive && has(found, 'obj') && DITRANSITIVE.has(lemmaOf(tokens, v));
  const own = isPayer ? 'iobj' : passive ? 'obj' : 'subj';
  const hung = has(found, own) ? -1 : subjectHungOnTime(tree, v);
  if (hung >= 0) return [...found, { slot: own, head: hung }];
  if (governor < 0) return found;
  const relation = tokens.relation[v];
  // "The treatment of the injured": a noun by use.
  if (hasChild(tree, v, REL.det)) return found;
  if (relation === REL.aclRelcl) return withAntecedent(tree, v, own, found, governor);
  if (relation === REL.amod) return has(found, own) ? found : [...found, { slot: own, head: governor }];
  if (has(found, own)) return found;
  // "Ann Lee, whose wife died", with the wife taken for what Lee is.
  if (relation === REL.advcl && governor < v && isNoun(tokens, governor) && hasWhose(tree, governor))
    return [...found, { slot: own, head: governor }];
  if (relation === REL.acl && LAYING.has(lemmaOf(tokens, governor))) {
    const accused = accusedOver(tree, governor, depth);
    return accused < 0 ? found : [...found, { slot: own, head: accused }];
  }
  // "X, whom the coastguard detained", with the coastguard taken for what X is.
  const isWhomClause =
    relation === REL.acl &&
    tokens.relation[governor] === REL.appos &&
    childrenOf(tree, governor).some((c) => lemmaOf(tokens, c) === 'whom');
  if (isWhomClause) return [...found, { slot: 'obj', head: tokens.head[governor] }];
  if (relation === REL.acl) {
    const infinitive = tokens.tag[v] === TAG.VB;
    const classes = classesOfNoun(lemmaOf(tokens, governor));
    if (infinitive ? classes & PERSONAL : classes !== ABSTRACT) {
      return [...found, { slot: own, head: governor }];
    }
    const controller = controllerOfNoun(tree, governor, depth);
    return controller < 0 ? found : [...found, { slot: own, head: controller }];
  }
  if (relation === REL.conj && tokens.tag[v] === TAG.JJ && isVerb(tokens, governor)) return found;
  if (relation === REL.conj && (isVerb(tokens, governor) || hasChild(tree, governor, REL.cop))) {
    const governorPassive = isPassive(tree, governor);
    const shared = verbArguments(tree, governor, depth + 1).filter(
      ({ slot }) => slot === (governorPassive ? 'obj' : 'subj'),
    );
    // "Ann Lee said the agency made no arrest", with both taken for subjects of "said": the nearer.
    const nearer = shared.filter(({ head }) => head > governor);
    return [...found, ...(nearer.length > 0 ? nearer : shared).map(({ head }) => ({ slot: own, head }))];
  }
  // "The minister is due to meet …", with the infinitive taken for what is due.
  const raised =
    relation === REL.csubj && tokens.tag[v] === TAG.VB && tokens.tag[governor] === TAG.JJ && governor < v;
  if (raised) {
    const subject = controllerOf(tree, governor, true, false, depth);
    const isNobody = subject < 0 || lemmaOf(tokens, subject) === 'it';
    return isNobody ? found : [...found, { slot: own, head: subject }];
  }
  if (
    relation === REL.xcomp ||
    relation === REL.advcl ||
    relation === REL.ccomp ||
    relation === REL.parataxis
  ) {
    if (relation === REL.ccomp && tokens.tag[v] !== TAG.VB && tokens.tag[v] !== TAG.VBG) return found;
    if (relation === REL.parataxis && tokens.tag[v] !== TAG.VBG) return found;
    // "was attacked by rebels, killing ten": of a bare participle it is the agent, or the happening itself.
    const bare = relation === REL.advcl && tokens.tag[v] === TAG.VBG && !hasChild(tree, v, REL.mark);
    const controller = controllerOf(tree, governor, relation === REL.xcomp, bare, depth);
    // "Shot dead by masked men": who brought it about, where the word says what became of somebody else.
    const makers =
      relation === REL.xcomp && tokens.tag[v] === TAG.JJ && isVerb(tokens, governor)
        ? verbArguments(tree, governor, depth + 1).filter(
            ({ slot, head }) => slot === 'subj' && head !== controller,
          )
        : [];
    const made = makers.map(({ head }) => ({ slot: 'maker', head }));
    return controller < 0 ? found : [...found, { slot: own, head: controller }, ...made];
  }
  return found;
}

const PERSON = classBit('person');
const ORGANIZATION = classBit('organization');
/** Bodies that somebody is one of, whatever else the words are said of: "the chief of staff". */
const ONE_OF_BODIES = listOf('happenings', 'one of bodies');

/** Whom "who" means where the parser hung its clause on something beside the person; -1 where it didn't. */
function personBeside(tree: Tree, v: number, antecedent: number): number {
  const who = childrenOf(tree, v).find((c) => c < v && lemmaOf(tree.tokens, c) === 'who');
  if (who === undefined) return -1;
  const above = personAbove(tree, antecedent);
  return above >= 0 ? above : personBelow(tree, who, antecedent);
}

/** "The chief of staff who left": the person that a body or thing is of. */
function personAbove(tree: Tree, antecedent: number): number {
  const { tokens } = tree;
  if (tokens.relation[antecedent] !== REL.nmod || prepositionOf(tree, antecedent) !== 'of') return -1;
  const lemma = lemmaOf(tokens, antecedent);
  const classes = classesOfNoun(lemma);
  const isNobody = ONE_OF_BODIES.has(lemma) || (classes !== 0 && (classes & PERSON) === 0);
  const person = tokens.head[antecedent];
  return isNobody && (classesOfNoun(lemmaOf(tokens, person)) & PERSON) !== 0 ? person : -1;
}

const COMMON: ReadonlySet<number> = new Set([TAG.NN, TAG.NNS]);

/** "A portrait of Ann Lee, who founded the firm", "a book by her": the last before "who" that hangs on a thing. */
function personBelow(tree: Tree, who: number, antecedent: number): number {
  const { tokens } = tree;
  if (!COMMON.has(tokens.tag[antecedent])) return -1;
  const above = classesOfNoun(lemmaOf(tokens, antecedent));
  if (above & PERSON) return -1;
  const last = childrenOf(tree, antecedent).findLast((c) => tokens.relation[c] === REL.nmod && c < who);
  if (last === undefined || last < antecedent || !/^(?:of|by)$/.test(prepositionOf(tree, last))) return -1;
  // "The band of the Royal Guard, who": the name of a body may be a body's.
  const isName = tokens.tag[last] === TAG.NNP && (above & ORGANIZATION) === 0;
  return isName || (classesOfNoun(lemmaOf(tokens, last)) & PERSON) !== 0 ? last : -1;
}

function withAntecedent(
  tree: Tree,
  v: number,
  own: string,
  found: Argument[],
  antecedent: number,
): Argument[] {
  const { tokens } = tree;
  const person = personBeside(tree, v, antecedent);
  if (person >= 0) return withAntecedent(tree, v, own, found, person);
  const replaced = found.map((argument) =>
    isRelativePronoun(tokens, argument.head) ||
    (lemmaOf(tokens, argument.head) === 'that' && argument.slot === own)
      ? { slot: argument.slot, head: antecedent }
      : argument,
  );
  for (const c of childrenOf(tree, v)) {
    if (tokens.tag[c] === TAG.WRB && lemmaOf(tokens, c) === 'where')
      return [...replaced, { slot: 'in', head: antecedent }];
    if (tokens.tag[c] === TAG.WRB) return replaced;
  }
  if (replaced.some((argument) => argument.head === antecedent)) return replaced;
  if (replaced.some(({ head }) => hasWhose(tree, head))) return replaced;
  if (!has(replaced, own)) return [...replaced, { slot: own, head: antecedent }];
  if (own === 'subj' && !has(replaced, 'obj') && !GAPLESS.has(lemmaOf(tokens, antecedent))) {
    return [...replaced, { slot: 'obj', head: antecedent }];
  }
  return replaced;
}

/** Who does what the complement of a verb or adjective names: its object for "told X to", else its subject. */
function controllerOf(
  tree: Tree,
  governor: number,
  complement: boolean,
  bareParticiple: boolean,
  depth: number,
): number {
  const { tokens } = tree;
  if (!isVerb(tokens, governor)) {
    for (const c of childrenOf(tree, governor)) {
      if (tokens.relation[c] === REL.nsubj || tokens.relation[c] === REL.nsubjPass) return c;
    }
    return complement && isNoun(tokens, governor) ? -1 : clauseSubject(tree, governor, depth + 1);
  }
  const around = verbArguments(tree, governor, depth + 1);
  const object = around.find(({ slot }) => slot === 'iobj') ?? around.find(({ slot }) => slot === 'obj');
  const subject = around.find(({ slot }) => slot === 'subj');
  const passive = isPassive(tree, governor);
  // "Tried for bribing them", but not "tried to bribe them".
  const isOfInfinitive =
    childWhere(tree, governor, (c) => tokens.relation[c] === REL.xcomp && tokens.tag[c] === TAG.VB) >= 0;
  if (ACCUSING.has(lemmaOf(tokens, governor)) && !isOfInfinitive) return object ? object.head : -1;
  if (bareParticiple && passive) return subject ? subject.head : -1;
  const asked = APPEALING.has(lemmaOf(tokens, governor))
    ? around.find(({ slot }) => slot === 'on' || slot === 'upon' || slot === 'to')
    : undefined;
  if (asked && !bareParticiple) return asked.head;
  const controller = complement || passive ? (object ?? subject) : (subject ?? object);
  return controller ? controller.head : -1;
}

/** Who is to do what an infinitive beside a noun names: "Spain's plan to …", "X made an attempt to …". */
function controllerOfNoun(tree: Tree, noun: number, depth: number): number {
  const { tokens } = tree;
  for (const c of childrenOf(tree, noun)) {
    if (tokens.relation[c] === REL.nmodPoss) return c;
  }
  const governor = tokens.head[noun];
  if (governor < 0 || !isVerb(tokens, governor) || tokens.relation[noun] !== REL.obj) return -1;
  // "Foiled a plot to", "survived an attempt by rebels to": not who did that, but whose it was.
  const by = childWhere(tree, noun, (c) => prepositionOf(tree, c) === 'by');
  if (by >= 0 || OPPOSING.has(lemmaOf(tokens, governor))) return by;
  return clauseSubject(tree, governor, depth + 1);
}

/** The head of a verb's subject, in the active voice; -1 where it has none or is no verb. */
export function clauseSubject(tree: Tree, verb: number, depth = 0): number {
  if (depth > MAX_DEPTH || !isVerb(tree.tokens, verb)) return -1;
  return verbArguments(tree, verb, depth).find(({ slot }) => slot === 'subj')?.head ?? -1;
}

function nounArguments(tree: Tree, n: number, depth: number): Argument[] {
  const { tokens } = tree;
  const found: Argument[] = [];
  for (const c of childrenOf(tree, n)) {
    switch (tokens.relation[c]) {
      case REL.nmodPoss:
        found.push({ slot: 'poss', head: c });
        break;
      case REL.amod:
      case REL.compound:
      case REL.nmodDesc:
        found.push({ slot: 'mod', head: c });
        break;
      case REL.nmod:
      case REL.nmodUnmarked:
      case REL.obl:
        found.push({ slot: prepositionOf(tree, c), head: c });
        // "The sale of the company to its rival", with the rival taken for the company's.
        if (prepositionOf(tree, c) === 'of')
          found.push(...goalsOf(tree, c).filter(({ slot }) => slot === 'to'));
        break;
      case REL.acl:
      case REL.aclRelcl:
        found.push(...fromModifyingClause(tree, c));
        break;
    }
  }
  return depth >= MAX_DEPTH ? found : [...found, ...fromGovernor(tree, n, depth)];
}

/** "strikes carried out by X", "an attack targeting Y", "a crash involving Z". */
function fromModifyingClause(tree: Tree, verb: number): Argument[] {
  const lemma = lemmaOf(tree.tokens, verb);
  if (lemma === 'target' || lemma === 'involve') {
    return verbArguments(tree, verb, MAX_DEPTH)
      .filter(({ slot }) => slot === 'obj')
      .map(({ head }) => ({ slot: lemma === 'target' ? 'against' : 'involving', head }));
  }
  const occurrence = OCCURRENCE_VERBS.has(lemma);
  const light = LIGHT_VERBS.has(lemma) && isPassive(tree, verb);
  const led = lemma === 'lead' || lemma === 'back' || lemma === 'blame';
  if (!occurrence && !light && !led) return [];
  return verbArguments(tree, verb, MAX_DEPTH).filter(
    ({ slot }) => slot !== 'obj' && slot !== 'iobj' && (slot !== 'subj' || light || led),
  );
}

/** What the verb or noun above a noun gives it: a light verb's subject and adjuncts, those of "took place", the clause's. */
function fromGovernor(tree: Tree, n: number, depth: number): Argument[] {
  const { tokens } = tree;
  const governor = tokens.head[n];
  if (governor < 0) return [];
  const relation = tokens.relation[n];
  if (relation === REL.conj && isNoun(tokens, governor)) return fromGovernor(tree, governor, depth + 1);
  if (relation === REL.nmod && CONTAINER_NOUNS.has(lemmaOf(tokens, governor))) {
    const around = depth < MAX_DEPTH ? nounArguments(tree, governor, depth + 1) : [];
    return around.filter(({ slot, head }) => slot !== 'of' && slot !== 'mod' && head !== n);
  }
  const outcomeOf = depth < MAX_DEPTH ? verbOfOutcome(tree, n) : -1;
  if (outcomeOf >= 0) {
    const around = verbArguments(tree, outcomeOf, depth + 1).filter(({ head }) => head !== n);
    const befallen = has(around, 'obj') ? 'obj' : 'subj';
    return around.map(({ slot, head }) => ({ slot: slot === befallen ? 'outcome' : slot, head }));
  }
  const accused = accusedOver(tree, n, 0);
  if (accused >= 0) return [{ slot: 'subj', head: accused }];
  if (!isVerb(tokens, governor)) return [];
  const lemma = lemmaOf(tokens, governor);
  if (STRIKING.has(lemma) && depth < MAX_DEPTH && isStriking(tree, n, governor))
    return verbArguments(tree, governor, depth + 1)
      .filter(({ slot, head }) => slot !== 'subj' && head !== n)
      .map(({ slot, head }) => ({ slot: slot === 'obj' ? 'struck' : slot, head }));
  const asObject =
    relation === REL.obj ||
    relation === REL.nsubjPass ||
    (relation === REL.nsubj && isPassive(tree, governor));
  if (asObject && (LIGHT_VERBS.has(lemma) || UNDERGOER_VERBS.has(lemma))) {
    const undergone = UNDERGOER_VERBS.has(lemma) && !isPassive(tree, governor);
    // "Was given a sentence", "handed him a fine": who is given what happens undergoes it.
    const isUndergoer = (slot: string) => (undergone && slot === 'subj') || slot === 'iobj';
    return verbArguments(tree, governor, depth + 1)
      .filter(({ head }) => head !== n)
      .map(({ slot, head }) => ({ slot: isUndergoer(slot) ? 'undergoer' : slot, head }));
  }
  if (relation === REL.nsubj && OCCURRENCE_VERBS.has(lemma)) {
    return verbArguments(tree, governor, depth + 1).filter(
      ({ slot }) => !['subj', 'obj', 'iobj', 'prt'].includes(slot),
    );
  }
  if (relation !== REL.obl) return [];
  const phrased = depth < MAX_DEPTH && isOnePhrase(tree, n);
  if (phrased || AGENTLESS_ADJUNCTS.has(prepositionOf(tree, n))) {
    const told = TELLING.has(lemma) ? verbArguments(tree, governor, depth + 1) : [];
    return [
      ...(phrased ? ownArguments(tree, governor, isPassive(tree, governor)) : []).filter(
        ({ slot, head }) => head > n && slot !== 'subj',
      ),
      ...controllers(tree, governor, depth)
        .filter((head) => head !== n)
        .map((head) => ({ slot: 'control', head })),
      ...told
        .filter(({ slot }) => slot === 'obj' || slot === 'iobj')
        .map(({ head }) => ({ slot: 'told', head })),
    ];
  }
  return [];
}

/** The verb that brought whom it befell to what a bare noun names, "stabbed to death", "froze to death"; -1 for none. */
export function verbOfOutcome(tree: Tree, noun: number): number {
  const { tokens } = tree;
  const isBare = tokens.tag[noun] === TAG.NN && nounPhraseStart(tree, noun) === noun;
  if (!isBare || noun === 0 || lemmaOf(tokens, noun - 1) !== 'to') return -1;
  const governor = tokens.head[noun];
  // "Beat a man to death", with death taken for the man's.
  const hung = tokens.relation[noun] === REL.nmod && tokens.relation[governor] === REL.obj;
  const verb = hung ? tokens.head[governor] : governor;
  return (hung || tokens.relation[noun] === REL.obl) && isVerb(tokens, verb) ? verb : -1;
}

/** What the accused does with the charges. */
const BEARING = listOf('happenings', 'bearing');
/** Nouns whose possessor lays the blame. */
const BLAMING = listOf('happenings', 'accusations');
const PLEAS = listOf('happenings', 'pleas');

/**
 * Who is held to have done what a noun names, by what stands above it: "accused of perjury", "arrested on suspicion of perjury",
 * "faces perjury charges", "X's arrest for perjury". A token; -1 where nobody is.
 */
function accusedOver(tree: Tree, n: number, depth: number): number {
  const { tokens } = tree;
  const governor = tokens.head[n];
  if (governor < 0 || depth >= MAX_DEPTH) return -1;
  const relation = tokens.relation[n];
  const lemma = lemmaOf(tokens, governor);
  if (relation === REL.conj && isNoun(tokens, governor)) return accusedOver(tree, governor, depth + 1);
  if (LAYING.has(lemma) && isNoun(tokens, governor)) {
    const near = (noun: number, slots: readonly string[]) =>
      nounArguments(tree, noun, MAX_DEPTH).find(
        ({ slot, head }) => head !== n && head !== governor && slots.includes(slot),
      );
    // "Her allegation of assault": she is who accuses.
    const own =
      near(n, ['against']) ?? near(governor, BLAMING.has(lemma) ? ['against'] : ['against', 'poss']);
    if (!own && BLAMING.has(lemma)) return -1;
    return own ? own.head : accusedOver(tree, governor, depth + 1);
  }
  // "Pleaded guilty to perjury".
  const isAdjective = tokens.tag[governor] === TAG.JJ && PLEAS.has(lemma);
  if (!isVerb(tokens, governor) && !isAdjective) return -1;
  const found = (wanted: string) =>
    verbArguments(tree, governor, depth + 1).find(({ slot }) => slot === wanted)?.head ?? -1;
  if (relation === REL.obl && ACCUSING.has(lemma) && ACCUSING_PREPOSITIONS.includes(prepositionOf(tree, n)))
    return found('obj');
  if (isAdjective) return found('subj');
  if (depth === 0 || !LAYING.has(lemmaOf(tokens, n))) return -1;
  const against = found('against');
  return against < 0 && relation === REL.obj && BEARING.has(lemma) ? found('subj') : against;
}

/** Whether a noun does what a verb says: its subject, or "by" it. */
function isStriking(tree: Tree, noun: number, verb: number): boolean {
  const relation = tree.tokens.relation[noun];
  if (relation === REL.nsubj) return !isPassive(tree, verb);
  return isPassive(tree, verb) && (relation === REL.oblAgent || prepositionOf(tree, noun) === 'by');
}

/** The subjects of a verb and of the verbs it is a complement of, the nearest first. */
function controllers(tree: Tree, verb: number, depth: number): number[] {
  const { tokens } = tree;
  const found: number[] = [];
  let at = verb;
  for (let steps = 0; steps < 3 && at >= 0 && isVerb(tokens, at); steps++) {
    const subject = clauseSubject(tree, at, depth + 1);
    if (subject >= 0 && !found.includes(subject)) found.push(subject);
    if (tokens.relation[at] !== REL.xcomp && tokens.relation[at] !== REL.advcl) break;
    at = tokens.head[at];
  }
  return found;
}
