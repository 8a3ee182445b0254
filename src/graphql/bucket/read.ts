import { COMPUTED } from '../compile/computed.js';
import { object, value } from '../compile/objects.js';
import type { Output } from '../compile/plan.js';
import type { Selection } from '../compile/selection.js';
import { constant, isoTime, Row, type RowWith, raw, type Sql, sql } from '../compile/sql.js';
import { byId, entityById } from '../lookups.js';
import { table } from '../relations.js';
import { Grouping } from '../schema/grouping.js';
import type { BucketRows, FieldsOf } from '../types.js';

/** How periods are keyed, as `to_char` writes them. */
const PERIOD_KEYS: Partial<Record<Grouping, string>> = {
  DAY: 'YYYY-MM-DD',
  WEEK: 'IYYY-"W"IW',
  MONTH: 'YYYY-MM',
  YEAR: 'YYYY',
};

const ENTITIES: readonly Grouping[] = [Grouping.SPEAKER, Grouping.PLACE, Grouping.ENTITY];

const nothing = () => value(raw('null'));

function keyOf({ row, by }: BucketRows): Sql {
  const format = PERIOD_KEYS[by];
  return format ? sql`to_char(${row}.key, ${constant(format)})` : sql`${row}.key::text`;
}

function label(field: Selection, bucket: BucketRows): Output {
  const { row, by } = bucket;
  const told = <Column extends string>(named: RowWith<Column | 'id'>, column: Column) =>
    value(sql`(select ${named[column]} from ${table(named)} where ${named.id} = ${row}.key)`);
  switch (by) {
    case Grouping.SOURCE:
      return told(new Row('named$', 'source'), 'name');
    case Grouping.STORY:
      return told(new Row('named$', 'story'), 'title');
    case Grouping.SPEAKER:
    case Grouping.PLACE:
    case Grouping.ENTITY:
      return told(new Row('named$', 'entity'), 'name');
    case Grouping.COUNTRY:
    case Grouping.LANGUAGE:
      field.operation.computes = true;
      return {
        is: 'record',
        fields: [
          {
            key: COMPUTED,
            output: value(constant(by === Grouping.COUNTRY ? 'countryName' : 'languageName')),
          },
          { key: '$code', output: value(sql`${row}.key`) },
        ],
      };
    case Grouping.KIND:
    case Grouping.TYPE:
    case Grouping.STATUS:
      return value(sql`left(${row}.key::text, 1) || lower(translate(substr(${row}.key::text, 2), '_', ' '))`);
    default:
      return value(keyOf(bucket));
  }
}

export const bucketFields: FieldsOf<'Bucket'> = {
  key: (_field, bucket) => value(keyOf(bucket)),
  label,
  count: (_field, { row }) => value(sql`${row}.count`),
  start: (_field, { row, by }) =>
    PERIOD_KEYS[by] ? value(isoTime(sql`(${row}.key at time zone 'UTC')`)) : nothing(),
  entity: (field, { row, by }) => (ENTITIES.includes(by) ? entityById(field, sql`${row}.key`) : nothing()),
  source: (field, { row, by }) =>
    by === Grouping.SOURCE
      ? byId(field.row('source'), sql`${row}.key`, (source) => object(field, 'Source', source))
      : nothing(),
  story: (field, { row, by }) =>
    by === Grouping.STORY
      ? byId(field.row('story'), sql`${row}.key`, (story) => object(field, 'Story', story))
      : nothing(),
};
