import type { EventStatus } from '../../vocabulary/eventStatuses.js';

/** `GENERIC`: the words tell of no particular happening. */
export type Factuality = EventStatus | 'GENERIC';

const RANK: Record<Factuality, number> = { OCCURRED: 0, PLANNED: 1, UNCERTAIN: 2, DENIED: 3, GENERIC: 4 };

/** The one of two that says less of the event having happened. */
export function weaker(a: Factuality, b: Factuality): Factuality {
  return RANK[b] > RANK[a] ? b : a;
}
