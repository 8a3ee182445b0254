import { day, month, year } from '../format/times.js';

/** How many of a list fall into a day, a month or a year. */
export interface Period {
  readonly start: string | null;
  readonly count: number;
}

/** One of periods of one length without a gap, those in which nothing falls too. */
export interface Slot {
  /** Its first and its last day, "2026-03-01". */
  readonly from: string;
  readonly to: string;
  /** "3 March 2026", "March 2026", "2026" */
  readonly name: string;
  readonly count: number;
}

/** More than so many are told in longer periods. */
const MOST = 92;

const LENGTHS = {
  days: { name: day, next: (date: Date) => date.setUTCDate(date.getUTCDate() + 1) },
  months: { name: month, next: (date: Date) => date.setUTCMonth(date.getUTCMonth() + 1) },
  years: { name: year, next: (date: Date) => date.setUTCFullYear(date.getUTCFullYear() + 1) },
};

/** The same list by days, by months or by years: the shortest in which all of it can be seen at once. */
export function slotsOf(counted: Readonly<Record<keyof typeof LENGTHS, readonly Period[]>>): readonly Slot[] {
  const lengths = ['days', 'months', 'years'] as const;
  return lengths.map((length) => filled(counted[length], LENGTHS[length])).find((s) => s !== null) ?? [];
}

/** Null where there are too many. */
function filled(
  periods: readonly Period[],
  { name, next }: (typeof LENGTHS)[keyof typeof LENGTHS],
): readonly Slot[] | null {
  const counts = new Map(periods.map(({ start, count }) => [start ?? '', count]));
  const starts = [...counts.keys()].filter((start) => start !== '').sort();
  const [first, last = first] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return null;
  const slots: Slot[] = [];
  for (let at = new Date(first); at <= new Date(last); ) {
    if (slots.length === MOST) return null;
    const start = at.toISOString();
    const end = new Date(at);
    next(end);
    slots.push({
      from: start.slice(0, 10),
      to: new Date(end.getTime() - 1).toISOString().slice(0, 10),
      name: name(start, 'UTC'),
      count: counts.get(start) ?? 0,
    });
    at = end;
  }
  return slots;
}
