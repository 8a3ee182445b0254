interface EventStatusRow {
  readonly description: string;
  /** Where an article tells the same event differently, the status of the lowest precedence counts. */
  readonly precedence: number;
}

/** Whether an event can be said to have happened. */
export const EVENT_STATUSES = {
  OCCURRED: { description: 'It happened or is happening.', precedence: 0 },
  PLANNED: { description: 'It is to happen: “will meet on November 26”.', precedence: 1 },
  DENIED: { description: 'It is said not to have happened.', precedence: 3 },
  UNCERTAIN: { description: 'It may have happened, or may happen.', precedence: 2 },
} as const satisfies Readonly<Record<string, EventStatusRow>>;

/** A row of `EVENT_STATUSES`. */
export type EventStatus = keyof typeof EVENT_STATUSES;
