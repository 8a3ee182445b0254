import type { Analysis, Duration } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { durationValue } from './durations.js';

/** An age between commas after a name; no other number of a list may follow, nor what a tally goes on with. */
const AGE = /^, (\d{1,3})(?=\)|[.,](?! ?\d))/;
/** An age with what tells it from a list is no longer, in code units. */
const LONGEST = 8;
/** Nobody is older. */
const OLDEST = 120;
/** What stands between a number and the next name of a list, and no more code units. */
const JOINT = /^[;,]? ?(?:and |& )?$/;
const LONGEST_JOINT = 6;
/** From so many names on, each with its number, a list is a tally: "Orr, 34, Lund, 12, and Ray, 9". */
const TALLY = 3;

/** What is told of people who are listed with their ages, before the list: "the victims were named as …", "police charged …". */
const OF_PEOPLE = listOf('happenings', 'befallen');
const LONGEST_LEAD = 80;

/** An age, with where the name begins that it stands after. */
interface Aged extends Duration {
  readonly from: number;
  /** Whether the name is more than a surname. */
  readonly isFull: boolean;
}

/** The ages that stand between commas after the names of people: "Ann Orr, 34, was hurt". In the order of the text. */
export function agesAfterNames({ document: { text }, named }: Analysis): Duration[] {
  const lists: Aged[][] = [];
  for (const aged of agedNames(text, named)) {
    const last = lists.at(-1)?.at(-1);
    const isNext =
      last && aged.from - last.end <= LONGEST_JOINT && JOINT.test(text.slice(last.end, aged.from));
    if (isNext) lists.at(-1)?.push(aged);
    else lists.push([aged]);
  }
  return lists
    .filter((list) => list.length < TALLY || isOfPeople(text, list))
    .flat()
    .map(({ start, end, type, value }) => ({ start, end, type, value }));
}

/** Whether a list is of people by their full names whom something befell: then what stands behind each is an age. */
function isOfPeople(text: string, list: readonly Aged[]): boolean {
  const { from } = list[0];
  const lead = text.slice(Math.max(0, from - LONGEST_LEAD), from).toLowerCase();
  return list.every(({ isFull }) => isFull) && (lead.match(/\w+/g) ?? []).some((word) => OF_PEOPLE.has(word));
}

/** The numbers after names that may be ages, in the order of the text. */
function agedNames(text: string, named: Analysis['named']): Aged[] {
  const people = named.filter(({ kind }) => kind === 'PERSON').flatMap(({ mentions }) => mentions);
  const found = people.flatMap(({ start: from, end: to }) => {
    const [, years] = AGE.exec(text.slice(to, to + LONGEST)) ?? [];
    const isOfTally = /; (?:and )?$/.test(text.slice(Math.max(from - LONGEST_JOINT, 0), from));
    if (years === undefined || isOfTally || Number(years) < 1 || Number(years) > OLDEST) return [];
    const start = to + 2;
    const value = durationValue(Number(years), 'year');
    const isFull = text.slice(from, to).includes(' ');
    return [{ from, isFull, start, end: start + years.length, type: 'AGE' as const, value }];
  });
  return found.sort((a, b) => a.start - b.start);
}
