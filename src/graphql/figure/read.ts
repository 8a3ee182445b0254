import { column, object, only, value } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { articleById, byId, printedStatement, spanOf, timeSpan } from '../lookups.js';
import { columnOf, table } from '../relations.js';
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
  series: (field, figure) => {
    const series = field.row('figure_series');
    const place = field.row();
    return only(
      {
        from: table(series),
        link: [sql`${series.event_id} = ${columnOf('figure.report', figure, 'event_id')}`],
        where: [
          sql`exists (select from unnest(${series.article_ids}, ${series.positions}) ${place} (article_id, position) where ${place}.article_id = ${figure.article_id} and ${place}.position = ${figure.position})`,
        ],
      },
      object(field, 'FigureSeries', series),
    );
  },
  time: (field, figure) => timeSpan(field, figure, 'time', figure.time_text),
  article: (field, figure) => articleById(field, figure.article_id),
  assertedBy: (field, figure) => printedStatement(field, 'figure.assertedBy', figure),
  evidence: (field, figure) => object(field, 'Evidence', spanOf(figure)),
};
