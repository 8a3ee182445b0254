import fc from 'fast-check';
import { parseDate } from '../../src/documents/dates.js';

const read = (value: string, timeZone = 'UTC') => parseDate(value, timeZone)?.date.toISOString() ?? null;

test.each([
  ['2026-03-06T17:30:00Z', '2026-03-06T17:30:00.000Z'],
  ['2026-03-06T17:30:00.1234567Z', '2026-03-06T17:30:00.123Z'],
  ['2026-03-06T17:30:00+05:30', '2026-03-06T12:00:00.000Z'],
  ['2026-03-06 17:30:00-0500', '2026-03-06T22:30:00.000Z'],
  ['2026-03-06', '2026-03-06T00:00:00.000Z'],
  ['20260306T173000Z', '2026-03-06T17:30:00.000Z'],
  ['2026/03/06 17:30', '2026-03-06T17:30:00.000Z'],
  ['06/03/2026 17:30', '2026-03-06T17:30:00.000Z'],
  ['Fri, 06 Mar 2026 17:30:00 GMT', '2026-03-06T17:30:00.000Z'],
  ['6 March 2026, 17:30', '2026-03-06T17:30:00.000Z'],
  ['March 6th, 2026 at 5:30 p.m. EST', '2026-03-06T22:30:00.000Z'],
  ['Friday, March 6, 2026 12:05 AM', '2026-03-06T00:05:00.000Z'],
  ['6 Sept. 2026', '2026-09-06T00:00:00.000Z'],
])('%j is %s', (printed, expected) => {
  expect(read(printed)).toBe(expected);
});

test.each([
  '',
  'yesterday',
  '0000-00-00',
  '0000-01-01T00:00:00Z',
  '1599-12-31',
  '2200-01-01',
  '+012026-01-01',
  '2026-02-30',
  '2026-13-01',
  '2026-01-01T24:30:00Z',
  '2026-01-01T10:61',
  '29/02/2025',
  '13:00 PM',
  '6 Smarch 2026',
  '2026-01-01T10:00+99:00',
  '1770000000',
  '6 March 2026 13:30 pm',
  '2026-01-01T10:00 XYZ',
])('%j is no date', (printed) => {
  expect(read(printed)).toBeNull();
});

test('a time without offset is in the zone given, through summer time and its gap', () => {
  expect(read('2026-07-01 12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00.000Z');
  expect(read('2026-01-01 12:00', 'Europe/Paris')).toBe('2026-01-01T11:00:00.000Z');
  expect(read('2026-03-29 02:30', 'Europe/Paris')).toMatch(/^2026-03-29T0[01]:30/);
  expect(read('2026-07-01', 'Asia/Kolkata')).toBe('2026-06-30T18:30:00.000Z');
  expect(read('2026-07-01 12:00Z', 'Asia/Kolkata')).toBe('2026-07-01T12:00:00.000Z');
});

test('an offset of whole hours tells the zone of the clock', () => {
  expect(parseDate('2026-07-01T12:00:00+02:00', 'UTC')?.timeZone).toBe('Etc/GMT-2');
  expect(parseDate('2026-07-01T12:00:00-05:00', 'UTC')?.timeZone).toBe('Etc/GMT+5');
  expect(parseDate('2026-07-01T12:00:00+05:30', 'UTC')?.timeZone).toBeNull();
  expect(parseDate('2026-07-01T12:00:00Z', 'UTC')?.timeZone).toBeNull();
});

test('every moment comes back from ISO 8601, in any zone', () => {
  const moment = fc.date({
    min: new Date('1600-01-02T00:00:00Z'),
    max: new Date('2199-12-30T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, fc.constantFrom('UTC', 'Asia/Tokyo', 'America/Lima'), (date, zone) => {
      expect(parseDate(date.toISOString(), zone)?.date).toEqual(date);
    }),
  );
});
