import { badInput } from '../errors.js';
import type { OrderTerm } from './plan.js';
import { isoTime, join, type Sql, sql } from './sql.js';

const LONGEST = 4_000;

const FITS: Record<OrderTerm['type'], (value: unknown) => boolean> = {
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  timestamptz: (value) => typeof value === 'string' && !value.startsWith('0000') && isMoment(value),
  int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  float8: (value) => typeof value === 'number',
  text: (value) => typeof value === 'string' && !value.includes('\0'),
};

/** Whether it is written as answers write moments, and such a day exists. */
function isMoment(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text && !text.startsWith('+');
}

/**
 * A place in an ordered list, as an opaque string: the base64url (RFC 4648, without padding) of a JSON array of the
 * order's name and the row's value of each of its terms.
 */
export function cursorOf(orderName: string, order: readonly OrderTerm[]): Sql {
  const values = order.map(({ type, value }) => (type === 'timestamptz' ? isoTime(value) : value));
  const json = sql`json_build_array(${orderName}::text, ${join(values, ', ')})::text`;
  return sql`translate(encode(convert_to(${json}, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/**
 * The values of a cursor's terms.
 *
 * @throws GraphQLError BAD_USER_INPUT where it is no cursor of this order.
 */
export function readCursor(
  cursor: string,
  argument: string,
  orderName: string,
  order: readonly OrderTerm[],
): unknown[] {
  const parsed = parse(cursor);
  if (
    !Array.isArray(parsed) ||
    parsed.length !== order.length + 1 ||
    parsed[0] !== orderName ||
    !order.every((term, index) => FITS[term.type](parsed[index + 1]))
  )
    throw badInput(
      `\`${argument}\` is no cursor of this list in this order. Pass on a cursor that the list gave.`,
    );
  return parsed.slice(1);
}

function parse(cursor: string): unknown {
  if (cursor.length > LONGEST || !/^[\w-]+$/.test(cursor)) return null;
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
