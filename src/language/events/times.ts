import type { Analysis, Span } from '../analysis.js';
import { formsOf, listOf } from '../lexicon/lexicon.js';
import { clauseVerb, isOnePhrase, simultaneousVerbs, subjectOf } from '../syntax/clauses.js';
import { isComparedSince } from '../syntax/comparedSince.js';
import { CONTAINER_NOUNS, LIGHT_VERBS, OCCURRENCE_VERBS, UNDERGOER_VERBS } from '../syntax/lightVerbs.js';
import { hasMark } from '../syntax/marks.js';
import { headOfSpan } from '../syntax/nounPhrases.js';
import { prepositionOf, SHARING_PREPOSITIONS } from '../syntax/prepositions.js';
import { childrenOf, hasChild, REL, type Tree } from '../syntax/tree.js';
import { isAuxiliary } from '../syntax/voice.js';
import { isNoun, isVerb, lemmaOf, TAG } from '../syntax/words.js';
import { tokenHolding } from '../tokens.js';
import { areInSuccession } from './successions.js';
import type { Trigger } from './triggers.js';

const INDEFINITE = listOf('grammar', 'indefinite articles');
const TALKS = listOf('happenings', 'talks');
/** Slots of what an event neither caused nor was part of: what it came before was later. */
const UNRELATED = new Set(['mod', 'before', 'ahead_of', 'until']);
const AROUND = new Set(['after', 'following', 'before', 'ahead_of']);
/**
 * For each trigger the index in `times` of when it happened, null where the text doesn't tie one to it.
 *
 * A time belongs to the first trigger or verb above it in the tree; a noun shares its verb's time, a participle or
 * infinitive that of the clause it hangs on, what an event caused ("the attack killed …") that event's. What has none
 * takes that of a clause coordinated with its own, or of one of the same time ("when …").
 *
 * @param successions for each token the part of its sentence that it stands in, of those told to have come one after the other
 */
export function timesOf(
  analysis: Analysis,
  tree: Tree,
  triggers: readonly Trigger[],
  triggerAt: Int32Array,
  cues: Uint8Array,
  successions: Uint8Array,
): (number | null)[] {
  const { tokens } = analysis;
  const timeOfToken = new Int32Array(tokens.length).fill(-1);
  const lent = new Int32Array(tokens.length).fill(-1);
  analysis.times.forEach((time, id) => {
    const head = headOfSpan(tokens, time);
    if (head < 0 || isTheirSort(tree, head)) return;
    const relative = childrenOf(tree, head).filter((c) => tokens.relation[c] === REL.aclRelcl);
    for (const verb of [...relative, whenClauseAfter(tree, time)].flatMap((each) => withFurther(tree, each)))
      if (verb >= 0 && timeOfToken[verb] < 0) timeOfToken[verb] = id;
    const beside = nounBeside(tree, time, triggerAt);
    const clause = beside ?? beyondDeed(tree, clauseAbove(analysis, head, triggerAt), triggerAt);
    if (clause < 0 || isComparedSince(tokens, tokenHolding(tokens, time.start))) return;
    // "A builder shot on Monday was acquitted in 2015": what stands at the verb itself is before what its subject has.
    const times = clause === (beside ?? tokens.head[head]) ? timeOfToken : lent;
    if (times[clause] < 0) times[clause] = id;
  });
  lent.forEach((id, token) => {
    if (timeOfToken[token] < 0) timeOfToken[token] = id;
  });
  const lapsed = verbsAfterLapse(analysis, tree);
  const isLater = triggers.map(({ token }) => {
    const verb = clauseVerb(tree, token);
    return lapsed.has(verb) && timeOfToken[verb] < 0;
  });
  const found = triggers.map(({ token }, i) =>
    isLater[i] ? timeOfToken[token] : timeAt(analysis, tree, token, timeOfToken, triggerAt, cues),
  );
  // "A memorial to those killed in the 1988 fire was opened on Monday": what happened in another happening was when that was.
  triggers.forEach((trigger, i) => {
    if (timeOfToken[trigger.token] >= 0) return;
    const within = trigger.slots.find(
      ({ slot, head }) => slot === 'in' && triggerAt[head] >= 0 && triggerAt[head] !== i,
    );
    if (within && found[triggerAt[within.head]] >= 0) found[i] = found[triggerAt[within.head]];
  });
  const own = Int32Array.from(found);
  triggers.forEach((trigger, i) => {
    if (found[i] >= 0 || isLater[i]) return;
    const verb = clauseVerb(tree, trigger.token);
    if (verb < 0 || cues[verb] || isBesideVerb(tree, trigger.token)) return;
    for (const other of simultaneousVerbs(tree, verb, cues)) {
      if (isAhead(tree, other) !== isAhead(tree, verb)) continue;
      const time = triggerAt[other] >= 0 ? own[triggerAt[other]] : timeOfToken[other];
      if (time < 0) continue;
      found[i] = time;
      return;
    }
  });
  triggers.forEach((trigger, i) => {
    if (found[i] >= 0) return;
    const cause = trigger.slots.find(
      ({ slot, head }) => !UNRELATED.has(slot) && triggerAt[head] >= 0 && triggerAt[head] !== i,
    );
    if (cause) found[i] = found[triggerAt[cause.head]];
  });
  // "Sunday's blast came two days after a bomber killed three": the time of the one is not the other's.
  const isOfAnother = (token: number, id: number) =>
    areInSuccession(tokens, successions, tokenHolding(tokens, analysis.times[id].start), token);
  return found.map((id, i) => {
    const { token } = triggers[i];
    return id < 0 || isOfAnother(token, id) || isBelied(analysis, tree, token, id) ? null : id;
  });
}

/**
 * "Was tried for murder in 2015": the verb that tells what came of a deed without an article, the time of which is the verb's
 * though the tree hangs it on the deed; any other token itself.
 */
function beyondDeed(tree: Tree, noun: number, triggerAt: Int32Array): number {
  const { tokens } = tree;
  if (noun < 0 || tokens.tag[noun] !== TAG.NN || tokens.relation[noun] !== REL.obl || isOnePhrase(tree, noun))
    return noun;
  const verb = tokens.head[noun];
  const isBare = verb === noun - 2 && isVerb(tokens, verb) && triggerAt[verb] >= 0;
  return isBare && OF_DEEDS.has(prepositionOf(tree, noun)) ? verb : noun;
}

/** "Was arrested on Monday and freed after two hours": the verbs that tell how long after another time it was, and not when. */
function verbsAfterLapse({ tokens, durations }: Analysis, tree: Tree): Set<number> {
  const verbs = new Set<number>();
  for (const duration of durations) {
    const head = headOfSpan(tokens, duration);
    if (duration.type !== 'DURATION' || head < 0 || tokens.relation[head] !== REL.obl) continue;
    if (prepositionOf(tree, head) === 'after') verbs.add(tokens.head[head]);
  }
  return verbs;
}

/** The happening right before a time, where it is another than its verb tells: "were married before their divorce in 2014". */
function nounBeside(tree: Tree, time: Span, triggerAt: Int32Array): number | null {
  const { tokens } = tree;
  const noun = tokenHolding(tokens, time.start) - 1;
  if (noun < 0 || triggerAt[noun] < 0 || !isNoun(tokens, noun)) return null;
  return AROUND.has(prepositionOf(tree, noun)) ? noun : null;
}

const FEASTS = formsOf('times', 'holiday');
const MODIFIERS = new Set<number>([REL.compound, REL.nmodDesc]);

/** Whether a feast says of what sort something is, and not when it was: "the Christmas party", which is seldom on the day. */
const isTheirSort = ({ tokens }: Tree, time: number) =>
  MODIFIERS.has(tokens.relation[time]) && tokens.head[time] > time && FEASTS.has(lemmaOf(tokens, time));

/** The verb of "when a mine killed five" right after a time ("since 2021, when …"), wherever the tree hangs it; -1 for none. */
function whenClauseAfter({ tokens }: Tree, time: Span): number {
  let when = headOfSpan(tokens, time);
  while (when < tokens.length && tokens.start[when] < time.end) when++;
  if (when < tokens.length && lemmaOf(tokens, when) === ',') when++;
  if (when >= tokens.length || lemmaOf(tokens, when) !== 'when') return -1;
  return tokens.head[when] > when ? tokens.head[when] : -1;
}

/** A verb and those told in the same breath: "when a gondola fell and 30 people were injured". */
const withFurther = (tree: Tree, verb: number): number[] =>
  verb < 0
    ? []
    : [
        verb,
        ...childrenOf(tree, verb).filter(
          (c) => c > verb && tree.tokens.relation[c] === REL.conj && isVerb(tree.tokens, c),
        ),
      ];

/**
 * Whether an hour that lies after the publication can't be that of an event told in the past tense: of another day that
 * the expression itself doesn't give ("the attack began at 11 pm").
 */
function isBelied(analysis: Analysis, tree: Tree, token: number, time: number): boolean {
  const { tokens, document, times } = analysis;
  const { from, precision } = times[time];
  if (precision !== 'HOUR' && precision !== 'MINUTE') return false;
  if (!document.publishedAt || from.getTime() <= document.publishedAt.getTime()) return false;
  const verb = clauseVerb(tree, token);
  if (verb < 0) return false;
  const isPerfectOrPassive = childrenOf(tree, verb).some((c) => tokens.tag[c] === TAG.VBD && c < verb);
  return tokens.tag[verb] === TAG.VBD || (tokens.tag[verb] === TAG.VBN && isPerfectOrPassive);
}

function clauseAbove(analysis: Analysis, token: number, triggerAt: Int32Array): number {
  const { tokens } = analysis;
  for (let at = tokens.head[token], steps = 0; at >= 0 && steps < 50; at = tokens.head[at], steps++) {
    if (triggerAt[at] >= 0 || isVerb(tokens, at)) return at;
    if (tokens.head[at] < 0) return at;
  }
  return -1;
}

function timeAt(
  analysis: Analysis,
  tree: Tree,
  token: number,
  timeOfToken: Int32Array,
  triggerAt: Int32Array,
  cues: Uint8Array,
): number {
  const { tokens } = analysis;
  const talk = timeOfTalk(tree, token, timeOfToken);
  if (talk >= 0) return talk;
  let below = -1;
  for (let at = token, steps = 0; at >= 0 && steps < 6; below = at, at = tokens.head[at], steps++) {
    if (at !== token && cues[at]) return announcedTime(analysis, token, below, at, timeOfToken);
    const raised = below === token && isNoun(tokens, token) ? raisedTime(tree, token, timeOfToken) : -1;
    if (raised >= 0) return raised;
    if (isNoun(tokens, token) && at !== token && !sharesTime(tree, token, below, at, triggerAt)) return -1;
    if (timeOfToken[at] >= 0) return timeOfToken[at];
    if (below >= 0 && isVerb(tokens, at) && triggerAt[at] < 0) {
      const relation = tokens.relation[below];
      if (relation === REL.ccomp || relation === REL.parataxis) return -1;
    }
    const relation = tokens.relation[at];
    if (relation === REL.ccomp || relation === REL.aclRelcl || relation === REL.parataxis) return -1;
    // "A memorial to those killed in 1988 was opened on Monday": what a participle tells of somebody is known before.
    if (relation === REL.acl && tokens.tag[at] === TAG.VBN && isKnownBefore(tree, at, triggerAt)) return -1;
    const isBeside = relation === REL.conj || (relation === REL.advcl && !hasChild(tree, at, REL.mark));
    if (isBeside && isVerb(tokens, at) && isAhead(tree, at) !== isAhead(tree, tokens.head[at])) return -1;
    // "Made her first visit on Tuesday since completing treatment"
    if (relation === REL.advcl && hasMark(tree, at, 'since')) return -1;
    if (relation === REL.conj && isVerb(tokens, at) && subjectOf(tree, at) >= 0)
      return timeBefore(analysis, tree, at, timeOfToken);
    // "Was cleared on Monday of ordering a murder": what somebody is held to have done was before.
    if (relation === REL.advcl && isLaidTo(tree, at)) return -1;
  }
  return -1;
}

/** "Was charged yesterday, and may sue": whether a verb has a modal, so that what it tells was not when another did. */
const isAhead = (tree: Tree, verb: number) =>
  verb >= 0 && childrenOf(tree, verb).some((c) => c < verb && tree.tokens.tag[c] === TAG.MD);

/** "Was wanted for murder and arrested on Monday": whether a noun is for what its verb is, and so of another time. */
const isBesideVerb = (tree: Tree, token: number) =>
  isNoun(tree.tokens, token) &&
  tree.tokens.relation[token] === REL.obl &&
  OF_DEEDS.has(prepositionOf(tree, token));

/** "In 2018 a bus fell and 27 guests died": the time that opens a sentence of two clauses of one tense, which both share; -1 for none. */
function timeBefore(analysis: Analysis, tree: Tree, other: number, timeOfToken: Int32Array): number {
  const { tokens, times } = analysis;
  const verb = tokens.head[other];
  const time = timeOfToken[verb];
  const first = tokens.sentenceStart[tokens.sentence[verb]];
  return time >= 0 &&
    times[time].start <= tokens.start[first + 1] &&
    subjectOf(tree, verb) > first &&
    isOfOneTense(tree, verb, other)
    ? time
    : -1;
}

/** Whether two verbs are both simple pasts, or have the same modal: not "was sold and has been closed since". */
function isOfOneTense(tree: Tree, verb: number, other: number): boolean {
  const tense = tenseOf(tree, verb);
  return tense !== null && tense === tenseOf(tree, other);
}

/** "past" for a simple past, the lemma of a modal; null for all other tenses. */
function tenseOf(tree: Tree, verb: number): string | null {
  const { tag } = tree.tokens;
  const auxiliary = childrenOf(tree, verb).find((c) => c < verb && isAuxiliary(tree, c));
  const finite = auxiliary ?? verb;
  const lemma = lemmaOf(tree.tokens, finite);
  if (tag[finite] === TAG.MD) return lemma;
  if (auxiliary === undefined) return tag[verb] === TAG.VBD || tag[verb] === TAG.VBN ? 'past' : null;
  return tag[auxiliary] === TAG.VBD && lemma !== 'have' ? 'past' : null;
}

const OF_DEEDS = listOf('grammar', 'before earlier deeds');

/** Whether a gerund tells for what somebody is tried, blamed or praised. */
const isLaidTo = (tree: Tree, verb: number) =>
  tree.tokens.tag[verb] === TAG.VBG && hasMark(tree, verb, ...OF_DEEDS);

/** "The trial is expected to begin in the autumn": the time of the infinitive that a noun is the subject of; -1 for none. */
function raisedTime(tree: Tree, noun: number, timeOfToken: Int32Array): number {
  const { tokens } = tree;
  const relation = tokens.relation[noun];
  if (relation !== REL.nsubj && relation !== REL.nsubjPass) return -1;
  const infinitive = childrenOf(tree, tokens.head[noun]).find(
    (c) => tokens.relation[c] === REL.xcomp && timeOfToken[c] >= 0,
  );
  return infinitive === undefined ? -1 : timeOfToken[infinitive];
}

/** "Announced a demonstration on June 20": a time after the publication is that of what was announced; -1 for another. */
function announcedTime(
  analysis: Analysis,
  token: number,
  below: number,
  cue: number,
  timeOfToken: Int32Array,
): number {
  const { tokens, document, times } = analysis;
  const time = timeOfToken[cue];
  if (time < 0 || below !== token || tokens.relation[token] !== REL.obj || !document.publishedAt) return -1;
  return times[time].from.getTime() > document.publishedAt.getTime() ? time : -1;
}

/**
 * Whether what a noun names was when the word above it says. Known happenings are spoken of later ("on Friday they lowered
 * the toll of the fire"), but for verbs that say no more than that they happened.
 */
function sharesTime(tree: Tree, noun: number, below: number, above: number, triggerAt: Int32Array): boolean {
  const { tokens } = tree;
  const relation = tokens.relation[below];
  if (relation === REL.obl || (relation === REL.nmod && triggerAt[above] >= 0)) {
    // "Sank in 1917 with the loss of 93 lives".
    const isLoss = prepositionOf(tree, below) === 'with' && triggerAt[above] >= 0;
    if (!SHARING_PREPOSITIONS.has(prepositionOf(tree, below)) && !isLoss && !isOnePhrase(tree, below))
      return false;
  }
  if (triggerAt[above] >= 0) return true;
  const lemma = lemmaOf(tokens, above);
  if (isNoun(tokens, above)) return relation !== REL.nmod || CONTAINER_NOUNS.has(lemma);
  if (!isVerb(tokens, above)) return true;
  if (LIGHT_VERBS.has(lemma) || OCCURRENCE_VERBS.has(lemma) || UNDERGOER_VERBS.has(lemma)) return true;
  return !childrenOf(tree, noun).some((c) => tokens.relation[c] === REL.det && lemmaOf(tokens, c) === 'the');
}

/** Whether a participle's noun is in the subject of a verb that says more than that something happened to it. */
function isKnownBefore(tree: Tree, participle: number, triggerAt: Int32Array): boolean {
  const { tokens } = tree;
  let top = tokens.head[participle];
  const verb = clauseVerb(tree, top);
  if (verb < 0 || verb === top) return false;
  while (tokens.head[top] !== verb) top = tokens.head[top];
  const relation = tokens.relation[top];
  if (relation !== REL.nsubj && relation !== REL.nsubjPass) return false;
  const lemma = lemmaOf(tokens, verb);
  const happens = LIGHT_VERBS.has(lemma) || OCCURRENCE_VERBS.has(lemma) || UNDERGOER_VERBS.has(lemma);
  return triggerAt[verb] >= 0 || !happens;
}

/** "On Tuesday he gave the order after a call with X": a meeting or call just before or after was on the same day; -1 for none. */
function timeOfTalk(tree: Tree, noun: number, timeOfToken: Int32Array): number {
  const { tokens } = tree;
  if (tokens.relation[noun] !== REL.obl || !TALKS.has(lemmaOf(tokens, noun))) return -1;
  const indefinite = childrenOf(tree, noun).some(
    (c) => tokens.relation[c] === REL.det && INDEFINITE.has(lemmaOf(tokens, c)),
  );
  if (!indefinite || !AROUND.has(prepositionOf(tree, noun))) return -1;
  for (let at = noun, steps = 0; at >= 0 && steps < 4; at = tokens.head[at], steps++)
    if (timeOfToken[at] >= 0) return timeOfToken[at];
  return -1;
}
