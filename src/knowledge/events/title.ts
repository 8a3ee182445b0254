import { baseOf } from '../../language/events/wordFamilies.js';
import { formsIn, formsOf, numbersOf } from '../../language/lexicon/lexicon.js';
import { classBit, classesOfNoun } from '../../language/syntax/nounClasses.js';
import { EVENT_STATUSES, type EventStatus } from '../../vocabulary/eventStatuses.js';
import { EVENT_TYPES, type EventType } from '../../vocabulary/eventTypes.js';
import type { ParticipantRole } from '../../vocabulary/participantRoles.js';
import { loadWordFrequencies } from '../stories/wordFrequencies.js';
import { words } from '../words/folding.js';
import type { Interval } from './matches.js';

const CARDINALS = numbersOf('numbers', 'cardinals');

/** What an event's title is made of. */
export interface TitleParts {
  readonly type: EventType;
  readonly status: EventStatus;
  /** The fullest words it is called by: "ferry fire"; null where there are none. */
  readonly phrase: string | null;
  /** Those who take part, by role, the most reported first: the name where there is one, and the words of the article. */
  readonly participants: readonly {
    readonly role: ParticipantRole;
    readonly name: string | null;
    readonly text: string;
    /** The articles that tell of it. */
    readonly articleCount: number;
  }[];
  readonly place: string | null;
  readonly time: Interval | null;
  readonly articleCount: number;
}

const MOST_NAMES = 3;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Of the articles that report an event, at least one in so many names whom its title names. */
const ONE_IN = 4;
/** Of those it says did it: what one article is read wrongly for is not to stand over all. */
const ONE_IN_OF_DOERS = 3;

/** A short readable line for an event: what it is called, main participants, place, date. */
export function eventTitle(parts: TitleParts): string {
  const noun = nounOf(parts);
  const { title: status } = EVENT_STATUSES[parts.status];
  const called = capitalised(status === null ? noun : `${status} ${noun}`);
  const agreed = circumstances(parts, noun, parts.articleCount / ONE_IN);
  // What one article says is better than nothing.
  const told = agreed.length > 0 || parts.time !== null ? agreed : circumstances(parts, noun, 1);
  const date = parts.time === null ? [] : [dateInWords(parts.time)];
  return [called + told.join(''), ...date].join(', ');
}

/** Who takes part and where, as far as so many articles tell. */
function circumstances(parts: TitleParts, noun: string, least: number): string[] {
  const used = new Set<string>();
  const phrases = [...rolesByWord(parts.type, noun)].flatMap(([word, roles]) => {
    const enough = word === 'by' ? Math.max(least, parts.articleCount / ONE_IN_OF_DOERS) : least;
    const participants = parts.participants.filter(({ articleCount }) => articleCount >= enough);
    const called = callRoles(participants, roles, { noun, word, used });
    for (const name of called) used.add(name);
    return called.length === 0 ? [] : [` ${fitting(word, called)} ${inWords(called)}`];
  });
  const { place } = parts;
  return place === null || used.has(place) ? phrases : [...phrases, `, ${place}`];
}

/** The words before whom or what events befall, of nouns that take others than the general ones of their types: "shooting of". */
const BEFORE_BEFALLEN = formsOf('titles', 'befallen');
/** The same before other roles. */
const BEFORE_ROLES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(formsIn('titles'));
const BEFALLEN: ReadonlySet<ParticipantRole> = new Set(['TARGET', 'VICTIM', 'ENTITY']);

/** The roles a title names by the words before them, in order: a word comes once. */
function rolesByWord(type: EventType, noun: string): Map<string, ParticipantRole[]> {
  const byWord = new Map<string, ParticipantRole[]>();
  for (const [role, general] of EVENT_TYPES[type].title.roles) {
    const word = ownWord(noun, role, general) ?? general;
    byWord.set(word, [...(byWord.get(word) ?? []), role]);
  }
  // "Shooting of Harm by police", not "Shooting by police of Harm".
  return new Map([...byWord].sort(([a], [b]) => Number(b === 'of') - Number(a === 'of')));
}

function ownWord(noun: string, role: ParticipantRole, general: string): string | undefined {
  const keys = [noun.replaceAll(' ', '-'), lastWordOf(noun)];
  const first = (table: ReadonlyMap<string, string> | undefined) =>
    table?.get(keys[0]) ?? table?.get(keys[1]) ?? table?.get(keys[1].replace(/s$/, ''));
  const befalls = BEFALLEN.has(role) && general !== 'by';
  return first(BEFORE_ROLES.get(role)) ?? (befalls ? first(BEFORE_BEFALLEN) : undefined);
}

/** A journey of several aims is told by one. */
const ONE_PLACE: ReadonlySet<ParticipantRole> = new Set(['ORIGIN', 'DESTINATION']);
/**
 * What those of some roles are called: the names most articles give, all that are given at least half as often as the first;
 * where none has a name, the most reported by its own words.
 */
function callRoles(
  participants: TitleParts['participants'],
  roles: readonly ParticipantRole[],
  { noun, word, used }: { readonly noun: string; readonly word: string; readonly used: ReadonlySet<string> },
): string[] {
  for (const role of roles) {
    const own = participants.filter((each) => each.role === role);
    const named = own
      .filter(({ name }) => name !== null && !used.has(name))
      .sort((a, b) => b.articleCount - a.articleCount);
    const most = ONE_PLACE.has(role) ? 1 : MOST_NAMES;
    const names = named
      .filter((each) => each.articleCount * 2 >= named[0].articleCount)
      .flatMap(({ name }) => name ?? []);
    if (names.length > 0) return [...new Set(names)].slice(0, most);
  }
  for (const role of roles) {
    const own = participants.filter((each) => each.role === role);
    if (own.some(({ name }) => name !== null)) continue;
    const doers = word === 'by' ? own.filter(({ text }) => actsItself(text)) : own;
    const called = doers.flatMap((each) => calledShortly(each, noun)).slice(0, 1);
    if (called.length > 0) return called;
  }
  return [];
}

const ACTING = classBit('person') | classBit('organization');

/** Whether words without a name are of people or a body, who alone do things: "gunmen", "divers", not "force". */
function actsItself(text: string): boolean {
  const head = words(text).at(-1) ?? '';
  const classes = classesOfNoun(head) | classesOfNoun(head.replace(/s$/, ''));
  return (classes & ACTING) !== 0 || /(?:er|or|ian)s$/.test(head);
}

/** "Between" wants two, and two talk with one another. */
function fitting(word: string, called: readonly string[]): string {
  const isOne = called.length === 1;
  return word === 'between' && isOne ? 'with' : word === 'with' && !isOne ? 'between' : word;
}

const lastWordOf = (phrase: string) => phrase.slice(phrase.lastIndexOf(' ') + 1);

const capitalised = (text: string) => text[0].toUpperCase() + text.slice(1);

const DETERMINER = /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those)\s+/i;
/** Longer words tell a story of their own: "the man who had lost his way". */
const MOST_WORDS = 4;
/** Words that more articles have tell nothing by themselves: "others", "which". */
const LEAST_IDF = 2;

/** What has no name is called by its own words where they are few: "new ferry"; not by a number, which later reports may correct. */
function calledShortly({ text }: { readonly text: string }, noun: string): string[] {
  const short = text.replace(/\s+/g, ' ').replace(DETERMINER, '');
  const own = words(short);
  if (own.some((word) => /\d/.test(word) || CARDINALS.has(word))) return [];
  // "Plane crash of plane"
  const told = new Set(words(noun).map(baseOf));
  if (own.every((word) => told.has(baseOf(word.replace(/s$/, ''))))) return [];
  const tells = own.length > 1 || own.some((word) => loadWordFrequencies().idf(word) >= LEAST_IDF);
  return own.length <= MOST_WORDS && tells ? [short] : [];
}

/** What articles call an event, else what all of its type are called. */
const nounOf = ({ type, phrase }: TitleParts) => phrase ?? EVENT_TYPES[type].title.noun.toLowerCase();

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
