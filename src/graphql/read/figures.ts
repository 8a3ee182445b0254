import { articleById, column, object, one, spanOf, statementAt, timeSpan, value } from './objects.js';
import { type Row, sql } from './sql.js';
import type { Fields } from './subjects.js';

export const figureFields: Fields<Row> = {
  id: (_field, figure) => value(sql`${figure}.article_id || '.f' || ${figure}.position`),
  value: column('value'),
  bound: column('bound'),
  unit: column('unit'),
  counted: column('counted'),
  event: (field, figure) => {
    const event = field.row();
    const id = sql`(select at.event_id from event_report at where at.article_id = ${figure}.article_id and at.position = ${figure}.event_position)`;
    return one(
      { from: sql`event ${event}`, link: [sql`${event}.id = ${id}`] },
      object(field, 'Event', event),
    );
  },
  time: (field, figure) => timeSpan(field, figure, 'time'),
  article: (field, figure) => articleById(field, sql`${figure}.article_id`),
  assertedBy: (field, figure) =>
    statementAt(field, sql`${figure}.article_id`, sql`${figure}.asserted_by_position`),
  evidence: (field, figure) => object(field, 'Evidence', spanOf(figure)),
};
