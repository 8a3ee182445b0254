import { articleById, value } from './objects.js';
import { isoTime, type Sql, sql } from './sql.js';
import type { EvidenceSpan, Fields, TimeColumns } from './subjects.js';

/** Characters cut out of an article's text; offsets count UTF-16 code units. */
function slice(articleId: Sql, start: Sql, end: Sql): Sql {
  return sql`(select utf16_slice(whole.text, whole.astral, ${start}, ${end}) from article whole where whole.id = ${articleId})`;
}

export const evidenceFields: Fields<EvidenceSpan> = {
  article: (field, { articleId }) => articleById(field, articleId),
  start: (_field, { start }) => value(start),
  end: (_field, { end }) => value(end),
  text: (_field, { articleId, start, end, text }) => value(text ?? slice(articleId, start, end)),
  sentence: (_field, { articleId, sentenceStart, sentenceEnd }) =>
    value(slice(articleId, sentenceStart, sentenceEnd)),
};

export const timeSpanFields: Fields<TimeColumns> = {
  start: (_field, { start }) => value(isoTime(start)),
  end: (_field, { end }) => value(isoTime(end)),
  precision: (_field, { precision }) => value(precision),
  text: (_field, { text }) => value(text),
};
