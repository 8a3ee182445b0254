import { column, object, value } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { namedEntity, spanOf } from '../lookups.js';
import { columnOf } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const mentionFields: FieldsOf<'Mention'> = {
  id: (_field, mention) => value(sql`${mention}.article_id || '.m' || ${mention}.position`),
  entity: (field, mention) => namedEntity(field, 'mention.named', mention),
  unresolvedReason: (_field, mention) => value(columnOf('mention.named', mention, 'unresolved_reason')),
  kind: column('kind'),
  form: column('form'),
  evidence: (field, mention) => object(field, 'Evidence', spanOf(mention)),
  confidence: column('confidence'),
};
