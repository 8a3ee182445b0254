import { ascending, column, list, object, only } from '../compile/objects.js';
import { firstOf } from '../compile/pages.js';
import { sql } from '../compile/sql.js';
import { byId } from '../lookups.js';
import { table, tie } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const figureSeriesFields: FieldsOf<'FigureSeries'> = {
  event: (field, series) =>
    byId(field.row('event'), series.event_id, (event) => object(field, 'Event', event)),
  counted: column('counted'),
  people: column('people'),
  unit: column('unit'),
  verdict: column('verdict'),
  latest: (field, series) => {
    const figure = field.row('figure');
    return only(
      { from: table(figure), link: tie('figure_series.latest', series, figure) },
      object(field, 'Figure', figure),
    );
  },
  figures: (field, series) => {
    const place = field.row();
    const figure = field.row('figure');
    return list(
      {
        from: sql`unnest(${series.article_ids}, ${series.positions}) with ordinality ${place} (article_id, position, place) join ${table(figure)} on ${figure.article_id} = ${place}.article_id and ${figure.position} = ${place}.position`,
        where: [sql`${place}.place <= ${series.figure_count}`],
      },
      [ascending('int', sql`${place}.place`)],
      object(field, 'Figure', figure),
      firstOf(field),
    );
  },
  explanation: column('explanation'),
};
