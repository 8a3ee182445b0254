import type { GraphQLError } from 'graphql';
import { lookUp } from '../../expected.js';
import { textsInAll } from './cost.js';
import { cursorOf } from './cursor.js';
import { MAX_UNCOUNTED_TEXTS } from './limits.js';
import type {
  Connection,
  ConnectionField,
  Field,
  List,
  ObjectOutput,
  One,
  OrderTerm,
  Output,
  Page,
  PageInfoPart,
  Plan,
  RecordOf,
  Rows,
  Value,
} from './plan.js';
import { firstWithWords, orderBy, source } from './rows.js';
import { identifier, join, numbered, raw, type Slot, type Sql, sql, type Variables, whole } from './sql.js';

/** A statement for the database, and its parameters. */
export interface Statement {
  readonly text: string;
  readonly slots: readonly Slot[];
  /** What was made of arguments that the statement has no need of: it is checked all the same. */
  readonly checks: readonly Slot[];
  /** Whether it may take long: then it waits for others that do, so that quick ones needn't wait for it. */
  readonly isCostly: (variables: Variables) => boolean;
}

/** The values of a statement's parameters. */
export interface BoundValues {
  readonly values: readonly unknown[];
  /** What is wrong with fields that are null for it. */
  readonly errors: readonly GraphQLError[];
}

/**
 * What a request's variables give a statement.
 *
 * @throws GraphQLError BAD_USER_INPUT where a field that can't be null can't work with one.
 */
export function bound(
  { slots, checks }: Pick<Statement, 'slots' | 'checks'>,
  variables: Variables,
): BoundValues {
  const errors: GraphQLError[] = [];
  for (const check of checks) check.read(variables, errors);
  return { values: slots.map((slot) => slot.read(variables, errors)), errors };
}

/** The answer, where it is not too large: of none that is far smaller is the function asked, which takes longer to call than some to read. */
const BOUNDED = raw(
  'case when octet_length(answer$.text) < 10000000 then answer$.text else bounded_answer(answer$.text) end',
);

/**
 * Writes a plan as one nested statement of one row and one column: the JSON text of the whole response, `{"data":…}`.
 *
 * Objects are nested records and lists are arrays of records, which PostgreSQL turns into JSON once, at the root: three
 * times as fast as making JSON at every level. An object of nothing but values stands in FROM, which PostgreSQL takes as the
 * record itself; as a subquery among the columns it would be run anew for each row.
 *
 * @param bound all parameters made of arguments while it was planned
 */
export function writeStatement(plan: Plan, bound: readonly Slot[]): Omit<Statement, 'isCostly'> {
  const writer = new Writer(textsInAll(plan.fields) > MAX_UNCOUNTED_TEXTS);
  const statement = numbered(
    sql`select ${BOUNDED} as answer from (select row_to_json(a$)::text as text from (select ${writer.record(plan.fields)} as data) a$ offset 0) answer$`,
  );
  const used = new Set(statement.slots);
  return { ...statement, checks: bound.filter((slot) => !used.has(slot)) };
}

class Writer {
  /** How many records stand in FROM. */
  private records = 0;

  /** @param countsTexts whether the texts of articles could come to more than an answer may have */
  constructor(private readonly countsTexts: boolean) {}

  /** An object of these fields, of the row at hand. */
  record(fields: readonly Field[]): Sql {
    return sql`(select r$ from (${this.select(fields)}) r$)`;
  }

  /** A query of the fields as columns, of rows where there are any. */
  private select(fields: readonly Field[], rows?: Rows, tail = raw('')): Sql {
    const records: Sql[] = [];
    const columns = this.columns(fields, records);
    const from = join(rows ? [rows.from, ...records] : records, ' cross join ');
    if (rows) return sql`select ${columns} ${source({ ...rows, from })}${tail}`;
    return records.length === 0 ? sql`select ${columns}` : sql`select ${columns} from ${from}`;
  }

  /** Fields as columns; `records` gets what is to stand in FROM for them. */
  private columns(fields: readonly Field[], records: Sql[]): Sql {
    return join(
      fields.map(({ key, output }) => sql`${this.column(output, records)} as ${identifier(key)}`),
      ', ',
    );
  }

  private column(output: Output, records: Sql[]): Sql {
    if (!isOfValues(output)) return this.write(output);
    const columns = this.columns(output.fields, records);
    this.records += 1;
    const name = raw(`r$${this.records}`);
    records.push(sql`lateral (select ${columns}) ${name}`);
    return name;
  }

  private write(output: Output): Sql {
    switch (output.is) {
      case 'value':
        return this.value(output);
      case 'record':
      case 'variants':
        return this.object(output);
      case 'one':
        return this.one(output);
      case 'list':
        return sql`array(${this.objects(output.rows, ordered(output), output.output)})`;
      case 'connection':
        return this.connection(output);
    }
  }

  private value({ value, isLong }: Value): Sql {
    return isLong && this.countsTexts ? sql`counted_text(${value})` : value;
  }

  /** An object of the row at hand. */
  private object(output: ObjectOutput | One): Sql {
    switch (output.is) {
      case 'one':
        return this.one(output);
      case 'record': {
        const record = this.record(output.fields);
        return output.when ? sql`case when ${output.when} then ${record} end` : record;
      }
      case 'variants': {
        const branches = output.variants.map(
          (variant) => sql` when ${variant.when} then ${this.object(variant.output)}`,
        );
        const object = branches.length === 0 ? raw('null') : sql`case${join(branches, '')} end`;
        // Without `offset` what is shared would be written into every branch that reads it.
        return output.shared
          ? sql`(select ${object} from (${this.select(output.shared.fields)} offset 0) ${output.shared.row})`
          : object;
      }
    }
  }

  private one({ rows, unique, output }: One): Sql {
    return sql`(${this.objects(rows, raw(unique ? '' : ' limit 1'), output)})`;
  }

  /** A query of objects, one a row. */
  private objects(rows: Rows, tail: Sql, output: ObjectOutput): Sql {
    return output.is === 'record' && output.when === undefined
      ? sql`select r$ from (${this.select(output.fields, rows, tail)}) r$`
      : sql`select ${this.object(output)} ${source(rows)}${tail}`;
  }

  private connection(connection: Connection): Sql {
    const { fields, page, order } = connection;
    const lists = fields.filter((field) => field.part === 'items');
    const needsInfo = fields.some((field) => field.part === 'pageInfo');
    if (lists.length <= 1 && !needsInfo && !page.backward) {
      const tail = sql`${orderBy(order, false)} limit ${whole(page.size)}`;
      const within = pageRows(connection, page.size);
      return this.connectionRecord(
        connection,
        (field) => sql`array(${this.objects(within, tail, field.output)})`,
        null,
      );
    }
    const items = new Map(lists.map((field, index) => [field, raw(`list$${index}`)]));
    return this.connectionRecord(
      connection,
      (field) => sql`page$.${lookUp(items, field)}`,
      this.pageQuery(connection, items),
    );
  }

  /** The connection's object, over the query of its page where it has one. */
  private connectionRecord(connection: Connection, list: (field: Items) => Sql, page: Sql | null): Sql {
    const fields = connection.fields.map(
      (field) => sql`${this.connectionField(connection, field, list)} as ${identifier(field.key)}`,
    );
    return sql`(select r$ from (select ${join(fields, ', ')}${page === null ? raw('') : sql` from (${page}) page$`}) r$)`;
  }

  private connectionField(connection: Connection, field: ConnectionField, list: (field: Items) => Sql): Sql {
    switch (field.part) {
      case 'items':
        return list(field);
      case 'totalCount':
        return sql`(select count(*)::int ${source(connection.counted ?? connection.rows)})`;
      case 'value':
        return field.value;
      case 'output':
        return this.write(field.output);
      case 'pageInfo': {
        const parts = field.fields.map(
          ({ key, part }) => sql`${pageInfo(part, connection)} as ${identifier(key)}`,
        );
        return sql`(select r$ from (select ${join(parts, ', ')}) r$)`;
      }
    }
  }

  /**
   * The rows of a page gathered into one: every list that is asked for, the cursors at both ends, and whether there was
   * one row more than the page holds. Rows go into arrays, which are cut: window functions, or a cursor made for every
   * row, would take longer than the rows themselves.
   */
  private pageQuery(connection: Connection, items: ReadonlyMap<Items, Sql>): Sql {
    const { order, orderName, page } = connection;
    const size = whole(page.size);
    const keys = order.map((_term, index) => raw(`key$${index}`));
    const found = sql`coalesce(cardinality(all$.key$0), 0)`;
    const last = sql`least(${size}, ${found})`;
    const cursorAt = (place: Sql) => {
      const terms = order.map((term, index) => ({ ...term, value: sql`all$.${keys[index]}[${place}]` }));
      return sql`case when ${last} > 0 then ${cursorOf(orderName, terms)} end`;
    };
    const cut = (name: Sql) =>
      page.backward
        ? sql`array(select all$.${name}[i$] from generate_series(${last}, 1, -1) i$)`
        : sql`all$.${name}[1:${size}]`;
    const made = [
      ...order.map(({ value }, index) => sql`${value} as ${keys[index]}`),
      ...[...items].map(([field, name]) => sql`${this.object(field.output)} as ${name}`),
    ];
    const inner = sql`select ${join(made, ', ')} ${source(pageRows(connection, page.size + 1))}${orderBy(order, page.backward)} limit ${whole(page.size + 1)}`;
    const gathered = [
      ...keys.map((name) => sql`array_agg(item$.${name}) as ${name}`),
      ...[...items.values()].map((name) => sql`coalesce(array_agg(item$.${name}), '{}') as ${name}`),
    ];
    const [near, far] = [cursorAt(raw('1')), cursorAt(last)];
    return sql`select ${join(
      [
        ...[...items.values()].map((name) => sql`${cut(name)} as ${name}`),
        sql`${page.backward ? far : near} as first_cursor`,
        sql`${page.backward ? near : far} as last_cursor`,
        sql`${found} > ${size} as more`,
      ],
      ', ',
    )} from (select ${join(gathered, ', ')} from (${inner}) item$) all$`;
  }
}

type Items = Extract<ConnectionField, { part: 'items' }>;

/** An object that is there whatever its values are, and holds nothing but values, none of them long, and such objects. */
function isOfValues(output: Output): output is RecordOf {
  return (
    output.is === 'record' &&
    output.when === undefined &&
    output.fields.every((field) =>
      field.output.is === 'value' ? !field.output.isLong : isOfValues(field.output),
    )
  );
}

function ordered({ order, limit }: List): Sql {
  return sql`${orderBy(order, false)}${limit === null ? raw('') : sql` limit ${whole(limit)}`}`;
}

function pageInfo(part: PageInfoPart, connection: Connection): Sql {
  if (typeof part === 'object') return part.value;
  const { page } = connection;
  switch (part) {
    case 'startCursor':
      return raw('page$.first_cursor');
    case 'endCursor':
      return raw('page$.last_cursor');
    case 'hasNextPage': {
      const beyond = outside(connection, page.before, false);
      return page.backward ? beyond : page.before ? sql`page$.more or ${beyond}` : raw('page$.more');
    }
    case 'hasPreviousPage': {
      const beyond = outside(connection, page.after, true);
      return !page.backward ? beyond : page.after ? sql`page$.more or ${beyond}` : raw('page$.more');
    }
  }
}

/** Whether there are rows on the far side of a cursor: before it where `backward`. */
function outside(connection: Connection, cursor: readonly Slot[] | null, backward: boolean): Sql {
  if (cursor === null) return raw('false');
  const beyond = (order: readonly OrderTerm[]) => [beyondCursor(order, cursor, backward, true)];
  return sql`exists (select ${source(firstRows(connection, beyond, backward, 1))})`;
}

/** Rows that the page holds the first of, or the last where it is counted from the end: `most` of them at the least. */
function pageRows(connection: Connection, most: number): Rows {
  const { page } = connection;
  return firstRows(connection, (order) => bounds(order, page), page.backward, most);
}

/** Rows within bounds, of which the first `most` are wanted. */
function firstRows(
  { rows, order, searched }: Connection,
  within: (order: readonly OrderTerm[]) => readonly Sql[],
  backward: boolean,
  most: number,
): Rows {
  return searched
    ? firstWithWords(searched, sql`${searched.row}.*`, order, within, backward, most)
    : { ...rows, where: [...rows.where, ...within(order)] };
}

function bounds(order: readonly OrderTerm[], { after, before }: Page): Sql[] {
  return [
    ...(after ? [beyondCursor(order, after, false, false)] : []),
    ...(before ? [beyondCursor(order, before, true, false)] : []),
  ];
}

/**
 * Whether the row comes after a cursor (before it where `backward`), or stands at it where `including`. Terms that go the
 * same way are compared as one row, which an index over them answers; where they differ, the first group that differs
 * from the cursor decides.
 */
function beyondCursor(
  order: readonly OrderTerm[],
  cursor: readonly Slot[],
  backward: boolean,
  including: boolean,
): Sql {
  const end = order.findIndex((term) => term.descending !== order[0].descending);
  const group = end < 0 ? order.length : end;
  const values = join(
    order.slice(0, group).map(({ value }) => value),
    ', ',
  );
  const bound = join(
    order.slice(0, group).map(({ type }, index) => sql`${cursor[index]}::${raw(type)}`),
    ', ',
  );
  const operator = order[0].descending !== backward ? '<' : '>';
  if (end < 0) return sql`(${values}) ${raw(including ? `${operator}=` : operator)} (${bound})`;
  const rest = beyondCursor(order.slice(group), cursor.slice(group), backward, including);
  return sql`(${values}) ${raw(`${operator}=`)} (${bound}) and ((${values}) ${raw(operator)} (${bound}) or ${rest})`;
}
