import { expected, groupsOf } from '../expected.js';
import { fixedZone, localToUtc, zoneNamed } from './zones.js';

/** A moment of publication and, where it was printed with an offset of whole hours, the zone of its clock. */
export interface PublicationDate {
  readonly date: Date;
  /** IANA name ("Etc/GMT-1" is one hour east of Greenwich), or null where no offset was printed. */
  readonly timeZone: string | null;
}

/** Which of two numbers comes first in a date: the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

/** First letters of the months, in the languages news is most printed in; a letter with its accent is none of them. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|gen|ene|styc)/i,
  /^(?:feb|fev|fév)/i,
  /^(?:mar(?!di|tes)|mär|mrt|maa)/i,
  /^(?:apr|avr|abr)/i,
  /^(?:may|mai|mag|mei|maj)/i,
  /^(?:jun|juin|giu)/i,
  /^(?:jul|juil|lug)/i,
  /^(?:aug|aou|aoû|ago)/i,
  /^(?:sep|set)/i,
  /^(?:oct|okt|ott|out)/i,
  /^(?:nov)/i,
  /^(?:dec|dez|dic|déc)/i,
];

/** The whole names and short forms, so that no other word passes for a month. */
const MONTH_NAME =
  /^(?:jan(?:uary?|uar|vier|eiro)?|january|gennaio|gen|enero|ene|feb(?:ruary|ruar|rero|braio)?|f[eé]v(?:rier|ereiro)?|mar(?:ch|s|zo|[cç]o)?|märz|mrt|maart|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|maggio|mag|mei|jun(?:e|i|io|ho)?|juin|giugno|giu|jul(?:y|i|io|ho)?|juil(?:let)?|luglio|lug|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre|tembre)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:embre|iembre)?)$/i;

const MONTH = String.raw`(?<name>${MONTH_NAME.source.slice(1, -1)})(?!\p{L})\.?`;

/** The forms of a day, anywhere in what is printed. */
const DAYS = [
  String.raw`(?<![\d+-])(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)`,
  String.raw`(?<!\d)(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)`,
  String.raw`(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日`,
  String.raw`(?<!\d)(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|\.|º|er)?(?: (?:of|de) |[\s-])\s?${MONTH}(?: de |,?[\s-])\s?(?<year>\d{4}|\d{2}(?=\s))(?!\d)`,
  String.raw`${MONTH}\s?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(?<year>\d{4})(?!\d)`,
].map((form) => new RegExp(form, 'iu'));

/** Eight digits and, after a "T" or at once, four or six more. */
const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<secs>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;

const TIME =
  /(?:(?<![\d.:])T)?(?<!\d)(?<hour>\d{1,2})(?:(?:[:.h](?<minute>\d{2})(?::(?<secs>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)\s?(?<half>[ap]\.?m\b\.?)?|\s?(?<hourHalf>[ap]\.?m\b\.?))(?!\d)/iu;

/** "1143 GMT": four digits of a clock are told by their zone. */
const BARE_TIME =
  /(?<!\d)(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?=\s?(?:GMT|UTC|Z|E[SD]?T|[CMP][SD]?T|h(?:rs)?)\b)/u;

const ZONE =
  /^\s*\(?(?<zone>(?:GMT|UTC)?[+-]\d{1,2}:?\d{2}|(?:GMT|UTC)[+-]\d{1,2}|[A-Z]{1,5})\)?(?![\p{L}\d])/u;

/** "Mar 06 17:30:00 +0000 2026", as C's ctime and the APIs of social networks print it. */
const C_TIME = /([a-z]{3} \d{1,2}) (\d{2}:\d{2}:\d{2})( [+-]\d{4}| [A-Z]{3,4})? (\d{4})$/i;

/** Zones by their names, which are read as their letters. */
const ZONE_NAMES =
  /\b(?:(Eastern|Central|Mountain|Pacific)(?: (Standard|Daylight))? Time|(Greenwich) Mean Time|(Central|Eastern|Western) European( Summer)? Time|(British) Summer Time|(Indian?) Standard Time|(Coordinated) Universal Time)\b/gi;

function zoneLetters(
  _: string,
  american?: string,
  kind?: string,
  greenwich?: string,
  european?: string,
  summer?: string,
  british?: string,
  indian?: string,
): string {
  if (american !== undefined) return `${american[0]}${kind?.[0] ?? ''}T`.toUpperCase();
  if (european !== undefined) return `${european[0]}E${summer === undefined ? '' : 'S'}T`.toUpperCase();
  return greenwich !== undefined
    ? 'GMT'
    : british !== undefined
      ? 'BST'
      : indian !== undefined
        ? 'IST'
        : 'UTC';
}

/** What may stand beside a date without changing what it says. */
const FILLER =
  /^(?:(?:(?:first|last|latest|originally)\s*)?(?:published|posted|updated?|modified|edited|created|printed|issued|released|publication|date|dated|time|on|at|um|uhr|à|le|am|hrs?|h|local time|standard time|o['’]clock|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|seg|ter|qua|qui|sex|s[áa]b|dom|lun|mer|jeu|ven|sam|mi[ée]|jue|vie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|[a-z]{3,9}\s+time)(?![\p{L}\d])|[\s,.:;|•·–—()/@-]|\([^()]{0,30}\))*$/iu;

/** No newspaper is older; the year after the last one is out of every document's reach. */
const FIRST_YEAR = 1600;
const END_YEAR = 2200;

/** Longest printed date that is looked at, in UTF-16 code units. */
const LONGEST = 120;

/** What a printed date turned out to be. */
export type DateReading =
  | { readonly kind: 'date'; readonly published: PublicationDate; readonly hasTime: boolean }
  /** Two numbers, of which either may be the month. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const NONE: DateReading = { kind: 'none' };

/**
 * Reads a printed date: ISO 8601 in all its forms, RFC 2822, "18/11/2015 20:45", "6 March 2026, 5:30 pm",
 * "5:30 PM EST, Fri March 6, 2026", "Published 6.3.2026 | 17:30", "20260306T173000Z".
 *
 * A time without offset is in `timeZone`, a date without time is its midnight there. Of two numbers that may both be
 * the month, a clock of 24 hours or points between them tell that the day is first; else `order` does, and where that
 * is null the date is ambiguous. "none" for anything that is not a date, or is none of the calendar (31 February),
 * or lies outside the years 1600 to 2199.
 */
export function readDate(value: string, timeZone: string, order: DateOrder | null): DateReading {
  const text = value
    .slice(0, 2 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(C_TIME, '$1, $4 $2$3')
    .replace(/^(\d{4})(\d{2})(\d{2}) (?=\d{1,2}:\d{2})/, '$1-$2-$3 ')
    .replace(/([+-]\d{4}) [A-Z]{3,4}$/, '$1')
    .replace(ZONE_NAMES, zoneLetters);
  if (text.length > LONGEST || !/\d/.test(text)) return NONE;
  const compact = COMPACT.exec(text)?.groups;
  if (compact !== undefined) return moment(numbersOf(compact), compact, compact.zone, timeZone);
  for (const form of DAYS) {
    const match = form.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const clock = clockOf(after) ?? clockOf(before);
    const rest =
      clock === null ? `${before}|${after}` : `${clock.of === after ? before : after}|${clock.rest}`;
    if (!FILLER.test(rest)) continue;
    const day = dayOf(groupsOf(match), clock?.groups, order);
    if (day === null) continue;
    return day === 'ambiguous' ? { kind: 'ambiguous' } : moment(day, clock?.groups, clock?.zone, timeZone);
  }
  return NONE;
}

/** The date of `readDate`, or null; of two numbers the first is the day unless `order` says otherwise. */
export function parseDate(value: string, timeZone: string, order: DateOrder = 'dmy'): PublicationDate | null {
  const reading = readDate(value, timeZone, order);
  return reading.kind === 'date' ? reading.published : null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

function numbersOf(groups: Groups): Day {
  return { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) };
}

function dayOf(groups: Groups, clock: Groups | undefined, order: DateOrder | null): Day | 'ambiguous' | null {
  const year = fullYear(expected(groups.year, 'a year'));
  const { name } = groups;
  if (name !== undefined) {
    const month = MONTHS.findIndex((month) => month.test(name)) + 1;
    return { year, month, day: Number(groups.day) };
  }
  if (groups.first === undefined) return numbersOf(groups);
  const [first, second] = [Number(groups.first), Number(groups.second)];
  // "14-12-28" has the year at either end.
  if (groups.mark === '-' && groups.year?.length === 2 && second <= 12) return 'ambiguous';
  if (first > 12 || first === second) return { year, day: first, month: second };
  if (second > 12) return { year, day: second, month: first };
  const hasHours = clock !== undefined && clock.half === undefined && clock.hourHalf === undefined;
  const told = order ?? (groups.mark === '.' || hasHours ? 'dmy' : null);
  if (told === null) return 'ambiguous';
  return told === 'dmy' ? { year, day: first, month: second } : { year, day: second, month: first };
}

/** RFC 2822: two digits below 50 are of this century. */
function fullYear(printed: string): number {
  const year = Number(printed);
  return printed.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

interface Clock {
  readonly of: string;
  readonly groups: Groups;
  readonly zone: string | undefined;
  /** What stands beside time and zone. */
  readonly rest: string;
}

function clockOf(text: string): Clock | null {
  const match = TIME.exec(text) ?? BARE_TIME.exec(text);
  if (match === null) return null;
  const after = text.slice(match.index + match[0].length);
  const zone = ZONE.exec(after);
  // "9:30 Updated": a capital letter alone or a short word in capitals is a zone, any other word is looked at as one.
  const rest = `${text.slice(0, match.index)}|${zone === null ? after : after.slice(zone[0].length)}`;
  return { of: text, groups: groupsOf(match), zone: zone?.groups?.zone, rest };
}

function moment(
  { year, month, day }: Day,
  clock: Groups | undefined,
  printedZone: string | undefined,
  timeZone: string,
): DateReading {
  const hour = hourOfDay(Number(clock?.hour ?? 0), clock?.half ?? clock?.hourHalf);
  const minute = Number(clock?.minute ?? 0);
  const second = Number(clock?.secs ?? 0);
  const millisecond = Math.floor(Number(`0.${clock?.fraction ?? 0}`) * 1000);
  if (!(year >= FIRST_YEAR && year < END_YEAR) || !(hour <= 23) || minute > 59 || second > 60) return NONE;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond);
  const check = new Date(local);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return NONE;

  const hasTime = clock?.hour !== undefined;
  if (printedZone === undefined) {
    return {
      kind: 'date',
      published: { date: new Date(localToUtc(local, timeZone)), timeZone: null },
      hasTime,
    };
  }
  const zone = zoneNamed(printedZone);
  if (zone === null) return NONE;
  const published =
    'clock' in zone
      ? { date: new Date(localToUtc(local, zone.clock)), timeZone: zone.clock }
      : { date: new Date(local - zone.offset * 60_000), timeZone: fixedZone(zone.offset) };
  return { kind: 'date', published, hasTime };
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
