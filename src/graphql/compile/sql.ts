import type { GraphQLError } from 'graphql';
import type { TableName, Tables } from '../../database/tables.js';

/** A client's variables, as the schema reads them. */
export type Variables = Readonly<Record<string, unknown>>;

/** A parameter of a statement, whose value each request gives anew. */
export class Slot {
  /** @param read gives the value; tells `errors` what lets the field be null and the rest be answered. */
  constructor(readonly read: (variables: Variables, errors: GraphQLError[]) => unknown) {}
}

/** A piece of SQL: what is inserted between its strings is more SQL, a row's name, or a parameter. */
export class Sql {
  /** `strings` are one more than `inserts`. */
  constructor(
    readonly strings: readonly string[],
    readonly inserts: readonly unknown[],
  ) {}
}

/** What a row is called and what it is a row of. */
class NamedRow<Table extends string = string> {
  constructor(
    readonly $name: string,
    readonly $table: Table,
  ) {
    // biome-ignore lint/correctness/noConstructorReturn: its columns are properties, by whatever names its table gives them.
    return new Proxy(this, COLUMNS as ProxyHandler<this>);
  }
}

const COLUMNS: ProxyHandler<NamedRow> = {
  get: (row, key) => (typeof key === 'symbol' || key in row ? Reflect.get(row, key) : named(row, key)),
};

/** The one column whose name has to be quoted. */
const QUOTED = 'end';

/** A column of a row by its name, for rows of which the types don't tell the table. */
export function named(row: NamedRow, name: string): Sql {
  return new Sql(['', `.${name === QUOTED ? `"${name}"` : name}`], [row]);
}

/** The columns of a table, of several tables those that each has; a row of no table has none. */
type Columns<Table extends string> = [Table] extends [TableName]
  ? { readonly [Column in keyof Tables[Table] & string]: Sql }
  : unknown;

/**
 * A row of a table or subquery, under the name it has in the statement. Its columns are properties: `${event.sort_at}` in a
 * template is the column of that row, and one that prisma/schema.prisma has not is a compile error. Names that statements make
 * for themselves hold a `$`, which no response key can: PostgreSQL would take a key for the row of its name.
 */
export type Row<Table extends string = string> = NamedRow<Table> & Columns<Table>;
export const Row = NamedRow as new <Table extends string>(name: string, table: Table) => Row<Table>;

/** A row of any table that has these columns. */
export type RowWith<Column extends string> = NamedRow & { readonly [C in Column]: Sql };

/**
 * SQL from a template. A `Row` in it becomes the row's name, other SQL becomes a part of it, and anything else becomes a
 * parameter: nothing that a client sends can become text of the statement. Columns of tables are properties of their rows, so
 * that the compiler knows them: one written out behind a row is refused.
 */
export function sql(strings: TemplateStringsArray, ...inserts: readonly unknown[]): Sql {
  inserts.forEach((insert, index) => {
    if (insert instanceof NamedRow && insert.$table !== '' && /^\.[a-z"]/.test(strings[index + 1]))
      throw new Error(`A column of ${insert.$table} is written as text: ${strings[index + 1].slice(0, 20)}`);
  });
  return new Sql(strings, inserts);
}

/** SQL taken as it stands. Only for text of this program's own making. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** The quoted identifier of a response key; GraphQL's names have no character that would need escaping. */
export function identifier(name: string): Sql {
  return raw(`"${name}"`);
}

/** A word of this program's own making as text. */
export function constant(text: string): Sql {
  return raw(`'${text}'::text`);
}

/** The pieces with `separator` between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.length === 0 ? [''] : ['', ...Array<string>(pieces.length - 1).fill(separator), ''],
    pieces,
  );
}

/** All of the conditions; true where there are none. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? raw('true') : join(conditions, ' and ');
}

/** A checked whole number as text of the statement, where the planner should know it: the size of a page. */
export function whole(number: number): Sql {
  if (!Number.isSafeInteger(number)) throw new TypeError(`Not a whole number: ${number}`);
  return raw(String(number));
}

/** A moment as answers give it: "2015-11-18T20:45:00.000Z". */
export function isoTime(moment: Sql): Sql {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** The statement's text with numbered parameters, and the parameters. */
export function numbered(statement: Sql): { text: string; slots: Slot[] } {
  const numbers = new Map<Slot, number>();
  const numberOf = (slot: Slot): number => {
    const number = numbers.get(slot) ?? numbers.size + 1;
    numbers.set(slot, number);
    return number;
  };
  let text = '';
  const write = ({ strings, inserts }: Sql): void => {
    text += strings[0];
    for (let index = 0; index < inserts.length; index++) {
      const insert = inserts[index];
      if (insert instanceof Sql) write(insert);
      else if (insert instanceof NamedRow) text += insert.$name;
      else text += `$${numberOf(insert instanceof Slot ? insert : new Slot(() => insert))}`;
      text += strings[index + 1];
    }
  };
  write(statement);
  return { text, slots: [...numbers.keys()] };
}
