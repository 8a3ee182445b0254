import { once } from 'node:events';
import path from 'node:path';
import { keepSecret, makeFolder, resolveDataFolder } from '../database/dataFolder.js';
import { listKeys } from '../database/keys.js';
import { createPool } from '../database/pool.js';
import { openReplica } from '../database/replica.js';
import { READING_CONNECTIONS } from '../graphql/reader.js';
import { createGraphQLServer } from '../graphql/server.js';
import { createAnalyser } from '../ingestion/analyser.js';
import { createIngestor, type Ingestor } from '../ingestion/ingestor.js';
import { DatabaseLook } from '../server/databaseLook.js';
import { Keyring } from '../server/keyring.js';
import { createLog, type Log } from '../server/log.js';
import type { LogLevel } from '../server/logLevel.js';
import { Metrics, startMetricsServer } from '../server/metrics.js';
import { outageLog } from '../server/outage.js';
import { startServer } from '../server/server.js';
import { counted } from './counted.js';
import { UsageError } from './errors.js';
import { letSmallHeapsGrow } from './heapGrowth.js';
import { interruption } from './interruption.js';
import { openKnowledge } from './knowledge.js';
import { createKnowledgeWriter } from './knowledgeWriter.js';
import { print } from './print.js';
import { tracesEndpoint } from './traces.js';

interface ServeOptions {
  readonly data: string;
  readonly json?: boolean;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly queue?: boolean;
  readonly metricsPort?: number;
  readonly rateLimit?: number;
  readonly requireKey?: boolean;
  readonly trustProxy?: string;
  readonly port: number;
  readonly workers: number;
  readonly corsOrigin: readonly string[];
  readonly allowedHost: readonly string[];
  /** Of one article, in seconds. */
  readonly timeLimit: number;
}

const SHORTEST_KEY = 16;
/** How long ending may take: running requests have 10 s. */
const LONGEST_END_MS = 20_000;

/** `dateline serve` */
export async function serve(options: ServeOptions): Promise<void> {
  letSmallHeapsGrow();
  const signal = interruption();
  const writeKey = await findWriteKey(options.data);
  const open = await openKnowledge(options.data, options.workers + 1);
  const replica = await openReplica().catch(async (error) => {
    await open.close();
    throw error;
  });
  const readers = createPool(replica?.url ?? open.database.url, { max: READING_CONNECTIONS + 1 });
  // Answers to writes, one for each that runs: a replica hasn't got yet what they tell of.
  const primary = replica === null ? readers : createPool(open.database.url, { max: options.workers + 1 });
  const analyser = createAnalyser(options.workers, { time: options.timeLimit * 1000 });
  const log = createLog(options.logLevel);
  const check = async () => {
    await readers.query('SELECT 1');
    if (primary !== readers) await primary.query('SELECT 1');
  };
  const look = new DatabaseLook(open.database.url);
  const metrics = new Metrics(
    { reading: readers, writing: open.pool, ...(primary !== readers && { written: primary }) },
    look,
  );
  const keyring = new Keyring(writeKey.key, () => listKeys(primary));
  /** What listens, to be closed before what it rests on, however this ends. */
  const listening: { close(): Promise<void> }[] = [];
  try {
    await keyring.open();
    // The queue's library takes long to load.
    const queue = options.queue ? await (await import('../queue/queue.js')).openQueue(open.pool) : undefined;
    const articles = await open.knowledge.countArticles();
    const counting =
      options.metricsPort === undefined
        ? undefined
        : await startMetricsServer(metrics, options.host, options.metricsPort);
    if (counting) listening.push(counting);
    const server = await startServer({
      host: options.host,
      port: options.port,
      keyring,
      metrics,
      servesMetrics: options.metricsPort === undefined,
      requireKey: options.requireKey ?? false,
      traces: tracesEndpoint() !== undefined,
      ...(options.rateLimit !== undefined && { rateLimit: options.rateLimit }),
      ...(options.trustProxy !== undefined && { trustProxy: options.trustProxy }),
      origins: { cors: options.corsOrigin, hosts: options.allowedHost },
      createApi: (plugins) =>
        createGraphQLServer({
          pool: readers,
          primary,
          writer: createKnowledgeWriter(
            watched(createIngestor(analyser, open.knowledge), metrics, log),
            open.knowledge,
            queue,
          ),
          plugins,
          logError: (error, id) => log.error({ err: error, id }, 'internal error'),
          onUnavailable: outageLog(log, check),
        }),
      log,
      checkHealth: check,
    });
    listening.unshift(server);
    const metricsUrl = `${counting?.url ?? server.url}/metrics`;
    print(
      options,
      { url: server.url, metricsUrl, articles, data: open.database.name, writeKey: writeKey.place },
      `Dateline serves ${counted(articles, 'article')} on ${server.url}

  ${server.url}/           the explorer: a page to look and search in
  ${server.url}/graphql    the API; in a browser, Apollo Sandbox
  ${server.url}/graphiql   a GraphQL page that works offline
  ${metricsUrl}    what is counted, for Prometheus

Data: ${open.database.name}${replica === null ? '' : `, read from ${replica.name}`}. Writes need the key in ${writeKey.place}. Ctrl-C stops it. A first query to try:

  curl ${server.url}/graphql -H 'content-type: application/json' -d '{"query":"${FIRST_QUERY}"}'
`,
    );
    if (!signal.aborted) await once(signal, 'abort');
    // A connection that hangs must not keep the process.
    setTimeout(() => process.exit(1), LONGEST_END_MS).unref();
  } finally {
    for (const each of listening) await each.close();
    keyring.close();
    await analyser.close();
    await look.close();
    await readers.end();
    if (primary !== readers) await primary.end();
    await open.close();
  }
}

const FIRST_QUERY =
  '{ statements(first: 5, orderBy: {field: ARTICLE_COUNT, direction: DESC}) { nodes { text speaker { name } reports { article { headline source { name } } } } } }';

/** An ingestor of which each article is counted and logged: by its id alone. */
function watched(ingestor: Ingestor, metrics: Metrics, log: Log): Ingestor {
  return {
    ...ingestor,
    async ingest(document, signal) {
      const begin = performance.now();
      const tell = (outcome: string, articleId?: string) => {
        metrics.article(outcome);
        log.info({ outcome, articleId, ms: Math.round(performance.now() - begin) }, 'article');
      };
      try {
        const ingested = await ingestor.ingest(document, signal);
        tell(ingested.outcome, ingested.articleId);
        return ingested;
      } catch (error) {
        tell(String((error as { code?: unknown }).code ?? 'FAILED'));
        throw error;
      }
    },
  };
}

async function findWriteKey(data: string): Promise<{ key: string; place: string }> {
  const given = process.env.DATELINE_WRITE_KEY?.trim();
  if (given) return { key: usableKey(given, 'DATELINE_WRITE_KEY'), place: 'DATELINE_WRITE_KEY' };
  const folder = resolveDataFolder(data);
  await makeFolder(folder);
  const file = path.join(folder, 'write-key');
  return { key: usableKey(await keepSecret(file), file), place: file };
}

/** @throws UsageError where a key is too short, or can't stand in a header: nobody could ever send it */
function usableKey(key: string, place: string): string {
  if (key.length < SHORTEST_KEY)
    throw new UsageError(
      `The key in ${place} is shorter than ${SHORTEST_KEY} characters. Take a longer one, or none: then one is made.`,
    );
  if (!/^[!-~]+$/.test(key))
    throw new UsageError(
      `The key in ${place} has a space, or another character that no request can carry. Take letters, digits and signs of ASCII, or none: then one is made.`,
    );
  return key;
}
