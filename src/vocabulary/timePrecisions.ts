interface TimePrecisionRow {
  readonly description: string;
  /** The finest is 0: of two reports of a time, the one that gives it more exactly counts. */
  readonly coarseness: number;
}

/** How exactly a time can be known. */
export const TIME_PRECISIONS = {
  YEAR: { description: 'To the year.', coarseness: 5 },
  MONTH: { description: 'To the month.', coarseness: 4 },
  WEEK: { description: 'To the week.', coarseness: 3 },
  DAY: { description: 'To the day.', coarseness: 2 },
  HOUR: { description: 'To the hour.', coarseness: 1 },
  MINUTE: { description: 'To the minute.', coarseness: 0 },
  APPROXIMATE: { description: 'Roughly: “in recent weeks”, “early 2016”.', coarseness: 6 },
} as const satisfies Readonly<Record<string, TimePrecisionRow>>;

/** A row of `TIME_PRECISIONS`. */
export type TimePrecision = keyof typeof TIME_PRECISIONS;
