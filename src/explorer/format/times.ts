import type { TimePrecision } from '../generated/operations.js';

/** In which zone times are shown: the reader's own, or the one the API answers in. */
export type Zone = 'UTC' | 'local';

/** A time of a fact, as the API gives it. */
export interface Interval {
  readonly start: string;
  readonly end: string;
  readonly precision: TimePrecision;
  readonly text: string | null;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
/** "Sept" as British papers have it. */
const shortened = (name: string) => name.slice(0, name === 'September' ? 4 : 3);
const two = (n: number) => String(n).padStart(2, '0');

/** The parts of a time in a zone. Intl would name them too, and takes a tenth of a second to be ready. */
function partsOf(iso: string, zone: Zone) {
  const at = new Date(iso);
  const isLocal = zone === 'local';
  const [hours, minutes] = isLocal
    ? [at.getHours(), at.getMinutes()]
    : [at.getUTCHours(), at.getUTCMinutes()];
  return {
    day: isLocal ? at.getDate() : at.getUTCDate(),
    weekday: WEEKDAYS[isLocal ? at.getDay() : at.getUTCDay()] ?? '',
    month: MONTHS[isLocal ? at.getMonth() : at.getUTCMonth()] ?? '',
    year: isLocal ? at.getFullYear() : at.getUTCFullYear(),
    clock: `${two(hours)}:${two(minutes)}`,
  };
}

export const clock = (iso: string, zone: Zone): string => partsOf(iso, zone).clock;
/** "3 March 2026" */
export const day = (iso: string, zone: Zone): string => `${dayOfYear(iso, zone)} ${year(iso, zone)}`;
/** "3 March" */
export function dayOfYear(iso: string, zone: Zone): string {
  const parts = partsOf(iso, zone);
  return `${parts.day} ${parts.month}`;
}
/** "3 Mar" */
export function shortDay(iso: string, zone: Zone): string {
  const parts = partsOf(iso, zone);
  return `${parts.day} ${shortened(parts.month)}`;
}
/** "Tuesday, 3 March 2026" */
export const weekday = (iso: string, zone: Zone): string =>
  `${partsOf(iso, zone).weekday}, ${day(iso, zone)}`;
/** "March 2026" */
export function month(iso: string, zone: Zone): string {
  const parts = partsOf(iso, zone);
  return `${parts.month} ${parts.year}`;
}
export const shortMonth = (iso: string, zone: Zone): string => shortened(partsOf(iso, zone).month);
export const year = (iso: string, zone: Zone): string => String(partsOf(iso, zone).year);

/** With how far the zone is from UTC then: "22:40 UTC+1". */
const clockInZone = (iso: string, zone: Zone): string => `${clock(iso, zone)} UTC${offsetOf(iso, zone)}`;

function offsetOf(iso: string, zone: Zone): string {
  const minutes = zone === 'UTC' ? 0 : -new Date(iso).getTimezoneOffset();
  if (minutes === 0) return '';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** "3 March 2026, 21:40 UTC" */
export const moment = (iso: string, zone: Zone): string => `${day(iso, zone)}, ${clockInZone(iso, zone)}`;

/** "3 – 20 March 2026", with as much of the first day as differs from the last. */
export function days(from: string, to: string, zone: Zone): string {
  const last = day(to, zone);
  if (day(from, zone) === last) return last;
  if (month(from, zone) === month(to, zone)) return `${partsOf(from, zone).day} – ${last}`;
  return year(from, zone) === year(to, zone)
    ? `${dayOfYear(from, zone)} – ${last}`
    : `${day(from, zone)} – ${last}`;
}

/** A time as a clock on the wall shows it, in milliseconds as if that clock were in UTC: days begin where they do in the zone. */
export function wallTime(iso: string, zone: Zone): number {
  const time = Date.parse(iso);
  return zone === 'UTC' ? time : time - new Date(time).getTimezoneOffset() * 60_000;
}

/** The interval of a fact in figures, as exactly as it is known: "March 2026", "3 March 2026, 08:15 UTC". */
export function intervalText({ start, end, precision }: Interval, zone: Zone): string {
  // Days, months and years of a text are those of its place and carry no zone of their own.
  const last = new Date(Date.parse(end) - 1).toISOString();
  switch (precision) {
    case 'MINUTE':
      return moment(start, zone);
    case 'HOUR':
      return `${day(start, zone)}, ${clock(start, zone)} – ${clockInZone(end, zone)}`;
    case 'MONTH':
      return month(start, 'UTC') === month(last, 'UTC') ? month(start, 'UTC') : days(start, last, 'UTC');
    case 'YEAR':
      return year(start, 'UTC') === year(last, 'UTC')
        ? year(start, 'UTC')
        : `${year(start, 'UTC')} – ${year(last, 'UTC')}`;
    case 'APPROXIMATE':
      return `about ${days(start, last, 'UTC')}`;
    default:
      return days(start, last, 'UTC');
  }
}
