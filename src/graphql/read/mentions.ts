import { column, entityById, entityIdAt, object, spanOf, value } from './objects.js';
import { type Row, sql } from './sql.js';
import type { Fields } from './subjects.js';

export const mentionFields: Fields<Row> = {
  entity: (field, mention) =>
    entityById(field, entityIdAt(sql`${mention}.article_id`, sql`${mention}.entity_position`)),
  unresolvedReason: (_field, mention) =>
    value(
      sql`(select at.unresolved_reason from article_entity at where at.article_id = ${mention}.article_id and at.position = ${mention}.entity_position)`,
    ),
  kind: column('kind'),
  form: column('form'),
  evidence: (field, mention) => object(field, 'Evidence', spanOf(mention)),
  confidence: column('confidence'),
};
