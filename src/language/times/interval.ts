import { expected } from '../../expected.js';
import type { TimePrecision } from '../analysis.js';
import { DAY, HOUR, type LocalTime, localDay, MINUTE, shift, startOfIsoWeek } from './calendar.js';

/** Part of a period that a word singles out: "early", "mid-", "late" (TIMEX3 `mod`). */
export type Modifier = 'START' | 'MID' | 'END' | 'APPROX' | null;

/** A stretch of local time, end exclusive. */
export interface LocalInterval {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly precision: TimePrecision;
}

/** The hours of the parts of a day, from and to, after midnight. */
const DAY_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [6, 12],
  MI: [11, 13],
  AF: [12, 18],
  EV: [18, 24],
  NI: [18, 30],
  DT: [6, 18],
};
/** The months in which the seasons begin (northern, meteorological). */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const VALUE =
  /^(\d{2,4})(?:-(?:W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)|(\d\d)(?:-(\d\d)(?:T(?:(\d\d)(?::(\d\d))?|([A-Z]{2})))?)?))?$/;

function months(year: number, month: number, count: number, precision: TimePrecision): LocalInterval {
  return { from: localDay(year, month), to: localDay(year, month + count), precision };
}

/** The whole period that a TIMEX3 value names; null for one that names none ("P3D", "PRESENT_REF"). */
export function wholeInterval(value: string): LocalInterval | null {
  const match = VALUE.exec(value);
  if (!match) return null;
  const [, yearText, week, weekend, quarter, half, season, month, day, hour, minute, part] = match;
  const year = Number(yearText);
  if (yearText.length === 2)
    return { from: localDay(year * 100), to: localDay(year * 100 + 100), precision: 'YEAR' };
  if (yearText.length === 3)
    return { from: localDay(year * 10), to: localDay(year * 10 + 10), precision: 'YEAR' };
  if (week) {
    const monday = startOfIsoWeek(year, Number(week));
    if (weekend) return { from: monday + 5 * DAY, to: monday + 7 * DAY, precision: 'DAY' };
    return { from: monday, to: monday + 7 * DAY, precision: 'WEEK' };
  }
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3, 'MONTH');
  if (half) return months(year, Number(half) * 6 - 5, 6, 'MONTH');
  if (season) return months(year, SEASONS[season], 3, 'APPROXIMATE');
  if (!month) return months(year, 1, 12, 'YEAR');
  if (!day) return months(year, Number(month), 1, 'MONTH');
  const from = localDay(year, Number(month), Number(day));
  if (part) {
    const [start, end] = DAY_PARTS[part] ?? [0, 24];
    return { from: from + start * HOUR, to: from + end * HOUR, precision: 'HOUR' };
  }
  if (!hour) return { from, to: from + DAY, precision: 'DAY' };
  const at = from + Number(hour) * HOUR + Number(minute ?? 0) * MINUTE;
  if (minute) return { from: at, to: at + MINUTE, precision: 'MINUTE' };
  return { from: at, to: at + HOUR, precision: 'HOUR' };
}

/** The interval of a TIMEX3 value: "early", "mid" and "late" are the thirds of the period, with precision APPROXIMATE. */
export function intervalOf(value: string, modifier: Modifier): LocalInterval | null {
  const whole = wholeInterval(value);
  if (!whole || !modifier) return whole;
  const { from, to } = whole;
  const step = to - from > 3 * DAY ? DAY : HOUR;
  const third = Math.max(step, Math.round((to - from) / 3 / step) * step);
  const precision = 'APPROXIMATE';
  if (modifier === 'START') return { from, to: from + third, precision };
  if (modifier === 'MID') return { from: from + third, to: to - third, precision };
  if (modifier === 'END') return { from: to - third, to, precision };
  return { from, to, precision };
}

/** The period a year before one that is named with its year. */
export function yearBefore(value: string): string {
  return expected(shiftValue(value, 'year', -1), `the year before ${value}`);
}

/** The period named by `value` moved by whole units, named alike: "1989-Q3" a year back is "1988-Q3". */
export function shiftValue(value: string, unit: 'year', amount: number): string | null {
  const whole = wholeInterval(value);
  if (!whole || !/^\d{4}/.test(value)) return null;
  const moved = shift(localDay(Number(value.slice(0, 4))), unit, amount);
  return String(new Date(moved).getUTCFullYear()).padStart(4, '0') + value.slice(4);
}
