import { articles } from '../article/list.js';
import { listPage } from '../compile/lists.js';
import { column } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const sourceFields: FieldsOf<'Source'> = {
  id: column('id'),
  name: column('name'),
  domain: column('domain'),
  articles: (field, source) => {
    const row = field.row('article');
    return listPage(articles, field, {
      from: table(row),
      row,
      link: [sql`(${row}.source_id = ${source}.id or ${row}.agency_id = ${source}.id)`],
    });
  },
};
