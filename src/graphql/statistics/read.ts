import type { TableName } from '../../database/tables.js';
import { value } from '../compile/objects.js';
import type { Value } from '../compile/plan.js';
import { raw, sql } from '../compile/sql.js';
import type { FieldsOf } from '../types.js';

const count = (table: TableName) => (): Value => value(sql`(select count(*)::int from ${raw(table)})`, 100);

export const statisticsFields: FieldsOf<'Statistics'> = {
  articles: count('article'),
  sources: count('source'),
  entities: count('entity'),
  mentions: count('numbered_mention'),
  statements: count('statement'),
  events: count('event'),
  stories: count('story'),
  figures: count('figure'),
};
