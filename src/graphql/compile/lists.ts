import type { Order, OrderDirection } from '../schema/ordering.js';
import type { PageArgs } from '../schema/paging.js';
import type { EdgeTypes, ListName } from '../types.js';
import type { Given } from './arguments.js';
import { bucketList, type Groupings, isByPeriod } from './buckets.js';
import { type Conditions, conditionsIn, conditionsOf, textsOf } from './filters.js';
import { ascending, descending } from './objects.js';
import { connection, type Paged } from './pages.js';
import type { Connection, ObjectOutput, OrderTerm, Rows } from './plan.js';
import type { Selection } from './selection.js';
import { named, type Row, type RowWith, type Sql, sql } from './sql.js';

/** Rows to page over: those of a table that leads to them, or all. */
export interface ListRows<Table extends string> {
  /** What stands after FROM, with the table in it under the name `row`. */
  readonly from: Sql;
  readonly row: Row<Table>;
  readonly link?: readonly Sql[];
  /** Where the table that leads to them carries what they are ordered by. */
  readonly index?: RowWith<`${Table}_id`> | RowWith<'sort_at'>;
  /** Each row of `index` leads to one row: unfiltered, rows can be counted by it alone, as it stands after FROM. */
  readonly counted?: Sql;
  /** The columns of `index` that hold the same as the rows'; all it could hold where it isn't given. */
  readonly indexed?: readonly string[];
  /** Their order where none is asked for, if it is another than the kind's. */
  readonly usual?: { readonly name: string; readonly order: readonly OrderTerm[] };
}

/** The column that the index of words of every table holds. */
export const HELD_WITH_WORDS = 'sort_at';

/** A value that rows are ordered by. */
interface Sorting<Table extends string> {
  readonly type: OrderTerm['type'];
  readonly value: (row: Row<Table>, texts: () => readonly Given<string>[]) => Sql;
  /** The column of the tables that lead to the rows which holds the same. */
  readonly indexed?: string;
  /** The column, where an index of the table has its rows in this order. */
  readonly own?: string;
}

/** An order of the rows of any table that has the column. */
interface SortingBy<Column extends string> {
  readonly type: OrderTerm['type'];
  readonly value: (row: RowWith<Column>) => Sql;
}

/** A column that an index of their table orders rows by, which the tables that lead to them hold as well. */
export function indexed<Column extends string>(
  type: OrderTerm['type'],
  column: Column,
): SortingBy<Column> & { readonly indexed: Column; readonly own: Column } {
  return { ...ownIndexed(type, column), indexed: column };
}

/** A column that an index of their table orders rows by. */
export function ownIndexed<Column extends string>(
  type: OrderTerm['type'],
  column: Column,
): SortingBy<Column> & { readonly own: Column } {
  return { ...unindexed(type, column), own: column };
}

/** A column that rows are ordered by, which no index orders them by. */
export function unindexed<Column extends string>(type: OrderTerm['type'], column: Column): SortingBy<Column> {
  return { type, value: (row) => row[column] };
}

/** Rows are ordered by how well they fit the filter's texts. */
export function ranked<Ranked extends Row>(
  rank: (row: Ranked, texts: readonly Given<string>[]) => Sql,
): {
  readonly type: 'float8';
  readonly value: (row: Ranked, texts: () => readonly Given<string>[]) => Sql;
} {
  return { type: 'float8', value: (row, texts) => rank(row, texts()) };
}

/** A kind of list: what it can be filtered and ordered by. */
export interface ListKind<Filter, OrderField extends string, Table extends string> {
  /** The name of its connection's type, without "Connection". */
  readonly name: Exclude<ListName, keyof EdgeTypes>;
  readonly table: Table;
  readonly conditions: Conditions<Filter, Table>;
  /** A value for each field of the order: one without does not compile. */
  readonly orders: Readonly<Record<OrderField, Sorting<Table>>>;
  /** The order where none is given. */
  readonly usual: { readonly field: OrderField; readonly direction: `${OrderDirection}` };
  readonly node: (field: Selection, row: Row<Table>) => ObjectOutput;
  readonly groupings: Groupings<Table>;
  /** Whether a filter looks in tables that are in the order of those that lead to the rows, and may be merged with them in it. */
  readonly isMerged?: (filter: Given<Filter | null>) => boolean;
  /** What tells rows apart that are ordered alike, where it is not an id; the last terms of every order. */
  readonly ties?: readonly Sorting<Table>[];
}

interface ListArguments<Filter> extends PageArgs {
  readonly filter?: Filter;
}

/** A page of a list, by the arguments of the field; which order it is in shapes the statement. */
export function listPage<Filter, OrderField extends string, Table extends string>(
  kind: ListKind<Filter, OrderField, Table>,
  field: Selection<ListArguments<Filter>>,
  rows: ListRows<Table>,
): Connection {
  const filter = field.args.filter as unknown as Given<Filter | null>;
  const { orderBy: given } = field.args as { orderBy?: Given<Order<OrderField> | null> };
  const orderBy = (given?.present() ?? null) as Given<Order<OrderField>> | null;
  if (!orderBy && rows.usual)
    return connection(field, kind.name, {
      from: rows.from,
      ...(rows.link && { link: rows.link }),
      where: conditionsIn(conditionsOf(kind.conditions, filter, rows.row)),
      order: rows.usual.order,
      orderName: rows.usual.name,
      node: (child) => kind.node(child, rows.row),
      work: searchWork(filter),
      ...counting(kind, rows, filter),
    });
  const by = orderBy
    ? (orderBy.get('field') as Given<OrderField & string>).shape((name) => name)
    : kind.usual.field;
  const direction = orderBy
    ? (orderBy.get('direction') as Given<OrderDirection>).shape((name) => name)
    : kind.usual.direction;
  return page(kind, field, rows, filter, by as OrderField, direction);
}

/** What looking for one text counts as, in objects. */
const TEXT_WORK = 300;

function searchWork(filter: Given<unknown>): number {
  return TEXT_WORK * textsOf(filter).length;
}

/** How the rows of a list are counted: by the table that leads to them alone where that tells it all. */
function counting<Filter, OrderField extends string, Table extends string>(
  { groupings }: ListKind<Filter, OrderField, Table>,
  { row, index, indexed, counted, link = [] }: ListRows<Table>,
  filter: Given<Filter | null>,
): Pick<Paged, 'counted' | 'buckets'> {
  const alone: Rows | null =
    index && counted && filter.present() === null ? { from: counted, link, where: [] } : null;
  return {
    ...(alone && { counted: alone }),
    buckets: (field, rows) => {
      const byIndex = alone && isByPeriod(field) && (indexed?.includes('sort_at') ?? true);
      return byIndex
        ? bucketList(field, alone, index as unknown as Row<Table>, groupings, true)
        : bucketList(field, rows, row, groupings);
    },
  };
}

function page<Filter, OrderField extends string, Table extends string>(
  kind: ListKind<Filter, OrderField, Table>,
  field: Selection<PageArgs>,
  rows: ListRows<Table>,
  filter: Given<Filter | null>,
  by: OrderField,
  direction: string,
): Connection {
  const { name, table, conditions, orders, node, ties, isMerged } = kind;
  const { from, row, link, index, indexed } = rows;
  const { type, value, indexed: carried, own: ownColumn } = orders[by];
  const column = carried && (indexed?.includes(carried) ?? true) ? carried : undefined;
  const term = direction === 'DESC' ? descending : ascending;
  const last = ties?.map((tie) =>
    term(
      tie.type,
      tie.value(row, () => []),
    ),
  );
  // All terms go one way, as an index over them has it.
  const own = [
    term(
      type,
      value(row, () => textsOf(filter)),
    ),
    ...(last ?? [term('uuid', named(row, 'id'))]),
  ];
  const order =
    index && column
      ? [term(type, named(index, column)), ...(last ?? [term('uuid', named(index, `${table}_id`))])]
      : own;
  const asked = conditionsOf(conditions, filter, row);
  const where = conditionsIn(asked);
  if (index && column && isMerged?.(filter)) where.push(sql`${named(index, column)} = ${named(row, column)}`);
  const isSearched = asked.words.length > 0 && (index ? column : ownColumn) !== undefined;
  return connection(field, name, {
    from,
    ...(link && { link }),
    where,
    order: isSearched ? own : order,
    ...(isSearched && {
      searched: {
        row,
        rows: { from, link: link ?? [], where: asked.others },
        words: asked.words,
        order,
        ...(ownColumn === HELD_WITH_WORDS && { held: named(row, HELD_WITH_WORDS) }),
      },
    }),
    orderName: `${by} ${direction}`,
    node: (child) => node(child, row),
    work: searchWork(filter),
    ...counting(kind, rows, filter),
  });
}
