import fc from 'fast-check';
import { expected } from '../../src/expected.js';
import { testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews);

/** Lists to page over: each in the root or under a node, in some order, with more or fewer of one value. */
const LISTS = [
  'articles(PAGE)',
  'articles(PAGE, orderBy: { field: PUBLISHED_AT, direction: ASC })',
  'articles(PAGE, orderBy: { field: INGESTED_AT, direction: DESC })',
  'articles(PAGE, filter: { text: "ships or Vance" }, orderBy: { field: RELEVANCE, direction: DESC })',
  'entities(PAGE)',
  'entities(PAGE, orderBy: { field: NAME, direction: ASC })',
  'entities(PAGE, orderBy: { field: LAST_SEEN_AT, direction: ASC })',
  'entities(PAGE, filter: { text: "rask or vance or brandl or office or guild" }, orderBy: { field: RELEVANCE, direction: ASC })',
  'entities(PAGE, orderBy: { field: STATEMENT_COUNT, direction: DESC })',
  'figures(PAGE)',
  'figures(PAGE, orderBy: { field: PUBLISHED_AT, direction: ASC })',
  'figures(PAGE, filter: { counted: "Ship" }, orderBy: { field: VALUE, direction: DESC })',
  'statements(PAGE)',
  'statements(PAGE, orderBy: { field: ARTICLE_COUNT, direction: DESC })',
  'events(PAGE)',
  'events(PAGE, filter: { types: [MOVEMENT_TRANSPORT] }, orderBy: { field: ARTICLE_COUNT, direction: ASC })',
  'sources(PAGE)',
  'entity(name: "Ola Rask") { list: mentions(PAGE) }',
  'entity(name: "Ola Rask") { list: articles(PAGE) }',
  'entity(name: "Ola Rask") { list: statements(PAGE, orderBy: { field: SAID_AT, direction: ASC }) }',
  'entity(name: "Tide Office") { list: events(PAGE) }',
  'article(url: "https://harbour.example/summit") { list: mentions(PAGE) }',
  'article(url: "https://harbour.example/summit") { list: entities(PAGE) }',
  'article(url: "https://harbour.example/summit") { list: events(PAGE) }',
  'article(url: "https://harbour.example/summit") { list: events(PAGE, orderBy: { field: HAPPENED_AT, direction: DESC }) }',
  'article(url: "https://notices.example/3") { list: statements(PAGE, orderBy: { field: ARTICLE_COUNT, direction: ASC }) }',
  'article(url: "https://notices.example/3") { list: figures(PAGE, filter: { minValue: 1 }) }',
];

const ITEM: Record<string, string> = { mentions: 'evidence { start article { id } }' };

interface PageOf {
  readonly items: readonly string[];
  readonly cursors: readonly string[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

async function page(list: string, args: string): Promise<PageOf> {
  const name = expected(/(\w+)\(PAGE/.exec(list), '/(\\w+)\\(PAGE/.exec(list)')[1];
  const item = ITEM[name] ?? 'id';
  const selection = `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { ${item} } } nodes { ${item} } }`;
  const field = list.replace('PAGE', args).replace(/\)( \})?$/, (end) => `) ${selection}${end.slice(1)}`);
  const data = await api.data(
    `{ ${field.startsWith('entity(') || field.startsWith('article(') ? `parent: ${field}` : `list: ${field}`} }`,
  );
  const { edges, nodes, pageInfo, totalCount } = (data.parent ?? data).list;
  expect(edges.map(({ node }: { node: unknown }) => node)).toEqual(nodes);
  return {
    items: nodes.map((node: unknown) => JSON.stringify(node)),
    cursors: edges.map(({ cursor }: { cursor: string }) => cursor),
    pageInfo,
    totalCount,
  };
}

test.each(LISTS)('%s', async (list) => {
  const whole = await page(list, 'first: 100');
  expect(whole.items.length).toBeGreaterThan(0);
  expect(whole.totalCount).toBe(whole.items.length);
  expect(new Set(whole.items).size).toBe(whole.items.length);
  expect(whole.pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: whole.cursors[0],
    endCursor: whole.cursors.at(-1),
  });
  const index = fc.option(fc.nat({ max: whole.items.length - 1 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 8 }),
      fc.boolean(),
      index,
      index,
      async (size, backward, after, before) => {
        const args = [
          `${backward ? 'last' : 'first'}: ${size}`,
          ...(after === null ? [] : [`after: "${whole.cursors[after]}"`]),
          ...(before === null ? [] : [`before: "${whole.cursors[before]}"`]),
        ];
        const got = await page(list, args.join(', '));
        // Relay's algorithm, on the whole list: cut at the cursors, then at the size.
        const start = after === null ? 0 : after + 1;
        const between = whole.items.slice(start, Math.max(start, before ?? whole.items.length));
        const items = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
        const cut = items.length < between.length;
        expect(got.items).toEqual(items);
        expect(got.totalCount).toBe(whole.items.length);
        expect(got.pageInfo).toEqual({
          hasNextPage: backward ? before !== null : cut || before !== null,
          hasPreviousPage: backward ? cut || after !== null : after !== null,
          startCursor: got.cursors[0] ?? null,
          endCursor: got.cursors.at(-1) ?? null,
        });
      },
    ),
    { numRuns: 25 },
  );
});

test.each([
  ['forward', 'first', 'after'],
  ['backward', 'last', 'before'],
])('walking %s page by page meets every item once, in order', async (_direction, size, from) => {
  const whole = (await page(LISTS[0], 'first: 100')).items;
  const pages: (readonly string[])[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { items, pageInfo }: PageOf = await page(
      LISTS[0],
      `${size}: 3${cursor ? `, ${from}: "${cursor}"` : ''}`,
    );
    pages.push(items);
    cursor = from === 'after' ? pageInfo.endCursor : pageInfo.startCursor;
    if (!(from === 'after' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) break;
  }
  expect((from === 'after' ? pages : pages.reverse()).flat()).toEqual(whole);
});

test('20 where no size is given, the count alone where nothing else is asked', async () => {
  const { articles, counted } = await api.data(
    '{ articles { nodes { id } totalCount } counted: articles { totalCount } }',
  );
  expect(articles.nodes).toHaveLength(20);
  expect(counted).toEqual({ totalCount: articles.totalCount });
});
