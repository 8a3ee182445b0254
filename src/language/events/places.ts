import type { Analysis, EventType, Span } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { coordinated } from '../syntax/coordination.js';
import { classBit } from '../syntax/nounClasses.js';
import { prepositionOf, SHARING_PREPOSITIONS } from '../syntax/prepositions.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isNoun, isVerb, lemmaOf } from '../syntax/words.js';
import { fillerOf, type MentionIndex } from './fillers.js';
import { NAMED, sensesOf, UNKNOWN } from './senses.js';
import type { Trigger } from './triggers.js';

/** A place by its index in `entities`, with the words that name it. */
export interface NamedPlace {
  readonly entity: number;
  readonly span: Span;
}

/** What its possessor does elsewhere: "its landing", "Orsal's raid". */
const OF_POSSESSOR: ReadonlySet<EventType> = new Set(['CONFLICT_ATTACK', 'MOVEMENT_TRANSPORT']);
const PLACE = classBit('place');
/** What can be somewhere so that its place is the event's. */
const LOCATED = PLACE | classBit('building') | classBit('organization') | classBit('vehicle');
/** Prepositions of where something is or happens. */
const LOCATIVES = listOf('grammar', 'locatives');
const NARROWING = listOf('grammar', 'before wider places');
/** What is told of a happening by those who are elsewhere. */
const NOTICING = listOf('happenings', 'noticing');
/** Slots whose filler, after the trigger, often bears the place that is the event's. */
const PLACED_SLOTS = new Set(['obj', 'against', 'on', 'at', 'of', 'subj', 'with', 'by', 'between']);

/** The places an event happened at, the first the main one. */
export function placesOf(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  trigger: Trigger,
): NamedPlace[] {
  const { tokens } = analysis;
  const own = trigger.slots.filter(
    ({ slot, filler }) =>
      (LOCATIVES.has(slot) && (slot !== 'on' || (filler.classes & LOCATED) !== 0)) ||
      (slot === 'mod' && filler.entity !== null && (filler.classes & PLACE) !== 0) ||
      (slot === 'poss' && !OF_POSSESSOR.has(trigger.type) && (filler.classes & PLACE) !== 0),
  );
  const found = own.flatMap(({ head }) => placesBelow(analysis, tree, index, head, 0));
  if (found.length) return found;
  // "killed twelve people in Raqqa", "at a base near Raqqa": the place hangs on what was hit.
  for (const { slot, head } of trigger.slots) {
    if (head < trigger.token || !PLACED_SLOTS.has(slot) || sensesOf(lemmaOf(tokens, head), 'n')) continue;
    const below = childrenOf(tree, head)
      .filter((c) => c > head && tokens.relation[c] === REL.nmod && LOCATIVES.has(prepositionOf(tree, c)))
      .flatMap((c) => placesBelow(analysis, tree, index, c, 0));
    if (below.length) return below;
  }
  const target = trigger.slots.find(
    ({ slot, filler }) =>
      trigger.type === 'CONFLICT_ATTACK' &&
      ['obj', 'on', 'of', 'against'].includes(slot) &&
      (filler.classes & PLACE) !== 0,
  );
  if (target) return placesBelow(analysis, tree, index, target.head, 0).slice(0, 1);
  const struck = trigger.slots.find(({ slot }) => slot === 'struck');
  const where = struck ? placesBelow(analysis, tree, index, struck.head, 0) : [];
  if (where.length) return where.slice(0, 1);
  const above = placesAbove(analysis, tree, index, trigger.token);
  return above.length ? above : placesOfLast(analysis, tree, index, trigger.token);
}

/** "killed two roofers and injured a guard in Ghent": what closes the last of several verbs that share a subject. */
function placesOfLast(analysis: Analysis, tree: Tree, index: MentionIndex, verb: number): NamedPlace[] {
  const { tokens } = analysis;
  if (!isVerb(tokens, verb)) return [];
  const conjuncts = childrenOf(tree, verb).filter(
    (c) =>
      c > verb && tokens.relation[c] === REL.conj && isVerb(tokens, c) && tokens.tag[c] === tokens.tag[verb],
  );
  const last = conjuncts.at(-1);
  if (last === undefined) return [];
  const children = childrenOf(tree, last);
  const isOwn = children.some(
    (c) => tokens.relation[c] === REL.nsubj || tokens.relation[c] === REL.nsubjPass,
  );
  if (isOwn) return [];
  const objects = children.filter((c) => c > last && tokens.relation[c] === REL.obj);
  return [...children, ...objects.flatMap((each) => childrenOf(tree, each))]
    .filter((c) => c > last && (tokens.relation[c] === REL.obl || tokens.relation[c] === REL.nmod))
    .filter((c) => LOCATIVES.has(prepositionOf(tree, c)))
    .flatMap((c) => placesBelow(analysis, tree, index, c, 0))
    .slice(0, 1);
}

/** Named places in a phrase: its head, else what narrows it down ("provinces of Raqqa and Idlib"), else its modifiers. */
function placesBelow(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  head: number,
  depth: number,
): NamedPlace[] {
  const { tokens, entities } = analysis;
  if (depth > 3) return [];
  const filler = fillerOf(analysis, tree, index, head);
  if (filler.entity !== null && entities[filler.entity].kind === 'PLACE' && filler.classes & NAMED) {
    return [{ entity: filler.entity, span: filler.span }];
  }
  if (!(filler.classes & (LOCATED | UNKNOWN)) || sensesOf(lemmaOf(tokens, head), 'n')) return [];
  const children = childrenOf(tree, head);
  const inner = children.filter(
    (c) => c > head && tokens.relation[c] === REL.nmod && NARROWING.has(prepositionOf(tree, c)),
  );
  const apposed = children.filter((c) => c > head && tokens.relation[c] === REL.appos);
  for (const c of [...inner, ...apposed]) {
    const below = coordinated(tree, c).flatMap((each) => placesBelow(analysis, tree, index, each, depth + 1));
    if (below.length) return below;
  }
  for (const c of children) {
    const relation = tokens.relation[c];
    if (c > head || (relation !== REL.compound && relation !== REL.nmodPoss && relation !== REL.amod))
      continue;
    const below = coordinated(tree, c).flatMap((each) => {
      const part = fillerOf(analysis, tree, index, each);
      return part.entity !== null && entities[part.entity].kind === 'PLACE'
        ? [{ entity: part.entity, span: part.span }]
        : [];
    });
    if (below.length) return below;
  }
  return [];
}

/** The place of the clause a trigger belongs to: of the verb above a noun, of the main verb of a participle. */
function placesAbove(analysis: Analysis, tree: Tree, index: MentionIndex, token: number): NamedPlace[] {
  const { tokens } = analysis;
  let below = token;
  for (
    let at = tokens.head[token], steps = 0;
    at >= 0 && steps < 3;
    below = at, at = tokens.head[at], steps++
  ) {
    const relation = tokens.relation[below];
    if (relation === REL.ccomp || relation === REL.aclRelcl || relation === REL.parataxis) return [];
    if (relation === REL.conj && isVerb(tokens, below)) return [];
    if (
      isNoun(tokens, below) &&
      relation === REL.obl &&
      !SHARING_PREPOSITIONS.has(prepositionOf(tree, below))
    )
      return [];
    if (!isVerb(tokens, at) && !isNoun(tokens, at)) continue;
    // "The quake was felt in Torr".
    if (NOTICING.has(lemmaOf(tokens, at))) return [];
    const found = childrenOf(tree, at)
      .filter((c) => c !== below && (tokens.relation[c] === REL.obl || tokens.relation[c] === REL.nmod))
      .filter((c) => LOCATIVES.has(prepositionOf(tree, c)))
      .flatMap((c) => placesBelow(analysis, tree, index, c, 0));
    if (found.length) return found;
    if (isVerb(tokens, at) && relation !== REL.advcl && relation !== REL.xcomp) return [];
  }
  return [];
}
