import { EVENT_TYPES, isViolentOrMishap } from '../../vocabulary/eventTypes.js';
import type { Analysis } from '../analysis.js';
import { argumentsOf } from '../syntax/arguments.js';
import { withdrawnTokens } from '../syntax/corrections.js';
import type { Factuality } from '../syntax/factualities.js';
import { factualityOf } from '../syntax/factuality.js';
import { isAskedAbout } from '../syntax/indirectQuestions.js';
import { isDenied, isNone } from '../syntax/negation.js';
import { headOfSpan } from '../syntax/nounPhrases.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { isNoun, isVerb, lemmaOf, TAG } from '../syntax/words.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { isDeedKnown, isFindingGuilt, statusOfAllegation, verbOfLaying } from './allegations.js';
import { assertedBy } from './assertions.js';
import type { EventMention } from './eventMention.js';
import { statusAt } from './events.js';
import { indexMentions, type MentionIndex } from './fillers.js';
import { articleFeatures, namingsOf, sentenceFeatures, type ToldBeside } from './happeningFeatures.js';
import {
  type HappeningFeatures,
  happeningChances,
  likelyStatus,
  loadHappeningModel,
  NONE,
  OCCURRED,
} from './happenings.js';
import { causeOf, sameHappenings } from './links.js';
import { countOf, participantsOf, type RoleMention } from './participants.js';
import { placesOf } from './places.js';
import { areInSuccession, successions } from './successions.js';
import { timesOf } from './times.js';
import { findTriggers, type Trigger } from './triggers.js';
import { family, kinOf } from './wordFamilies.js';

/** The words of an article that may name events, each with what its own sentence tells beside it. */
export interface ReadTriggers {
  readonly tree: Tree;
  readonly index: MentionIndex;
  /** Tokens of what is no prose of the article. */
  readonly furniture: Uint8Array;
  readonly triggers: readonly Trigger[];
  /** For each token its index in `triggers`, -1 for none. */
  readonly triggerAt: Int32Array;
  /** For each trigger what its sentence tells beside it, who brought it about too. */
  readonly beside: readonly ToldBeside[];
  /** For each trigger what the words around it say of its having happened. */
  readonly factualities: readonly Factuality[];
  /** What tells whether a trigger, by its place, names a particular happening: features of `happenings.bin`. */
  readonly featuresOf: (trigger: number) => HappeningFeatures;
  /** For each trigger what brought it about, as a trigger; itself where that is not said. */
  readonly causes: readonly number[];
  /** For each token the part of its sentence that it stands in, of those told to have come one after the other. */
  readonly successions: Uint8Array;
}

/** The words of an article that name events, each with all that its own sentence tells of it. */
export interface ReadMentions extends ReadTriggers {
  /** For each trigger the mention it makes; null where it tells of no particular happening. */
  readonly mentions: readonly (EventMention | null)[];
  /** For each trigger another that the sentence says is the same happening; -1 for none. */
  readonly links: Int32Array;
}

export function readTriggers(analysis: Analysis): ReadTriggers {
  const { tokens, trees: tree } = analysis;
  const index = indexMentions(analysis);
  const furniture = withdrawnTokens(tokens);
  tokensOf(analysis, analysis.document.furniture).forEach((isCovered, i) => {
    if (isCovered) furniture[i] = 1;
  });
  // "From 3 March": a name of the calendar tells of nothing that happens.
  tokensOf(analysis, [...analysis.times, ...analysis.durations]).forEach((isTime, i) => {
    if (isTime && (tokens.tag[i] === TAG.NNP || tokens.tag[i] === TAG.NNPS)) furniture[i] = 1;
  });
  const triggers = findTriggers(analysis, tree, index, furniture);
  const triggerAt = new Int32Array(tokens.length).fill(-1);
  const isTrigger = new Uint8Array(tokens.length);
  triggers.forEach(({ token }, i) => {
    triggerAt[token] = i;
    isTrigger[token] = 1;
  });
  const isTime = tokensOf(analysis, [...analysis.times, ...analysis.durations]);
  const cues = tokensOf(
    analysis,
    analysis.statements.flatMap(({ cue }) => (cue ? [cue] : [])),
  );
  const inSuccession = successions(tree, triggers, triggerAt);
  const times = timesOf(analysis, tree, triggers, triggerAt, cues, inSuccession);
  const found = triggers.map((trigger) => ({
    participants: participantsOf(analysis, tree, index, trigger, isTrigger, isTime),
    places: placesOf(analysis, tree, index, trigger),
  }));
  const causes = triggers.map((_, i) => {
    const cause = causeOf(tree, triggers, i, triggerAt);
    return areInSuccession(tokens, inSuccession, triggers[cause].token, triggers[i].token) ? i : cause;
  });
  const beside = triggers.map((_, i) => ({
    participants: withCauser(found[i].participants, found[causes[i]].participants),
    places: found[i].places,
    time: times[i],
  }));
  const namings = namingsOf(tokens, triggers);
  const factualities = triggers.map(({ token }) => factualityOf(tree, token));
  const featuresOf = (i: number) => ({
    ofSentence: sentenceFeatures(analysis, tree, triggers[i], factualities[i], beside[i]),
    ofArticle: articleFeatures(analysis, triggers[i], namings),
  });
  return {
    tree,
    index,
    furniture,
    triggers,
    triggerAt,
    beside,
    factualities,
    featuresOf,
    causes,
    successions: inSuccession,
  };
}

export function readMentions(analysis: Analysis): ReadMentions {
  const read = readTriggers(analysis);
  const { tree, triggers, triggerAt, causes } = read;
  const mentionsAlone = triggers.map((_, i) => mentionOf(analysis, read, i));
  const mentions = mentionsAlone.map(
    (mention, i) => mention && { ...mention, cause: causes[i] === i ? null : mentionsAlone[causes[i]] },
  );
  return { ...read, mentions, links: sameHappenings(tree, triggers, triggerAt) };
}

/** Marks the tokens that any of the spans covers. */
function tokensOf(analysis: Analysis, spans: readonly { start: number; end: number }[]): Uint8Array {
  const { tokens } = analysis;
  const marked = new Uint8Array(tokens.length);
  for (const span of spans) {
    for (
      let i = firstTokenEndingAfter(tokens, span.start);
      i < tokens.length && tokens.start[i] < span.end;
      i++
    )
      marked[i] = 1;
  }
  return marked;
}

function mentionOf(analysis: Analysis, read: ReadTriggers, i: number): EventMention | null {
  const { tokens } = analysis;
  const { tree } = read;
  const trigger = read.triggers[i];
  const { token } = trigger;
  const { places, time } = read.beside[i];
  // "Among the four dead was a nurse": one of them, and not who they are.
  const isOneOfThem = isAfterAmong(tree, token);
  const accused = accusedOfKnown(tree, trigger);
  const participants = read.beside[i].participants.filter(
    ({ entity, head }) => (!isOneOfThem || entity !== null) && !accused.includes(head),
  );
  const factuality = read.factualities[i];
  if (factuality === 'GENERIC') return null;
  const lemma = lemmaOf(tokens, token);
  const noun = isNoun(tokens, token);
  const plural = tokens.tag[token] === TAG.NNS || tokens.tag[token] === TAG.NNPS;
  const determined = determiner(tree, token);
  const { ofSentence, ofArticle } = read.featuresOf(i);
  const features = isArticle(tokens) ? [...ofSentence, ...ofArticle] : ofSentence;
  const chances = happeningChances(features, loadHappeningModel());
  const likely = likelyStatus(chances);
  if (likely === null) return null;
  const isOver =
    likely === 'PLANNED' && (isTimedAsOver(analysis, trigger, time) || isToldAsOver(tree, token));
  const reread = isOver ? 'OCCURRED' : likely;
  const isLaid =
    EVENT_TYPES[trigger.type].isAlleged || (verbOfLaying(tree, token) >= 0 && !isDeedKnown(tree, token));
  const status = (reread !== 'PLANNED' && isLaid ? statusOfAllegation(tree, token) : null) ?? reread;
  return {
    token,
    span: trigger.span,
    type: trigger.type,
    lemma,
    family: family(lemma),
    kin: kinOf(lemma),
    isNoun: noun,
    isVerb: isVerb(tokens, token),
    definite: determined === 'definite',
    indefinite: determined === 'indefinite',
    plural,
    count: noun ? countOf(tree, token) : null,
    status: statusAt(analysis, status, time),
    isOfNone: isOfNone(tree, trigger),
    isAskedAbout: isAskedAbout(tree, token),
    succession: read.successions[token],
    time,
    places,
    participants,
    assertedBy: assertedBy(analysis, trigger.span),
    confidence: Math.round(100 * (1 - chances[NONE])) / 100,
    chanceOfNone: chances[NONE],
    chanceOfOccurred: chances[OCCURRED],
    cause: null,
  };
}

/** Of so few sentences as a note has, it tells nothing that all stand at its head and name each thing once. */
const isArticle = ({ sentenceStart }: Tokens): boolean => sentenceStart.length - 1 > LONGEST_NOTE;

const LONGEST_NOTE = 4;

/** Whom nobody has found guilty of a deed that is known to have been: "charged over the killing of Ann Lee". */
function accusedOfKnown(tree: Tree, { token, type }: Trigger): number[] {
  const verb = verbOfLaying(tree, token);
  if (verb < 0 || EVENT_TYPES[type].isAlleged || !isDeedKnown(tree, token) || isFindingGuilt(tree, verb))
    return [];
  return argumentsOf(tree, verb)
    .filter(({ slot }) => slot === 'obj')
    .map(({ head }) => head);
}

/**
 * "Will answer the overnight attack", "last week's attack": whether a noun's own time is over, whatever is planned about it. Not
 * so with names of days, but for what nobody arranges ("Sunday's crash"): a clause that looks ahead may have the next Friday in mind.
 */
function isTimedAsOver(analysis: Analysis, { token: noun, type }: Trigger, time: number | null): boolean {
  const { tokens, times, document } = analysis;
  if (time === null || !document.publishedAt || !isNoun(tokens, noun)) return false;
  const head = headOfSpan(tokens, times[time]);
  const isOwn =
    head >= 0 && tokens.head[head] === noun && (tokens.tag[head] !== TAG.NNP || isViolentOrMishap(type));
  return isOwn && times[time].to.getTime() <= document.publishedAt.getTime();
}

/** "Will visit the site of the attack in which 12 died": whether a relative clause tells of a noun in the past. */
function isToldAsOver(tree: Tree, noun: number): boolean {
  const { tokens } = tree;
  return (
    isNoun(tokens, noun) &&
    childrenOf(tree, noun).some((c) => tokens.relation[c] === REL.aclRelcl && tokens.tag[c] === TAG.VBD)
  );
}

/** Who attacked also killed and injured, where nobody else is said to have. */
function withCauser(participants: RoleMention[], ofCause: readonly RoleMention[]): RoleMention[] {
  const known = participants.some(({ role }) => role === 'AGENT' || role === 'INSTRUMENT');
  return known ? participants : [...ofCause.filter(({ role }) => role === 'AGENT'), ...participants];
}

/** Whether a word stands in the phrase after "among" that opens its sentence, wherever the parser hung it. */
function isAfterAmong({ tokens }: Tree, token: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[token]];
  return token - first <= LONGEST_PHRASE && lemmaOf(tokens, first) === 'among';
}

const LONGEST_PHRASE = 4;

/** "No deaths", "nobody was hurt", "no one died": an event of none. */
function isOfNone(tree: Tree, { token, slots }: Trigger): boolean {
  if (isNoun(tree.tokens, token)) return isNone(tree, token);
  // "The driver did not crash".
  if (isVerb(tree.tokens, token) && isDenied(tree, token)) return true;
  return slots.some(({ slot, head }) => (slot === 'subj' || slot === 'obj') && isNone(tree, head));
}

type Determiner = 'definite' | 'indefinite' | 'none';

function determiner(tree: Tree, noun: number): Determiner {
  const { tokens } = tree;
  let result: Determiner = 'none';
  for (const c of childrenOf(tree, noun)) {
    const relation = tokens.relation[c];
    if (relation === REL.nmodPoss) return 'definite';
    if (relation === REL.nummod) result = 'indefinite';
    if (relation !== REL.det) continue;
    const lemma = lemmaOf(tokens, c);
    return ['the', 'this', 'that', 'these', 'those'].includes(lemma) ? 'definite' : 'indefinite';
  }
  return result;
}
