import { articles } from '../article/list.js';
import { listPage } from '../compile/lists.js';
import { column, value } from '../compile/objects.js';
import { type Row, type Sql, sql } from '../compile/sql.js';
import { table } from '../relations.js';
import type { FieldsOf } from '../types.js';

export const sourceFields: FieldsOf<'Source'> = {
  id: column('id'),
  name: column('name'),
  domain: column('domain'),
  articleCount: (field, source) => {
    const row = field.row('article');
    return value(sql`(select count(*)::int from ${table(row)} where ${of(source, row)})`, 10);
  },
  articles: (field, source) => {
    const row = field.row('article');
    return listPage(articles, field, {
      from: table(row),
      row,
      link: [of(source, row)],
    });
  },
};

/** Whether an article was published by a source, or credits it. */
function of(source: Row<'source'>, article: Row<'article'>): Sql {
  return sql`(${article.source_id} = ${source.id} or ${article.agency_id} = ${source.id})`;
}
