import { badInput } from '../errors.js';
import type { BucketArgs, Grouping } from '../schema/grouping.js';
import type { Given } from './arguments.js';
import { MAX_PAGE } from './limits.js';
import { ascending, descending, list, object } from './objects.js';
import { pageSize } from './pages.js';
import type { List, Rows } from './plan.js';
import { source } from './rows.js';
import type { Selection } from './selection.js';
import { all, type Row, type RowWith, raw, type Sql, sql, whole } from './sql.js';

/** What rows are counted by: a row counts once under each of its keys. */
export interface Grouped {
  /** What the key needs beside the rows, as it stands after FROM behind them. */
  readonly joins?: Sql;
  readonly key: Sql;
  /** The rows that have a key. */
  readonly where?: Sql;
  /** The key is the period of this length that the moment of a row falls in: where it begins in UTC, as a time without zone. */
  readonly period?: { readonly unit: string; readonly moment: Sql };
}

/** What the rows of a kind of list can be counted by. */
export type Groupings<Table extends string> = {
  readonly [By in `${Grouping}`]?: (row: Row<Table>) => Grouped;
};

/**
 * Where the period of a moment begins in UTC, as a time without zone: `date_trunc` with a zone looks the zone up each time, and takes
 * three times as long.
 */
function periodOf(unit: string, moment: Sql): Sql {
  return sql`date_trunc('${raw(unit)}', ${moment} at time zone 'UTC')`;
}

/** Groupings by the periods that a moment falls in, UTC; a moment in the year 1 is not known. */
export function byPeriods<Table extends string>(
  moment: (row: Row<Table>) => Pick<Grouped, 'joins'> & { readonly moment: Sql },
): Groupings<Table> {
  const by = (unit: string) => (row: Row<Table>) => {
    const { moment: at, ...rest } = moment(row);
    return {
      ...rest,
      key: periodOf(unit, at),
      where: sql`${at} >= '0001-01-02T00:00:00Z'::timestamptz`,
      period: { unit, moment: at },
    };
  };
  return { DAY: by('day'), WEEK: by('week'), MONTH: by('month'), YEAR: by('year') };
}

/** A grouping by a column of the rows. */
export function byColumn<Column extends string>(name: Column): (row: RowWith<Column>) => Grouped {
  return (row) => ({ key: row[name] });
}

/** A grouping by the keys that a subquery gives for a row: `key` is its one column. */
export function byKeys<Table extends string>(keys: (row: Row<Table>) => Sql): (row: Row<Table>) => Grouped {
  return (row) => ({
    joins: sql` cross join lateral (${keys(row)}) keys$ (key)`,
    key: raw('keys$.key'),
  });
}

const PERIODS: readonly string[] = ['DAY', 'WEEK', 'MONTH', 'YEAR'];

/** Whether they are counted by periods, by what tables that lead to rows hold as well. */
export function isByPeriod(field: Selection<BucketArgs>): boolean {
  return PERIODS.includes((field.args.by as Given<Grouping>).shape((name) => name));
}

/** How many rows of a period take as long to group as to find the period and count between its ends. */
const ROWS_A_PERIOD = 50;

/**
 * How many rows each period has, of the latest so many that have any, by an index that has the rows in the order of time. Where there
 * are many rows, a period is found from the one behind it and counted between its ends, without telling of each row what period it
 * is in, and rows before those periods are not read; few rows are sooner grouped.
 */
function countedPeriods(
  rows: Rows,
  { unit, moment }: { readonly unit: string; readonly moment: Sql },
  known: Sql,
  limit: number,
  grouped: Sql,
): Sql {
  const latest = (...within: readonly Sql[]) =>
    sql`select ${periodOf(unit, moment)} ${source(rows, known, ...within)} order by ${moment} desc limit 1`;
  const begin = raw(`period$.key at time zone 'UTC'`);
  const end = raw(`(period$.key + interval '1 ${unit}') at time zone 'UTC'`);
  return sql`
    with recursive many$ (are) as (select exists (select ${source(rows, known)} offset ${whole(ROWS_A_PERIOD * limit)})),
    period$ (key, number) as (
      (select (${latest()}), 1 where (select are from many$))
      union all
      select (${latest(sql`${moment} < ${begin}`)}), period$.number + 1 from period$
      where period$.key is not null and period$.number < ${whole(limit)})
    select period$.key, (select count(*)::int ${source(rows, known, sql`${moment} >= ${begin}`, sql`${moment} < ${end}`)}) as count
    from period$ where period$.key is not null and period$.number <= ${whole(limit)}
    union all (${grouped})`;
}

/**
 * How many rows have each key: the fullest first; of periods the latest, in the order of time.
 *
 * @param isInOrder whether an index has the rows in the order of their moments
 */
export function bucketList<Table extends string>(
  field: Selection<BucketArgs>,
  rows: Rows,
  row: Row<Table>,
  groupings: Groupings<Table>,
  isInOrder = false,
): List {
  const by = (field.args.by as Given<Grouping>).shape((name) => name);
  const grouping = groupings[by];
  if (!grouping)
    throw badInput(
      `\`by\`: these are not counted by ${by}, but by ${Object.keys(groupings).sort().join(', ')}.`,
    );
  const first = field.args.first.present() as Given<number> | null;
  const limit = first ? pageSize('first', first) : MAX_PAGE;
  const { joins = raw(''), key, where, period } = grouping(row);
  const bucket = field.row();
  const conditions = [...rows.link, ...rows.where, ...(where ? [where] : [])];
  const isPeriod = PERIODS.includes(by);
  const order = raw(isPeriod ? 'grouped$.key desc' : 'count desc, grouped$.key::text');
  // A period is never null; to look would have it made twice of each row.
  const known = raw(isPeriod ? '' : 'where grouped$.key is not null');
  const grouped = (...more: readonly Sql[]) => sql`
    select grouped$.key, count(*)::int as count
    from (select ${key} as key from ${rows.from}${joins} where ${all([...conditions, ...more])}) grouped$
    ${known} group by grouped$.key order by ${order} limit ${whole(limit)}`;
  const counted =
    isInOrder && period && where
      ? countedPeriods(rows, period, where, limit, grouped(raw('not (select are from many$)')))
      : grouped();
  return list(
    { from: sql`(${counted}) ${bucket}` },
    isPeriod
      ? [{ value: sql`${bucket}.key`, descending: false }]
      : [descending('int', sql`${bucket}.count`), ascending('text', sql`${bucket}.key::text`)],
    object(field, 'Bucket', { row: bucket, by }),
    { expected: Math.min(limit, 20), work: 100 },
  );
}
