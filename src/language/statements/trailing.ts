import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { nounsOfClass } from '../syntax/nounClasses.js';
import { relationIndex } from '../syntax/relations.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import {
  type FoundAttribution,
  hasFinite,
  inOrder,
  overlaps,
  shared,
  sizeOf,
  some,
  type TokenRange,
} from './attribution.js';
import { CUE_LEXICON } from './cueLexicon.js';
import type { Layers } from './layers.js';
import { isAboutWriting } from './means.js';

const CASE = relationIndex('case');
const PAST_OR_PRESENT = tagSet('VBD', 'VBZ', 'VBP');
const PROPER = tagSet('NNP', 'NNPS');
const OPENS_PHRASE = tagSet('DT', 'PRP$', 'NNP', 'NNPS', 'NN', 'NNS', 'JJ', 'CD', 'PRP', 'VBN');
const DEFINITE = tagSet('DT', 'PRP$');
const ADVERB = tagSet('RB');
const IN = tagSet('IN');
const GERUND = tagSet('VBG');
const NUMERAL = tagSet('CD');
const NAMED_BY_PLURAL = tagSet('NNS');
const PERFECT = tagSet('VBN');
/** Unnamed people that speak for others. */
const SPEAKERS = listOf('statements', 'sources');
const PERSON = nounsOfClass('person');
const BODY = nounsOfClass('organization');
const OFFICE = wordsWith('nouns', 'office');
/** Verbs by which what somebody found out is told. */
const FINDING_OUT = listOf('statements', 'finding out');
/** Opens a clause that leans on another: it is not what somebody said. */
const LEANING = listOf('grammar', 'subordinators');
const RELATIVE = /^(?:who|whom|whose|which|that|where)$/i;
/** What may follow such a cue to the end of its clause: where, when and to whom it was said. */
const OPENS_TAIL = listOf('grammar', 'opening circumstances');
const SPEAKING_PRONOUN = /^(?:he|she|they|it)$/i;
const LONGEST_TAIL = 14;
const LONGEST_SOURCE = 24;
const SHORT_SOURCE = 3;
/** Words in a part of a source beyond which it is something else. */
const LONGEST_PART = 14;
/** How often such a form is what it seems: it leaves little to be mistaken. */
const CONFIDENCE = 0.8;

/** A sentence's stretches between its commas, without them. */
function partsBetweenCommas({ tokens }: Layers, from: number, to: number): TokenRange[] {
  const parts: TokenRange[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && wordOf(tokens, i) !== ',') continue;
    if (i > start) parts.push({ start, end: i });
    start = i + 1;
  }
  return parts;
}

/** Whether the words before any relative clause have no finite verb, and open as a noun phrase does. */
function isNounPhrase({ tokens }: Layers, { start, end }: TokenRange): boolean {
  if (!OPENS_PHRASE[tokens.tag[start]] || end - start > LONGEST_PART) return false;
  for (let i = start; i < end; i++) {
    if (RELATIVE.test(wordOf(tokens, i)) && i > start) return true;
    // "a team led by Ann Lee"
    if (FINITE[tokens.tag[i]] && wordOf(tokens, i + 1) !== 'by') return false;
  }
  return true;
}

/** Whether every word is part of a name: "Paul Riva". */
function isNameAlone({ tokens }: Layers, range: TokenRange): boolean {
  return !some(range, (i) => PROPER[tokens.tag[i]] !== 1);
}

/** Whether a phrase can name who speaks: a name, a person, a body. */
function canSpeak({ tokens }: Layers, range: TokenRange): boolean {
  return some(range, (i) => {
    const lemma = tokens.lemma[i];
    return PROPER[tokens.tag[i]] === 1 || PERSON.has(lemma) || OFFICE.has(lemma) || BODY.has(lemma);
  });
}

/**
 * Who stands before a cue set off by commas: the last noun phrase with what explains it ("Linda Farrow, the mayor,",
 * "the chief, who was there,"). Null where it is none, or nothing is left before it.
 *
 * @returns how many of the parts come before it, too
 */
function sourceBefore(
  layers: Layers,
  parts: readonly TokenRange[],
): { source: TokenRange; rest: readonly TokenRange[] } | null {
  let at = parts.length - 1;
  const isAside = (part: TokenRange) =>
    RELATIVE.test(wordOf(layers.tokens, part.start)) ||
    /^(?:\d+|aged)$/.test(wordOf(layers.tokens, part.start));
  while (at > 0 && isAside(parts[at])) at--;
  const explained = at < parts.length - 1;
  if (at < 1 || !isNounPhrase(layers, parts[at])) return null;
  // "its chief engineer, Paul Riva": of two phrases that name the same one, one has the name.
  const named = (part: TokenRange) => some(part, (i) => PROPER[layers.tokens.tag[i]] === 1);
  const before = parts[at - 1];
  const isPair =
    at > 1 &&
    isNounPhrase(layers, before) &&
    (canSpeak(layers, before) || (isDefinite(layers, before) && isNameAlone(layers, parts[at]))) &&
    before.end - before.start <= LONGEST_PART &&
    (named(before) || named(parts[at]));
  if (isPair) at--;
  else if (!explained && !named(parts[at]) && !isShortSource(layers, parts[at])) return null;
  const source = { start: parts[at].start, end: parts[parts.length - 1].end };
  const isLong = source.end - source.start > LONGEST_SOURCE;
  const isPronoun = SPEAKING_PRONOUN.test(wordOf(layers.tokens, source.start));
  return isLong || (!isPronoun && !canSpeak(layers, source)) ? null : { source, rest: parts.slice(0, at) };
}

/** Whether a phrase opens as one that a name explains: "the museum's restorer", "its keeper". */
const isDefinite = ({ tokens }: Layers, { start }: TokenRange): boolean => DEFINITE[tokens.tag[start]] === 1;

/** "police", "the coastguard", "a spokesman for the county": people or a body in few words, with whom they speak for. */
function isShortSource(layers: Layers, part: TokenRange): boolean {
  const { tokens } = layers;
  if (part.end - part.start === 1 && SPEAKING_PRONOUN.test(wordOf(tokens, part.start))) return true;
  let end = part.start;
  while (end < part.end && !/^(?:of|for|at|from)$/.test(wordOf(tokens, end))) end++;
  if (end < part.end && !some({ start: end + 1, end: part.end }, (i) => IN[tokens.tag[i]] === 1))
    return SPEAKERS.has(tokens.lemma[end - 1]) || OFFICE.has(tokens.lemma[end - 1]);
  return part.end - part.start <= SHORT_SOURCE && canSpeak(layers, part);
}

/** Whether what follows a cue tells no more than where, when or to whom: nothing that was said. */
function isTail(layers: Layers, whole: TokenRange, hearer: boolean): boolean {
  const { tokens } = layers;
  let tail = whole;
  for (let i = whole.start; i < whole.end; i++)
    if (isAboutWriting(layers, i)) {
      tail = { start: whole.start, end: i };
      break;
    }
  if (tail.start >= tail.end) return true;
  if (tail.end - tail.start > LONGEST_TAIL || hasFinite(layers.tokens, tail)) return false;
  if (some(tail, (i) => /^(?:that|:|how|why|what|if|whether)$/i.test(wordOf(tokens, i)))) return false;
  return (hearer && isNounPhrase(layers, tail)) || OPENS_TAIL.has(wordOf(tokens, tail.start).toLowerCase());
}

/** Whether a part opens with a word that makes it lean on another clause: "since" does not before a date. */
function leans({ tokens }: Layers, { start }: TokenRange): boolean {
  return LEANING.has(wordOf(tokens, start).toLowerCase()) && tokens.relation[start] !== CASE;
}

interface Clause {
  readonly first: number;
  readonly cue: number;
  /** The cue or the auxiliary and adverbs before it: "had told". */
  readonly opens: number;
  readonly last: number;
  readonly hearer: boolean;
}

/** The clause that a cue closes or breaks: "Rents will fall, the minister, Ida Lund, predicted", "…, a spokesman said, and …". */
function closedBy(layers: Layers, { first, cue, opens, last, hearer }: Clause): FoundAttribution | null {
  const { tokens } = layers;
  const before = sourceBefore(layers, partsBetweenCommas(layers, first, opens));
  if (!before) return null;
  const { source, rest } = before;
  const after = partsBetweenCommas(layers, cue + 1, last);
  const tail = after[0] ?? { start: cue + 1, end: cue + 1 };
  const follows = wordOf(tokens, cue + 1) === ',' ? after : after.slice(1);
  if (wordOf(tokens, cue + 1) !== ',' && !isTail(layers, tail, hearer)) return null;
  const fronted = { start: rest[0].start, end: rest[rest.length - 1].end };
  const goesOn =
    follows.length > 0 ? { start: follows[0].start, end: follows[follows.length - 1].end } : null;
  const isClause = rest.some((part) => !leans(layers, part) && hasFinite(layers.tokens, part));
  if (isClause) {
    // "…, and the quay stays shut", "…, with its centre off the coast".
    const isMore =
      goesOn !== null &&
      (/^(?:and|but|or)$/.test(wordOf(tokens, goesOn.start)) ||
        (IN[tokens.tag[goesOn.start]] === 1 && !hasFinite(layers.tokens, goesOn)));
    // "…, citing the agency", "…, adding that …" is told beside it.
    const isBeside = goesOn !== null && GERUND[tokens.tag[goesOn.start]] === 1;
    if (goesOn !== null && !isMore && !isBeside) return null;
    return attributionOf(cue, source, isMore && goesOn ? [fronted, goesOn] : [fronted]);
  }
  // "The depot, Ngozi Adeyemi, its secretary, added, had lost half its mechanics": the cue parts subject and verb.
  const parts = goesOn !== null && rest.length === 1 && isNounPhrase(layers, rest[0]);
  if (!parts || !goesOn || !FINITE[tokens.tag[verbOf(layers, goesOn)]]) return null;
  return attributionOf(cue, source, [fronted, goesOn]);
}

/** The verb that a stretch opens with, an adverb before it left aside: "never paid". */
const verbOf = ({ tokens }: Layers, { start }: TokenRange): number =>
  ADVERB[tokens.tag[start]] ? start + 1 : start;

/** The clause before a cue whose source follows it ("The data is wrong, argued the paper's editor, Anna Keel"). */
function openedBy(layers: Layers, { first, cue, last }: Clause): FoundAttribution | null {
  const { tokens } = layers;
  if (wordOf(tokens, cue - 1) !== ',' || cue + 1 >= last) return null;
  const parts = partsBetweenCommas(layers, cue + 1, last);
  if (parts.length === 0 || !isNounPhrase(layers, parts[0]) || !canSpeak(layers, parts[0])) return null;
  const fronted = { start: first, end: cue - 1 };
  // What explains the source goes with it; a verb after it goes on with what was said.
  let end = 1;
  while (
    end < parts.length &&
    (RELATIVE.test(wordOf(tokens, parts[end].start)) ||
      (isNounPhrase(layers, parts[end]) && !hasFinite(layers.tokens, parts[end])))
  )
    end++;
  const source = { start: cue + 1, end: parts[end - 1].end };
  const rest = partsBetweenCommas(layers, first, cue - 1);
  const after = end < parts.length ? { start: parts[end].start, end: parts[parts.length - 1].end } : null;
  const goesOn = after !== null && isTail(layers, after, false) ? null : after;
  const isClause = rest.some((part) => !leans(layers, part) && hasFinite(layers.tokens, part));
  if (isClause) return goesOn === null ? attributionOf(cue, source, [fronted]) : null;
  if (goesOn === null || rest.length !== 1 || !isNounPhrase(layers, fronted)) return null;
  return FINITE[tokens.tag[verbOf(layers, goesOn)]] ? attributionOf(cue, source, [fronted, goesOn]) : null;
}

function attributionOf(cue: number, source: TokenRange, content: readonly TokenRange[]): FoundAttribution {
  return { cue: { start: cue, end: cue + 1 }, source, content, class: 'SPEECH', confidence: CONFIDENCE };
}

/** Whether one attribution says what the other does: most of each part of the content, and a source that is none of it. */
function agrees(one: FoundAttribution, other: FoundAttribution): boolean {
  return (
    2 * shared(one.content, other.content) >= Math.max(sizeOf(one.content), sizeOf(other.content)) &&
    one.source !== null &&
    other.source !== null &&
    overlaps(one.source, other.source) &&
    shared([one.source], other.content) === 0 &&
    shared([other.source], one.content) === 0 &&
    other.content.every((range) => 2 * shared(one.content, [range]) >= range.end - range.start)
  );
}

/**
 * Adds what a cue after its clause attributes to a source that a comma sets off, before the cue or behind it: there the
 * tree takes the source for an apposition of the clause's last noun and misleads the model. What was found with that cue
 * and says otherwise gives way. Nothing is read so where the sentence opens with a quotation.
 */
export function addTrailing(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, quotationOf } = layers;
  let attributions = [...found];
  for (let cue = 0; cue < tokens.length; cue++) {
    const opens = openingOf(layers, cue);
    if (opens < 0) continue;
    const entry = CUE_LEXICON.get(wordOf(tokens, cue).toLowerCase());
    if (!entry || entry.noun || (entry.class !== 'SPEECH' && !FINDING_OUT.has(entry.lemma))) continue;
    const clause = clauseAround(layers, cue);
    const isQuoted = (i: number) => quotationOf[i] >= 0;
    if (isQuoted(clause.first) || some({ start: cue, end: clause.last }, isQuoted)) continue;
    const hearer = entry.frame === 'HEARER';
    const read =
      closedBy(layers, { ...clause, cue, opens, hearer }) ??
      (entry.frame !== 'CLAUSE' || entry.class !== 'SPEECH'
        ? null
        : openedBy(layers, { ...clause, cue, opens, hearer }));
    if (!read?.source || some(read.source, isQuoted)) continue;
    const isWithin = attributions.some(
      (other) =>
        other.class === 'SPEECH' &&
        other.cue !== null &&
        other.cue.end <= clause.first &&
        other.content.some(({ start, end }) => start <= cue && cue < end),
    );
    if (isWithin) continue;
    const touches = (other: FoundAttribution) =>
      other.cue !== null && overlaps(other.cue, { start: cue, end: cue + 1 });
    if (attributions.some((other) => touches(other) && agrees(other, read))) continue;
    attributions = attributions.filter((other) => !touches(other));
    attributions.push(read);
  }
  return inOrder(attributions);
}

/** Where a finite verb opens, with its auxiliary and adverbs ("had later told"); -1 where the token can be none. */
function openingOf({ tokens }: Layers, cue: number): number {
  const { tag } = tokens;
  // "…, The Herald reports.": a plural that follows a name, with no more than where or when behind it.
  const isNamed = PROPER[tag[cue - 1]] === 1 || (NUMERAL[tag[cue - 1]] === 1 && PROPER[tag[cue - 2]] === 1);
  const isPlural = NAMED_BY_PLURAL[tag[cue]] === 1 && isNamed;
  const isLast = cue + 1 === tokens.length || /^[.;]$/.test(wordOf(tokens, cue + 1));
  const next = wordOf(tokens, cue + 1);
  const isBeforeTail = isLast || (next !== 'to' && OPENS_TAIL.has(next));
  if (isPlural && isBeforeTail) return cue;
  if (!PAST_OR_PRESENT[tag[cue]] && !PERFECT[tag[cue]]) return -1;
  let opens = cue;
  while (opens > 0 && ADVERB[tag[opens - 1]]) opens--;
  if (opens > 0 && /^(?:has|have|had)$/.test(wordOf(tokens, opens - 1))) return opens - 1;
  // "…, the minister, Ida Lund, predicted.": the tagger takes it for a participle.
  const isSetOff = wordOf(tokens, cue - 1) === ',' && isBeforeTail;
  return PERFECT[tag[cue]] && !isSetOff ? -1 : opens;
}

/** From a semicolon or the beginning of the sentence to the next or to the mark that ends it. */
function clauseAround({ tokens }: Layers, cue: number): { first: number; last: number } {
  const sentence = tokens.sentence[cue];
  let first = cue;
  while (first > tokens.sentenceStart[sentence] && wordOf(tokens, first - 1) !== ';') first--;
  let last = cue + 1;
  while (last < tokens.sentenceStart[sentence + 1] && !/^[.;!?]$/.test(wordOf(tokens, last))) last++;
  return { first, last };
}
