import type { Data } from './api.js';

/** The keys of the periods that a moment falls in, by JavaScript's own calendar, for each length. */
export const PERIODS: Readonly<Record<string, (moment: string) => string>> = {
  DAY: (moment) => moment.slice(0, 10),
  WEEK: (moment) => {
    // A week is of the year that its Thursday is of.
    const date = new Date(moment);
    const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
    const year = thursday.getUTCFullYear();
    const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
    return `${year}-W${String(week).padStart(2, '0')}`;
  },
  MONTH: (moment) => moment.slice(0, 7),
  YEAR: (moment) => moment.slice(0, 4),
};

/** The same of the moments of nodes, where they have one. */
export function periodsOf(
  momentOf: (node: Data) => string | null | undefined,
): Readonly<Record<string, (node: Data) => string[]>> {
  return Object.fromEntries(
    Object.entries(PERIODS).map(([by, keyOf]) => [
      by,
      (node: Data) => {
        const moment = momentOf(node);
        return moment == null ? [] : [keyOf(moment)];
      },
    ]),
  );
}
