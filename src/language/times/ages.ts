import type { Analysis, Duration } from '../analysis.js';
import { durationValue } from './durations.js';

/** An age between commas after a name; no other number of a list may follow. */
const AGE = /^, (\d{1,3})(?=[;)]|[.,](?! ?\d))/;
/** An age with what tells it from a list is no longer, in code units. */
const LONGEST = 8;
/** Nobody is older. */
const OLDEST = 120;

/** The ages that stand between commas after the names of people: "Ann Orr, 34, was hurt". In no order. */
export function agesAfterNames({ document: { text }, named }: Analysis): Duration[] {
  const people = named.filter(({ kind }) => kind === 'PERSON');
  return people.flatMap(({ mentions }) =>
    mentions.flatMap(({ end }) => {
      const [, years] = AGE.exec(text.slice(end, end + LONGEST)) ?? [];
      if (years === undefined || Number(years) < 1 || Number(years) > OLDEST) return [];
      const start = end + 2;
      return [
        {
          start,
          end: start + years.length,
          type: 'AGE' as const,
          value: durationValue(Number(years), 'year'),
        },
      ];
    }),
  );
}
