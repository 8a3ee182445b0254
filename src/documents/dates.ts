/** A moment of publication and, where it was printed with an offset of whole hours, the zone of its clock. */
export interface PublicationDate {
  readonly date: Date;
  /** IANA name ("Etc/GMT-1" is one hour east of Greenwich), or null where no offset was printed. */
  readonly timeZone: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of Greenwich of the zone abbreviations that mean one thing only in news. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  JST: 540,
};

const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s?(?<half>[ap]\.?m\b\.?)?`;
const ZONE = String.raw`(?<zone>[A-Z]{1,4}|(?:GMT|UTC)?[+-]\d{2}:?\d{2})`;
const CLOCK = String.raw`(?:(?:T|,?\s+(?:at\s+)?)${TIME}(?:\s*${ZONE})?)?`;
const MONTH = String.raw`(?<name>[A-Za-z]{3,9})\.?`;
const WEEKDAY = String.raw`(?:[A-Za-z]{3,9}\.?,?\s+)?`;

/** The forms a date is printed in; a day before a month where both are numbers. */
const FORMS = [
  String.raw`(?<year>[+-]?\d{4,6})-(?<month>\d{1,2})-(?<day>\d{1,2})${CLOCK}`,
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?${ZONE}?)?`,
  String.raw`(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})${CLOCK}`,
  String.raw`(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>\d{4})${CLOCK}`,
  String.raw`${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]${MONTH},?[\s-](?<year>\d{4})${CLOCK}`,
  String.raw`${WEEKDAY}${MONTH}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})${CLOCK}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** No newspaper is older; the year after the last one is out of every document's reach. */
const FIRST_YEAR = 1600;
const END_YEAR = 2200;

/**
 * Reads a date of publication: ISO 8601, RFC 2822, "18/11/2015 20:45" (day first), "6 March 2026, 5:30 pm".
 *
 * A time without offset is in `timeZone`, a date without time is its midnight there. Null for anything that is not
 * a date, or is none of the calendar (31 February), or lies outside the years 1600 to 2199.
 */
export function parseDate(value: string, timeZone: string): PublicationDate | null {
  const text = value.trim();
  if (text.length > 60) return null;
  const groups = FORMS.map((form) => form.exec(text)?.groups).find((match) => match !== undefined);
  if (groups === undefined) return null;

  const year = Number(groups.year);
  const month = groups.name
    ? MONTHS.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1
    : Number(groups.month);
  const day = Number(groups.day);
  const hour = hourOfDay(Number(groups.hour ?? 0), groups.half);
  const minute = Number(groups.minute ?? 0);
  const second = Number(groups.second ?? 0);
  const millisecond = Math.floor(Number(`0.${groups.fraction ?? 0}`) * 1000);
  if (!(year >= FIRST_YEAR && year < END_YEAR) || hour > 23 || minute > 59 || second > 60) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond);
  const check = new Date(local);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;

  if (groups.zone === undefined) {
    return { date: new Date(localToUtc(local, timeZone)), timeZone: null };
  }
  const offset = offsetMinutes(groups.zone.toUpperCase());
  return offset === null
    ? null
    : { date: new Date(local - offset * 60_000), timeZone: offset === 0 ? null : fixedZone(offset) };
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetMinutes(zone: string): number | null {
  const named = ZONES[zone];
  if (named !== undefined) return named;
  const parts = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * 60 + Number(parts[3]);
  return minutes > 14 * 60 ? null : parts[1] === '-' ? -minutes : minutes;
}

/** IANA writes fixed offsets with the sign of POSIX: east of Greenwich is minus. */
function fixedZone(offset: number): string | null {
  if (offset % 60 !== 0) return null;
  const hours = offset / 60;
  return hours < -12 ? null : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The offset of a zone at a moment, in milliseconds east of Greenwich. Throws RangeError on an unknown zone. */
function zoneOffset(utc: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const part = Object.fromEntries(
    formatter.formatToParts(utc).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  return wall - Math.floor(utc / 1000) * 1000;
}

/** The moment a wall clock in the zone shows `local` (given as if it were UTC); in a gap of the clock, just after it. */
function localToUtc(local: number, timeZone: string): number {
  if (timeZone === 'UTC') return local;
  const first = local - zoneOffset(local, timeZone);
  return local - zoneOffset(first, timeZone);
}
