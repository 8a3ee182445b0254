import type { TimePrecision } from '../generated/operations.js';
import type { Zone } from './zone.js';

/** A time of a fact, as the API gives it. */
export interface Interval {
  readonly start: string;
  readonly end: string;
  readonly precision: TimePrecision;
  readonly text: string | null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options);
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat('en-GB', { ...options, ...(zone === 'UTC' ? { timeZone: 'UTC' } : {}) });
    formats.set(key, made);
  }
  return made.format(date);
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };

export const clock = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { hour: '2-digit', minute: '2-digit' });
/** "3 March 2026" */
export const day = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { ...DAY, year: 'numeric' });
/** "3 March" */
export const dayOfYear = (iso: string, zone: Zone): string => format(new Date(iso), zone, DAY);
/** "3 Mar" */
export const shortDay = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { day: 'numeric', month: 'short' });
/** "Tuesday, 3 March 2026" */
export const weekday = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { weekday: 'long', ...DAY, year: 'numeric' });
export const month = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { month: 'long', year: 'numeric' });
export const shortMonth = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { month: 'short' });
export const year = (iso: string, zone: Zone): string => format(new Date(iso), zone, { year: 'numeric' });

/** With the name that the zone has then: "22:40 GMT+1". */
const clockInZone = (iso: string, zone: Zone): string =>
  format(new Date(iso), zone, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

/** "3 March 2026, 21:40 UTC" */
export const moment = (iso: string, zone: Zone): string => `${day(iso, zone)}, ${clockInZone(iso, zone)}`;

/** "3 – 20 March 2026", with as much of the first day as differs from the last. */
export function days(from: string, to: string, zone: Zone): string {
  const last = day(to, zone);
  if (day(from, zone) === last) return last;
  if (month(from, zone) === month(to, zone))
    return `${format(new Date(from), zone, { day: 'numeric' })} – ${last}`;
  return year(from, zone) === year(to, zone)
    ? `${dayOfYear(from, zone)} – ${last}`
    : `${day(from, zone)} – ${last}`;
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
