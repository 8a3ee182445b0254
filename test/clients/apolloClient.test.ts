import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink } from '@apollo/client';
import { buildSchema, type FragmentDefinitionNode, isAbstractType, isObjectType, parse } from 'graphql';
import { createCache } from './apolloCache.js';
import { newsServer } from './newsServer.js';

const server = newsServer();
const createClient = () =>
  new ApolloClient({ link: new HttpLink({ uri: server.url }), cache: createCache() });

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

test('pages are joined in the cache, a list for each filter', async () => {
  const client = createClient();
  const query = gql`
    query ($after: String, $filter: ArticleFilter) {
      articles(first: 3, after: $after, filter: $filter) {
        edges { node { id headline publishedAt url } }
        pageInfo { hasNextPage endCursor }
      }
    }`;
  type Answer = { articles: Page<{ id: string; headline: string; publishedAt: string | null }> };
  const list = client.watchQuery<Answer>({ query });
  const watching = list.subscribe(() => undefined);
  let page = (await list.refetch()).data?.articles;
  let pages = 1;
  for (; page?.pageInfo.hasNextPage && pages < 10; pages += 1)
    page = (await list.fetchMore({ variables: { after: page.pageInfo.endCursor } })).data?.articles;
  watching.unsubscribe();
  expect(pages).toBe(7);
  const { data } = await client.query<Answer>({ query, variables: { filter: { text: 'ports' } } });
  expect(data?.articles.edges.length).toBeLessThan(4);
  const ids = client.readQuery<Answer>({ query })?.articles.edges.map(({ node }) => node.id);
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

test('whatever has an id stands once in the cache, and fragments on interfaces and unions match', async () => {
  const client = createClient();
  const { data } = await client.query<{ entity: { id: string } }>({
    query: gql`{ entity(name: "Mirela Vance") { id ...Named ... on Person { positions { title } } } }
      fragment Named on Entity { name aliases { name } }`,
  });
  const id = data?.entity.id;
  expect(data?.entity).toMatchObject({ name: 'Mirela Vance', positions: [{ title: 'President' }] });

  const found = await client.query<{ search: { result: object }[] }>({
    query: gql`{ search(text: "Vance", types: [ENTITY]) { result { ... on Entity { id name articleCount } } } }`,
  });
  expect(found.data?.search.map(({ result }) => result)).toContainEqual(
    expect.objectContaining({ id, name: 'Mirela Vance' }),
  );
  expect(
    client.readFragment({
      id: `Person:${id}`,
      fragment: gql`fragment Whole on Person { name articleCount positions { title } }`,
    }),
  ).toMatchObject({ name: 'Mirela Vance', articleCount: 3, positions: [{ title: 'President' }] });
});

test('what is wrong with a field comes with its code, beside the rest of the answer', async () => {
  const { data, error } = await createClient().query<{ statistics: { articles: number } }>({
    query: gql`{ article(id: "no-such-id") { headline } statistics { articles } }`,
    errorPolicy: 'all',
  });
  expect(data).toMatchObject({ article: null, statistics: { articles: 20 } });
  expect(error).toMatchObject({ errors: [{ path: ['article'], extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('the cache of README knows all types and lists of the schema', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(
    readFileSync('test/clients/apolloCache.ts', 'utf8').trim(),
  );
  const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
  const { policies } = createCache();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && type.name !== 'Node') {
      const [fragment] = parse(`fragment F on ${type.name} { __typename }`).definitions;
      const unknown = schema
        .getPossibleTypes(type)
        .filter(({ name }) => !policies.fragmentMatches(fragment as FragmentDefinitionNode, name));
      expect(unknown).toEqual([]);
    }
    if (!isObjectType(type)) continue;
    const fields = Object.values(type.getFields());
    const lists = fields.filter((field) => String(field.type).endsWith('Connection!'));
    const joined = fields.filter(({ name }) => policies.getMergeFunction(type.name, name, undefined));
    expect([type.name, joined.map(({ name }) => name)]).toEqual([type.name, lists.map(({ name }) => name)]);
  }
});
