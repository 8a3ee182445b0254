/*
 * Times and durations, by rule: nothing here is trained, and all may be touched freely. The events' features read which time
 * is whose and whether two exclude one another, so that many more or fewer times want events.bin trained anew.
 */
import type { Analysis, Duration, Finder, TimeExpression } from '../analysis.js';
import { agesAfterNames } from './ages.js';
import { Zone } from './calendar.js';
import { asOfDaySaid } from './daySaid.js';
import { recogniseTimes, type TimePhrase } from './recognise.js';
import { isInNameUnknown } from './unknownNames.js';

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
  for (const phrase of asOfDaySaid(analysis, recogniseTimes(tokens, now), now)) {
    const { start, end, value, interval } = phrase;
    if (
      isPartOfName(analysis, phrase) ||
      isGivenNameOfOne(analysis, phrase) ||
      isInNameUnknown(tokens, phrase)
    )
      continue;
    if (interval) {
      const [from, to] = [zone.toInstant(interval.from), zone.toInstant(interval.to)];
      if (from < to) times.push({ start, end, from, to, precision: interval.precision, value });
    } else if (isDuration(phrase)) durations.push({ start, end, type: phrase.type, value });
  }
  analysis.times = times;
  analysis.durations = [...durations, ...agesAfterNames(analysis)].sort((a, b) => a.start - b.start);
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

/** "April Orsal sang. April's sister wept": whether a name of the calendar that no preposition leads in is a given name of somebody named in full. */
function isGivenNameOfOne({ document, named }: Analysis, { start, coreStart, end }: TimePhrase): boolean {
  const told = document.text.slice(start, end);
  if (start !== coreStart || !/^\p{Lu}\p{L}+$/u.test(told)) return false;
  return named.some(({ kind, name }) => kind === 'PERSON' && name.startsWith(`${told} `));
}

function isDuration(phrase: TimePhrase): phrase is TimePhrase & { type: Duration['type'] } {
  return phrase.type === 'DURATION' || phrase.type === 'SET' || phrase.type === 'AGE';
}
