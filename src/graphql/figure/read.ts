import { column, object, value } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { articleById, byId, printedStatement, spanOf, timeSpan } from '../lookups.js';
import { columnOf } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const figureFields: FieldsOf<'Figure'> = {
  id: (_field, figure) => value(sql`${figure.article_id} || '.f' || ${figure.position}`),
  value: column('value'),
  valueTo: column('value_to'),
  bound: column('bound'),
  unit: column('unit'),
  counted: column('counted'),
  people: column('people'),
  change: column('change'),
  event: (field, figure) =>
    byId(field.row('event'), columnOf('figure.report', figure, 'event_id'), (event) =>
      object(field, 'Event', event),
    ),
  time: (field, figure) => timeSpan(field, figure, 'time', figure.time_text),
  article: (field, figure) => articleById(field, figure.article_id),
  assertedBy: (field, figure) => printedStatement(field, 'figure.assertedBy', figure),
  evidence: (field, figure) => object(field, 'Evidence', spanOf(figure)),
};
