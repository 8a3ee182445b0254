import { type Told, told } from '../knowledge/findings.js';
import { type Data, testApi } from './api.js';
import { PERIODS } from './periods.js';

/** More articles of one organization than a page of its words looks at first, over three years; some have no date. */
const ARTICLES: readonly Told[] = Array.from({ length: 260 }, (_, index) => {
  const words = [
    ...(index < 3 ? ['zeppelin'] : []),
    ...(index < 120 ? ['lantern'] : []),
    ...(index % 2 === 0 ? ['anchor'] : []),
    ...(index % 40 === 7 ? ['copper', 'kettle'] : ['copper']),
  ];
  const said = `they keep the ${words.join(' and the ')}`;
  return {
    headline: `Notice ${index}`,
    url: `https://notices.example/${index}`,
    source: 'Notices',
    text: `The Tide Office wrote to Ola Rask. Ola Rask said that ${said}.${index % 7 === 0 ? ' Pavel Orr read it.' : ''}`,
    published:
      index % 50 === 3
        ? null
        : new Date(Date.UTC(2023, 11, 20, index % 24) + index * 4 * 86_400_000).toISOString(),
    entities: {
      'Tide Office': { kind: 'ORGANIZATION' },
      'Ola Rask': { kind: 'PERSON' },
      ...(index % 7 === 0 ? { 'Pavel Orr': { kind: 'PERSON' } } : {}),
    },
    statements: [{ content: said, speaker: 'Ola Rask', cue: 'said' }],
  };
});

const api = testApi(async (knowledge) => {
  await knowledge.store(ARTICLES.map((article) => ({ ...told(article), analysedBy: 'test' })));
});

const LISTS: Readonly<Record<string, string>> = {
  articles: 'id text publishedAt',
  statements: 'id text',
};

/** A whole list of a person, in its order. */
async function whole(list: string, order: string): Promise<readonly Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null; ; ) {
    const data = await api.data(
      `query ($after: String) { entity(name: "Ola Rask") { list: ${list}(first: 100, after: $after${order}) { nodes { ${LISTS[list]} } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    nodes.push(...data.entity.list.nodes);
    if (!data.entity.list.pageInfo.hasNextPage) return nodes;
    after = data.entity.list.pageInfo.endCursor;
  }
}

interface Page {
  readonly ids: readonly string[];
  readonly totalCount: number;
  readonly cursor: string;
  readonly hasMore: boolean;
}

/** A page of what has words in a list of a person, from its beginning or its end, or from a cursor on. */
async function page(
  list: string,
  order: string,
  text: string,
  size: number,
  backward: boolean,
  cursor: string | null = null,
): Promise<Page> {
  const args = backward ? `last: ${size}, before: $cursor` : `first: ${size}, after: $cursor`;
  const { entity } = await api.data(
    `query ($text: String!, $cursor: String) { entity(name: "Ola Rask") { list: ${list}(${args}, filter: { text: $text }${order}) {
      nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
    { text, cursor },
  );
  const { nodes, pageInfo, totalCount } = entity.list;
  return {
    ids: nodes.map(({ id }: Data) => id),
    totalCount,
    cursor: backward ? pageInfo.startCursor : pageInfo.endCursor,
    hasMore: backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage,
  };
}

describe.each([
  ['articles', ''],
  ['articles', ', orderBy: { field: PUBLISHED_AT, direction: ASC }'],
  ['statements', ''],
  ['statements', ', orderBy: { field: SAID_AT, direction: ASC }'],
])('%s of a person%s', (list, order) => {
  describe.each([
    ['zeppelin', ['zeppelin']],
    ['lantern', ['lantern']],
    ['anchor lantern', ['anchor', 'lantern']],
    ['kettle', ['kettle']],
    ['copper', ['copper']],
    ['"copper and the kettle"', ['copper and the kettle']],
    ['"kettle and the copper"', ['kettle and the copper']],
    ['nowhere', ['nowhere']],
  ])('with words: %s', (text, parts) => {
    test.each([
      ['forwards', false],
      ['backwards', true],
    ])('are the same page by page, %s', async (_direction, backward) => {
      const all = (await whole(list, order))
        .filter((node) => parts.every((part) => node.text.includes(part)))
        .map(({ id }) => id);
      const end = (size: number) => (backward ? all.slice(-size) : all.slice(0, size));
      for (const size of [1, 2, 3])
        expect(await page(list, order, text, size, backward)).toMatchObject({
          ids: end(size),
          totalCount: all.length,
          hasMore: all.length > size,
        });
      const pages: (readonly string[])[] = [];
      for (let cursor: string | null = null; ; ) {
        const { ids, hasMore, cursor: next }: Page = await page(list, order, text, 25, backward, cursor);
        pages.push(ids);
        if (!hasMore) break;
        cursor = next;
      }
      expect((backward ? pages.reverse() : pages).flat()).toEqual(all);
    });
  });
});

test.each(['DESC', 'ASC'])(
  'articles that name several entities are those of each that name the others: %s',
  async (direction) => {
    const order = `, orderBy: { field: PUBLISHED_AT, direction: ${direction} }`;
    const all = (await whole('articles', order)).filter(({ text }) => text.includes('Pavel Orr'));
    const { rask, orr, office } = await api.data(
      '{ rask: entity(name: "Ola Rask") { id } orr: entity(name: "Pavel Orr") { id } office: entity(name: "Tide Office") { id } }',
    );
    const { together, within } = await api.data(
      `query ($all: [ID!], $others: [ID!], $one: ID!) {
      together: articles(first: 100, filter: { mentionsAll: $all }${order}) { nodes { id } totalCount }
      within: entity(id: $one) { articles(first: 100, filter: { mentionsAll: $others }${order}) { nodes { id } totalCount } } }`,
      { all: [rask.id, orr.id, office.id], others: [office.id, orr.id], one: rask.id },
    );
    const expected = { nodes: all.map(({ id }) => ({ id })), totalCount: all.length };
    expect(all.length).toBeGreaterThan(30);
    expect({ together, within: within.articles }).toEqual({ together: expected, within: expected });
  },
);

test.each(Object.keys(PERIODS))(
  'articles of an entity by %s are counted over years, the undated left out',
  async (by) => {
    const counts = new Map<string, number>();
    for (const { published } of ARTICLES)
      if (published != null)
        counts.set(PERIODS[by](published), (counts.get(PERIODS[by](published)) ?? 0) + 1);
    const periods = [...counts].sort().map(([key, count]) => ({ key, count }));
    expect(periods.length).toBeGreaterThan(2);
    const { entity } = await api.data(`{ entity(name: "Tide Office") { articles {
      all: buckets(by: ${by}, first: 100) { key count }
      latest: buckets(by: ${by}, first: 2) { key count }
    } } }`);
    expect(entity.articles).toEqual({ all: periods.slice(-100), latest: periods.slice(-2) });
  },
);

test.each(['first: 0', 'last: 0'])('a page of no rows of what has words is one: %s', async (size) => {
  const of = (list: string) => `${list}(${size}, filter: { text: "anchor" }) { nodes { id } }`;
  const data = await api.data(
    `{ ${of('articles')} ${of('statements')} entity(name: "Ola Rask") { ${of('articles')} ${of('statements')} } }`,
  );
  for (const { articles, statements } of [data, data.entity])
    expect([articles.nodes, statements.nodes]).toEqual([[], []]);
});
