/*
 * Times and durations, by rule: nothing here is trained, and all may be touched freely. The events' features read which time
 * is whose and whether two exclude one another, so that many more or fewer times want events.bin trained anew.
 */
import type { Analysis, Duration, Finder, TimeExpression } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { REL } from '../syntax/tree.js';
import { tagSet } from '../tagging/tags.js';
import { type Tokens, tokenHolding, wordOf } from '../tokens.js';
import { Zone } from './calendar.js';
import { recogniseTimes, type TimePhrase } from './recognise.js';
import { entryOf } from './timeWords.js';

const zones = new Map<string, Zone>();

function zoneNamed(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = new Zone(name);
    zones.set(name, zone);
  }
  return zone;
}

/**
 * Fills `times`, the expressions that fix an interval, and `durations`, those that fix none (lengths, repeated times,
 * ages), both in the order of the text. Spans hold the preposition that belongs to the expression ("on Tuesday").
 *
 * Expressions are reckoned from `document.publishedAt` in `document.timeZone`; where it is null, only absolute ones have
 * an interval. Values are those of ISO-TimeML (TIMEX3); intervals are instants. Throws a RangeError where the time zone
 * is none of the IANA database.
 */
export const findTimes: Finder = (analysis) => {
  const { document, tokens } = analysis;
  const zone = zoneNamed(document.timeZone);
  const now = document.publishedAt === null ? null : zone.toLocal(document.publishedAt);
  const times: TimeExpression[] = [];
  const durations: Duration[] = [];
  for (const phrase of recogniseTimes(tokens, now)) {
    const { start, end, value, interval } = phrase;
    if (isPartOfName(analysis, phrase) || isInUnknownName(analysis, phrase)) continue;
    if (interval) {
      const [from, to] = [zone.toInstant(interval.from), zone.toInstant(interval.to)];
      if (from < to) times.push({ start, end, from, to, precision: interval.precision, value });
    } else if (isDuration(phrase)) durations.push({ start, end, type: phrase.type, value });
  }
  analysis.times = times;
  analysis.durations = durations;
};

/** Whether a word for a time is but part of a name ("August Wirth", "the Winter Gardens"); one with a number is not. */
function isPartOfName({ document, named }: Analysis, { coreStart, end }: TimePhrase): boolean {
  if (/\d/.test(document.text.slice(coreStart, end))) return false;
  return named.some(({ mentions }) =>
    mentions.some(
      (mention) =>
        mention.start <= coreStart && mention.end >= end && mention.end - mention.start > end - coreStart,
    ),
  );
}

/**
 * Whether a weekday, month or part of a day begins or ends a name that nobody knows: capitalised words join it on the right,
 * and what stands on the left fits no time ("the Sunday Courier", "Sergeant Friday Okoro", "a star of Midnight Train").
 */
function isInUnknownName({ document: { text }, tokens }: Analysis, { coreStart, end }: TimePhrase): boolean {
  if (!/^\p{Lu}\p{L}+$/u.test(text.slice(coreStart, end))) return false;
  const i = tokenHolding(tokens, coreStart);
  const [first, after] = [
    tokens.sentenceStart[tokens.sentence[i]],
    tokens.sentenceStart[tokens.sentence[i] + 1],
  ];
  if (
    i <= first ||
    tokens.start[i + 1] !== end + 1 ||
    !isProper(tokens, i + 1) ||
    isTitled(tokens, first, after)
  )
    return false;
  let next = i + 1;
  while (next < after && isProper(tokens, next)) next++;
  if (NEWSPAPERS.has(wordOf(tokens, next - 1).toLowerCase())) return true;
  // "The Tuesday Senate vote" was on Tuesday.
  if (next < after && NOUN[tokens.tag[next]] === 1) return false;
  const before = wordOf(tokens, i - 1).toLowerCase();
  if (NAMING[tokens.tag[i - 1]] === 1) return before !== 'this' && before !== 'that';
  if (isProper(tokens, i - 1) && tokens.end[i - 1] + 1 === tokens.start[i]) return isJoined(tokens, i);
  const isDay = entryOf(wordOf(tokens, i).toLowerCase())?.category === 'weekday';
  return PREPOSITION[tokens.tag[i - 1]] === 1 && (!FITTING.has(before) || (before === 'in' && isDay));
}

/** Whether a line has a capital on every word but small ones, which tells nothing of any of them. */
function isTitled(tokens: Tokens, first: number, after: number): boolean {
  for (let i = first + 1; i < after; i++) if (/^\p{Ll}{5,}/u.test(wordOf(tokens, i))) return false;
  return true;
}

/** What names of newspapers end in: "a Sunday Times columnist". */
const NEWSPAPERS = listOf('names', 'newspapers');
const NAMING = tagSet('DT', 'PRP$');
const PROPER = tagSet('NNP', 'NNPS');
const NOUN = tagSet('NN', 'NNS');
const PREPOSITION = tagSet('IN');
/** Prepositions that a day can follow without its "on". */
const FITTING = listOf('grammar', 'before times');

/** Whether a token is a capitalised part of a name. */
const isProper = (tokens: Tokens, i: number) =>
  PROPER[tokens.tag[i]] === 1 &&
  /^\p{Lu}\p{Ll}/u.test(wordOf(tokens, i)) &&
  entryOf(wordOf(tokens, i).toLowerCase()) === undefined;

/** Whether the parse makes one name of a token and its neighbours. */
function isJoined({ head, relation }: Tokens, i: number): boolean {
  const isPart = (each: number) => relation[each] === REL.compound || relation[each] === REL.flat;
  return (isPart(i) && Math.abs(head[i] - i) <= 2) || (isPart(i + 1) && head[i + 1] === i);
}

function isDuration(phrase: TimePhrase): phrase is TimePhrase & { type: Duration['type'] } {
  return phrase.type === 'DURATION' || phrase.type === 'SET' || phrase.type === 'AGE';
}
