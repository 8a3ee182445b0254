import fc from 'fast-check';
import { counted, number, whole } from '../../src/explorer/format/figures.js';
import {
  clock,
  dayOfYear,
  days,
  moment,
  month,
  shortDay,
  wallTime,
  weekday,
} from '../../src/explorer/format/times.js';
import { count } from '../../src/explorer/format/words.js';
import { UNNAMED_PART } from '../../src/vocabulary/unnamedPart.js';

const time = fc.date({
  min: new Date('1850-01-01T00:00:00Z'),
  max: new Date('2150-01-01T00:00:00Z'),
  noInvalidDate: true,
});

test('what is counted, and of whom', () => {
  const of = (what: string, people: string | null, unit: string | null = null) =>
    counted({ counted: what, people, unit });
  expect(of('killed', null)).toBe('Killed');
  expect(of('killed', 'crew member')).toBe('Crew member killed');
  expect(of('injured', 'U.S. citizen')).toBe('U.S. citizen injured');
  expect(of('killed', UNNAMED_PART)).toBe('Part of the killed');
  expect(of('', null, '%')).toBe('Share');
});

test('numbers are written as British English writes them', () => {
  const written = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 4 });
  fc.assert(
    fc.property(fc.integer({ min: -999_999, max: 999_999 }), (value) => {
      expect(number(value)).toBe(written(value));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (tenths) => {
      expect(number(tenths / 10)).toBe(written(tenths / 10));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (value) => {
      expect(whole(value)).toBe(value.toLocaleString('en-GB'));
      if (Math.abs(value) >= 1_000_000)
        expect(number(value)).toBe(
          `${(value / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 3 })} million`,
        );
    }),
  );
  expect([number(1_000_500), number(1_234_500), number(1.856_25)]).toEqual([
    '1.001 million',
    '1.235 million',
    '1.8563',
  ]);
  expect([number(2.4e9), number(1_234_567.8), number(-12_000), number(0.000_04)]).toEqual([
    '2.4 billion',
    '1.235 million',
    '-12,000',
    '0',
  ]);
  expect([count(1, 'story', 'stories'), count(1200, 'article'), count(1_234_567, 'article')]).toEqual([
    '1 story',
    '1,200 articles',
    '1,234,567 articles',
  ]);
});

test('times are written as British English writes them', () => {
  const written = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(date);
  const ofYear = { day: 'numeric', month: 'long' } as const;
  fc.assert(
    fc.property(time, (date) => {
      const iso = date.toISOString();
      expect([
        clock(iso, 'UTC'),
        dayOfYear(iso, 'UTC'),
        shortDay(iso, 'UTC'),
        month(iso, 'UTC'),
        weekday(iso, 'UTC').replace(',', ''),
      ]).toEqual([
        written(date, { hour: '2-digit', minute: '2-digit' }),
        written(date, ofYear),
        written(date, { day: 'numeric', month: 'short' }),
        written(date, { month: 'long', year: 'numeric' }),
        written(date, { weekday: 'long', ...ofYear, year: 'numeric' }).replace(',', ''),
      ]);
    }),
  );
  expect(moment('2026-03-03T21:40:00Z', 'UTC')).toBe('3 March 2026, 21:40 UTC');
  expect([
    days('2026-03-03T00:00:00Z', '2026-03-03T20:00:00Z', 'UTC'),
    days('2026-03-03T00:00:00Z', '2026-03-20T00:00:00Z', 'UTC'),
    days('2026-03-03T00:00:00Z', '2026-04-20T00:00:00Z', 'UTC'),
    days('2025-12-31T00:00:00Z', '2026-01-01T00:00:00Z', 'UTC'),
  ]).toEqual([
    '3 March 2026',
    '3 – 20 March 2026',
    '3 March – 20 April 2026',
    '31 December 2025 – 1 January 2026',
  ]);
});

test('a clock on the wall shows the hour and the day of the zone', () => {
  const since1970 = fc.date({ min: new Date(0), max: new Date('2150-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(since1970, (at) => {
      expect(wallTime(at.toISOString(), 'UTC')).toBe(at.getTime());
      const wall = new Date(wallTime(at.toISOString(), 'local'));
      expect([wall.getUTCHours(), wall.getUTCDate()]).toEqual([at.getHours(), at.getDate()]);
    }),
  );
});
