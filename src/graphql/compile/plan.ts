import type { PageInfo } from '../schema/paging.js';
import type { Row, Slot, Sql } from './sql.js';
import type { WordsAsked } from './words.js';

/*
 * The plan of a read: a tree of selections over tables with all arguments bound. Only the smallest pieces are SQL: a
 * column, a condition on the rows at hand, what ties rows to the row above. How rows are nested, paged and turned into
 * JSON is the business of the writer (writeStatement.ts), so that the same plan can be written in another way.
 */

/** A field of an answer, under its response key. */
export interface Field {
  readonly key: string;
  readonly output: Output;
}

/** A value of the row at hand. */
export interface Value {
  readonly is: 'value';
  readonly value: Sql;
  /** What finding it counts as, in objects; nothing where it isn't given. */
  readonly work?: number;
  /** It is the text of an article: a few of them may be more than an answer may have. */
  readonly isLong?: boolean;
}

/** An object made of the row at hand; null where `when` is given and doesn't hold. */
export interface RecordOf {
  readonly is: 'record';
  readonly fields: readonly Field[];
  readonly when?: Sql;
}

/** An object whose fields depend on its type: the first variant whose condition holds, else null. */
export interface Variants {
  readonly is: 'variants';
  readonly variants: readonly { readonly when: Sql; readonly output: RecordOf | One }[];
  /** What several variants have in common: columns of `row`, which their outputs read. */
  readonly shared?: { readonly row: Row; readonly fields: readonly Field[] };
}

/** What an object is made of. */
export type ObjectOutput = RecordOf | Variants;

/** One step of an order, on a value that is never null. */
export interface OrderStep {
  readonly value: Sql;
  readonly descending: boolean;
}

/** One of an order that has cursors. */
export interface OrderTerm extends OrderStep {
  readonly type: 'uuid' | 'timestamptz' | 'int' | 'float8' | 'text';
}

/** Rows of one or more tables. */
export interface Rows {
  /** What stands after FROM. */
  readonly from: Sql;
  /** What ties them to the row above, by equal values. */
  readonly link: readonly Sql[];
  /** Conditions on themselves alone. */
  readonly where: readonly Sql[];
}

/** An object of another row, or null where there is none. */
export interface One {
  readonly is: 'one';
  readonly rows: Rows;
  /** There is one row at the most; else the first is taken. */
  readonly unique: boolean;
  readonly output: ObjectOutput;
}

/** The objects of other rows. */
export interface List {
  readonly is: 'list';
  readonly rows: Rows;
  readonly order: readonly OrderStep[];
  /** Null: all of them. */
  readonly limit: number | null;
  /** How many there are reckoned to be. */
  readonly expected: number;
  /** What finding them counts as, in objects. */
  readonly work?: number;
  readonly output: ObjectOutput;
}

/** The part of an ordered list to answer. */
export interface Page {
  readonly size: number;
  /** Counted from the end of the list. */
  readonly backward: boolean;
  /** Values of the order's terms at a cursor. */
  readonly after: readonly Slot[] | null;
  readonly before: readonly Slot[] | null;
}

export type PageInfoPart = keyof PageInfo | { readonly value: Sql };

/** A field of a connection. */
export type ConnectionField = { readonly key: string } & (
  | { readonly part: 'items'; readonly output: ObjectOutput }
  | {
      readonly part: 'pageInfo';
      readonly fields: readonly { readonly key: string; readonly part: PageInfoPart }[];
    }
  | { readonly part: 'totalCount' }
  | { readonly part: 'output'; readonly output: List }
  | { readonly part: 'value'; readonly value: Sql }
);

/** Rows that must have words, which an index finds them by in no order. */
export interface Searched {
  /** What the words are asked of. */
  readonly row: Row;
  /** The rows, whether they have the words or not. */
  readonly rows: Rows;
  /** Of `row` alone. */
  readonly words: readonly WordsAsked[];
  /** The list's order, as an index has it. */
  readonly order: readonly OrderTerm[];
  /** The column of `row` that `order` begins with, where the index of words holds it. */
  readonly held?: Sql;
}

/** A page of an ordered list of rows. */
export interface Connection {
  readonly is: 'connection';
  readonly rows: Rows;
  /** Together unique. */
  readonly order: readonly OrderTerm[];
  /** Tells the order apart from others of the same list. */
  readonly orderName: string;
  readonly page: Page;
  /** Other rows that are as many, to count by. */
  readonly counted?: Rows;
  /** What finding its rows counts as, in objects. */
  readonly work?: number;
  /** The same rows, where an index has their order and another the words they must have; `order` is of its row alone then. */
  readonly searched?: Searched;
  readonly fields: readonly ConnectionField[];
}

export type Output = Value | ObjectOutput | One | List | Connection;

/** What an operation answers. */
export interface Plan {
  readonly fields: readonly Field[];
}
