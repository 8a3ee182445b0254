import fc from 'fast-check';
import { nextAttempt, nextPoll, retryAfter } from '../../src/watch/schedule.js';

const NOW = new Date('2026-03-02T08:00:00Z');
const secondsTo = (date: Date | null) => (date === null ? null : (date.getTime() - NOW.getTime()) / 1000);

test('a feed that fails is asked half as often each time, at least once a day', () => {
  expect([0, 1, 2, 3, 50].map((failures) => secondsTo(nextPoll(NOW, 900_000, failures, null, 0.5)))).toEqual([
    900, 1800, 3600, 7200, 86_400,
  ]);
  // An interval of more than a day is kept.
  expect(secondsTo(nextPoll(NOW, 172_800_000, 3, null, 0.5))).toBe(172_800);
});

test('chance spreads a feed by a tenth, and a server is never asked before the time it named', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 604_800_000 }),
      fc.nat(100),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.integer({ min: -1000, max: 1e9 })),
      (interval, failures, chance, named) => {
        const notBefore = named === null ? null : new Date(NOW.getTime() + named);
        const middle = nextPoll(NOW, interval, failures, null, 0.5).getTime() - NOW.getTime();
        const at = nextPoll(NOW, interval, failures, notBefore, chance);
        const least = Math.max(NOW.getTime() + middle * 0.9 - 1, notBefore?.getTime() ?? 0);
        const most = Math.max(NOW.getTime() + middle * 1.1 + 1, notBefore?.getTime() ?? 0);
        return at.getTime() >= least && at.getTime() <= most;
      },
    ),
  );
});

test('a page is tried after one interval, two, four', () => {
  expect([1, 2, 3].map((attempts) => secondsTo(nextAttempt(NOW, 60_000, attempts, null)))).toEqual([
    60, 120, 240,
  ]);
  expect(secondsTo(nextAttempt(NOW, 60_000, 1, new Date(NOW.getTime() + 600_000)))).toBe(600);
});

test.each([
  ['120', 120],
  [' 5 ', 5],
  ['Mon, 02 Mar 2026 08:10:00 GMT', 600],
  ['999999999', 86_400],
  ['0', null],
  ['-5', null],
  ['Sun, 01 Mar 2026 08:10:00 GMT', null],
  ['soon', null],
  [null, null],
])('Retry-After %p is %p seconds', (value, seconds) => {
  expect(secondsTo(retryAfter(value, NOW))).toBe(seconds);
});
