import { value } from '../compile/objects.js';
import { Row, type Sql, sql } from '../compile/sql.js';
import { articleById } from '../lookups.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';

const whole = new Row('whole', 'article');

/** Characters cut out of an article's text; offsets count UTF-16 code units. */
function slice(articleId: Sql, start: Sql, end: Sql): Sql {
  return sql`(select utf16_slice(${whole.text}, ${whole.astral}, ${start}, ${end}) from ${table(whole)} where ${whole.id} = ${articleId})`;
}

export const evidenceFields: FieldsOf<'Evidence'> = {
  article: (field, { articleId }) => articleById(field, articleId),
  start: (_field, { start }) => value(start),
  end: (_field, { end }) => value(end),
  text: (_field, { articleId, start, end, text }) => value(text ?? slice(articleId, start, end)),
  sentence: (_field, { articleId, sentenceStart, sentenceEnd }) =>
    value(slice(articleId, sentenceStart, sentenceEnd)),
};
