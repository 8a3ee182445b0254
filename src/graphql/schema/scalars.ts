import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)$/;
const LONGEST_URL = 2_000;

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function parseDateTime(value: unknown): Date {
  const [, year, month, day] = typeof value === 'string' ? (DATE_TIME.exec(value) ?? []) : [];
  const date = new Date(String(value));
  const dayExists =
    new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day))).getUTCDate() ===
    Number(day);
  // An offset can carry a moment out of the years that can be stored.
  const inUtc = date.getUTCFullYear();
  if (year === undefined || !dayExists || !(inUtc >= 1 && inUtc <= 9_999))
    throw invalid(
      'A DateTime is written as 2015-11-18T20:45:00Z or 2015-11-18T22:45:00+02:00, of the years 1 to 9999 in UTC.',
    );
  return date;
}

function parseUrl(value: unknown): string {
  if (typeof value === 'string' && value.length <= LONGEST_URL && URL.canParse(value)) {
    const url = new URL(value);
    if (url.protocol === 'http:' || url.protocol === 'https:') return value;
  }
  throw invalid(
    `A URL is an absolute address that starts with http:// or https://, of ${LONGEST_URL} characters at most.`,
  );
}

function literal<T>(parse: (value: unknown) => T): (node: ValueNode) => T {
  return (node) => parse(node.kind === Kind.STRING ? node.value : undefined);
}

/** A moment; the answer is always in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment, as RFC 3339 writes it. Answers are in UTC, to the millisecond: `2015-11-18T20:45:00.000Z`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseDateTime,
  parseLiteral: literal(parseDateTime),
});

/** The address of a page. */
export const Url = new GraphQLScalarType<string, string>({
  name: 'URL',
  description: 'The absolute address of a page, `http` or `https`.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: String,
  parseValue: parseUrl,
  parseLiteral: literal(parseUrl),
});
