import { expected } from '../../expected.js';
/**
 * Calendar arithmetic on local dates, written as milliseconds of a clock that knows no zone: `Date.UTC` of what a wall
 * calendar shows. Only `Zone.toInstant` makes instants of them.
 */
export type LocalTime = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type CalendarUnit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

const MONTHS_IN: Partial<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const LENGTH_OF: Partial<Record<CalendarUnit, number>> = {
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};

/** The start of a day; `month` from 1. Days and months beyond their range run over. */
export function localDay(year: number, month = 1, day = 1): LocalTime {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

export const yearOf = (time: LocalTime): number => new Date(time).getUTCFullYear();
/** 1 to 12. */
export const monthOf = (time: LocalTime): number => new Date(time).getUTCMonth() + 1;
export const dayOfMonth = (time: LocalTime): number => new Date(time).getUTCDate();
export const startOfDay = (time: LocalTime): LocalTime => Math.floor(time / DAY) * DAY;
/** 1, Monday, to 7. */
export const weekdayOf = (time: LocalTime): number => ((Math.floor(time / DAY) + 3) % 7) + 1;
export const startOfWeek = (time: LocalTime): LocalTime => startOfDay(time) - (weekdayOf(time) - 1) * DAY;

/** Moves a time by whole units; the day of the month stays or becomes the last there is. */
export function shift(time: LocalTime, unit: CalendarUnit, amount: number): LocalTime {
  const length = LENGTH_OF[unit];
  if (length !== undefined) return time + amount * length;
  const months = Math.round(amount * expected(MONTHS_IN[unit], `the months in a ${unit}`));
  const total = yearOf(time) * 12 + monthOf(time) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  const day = Math.min(dayOfMonth(time), dayOfMonth(localDay(year, month + 1, 0)));
  return localDay(year, month, day) + (time - startOfDay(time));
}

/** ISO 8601 year and week of a day. */
export function weekOf(time: LocalTime): { year: number; week: number } {
  const thursday = startOfWeek(time) + 3 * DAY;
  const year = yearOf(thursday);
  return { year, week: Math.floor((thursday - localDay(year)) / (7 * DAY)) + 1 };
}

/** The Monday of an ISO week. */
export function startOfIsoWeek(year: number, week: number): LocalTime {
  return startOfWeek(localDay(year, 1, 4)) + (week - 1) * 7 * DAY;
}

/** Easter Sunday (Gregorian; Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): LocalTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return localDay(year, Math.floor(f / 31), (f % 31) + 1);
}

/** Within a day of it, every time zone's clock still shows a date that there is (ECMA-262, time values). */
const FARTHEST = 8.64e15 - 2 * DAY;

/** A time zone: the way between instants and local times. */
export class Zone {
  private readonly format: Intl.DateTimeFormat | null;

  /** `name`: of the IANA database; throws a RangeError where there is no such zone. */
  constructor(name: string) {
    this.format =
      name === 'UTC'
        ? null
        : new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'gregory',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
            era: 'short',
          });
  }

  toLocal(instant: Date): LocalTime {
    if (!this.format) return instant.getTime();
    const part: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) part[type] = value;
    const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
    return (
      localDay(year, Number(part.month), Number(part.day)) +
      Number(part.hour) * HOUR +
      Number(part.minute) * MINUTE +
      Number(part.second) * 1000
    );
  }

  /** The instant at which the local clock shows `time`; the later reading's offset where it shows it twice or never. */
  toInstant(time: LocalTime): Date {
    if (!this.format || !(Math.abs(time) < FARTHEST)) return new Date(time);
    const first = time - (this.toLocal(new Date(time)) - time);
    return new Date(time - (this.toLocal(new Date(first)) - first));
  }
}
