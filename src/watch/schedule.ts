/** Longest pause between two tries, in milliseconds. */
const LONGEST_PAUSE = 24 * 3_600_000;

/** How far the pauses of feeds are spread, so that those begun together don't stay together. */
const JITTER = 0.1;

/** When a page that can't be reached is given up: after so many tries, the last 15 intervals after the first. */
export const MOST_ATTEMPTS = 5;

/**
 * When a feed is to be asked again: an interval later, twice as much for each time in a row it could not be read, up to a day;
 * a tenth sooner or later by chance.
 *
 * @param interval in milliseconds
 * @param failures how many times in a row it could not be read
 * @param notBefore what its server said, or null
 * @param chance from 0 to 1
 */
export function nextPoll(
  now: Date,
  interval: number,
  failures: number,
  notBefore: Date | null,
  chance: number,
): Date {
  const pause = Math.min(interval * 2 ** Math.min(failures, 20), Math.max(interval, LONGEST_PAUSE));
  const at = now.getTime() + pause * (1 + JITTER * (2 * chance - 1));
  return new Date(Math.max(at, notBefore?.getTime() ?? 0));
}

/** When a page that could not be reached is to be tried again: an interval after the first try, then twice as late each time. */
export function nextAttempt(now: Date, interval: number, attempts: number, notBefore: Date | null): Date {
  const pause = Math.min(interval * 2 ** Math.max(attempts - 1, 0), LONGEST_PAUSE);
  return new Date(Math.max(now.getTime() + pause, notBefore?.getTime() ?? 0));
}

/** The time that `Retry-After` names, in seconds or as a date (RFC 9110, 10.2.3), at most a day away; null where it names none. */
export function retryAfter(value: string | null, now: Date): Date | null {
  if (value === null) return null;
  const at = /^\s*\d{1,9}\s*$/.test(value) ? now.getTime() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) || at <= now.getTime()
    ? null
    : new Date(Math.min(at, now.getTime() + LONGEST_PAUSE));
}
