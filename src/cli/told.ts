import type { IngestionResult } from '../ingestion/ingestDocument.js';

/** How many documents became what. */
export type Outcomes = Record<IngestionResult['outcome'], number>;

export const noOutcomes = (): Outcomes => ({ CREATED: 0, UPDATED: 0, UNCHANGED: 0, FAILED: 0 });

/** How many documents became what, for scripts. */
export function toldOutcomes(outcomes: Outcomes): Record<string, number> {
  const { CREATED: created, UPDATED: updated, UNCHANGED: unchanged, FAILED: failed } = outcomes;
  return { created, updated, unchanged, failed };
}

/** How many documents became what, for people. */
export function outcomesInWords(outcomes: Outcomes): string {
  return Object.entries(toldOutcomes(outcomes))
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** What became of a document, for scripts: an error by its code and message. */
export function toldResult(result: IngestionResult): object {
  const { outcome, headline = null, warnings = [] } = result;
  if (result.outcome !== 'FAILED')
    return { outcome, articleId: result.articleId, headline, unread: result.unread, warnings };
  const { error } = result;
  const { code } = (error ?? {}) as { code?: unknown };
  return {
    outcome,
    headline,
    code: typeof code === 'string' ? code : null,
    message: error instanceof Error ? error.message : String(error),
    warnings,
  };
}
