import { badInput } from '../errors.js';
import type { Given } from './arguments.js';
import { MAX_FILTERS } from './limits.js';
import { all, join, type Row, type RowWith, raw, type Sql, sql } from './sql.js';
import { checkedText, type WordsAsked } from './words.js';

/** How filters of one type are put together. */
interface Combined {
  readonly text?: string;
  readonly and?: readonly unknown[];
  readonly or?: readonly unknown[];
  readonly not?: unknown;
}

/** What a field of a filter asks of a row, where it is given. Null: nothing. */
type Condition<Value, Table extends string, Filter, Asks = Sql> = (
  given: Given<NonNullable<Value>>,
  row: Row<Table>,
  filter: Given<Filter>,
) => Asks | null;

/** A condition for each field of a filter: a field without one does not compile. */
export type Conditions<Filter, Table extends string> = {
  readonly [Name in Exclude<keyof Filter, 'and' | 'or' | 'not'>]-?: Condition<
    Filter[Name],
    Table,
    Filter,
    Name extends 'text' ? WordsAsked : Sql
  >;
};

/** What a filter asks of a row: all of it. */
export interface Asked {
  readonly words: readonly WordsAsked[];
  readonly others: readonly Sql[];
}

/** The conditions of a filter, and of all filters in it, on a row. Which fields are given shapes the statement. */
export function conditionsOf<Filter, Table extends string>(
  conditions: Conditions<Filter, Table>,
  filter: Given<Filter | null>,
  row: Row<Table>,
): Asked {
  let count = 0;
  const own = Object.entries(conditions) as [keyof Filter & string, Condition<unknown, Table, unknown>][];
  const of = (given: Given<Combined>): Asked => {
    count += 1;
    if (count > MAX_FILTERS) throw badInput(`\`filter\` holds more than ${MAX_FILTERS} filters.`);
    const holding = own.flatMap(([name, condition]) => {
      const part = (given.get(name as keyof Combined) as Given<unknown>).present();
      const asked = part && condition(part as Given<NonNullable<unknown>>, row, given);
      return asked ? [{ ...NOTHING, [name === 'text' ? 'words' : 'others']: [asked] }] : [];
    });
    const and = filtersIn(given, 'and');
    const or = filtersIn(given, 'or');
    const not = filterIn(given, 'not');
    return together([
      ...holding,
      ...(and ?? []).map(of),
      ...(or ? [anyAsked(or.map(of))] : []),
      ...(not ? [{ words: [], others: [sql`(${everything(of(not))}) is not true`] }] : []),
    ]);
  };
  const given = filter.present();
  return given ? of(given as Given<Combined>) : NOTHING;
}

const NOTHING: Asked = { words: [], others: [] };

function together(asked: readonly Asked[]): Asked {
  return { words: asked.flatMap(({ words }) => words), others: asked.flatMap(({ others }) => others) };
}

/** Any of the options: words are to be looked for where none can hold without some. */
function anyAsked(options: readonly Asked[]): Asked {
  const any = anyOf(options.map(everything));
  return options.length > 0 && options.every(({ words }) => words.length > 0)
    ? { words: [{ found: any, exact: null }], others: [] }
    : { words: [], others: [any] };
}

function everything(asked: Asked): Sql {
  return all(conditionsIn(asked));
}

/** All that is asked. */
export function conditionsIn({ words, others }: Asked): Sql[] {
  return [...words.flatMap(({ found, exact }) => (exact ? [found, exact] : [found])), ...others];
}

/** The texts that what passes a filter must, or may, fit. */
export function textsOf(filter: Given<unknown>): Given<string>[] {
  const given = filter.present() as Given<Combined> | null;
  if (!given) return [];
  const text = given.get('text').present() as Given<string> | null;
  const others = [...(filtersIn(given, 'and') ?? []), ...(filtersIn(given, 'or') ?? [])];
  return [...(text ? [text] : []), ...others.flatMap(textsOf)];
}

/** Whether a filter, or one in it, has this field; which shapes the statement. */
export function asksFor(filter: Given<unknown>, name: string): boolean {
  const given = filter.present() as Given<Combined> | null;
  if (!given) return false;
  const not = filterIn(given, 'not');
  return (
    (given.get(name as keyof Combined) as Given<unknown>).present() !== null ||
    [...(filtersIn(given, 'and') ?? []), ...(filtersIn(given, 'or') ?? []), ...(not ? [not] : [])].some(
      (each) => asksFor(each, name),
    )
  );
}

function filtersIn(given: Given<Combined>, name: 'and' | 'or'): Given<Combined>[] | null {
  const list = given.get(name).present();
  return list && (list as Given<Combined[]>).items();
}

function filterIn(given: Given<Combined>, name: 'not'): Given<Combined> | null {
  return given.get(name).present() as Given<Combined> | null;
}

function anyOf(options: readonly Sql[]): Sql {
  return options.length === 0 ? raw('false') : sql`(${join(options, ' or ')})`;
}

/** Whether a row of `entity` or `mention` is of one of these kinds. */
export function ofKinds(row: Row<'entity' | 'mention'>, kinds: Given<readonly string[]>): Sql {
  return sql`${row.kind} = any(${kinds.bind()}::"EntityKind"[])`;
}

/** Codes of countries (ISO 3166-1 alpha-2), in any case, as a parameter. */
export function countryCodes(given: Given<readonly string[]>): Sql {
  return sql`${given.bind((codes) => codes.map((code) => checkedText('countries', code).toUpperCase()))}::text[]`;
}

/** The year 1 stands for a time that isn't known, which is neither before nor after any. */
const UNKNOWN = raw(`'0001-01-01T00:00:00Z'::timestamptz`);

/** A moment as a parameter. */
export function moment(given: Given<Date>): Sql {
  return sql`${given.bind((date) => date.toISOString())}::timestamptz`;
}

/** Whether the time a row is listed by is known, and this moment or later. */
export function since(given: Given<Date>, row: RowWith<'sort_at'>): Sql {
  return sql`${row.sort_at} > ${UNKNOWN} and ${row.sort_at} >= ${moment(given)}`;
}

/** Whether the time a row is listed by is known, and before this moment. */
export function before(given: Given<Date>, row: RowWith<'sort_at'>): Sql {
  return sql`${row.sort_at} > ${UNKNOWN} and ${row.sort_at} < ${moment(given)}`;
}

/** Whether at least so many articles have it. */
export function minArticles(given: Given<number>, row: RowWith<'article_count'>): Sql {
  return sql`${row.article_count} >= ${given.bind()}::int`;
}
