import { CARDINALS } from '../../language/numbers/words.js';
import { EVENT_TYPES, type EventType } from '../../vocabulary/eventTypes.js';
import type { ParticipantRole } from '../../vocabulary/participantRoles.js';
import { loadWordFrequencies } from '../stories/wordFrequencies.js';
import { words } from '../words/folding.js';
import type { Interval } from './matches.js';

/** What an event's title is made of. */
export interface TitleParts {
  readonly type: EventType;
  /** The fullest words it is called by: "ferry fire"; null where there are none. */
  readonly phrase: string | null;
  /** Those who take part, by role, the most reported first: the name where there is one, and the words of the article. */
  readonly participants: readonly {
    readonly role: ParticipantRole;
    readonly name: string | null;
    readonly text: string;
  }[];
  readonly place: string | null;
  readonly time: Interval | null;
}

const MOST_NAMES = 3;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A short readable line for an event: type in words, main participants, place, date. */
export function eventTitle(parts: TitleParts): string {
  const wording = EVENT_TYPES[parts.type].title;
  const used = new Set<string>();
  const phrases = wording.roles.flatMap(([role, word]) => {
    const own = parts.participants.filter((p) => p.role === role);
    const names = own.flatMap(({ name }) => (name === null || used.has(name) ? [] : [name]));
    const called = own.some(({ name }) => name !== null) ? names : own.flatMap(calledShortly).slice(0, 1);
    const distinct = [...new Set(called)].slice(0, MOST_NAMES);
    for (const name of distinct) used.add(name);
    return distinct.length === 0 ? [] : [`${word} ${inWords(distinct)}`];
  });
  const place = parts.place !== null && !used.has(parts.place) ? [parts.place] : [];
  const date = parts.time === null ? [] : [dateInWords(parts.time)];
  return [[nounOf(parts), ...phrases].join(' '), ...place, ...date].join(', ');
}

const DETERMINER = /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those)\s+/i;
/** Longer words tell a story of their own: "the man who had lost his way". */
const MOST_WORDS = 4;
/** Words that more articles have tell nothing by themselves: "others", "which". */
const LEAST_IDF = 2;

/** What has no name is called by its own words where they are few: "new ferry"; not by a number, which later reports may correct. */
function calledShortly({ text }: { readonly text: string }): string[] {
  const short = text.replace(/\s+/g, ' ').replace(DETERMINER, '');
  const own = words(short);
  if (own.some((word) => /\d/.test(word) || CARDINALS.has(word))) return [];
  const tells = own.length > 1 || own.some((word) => loadWordFrequencies().idf(word) >= LEAST_IDF);
  return own.length <= MOST_WORDS && tells ? [short] : [];
}

/** What is called by more than a word ("ferry fire") is called so, else by its type. */
function nounOf({ type, phrase }: TitleParts): string {
  return phrase?.includes(' ') ? phrase[0].toUpperCase() + phrase.slice(1) : EVENT_TYPES[type].title.noun;
}

function inWords(names: readonly string[]): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

const DAY = 86_400_000;

/** A date as exact as the interval is: "30 October 2015", "1 October 2015 to 3 October 2015", "October 2015", "2015". */
function dateInWords(time: Interval): string {
  // Noon of the first and of the last day, where the interval's days are those of a zone within 12 hours of UTC.
  const first = new Date(Math.min(time.start + DAY / 2, (time.start + time.end) / 2));
  const last = new Date(Math.max(time.end - DAY / 2, (time.start + time.end) / 2));
  const middle = new Date((time.start + time.end) / 2);
  const year = `${first.getUTCFullYear()}`;
  if (time.precision === 'YEAR') return year;
  if (time.precision === 'MONTH') return `${monthOf(first)} ${year}`;
  if (time.precision === 'WEEK') return `week of ${dayOf(first)}`;
  if (time.precision === 'APPROXIMATE') return `about ${monthOf(middle)} ${middle.getUTCFullYear()}`;
  if (time.end - time.start < DAY) return dayOf(new Date(time.start));
  return dayOf(first) === dayOf(last) ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`;
}

function monthOf(date: Date): string {
  return MONTHS[date.getUTCMonth()];
}

function dayOf(date: Date): string {
  return `${date.getUTCDate()} ${monthOf(date)} ${date.getUTCFullYear()}`;
}
