import { once } from 'node:events';
import path from 'node:path';
import { Command, Option } from 'commander';
import { keepSecret, makeFolder, resolveDataFolder } from '../database/dataFolder.js';
import { createPool } from '../database/pool.js';
import { createGraphQLServer } from '../graphql/server.js';
import { startServer } from '../server/server.js';
import { createAnalyser } from './analyser.js';
import { UsageError } from './errors.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { createKnowledgeWriter } from './knowledgeWriter.js';
import { dataOption, wholeNumber, workersOption } from './options.js';

interface ServeOptions {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly workers: number;
}

/** Most connections for reading. */
const READERS = 10;
const SHORTEST_KEY = 16;

export const serveCommand = new Command('serve')
  .description('Serve the GraphQL API.')
  .addOption(
    new Option('--port <n>', 'port; 0 takes a free one')
      .env('PORT')
      .default(4000)
      .argParser(wholeNumber(0, 65535)),
  )
  .addOption(
    new Option('--host <name>', 'address to listen on; 0.0.0.0 for all')
      .env('DATELINE_HOST')
      .default('localhost'),
  )
  .addOption(workersOption())
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Serves /graphql (in a browser: Apollo Sandbox), /graphiql (works offline) and /health. Mutations need the write key, as
"Authorization: Bearer KEY": DATELINE_WRITE_KEY, else the one kept in the file write-key of the data folder.

Examples:
  $ dateline serve
  $ dateline serve --port 8080 --host 0.0.0.0
  $ curl localhost:4000/graphql -H "content-type: application/json" -d '{"query": "{ statistics { articles } }"}'`,
  )
  .action(serve);

async function serve(options: ServeOptions): Promise<void> {
  const signal = interruption();
  const writeKey = await findWriteKey(options.data);
  const open = await openKnowledge(options.data, options.workers + 1);
  const readers = createPool(open.database.url, { max: READERS });
  const analyser = createAnalyser(options.workers);
  try {
    const server = await startServer({
      host: options.host,
      port: options.port,
      writeKey: writeKey.key,
      createApi: (plugins) =>
        createGraphQLServer({
          pool: readers,
          writer: createKnowledgeWriter(analyser, open.knowledge),
          plugins,
        }),
      checkHealth: async () => {
        await readers.query('SELECT 1');
      },
    });
    const { articles } = (
      await readers.query<{ articles: number }>('SELECT count(*)::int AS articles FROM article')
    ).rows[0]!;
    console.log(`Dateline serves ${articles} articles on ${server.url}

  ${server.url}/graphql    the API; in a browser, Apollo Sandbox
  ${server.url}/graphiql   a GraphQL page that works offline

Data: ${open.database.name}. Writes need the key in ${writeKey.place}. Ctrl-C stops it. A first query to try:

  curl ${server.url}/graphql -H 'content-type: application/json' -d '{"query":"${FIRST_QUERY}"}'
`);
    if (!signal.aborted) await once(signal, 'abort');
    await server.close();
  } finally {
    await analyser.close();
    await readers.end();
    await open.close();
  }
}

const FIRST_QUERY =
  '{ statements(first: 5, orderBy: {field: ARTICLE_COUNT, direction: DESC}) { nodes { text speaker { name } reports { article { headline source { name } } } } } }';

async function findWriteKey(data: string): Promise<{ key: string; place: string }> {
  const given = process.env.DATELINE_WRITE_KEY;
  if (given !== undefined && given !== '') {
    if (given.length < SHORTEST_KEY)
      throw new UsageError(
        `DATELINE_WRITE_KEY is shorter than ${SHORTEST_KEY} characters. Take a longer one, or none: then one is made.`,
      );
    return { key: given, place: 'DATELINE_WRITE_KEY' };
  }
  const folder = resolveDataFolder(data);
  await makeFolder(folder);
  const file = path.join(folder, 'write-key');
  return { key: await keepSecret(file), place: file };
}
