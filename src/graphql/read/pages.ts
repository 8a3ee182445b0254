import { badInput } from '../errors.js';
import { cursorOf, readCursor } from './cursor.js';
import { DEFAULT_PAGE, MAX_PAGE } from './limits.js';
import { located, planFields, type Source, value } from './objects.js';
import type { Connection, ConnectionField, ObjectOutput, OrderTerm, Page, PageInfoPart } from './plan.js';
import type { Selection } from './selection.js';
import { raw, type Sql } from './sql.js';
import type { Fields } from './subjects.js';

/** An ordered list to page over. */
export interface Paged extends Source {
  /** Together unique. */
  readonly order: readonly OrderTerm[];
  /** Tells the order apart from others of the same list. */
  readonly orderName: string;
  /** The object of a row. */
  readonly node: (field: Selection) => ObjectOutput;
  /** What an edge has beside cursor and node. */
  readonly edge?: Fields<null>;
}

/** A page of a list, by the arguments `first`, `after`, `last` and `before` of the field. */
export function connection(field: Selection, typeName: string, paged: Paged): Connection {
  const { from, link = [], where = [], order, orderName } = paged;
  const page = pageOf(field, orderName, order);
  const cursor = cursorOf(orderName, order);
  field.spend(1);
  return {
    is: 'connection',
    rows: { from, link, where },
    order,
    cursor,
    page,
    fields: field
      .repeated(page.size)
      .children(typeName)
      .map((part) => located(part, () => connectionField(part, typeName, paged, cursor))),
  };
}

function connectionField(
  part: Selection,
  typeName: string,
  { node, edge }: Paged,
  cursor: Sql,
): ConnectionField {
  const { key, name } = part;
  switch (name) {
    case 'nodes':
      return { key, part: 'items', output: node(part) };
    case 'edges': {
      const edgeType = typeName.replace(/Connection$/, 'Edge');
      const planners: Fields<null> = { ...edge, cursor: () => value(cursor), node: (child) => node(child) };
      const fields = planFields(part.children(edgeType), planners, null, raw(`'${edgeType}'::text`));
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
              ? { value: raw(`'PageInfo'::text`) }
              : (info.name as Exclude<PageInfoPart, object>),
        })),
      };
    case 'totalCount':
      part.spend(1);
      return { key, part: 'totalCount' };
    default:
      return { key, part: 'value', value: raw(`'${typeName}'::text`) };
  }
}

/** How many of a list to give: `value`, checked. */
export function pageSize(argument: string, size: unknown): number {
  if (typeof size !== 'number' || size < 0 || size > MAX_PAGE)
    throw badInput(`\`${argument}\` is to be from 0 to ${MAX_PAGE}, not ${size}.`);
  return size;
}

function pageOf(field: Selection, orderName: string, order: readonly OrderTerm[]): Page {
  const { first, last, after, before } = field.args;
  if (first != null && last != null) throw badInput('Give `first` or `last`, not both.');
  const cursor = (argument: string, text: unknown) =>
    typeof text === 'string' ? readCursor(text, argument, orderName, order) : null;
  return {
    size: last != null ? pageSize('last', last) : first != null ? pageSize('first', first) : DEFAULT_PAGE,
    backward: last != null,
    after: cursor('after', after),
    before: cursor('before', before),
  };
}
