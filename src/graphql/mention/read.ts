import { object, value } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { entityById, spanOf } from '../lookups.js';
import type { FieldsOf } from '../types.js';

export const mentionFields: FieldsOf<'Mention'> = {
  id: (_field, { mention }) => value(sql`${mention.article_id} || '.m' || ${mention.position}`),
  entity: (field, { named }) => entityById(field, named.entity_id),
  unresolvedReason: (_field, { named }) => value(named.unresolved_reason),
  kind: (_field, { mention }) => value(mention.kind),
  form: (_field, { mention }) => value(mention.form),
  evidence: (field, { mention }) => object(field, 'Evidence', spanOf(mention)),
  confidence: (_field, { mention }) => value(mention.confidence),
};
