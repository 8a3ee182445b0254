import { articleConnection } from './articles.js';
import { column } from './objects.js';
import { type Row, sql } from './sql.js';
import type { Fields } from './subjects.js';

export const sourceFields: Fields<Row> = {
  id: column('id'),
  name: column('name'),
  domain: column('domain'),
  articles: (field, source) => {
    const row = field.row();
    return articleConnection(field, {
      from: sql`article ${row}`,
      row,
      link: [sql`(${row}.source_id = ${source}.id or ${row}.agency_id = ${source}.id)`],
    });
  },
};
