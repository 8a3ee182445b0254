import type { IngestionResult } from '../ingestion/ingestDocument.js';

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
