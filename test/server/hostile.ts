/** What somebody may send to wear a server down or to get past its checks. */
export interface Attack {
  readonly name: string;
  /** Requests to be sent at once, in any number of rounds. */
  readonly requests: readonly HostileRequest[];
  /** The code that each is refused with; null where it is to be answered, if within bounds. */
  readonly code: string | null;
}

export interface HostileRequest {
  readonly method: 'GET' | 'POST';
  /** What follows `/graphql` in the address. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_TYPE = { 'content-type': 'application/json' };

const post = (query: string, variables = {}): HostileRequest => ({
  method: 'POST',
  search: '',
  headers: JSON_TYPE,
  body: JSON.stringify({ query, variables }),
});
const posted = (body: string, headers: Readonly<Record<string, string>>): HostileRequest => ({
  method: 'POST',
  search: '',
  headers,
  body,
});
const got = (query: string, headers = {}): HostileRequest => ({
  method: 'GET',
  search: `?${new URLSearchParams({ query })}`,
  headers,
});

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const aliased = (count: number, field: string) => times(count, (i) => `a${i}: ${field}`).join(' ');

/** Fields within one another: `open` so often, what stands innermost, and all closed. */
const nested = (depth: number, open: string, inner: string): string =>
  `${`${open} `.repeat(depth)}${inner}${' }'.repeat(depth * open.split('{').length - depth)}`;

/** A filter within so many others. */
const nestedNot = (depth: number): object => (depth === 0 ? {} : { not: nestedNot(depth - 1) });

const TRIVIAL = '{ __typename }';
const MUTATION = 'mutation { deleteArticle(id: "a") { deletedId } }';
const LONG_WORDS = times(140, (i) => `harbour${i}`).join(' ');

export const ATTACKS: readonly Attack[] = [
  {
    name: 'aliases',
    requests: [post(`{ ${aliased(101, 'statistics { articles }')} }`)],
    code: 'TOO_MANY_ALIASES',
  },
  {
    name: 'searches under 100 aliases',
    requests: [post(`{ ${aliased(100, 'search(text: "fire or minister or port") { score }')} }`)],
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'tokens',
    requests: [post(`{ ${'statistics { articles } '.repeat(10_000)} }`)],
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'one field many times',
    requests: [post(`{ ${'__typename '.repeat(1_900)} }`)],
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'directives',
    requests: [
      post(`{ __typename ${'@include(if: true) '.repeat(250)} }`),
      post(`{ __typename ${times(300, (i) => `@d${i}`).join(' ')} }`),
    ],
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'variables nested deep',
    requests: [
      post('query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }', {
        filter: nestedNot(400),
      }),
    ],
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'circular fragments',
    requests: [
      post('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
      post('{ ...A } fragment A on Query { statistics { articles } ...A }'),
    ],
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments that multiply',
    requests: [
      post(
        `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F20 on Query { statistics { articles } }`,
      ),
    ],
    code: null,
  },
  {
    name: 'depth',
    requests: [post(`{ ${nested(10, 'entities { nodes { articles { nodes {', 'id')} }`)],
    code: 'QUERY_TOO_DEEP',
  },
  {
    name: 'introspection, nested',
    requests: [
      post(`{ __schema { types { ${nested(5, 'fields { type {', 'name')} } } }`),
      post(`{ __schema { types { ${nested(4, 'possibleTypes {', 'name')} } } }`),
    ],
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'batches',
    requests: [posted(JSON.stringify(times(500, () => ({ query: TRIVIAL }))), JSON_TYPE)],
    code: 'BAD_REQUEST',
  },
  {
    name: 'mutations by GET',
    requests: [got(MUTATION, { accept: 'application/graphql-response+json' })],
    code: 'BAD_REQUEST',
  },
  {
    name: 'requests of other sites',
    requests: [
      got(TRIVIAL),
      got(TRIVIAL, { accept: 'text/plain' }),
      posted(JSON.stringify({ query: TRIVIAL }), {}),
    ],
    code: 'BAD_REQUEST',
  },
  {
    name: 'forms of a page of another site',
    requests: ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type) =>
      posted(JSON.stringify({ query: MUTATION }), { 'content-type': type }),
    ),
    code: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'text that is to be read as an operation',
    requests: ['text/plain', 'text/plain; application/json'].map((type) =>
      posted(JSON.stringify({ query: MUTATION }), { 'content-type': type }),
    ),
    code: 'BAD_REQUEST',
  },
  {
    name: 'long filters by words',
    requests: [
      post('query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }', {
        filter: { or: times(49, () => ({ text: LONG_WORDS.slice(0, 999) })) },
      }),
    ],
    code: 'QUERY_TOO_COSTLY',
  },
  {
    name: 'subscriptions',
    requests: [post('subscription { articles }')],
    code: 'BAD_USER_INPUT',
  },
];
