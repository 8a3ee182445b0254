import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  type FetchFunction,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { testFolder } from '../setup/command.js';
import { newsServer } from './newsServer.js';

const SOURCE = `
import { graphql } from 'relay-runtime';
export const list = graphql\`
  query programListQuery($after: String, $filter: ArticleFilter) {
    articles(first: 7, after: $after, filter: $filter) @connection(key: "Program_articles") {
      edges { node { id headline publishedAt url } }
    }
  }\`;
export const person = graphql\`
  query programPersonQuery($name: String!) {
    entity(name: $name) { name ... on Person { positions { title } } ...program_statements }
    search(text: $name) { result { __typename ... on Entity { name } ... on Statement { text } } }
  }\`;
export const statements = graphql\`
  fragment program_statements on Entity
  @refetchable(queryName: "programStatementsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" }) {
    statements(first: $count, after: $cursor) @connection(key: "Program_statements") {
      edges { node { text saidAt { start } } }
    }
  }\`;
`;

const server = newsServer();
const folder = testFolder({
  'package.json': '{"type":"module"}',
  'program.js': SOURCE,
  'schema.graphql': readFileSync('src/graphql/schema.graphql'),
  'relay.config.json': JSON.stringify({
    src: '.',
    schema: './schema.graphql',
    language: 'javascript',
    eagerEsModules: true,
    customScalarTypes: { DateTime: 'string', URL: 'string' },
  }),
});

beforeAll(() => {
  // The compiler doesn't look for what has changed where there is no repository.
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, stdio: 'pipe' });
}, 60_000);

const fetchFrom: FetchFunction = async ({ text }, variables) => {
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return (await answer.json()) as GraphQLResponse;
};

const compiled = async (name: string): Promise<ConcreteRequest> =>
  (await import(path.join(folder, '__generated__', `${name}.graphql.js`))).default;

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its operation asks for
type Data = any;

/** Runs a compiled operation; gives what the store then knows of it. */
async function read(
  environment: Environment,
  operation: ConcreteRequest,
  variables: Record<string, unknown>,
): Promise<Data> {
  const descriptor = createOperationDescriptor(operation, variables);
  await environment.execute({ operation: descriptor }).toPromise();
  environment.retain(descriptor);
  return environment.lookup(descriptor.fragment).data;
}

const createEnvironment = () =>
  new Environment({ network: Network.create(fetchFrom), store: new Store(new RecordSource()) });

test('a connection grows page by page', async () => {
  const environment = createEnvironment();
  const list = await compiled('programListQuery');
  let after: string | null = null;
  let articles: Data;
  do {
    ({ articles } = await read(environment, list, { after }));
    after = articles.pageInfo.endCursor;
  } while (articles.pageInfo.hasNextPage);
  expect(new Set(articles.edges.map(({ node }: Data) => node.id)).size).toBe(20);
});

test('interfaces and unions are normalised, and an entity’s list is read on by its id', async () => {
  const environment = createEnvironment();
  const { entity, search } = await read(environment, await compiled('programPersonQuery'), {
    name: 'Mirela Vance',
  });
  expect(entity).toMatchObject({ name: 'Mirela Vance', positions: [{ title: 'President' }] });
  expect(search.map(({ result }: Data) => result.name)).toContain('Mirela Vance');
  const { node } = await read(environment, await compiled('programStatementsQuery'), {
    id: entity.__id,
    count: 5,
  });
  expect(node.__id).toBe(entity.__id);
  const record = environment.getStore().getSource().get(entity.__id) as Data;
  const connection = record.__Program_statements_connection.__ref;
  const statements = environment.getStore().getSource().get(connection) as Data;
  expect(statements.edges.__refs.length).toBeGreaterThan(0);
});
