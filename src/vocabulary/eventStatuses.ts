interface EventStatusRow {
  readonly description: string;
  /** Where an article tells the same event differently, the status of the lowest precedence counts. */
  readonly precedence: number;
  /** What a title says before what the event is called; null for nothing. */
  readonly title: string | null;
}

/** Whether an event can be said to have happened. */
export const EVENT_STATUSES = {
  OCCURRED: { description: 'It happened or is happening.', precedence: 0, title: null },
  PLANNED: { description: 'It is to happen: “will meet on November 26”.', precedence: 1, title: 'planned' },
  DENIED: { description: 'It is said not to have happened.', precedence: 3, title: 'denied' },
  UNCERTAIN: { description: 'It may have happened, or may happen.', precedence: 2, title: 'possible' },
} as const satisfies Readonly<Record<string, EventStatusRow>>;

/** A row of `EVENT_STATUSES`. */
export type EventStatus = keyof typeof EVENT_STATUSES;
