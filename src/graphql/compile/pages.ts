import { expected } from '../../expected.js';
import { badInput } from '../errors.js';
import type { BucketArgs } from '../schema/grouping.js';
import type { PageArgs } from '../schema/paging.js';
import type { EdgeTypes, ListName } from '../types.js';
import { type Given, located } from './arguments.js';
import { cursorOf, readCursor } from './cursor.js';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.js';
import { planFields, type Source, USUAL_LIST, value } from './objects.js';
import type {
  Connection,
  ConnectionField,
  List,
  ObjectOutput,
  OrderTerm,
  Page,
  PageInfoPart,
  Rows,
  Searched,
} from './plan.js';
import type { AnyFields, Fields } from './planners.js';
import type { Selection } from './selection.js';
import { constant, type Slot, type Sql } from './sql.js';

/** An ordered list to page over. */
export interface Paged extends Source {
  /** Together unique. */
  readonly order: readonly OrderTerm[];
  /** Tells the order apart from others of the same list. */
  readonly orderName: string;
  /** The object of a row. */
  readonly node: (field: Selection) => ObjectOutput;
  /** What finding the rows counts as, in objects. */
  readonly work?: number;
  /** The same rows, where an index has their order and another the words they must have; `order` is of its row alone then. */
  readonly searched?: Searched;
  /** Fewer tables whose rows are as many, to count by; the rows themselves where it isn't given. */
  readonly counted?: Rows;
  /** What the rows are counted by, where they can be. */
  readonly buckets?: (field: Selection<BucketArgs>, rows: Rows) => List;
}

/** Planners of what the edges of a list have beside cursor and node. */
type EdgeOf<Name extends ListName> = Name extends keyof EdgeTypes
  ? { readonly edge: Fields<EdgeTypes[Name], null> }
  : { readonly edge?: undefined };

/** A page of a list, by the arguments `first`, `after`, `last` and `before` of the field; `name` is its type's without "Connection". */
export function connection<Name extends ListName>(
  field: Selection<PageArgs>,
  name: Name,
  paged: Paged & EdgeOf<Name>,
): Connection {
  const { from, link = [], where = [], order, orderName } = paged;
  const cursor = cursorOf(orderName, order);
  const rows = { from, link, where };
  const parts = field.children(`${name}Connection`);
  for (const { nodes } of parts) field.operation.countField(nodes[0]);
  return {
    is: 'connection',
    rows,
    order,
    orderName,
    page: pageOf(field, orderName, order),
    ...(paged.work !== undefined && { work: paged.work }),
    ...(paged.searched && { searched: paged.searched }),
    ...(paged.counted && { counted: paged.counted }),
    fields: parts.map((part) =>
      part.name === 'buckets'
        ? { key: part.key, part: 'output', output: bucketsOf(part, paged.buckets, rows) }
        : connectionField(part, name, paged.node, paged.edge, cursor),
    ),
  };
}

function bucketsOf(part: Selection, buckets: Paged['buckets'], rows: Rows): List {
  try {
    return expected(buckets, 'what a list is counted by')(part as unknown as Selection<BucketArgs>, rows);
  } catch (error) {
    throw located(error, part);
  }
}

function connectionField(
  part: Selection,
  name: string,
  node: Paged['node'],
  edge: AnyFields<null> | undefined,
  cursor: Sql,
): ConnectionField {
  const { key } = part;
  switch (part.name) {
    case 'nodes':
      return { key, part: 'items', output: node(part) };
    case 'edges': {
      const planners: AnyFields<null> = {
        ...edge,
        cursor: () => value(cursor),
        node: (child) => node(child),
      };
      const fields = planFields(part.children(`${name}Edge`), planners, null, constant(`${name}Edge`));
      return { key, part: 'items', output: { is: 'record', fields } };
    }
    case 'pageInfo':
      return {
        key,
        part: 'pageInfo',
        fields: part.children('PageInfo').map((info) => ({
          key: info.key,
          part:
            info.name === '__typename'
              ? { value: constant('PageInfo') }
              : (info.name as Exclude<PageInfoPart, object>),
        })),
      };
    case 'totalCount':
      return { key, part: 'totalCount' };
    default:
      return { key, part: 'value', value: constant(`${name}Connection`) };
  }
}

/** How many of a list to give: an argument, checked, which shapes the statement. */
export function pageSize(argument: string, given: Given<number>): number {
  const size = given.shape();
  if (size < 0 || size > MAX_PAGE)
    throw badInput(`\`${argument}\` is to be from 0 to ${MAX_PAGE}, not ${size}.`);
  return size;
}

/** The part of a short list that its argument `first` asks for. */
export function firstOf(field: Selection<{ readonly first: number }>): { limit: number; expected: number } {
  const limit = pageSize('first', field.args.first as Given<number>);
  return { limit, expected: Math.min(limit, USUAL_LIST) };
}

/** Parameters: the values of an order's terms at a cursor. */
export function cursorSlots(
  cursor: Given<string>,
  argument: string,
  orderName: string,
  order: readonly OrderTerm[],
): Slot[] {
  return order.map((_term, index) =>
    cursor.bind((text) => readCursor(text, argument, orderName, order)[index]),
  );
}

function pageOf({ args }: Selection<PageArgs>, orderName: string, order: readonly OrderTerm[]): Page {
  const first = args.first.present();
  const last = args.last.present();
  if (first && last) throw badInput('Give `first` or `last`, not both.');
  const cursor = (argument: 'after' | 'before'): Slot[] | null => {
    const given = args[argument].present();
    return given && cursorSlots(given, argument, orderName, order);
  };
  return {
    size: last ? pageSize('last', last) : first ? pageSize('first', first) : DEFAULT_PAGE,
    backward: last !== null,
    after: cursor('after'),
    before: cursor('before'),
  };
}
