/*
 * The server over HTTP: puts the API, the explorer, keys, limits, logs and metrics together. Nothing is trained.
 */
import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import rateLimit from '@fastify/rate-limit';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
} from 'fastify';
import type { GraphQLContext, GraphQLServer } from '../graphql/server.js';
import { LARGEST_WRITE, limitBodies } from './bodySize.js';
import { compressAnswers } from './compression.js';
import { addExplorer } from './explorer.js';
import { addGraphiql } from './graphiql.js';
import { acceptClientsGet } from './graphqlGet.js';
import { addGraphqlRoute } from './graphqlRoute.js';
import { Guesses } from './guesses.js';
import type { KeyHolder, Keyring } from './keyring.js';
import { listen } from './listen.js';
import type { Log } from './log.js';
import { addMetrics, type Metrics } from './metrics.js';
import { noteRefusal, Observation } from './observation.js';
import { allowOrigins, checkHosts, type Origins } from './origins.js';
import { RunningRequests } from './runningRequests.js';
import { addSecurityHeaders } from './securityHeaders.js';
import { traceRequests } from './traces.js';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly keyring: Keyring;
  readonly origins: Origins;
  readonly log: Log;
  /** What is counted; null where nothing is. */
  readonly metrics?: Metrics | null;
  /** Whether what is counted is served here too. */
  readonly servesMetrics?: boolean;
  /** Whether requests are traced; false where it is not given. */
  readonly traces?: boolean;
  /** Whether reading needs a key too; false where it is not given. */
  readonly requireKey?: boolean;
  /** Most requests a second of one address or key; any number where it is not given. */
  readonly rateLimit?: number;
  /** Whose word is taken for the address of a client: of so many proxies before this server, or of those at these addresses. */
  readonly trustProxy?: string;
  /** Makes the API, given the plugins of this HTTP server. */
  createApi(plugins: ApolloServerPlugin<GraphQLContext>[]): GraphQLServer;
  /** Rejects where the database doesn't answer. */
  checkHealth(): Promise<void>;
}

/** The API being served over HTTP. */
export interface RunningServer {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  /**
   * Takes no new requests, finishes the running ones and ends. Writes that take more than 5 s are given up and answered with
   * 503 SHUTTING_DOWN; what is then still open after 10 s is cut.
   */
  close(): Promise<void>;
}

const HEALTH_TIMEOUT_MS = 5_000;
/** How long running requests have at the end before they are given up. */
const GRACE_MS = 5_000;

/**
 * Serves the API at /graphql, the explorer at / and the addresses of its views, GraphiQL at /graphiql, and /health.
 *
 * @throws ServerError `PORT_TAKEN`, `PORT_FORBIDDEN`, `HOST_UNKNOWN`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = fastify({
    bodyLimit: LARGEST_WRITE,
    requestTimeout: 60_000,
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => decodable(url),
    genReqId: () => randomUUID(),
    ...(options.trustProxy !== undefined && { trustProxy: trusted(options.trustProxy) }),
  });
  const running = new RunningRequests();
  const observation = new Observation(options.log, options.metrics ?? null);
  const api = options.createApi([fastifyApolloDrainPlugin(app)]);
  await api.start();
  options.metrics?.watchReads(() => api.load);

  if (options.traces) traceRequests(app, (request) => observation.operationOf(request));
  addSecurityHeaders(app);
  addErrors(app, options.log);
  checkHosts(app, [options.host, ...options.origins.hosts]);
  await allowOrigins(app, options.origins.cors);
  await compressAnswers(app);
  observation.watch(app);
  const holderOf = holdersBy(app, options.keyring);
  if (options.rateLimit) await addRateLimit(app, options.rateLimit, holderOf);
  addApi(app, api, running, observation, holderOf, options);
  if (options.metrics && options.servesMetrics) addMetrics(app, options.metrics);
  addHealth(app, options.checkHealth);
  await addGraphiql(app);
  await addExplorer(app);

  try {
    const url = await listen(app, options.host, options.port);
    return {
      url,
      async close() {
        const timer = setTimeout(() => running.giveUp(), GRACE_MS);
        await api.stop();
        clearTimeout(timer);
      },
    };
  } catch (error) {
    await api.stop();
    throw error;
  }
}

/** Who sends a request; null where it carries no key that is taken. */
type HolderOf = (request: FastifyRequest) => KeyHolder | null;

/** Under which a request keeps who sends it. */
const HOLDER = 'keyHolder';

/** Looks a request's key up once, however often is asked. */
function holdersBy(app: FastifyInstance, keyring: Keyring): HolderOf {
  app.decorateRequest(HOLDER, undefined);
  return (request) => {
    const keeping = request as { [HOLDER]?: KeyHolder | null };
    if (keeping[HOLDER] === undefined) keeping[HOLDER] = keyring.holderOf(request.headers.authorization);
    return keeping[HOLDER];
  };
}

function addApi(
  app: FastifyInstance,
  api: GraphQLServer,
  running: RunningRequests,
  observation: Observation,
  holderOf: HolderOf,
  { requireKey = false }: ServerOptions,
): void {
  const guesses = new Guesses();
  app.addHook('onRequest', (request, reply, done) => {
    const holder = holderOf(request);
    const wait = request.headers.authorization === undefined ? 0 : guesses.wait(request.ip, holder);
    if (wait > 0)
      sendError(
        reply.header('retry-after', wait),
        429,
        'TOO_MANY_REQUESTS',
        'Too many wrong keys. Try again later.',
      );
    else if (
      holder === null &&
      requireKey &&
      request.routeOptions.url === '/graphql' &&
      request.method !== 'OPTIONS'
    )
      sendError(
        reply.header('www-authenticate', 'Bearer'),
        401,
        'UNAUTHENTICATED',
        'This needs a key: send it as “Authorization: Bearer KEY”.',
      );
    else done();
  });
  limitBodies(app, (request) => {
    const holder = holderOf(request);
    return holder !== null && holder.role !== 'READ';
  });
  acceptClientsGet(app);
  addGraphqlRoute(app, '/graphql', api, running, (request, cancellation) => {
    const holder = holderOf(request);
    const key = holder?.name ?? null;
    return {
      canWrite: holder?.role === 'WRITE' || holder?.role === 'ALL',
      canCurate: holder?.role === 'CURATE' || holder?.role === 'ALL',
      key,
      client: clientOf(request, holder),
      cancellation,
      answered: observation.begin(request, key),
    };
  });
}

function addHealth(app: FastifyInstance, checkHealth: () => Promise<void>): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  const ready = async (_request: FastifyRequest, reply: FastifyReply) => {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), HEALTH_TIMEOUT_MS);
    });
    try {
      await Promise.race([checkHealth(), timeout]);
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'unavailable', code: 'DATABASE_UNREACHABLE' });
    } finally {
      clearTimeout(timer);
    }
  };
  app.get('/health', ready);
  app.get('/health/ready', ready);
}

/** "2" trusts the two proxies nearest to this server, anything else is a list of their addresses. */
function trusted(proxies: string): string | ((address: string, hop: number) => boolean) {
  return /^\d+$/.test(proxies) ? (_address, hop) => hop < Number(proxies) : proxies;
}

/** By what clients are told apart: the key where there is one, else the address. */
function clientOf(request: FastifyRequest, holder: KeyHolder | null): string {
  return holder === null ? `address ${request.ip}` : `key ${holder.name}`;
}

/** Limits requests a second, by the key where there is one, else by the address. */
async function addRateLimit(app: FastifyInstance, most: number, holderOf: HolderOf): Promise<void> {
  await app.register(rateLimit, {
    max: most,
    timeWindow: 1_000,
    cache: 10_000,
    keyGenerator: (request) => clientOf(request, holderOf(request)),
    allowList: (request) => request.url.startsWith('/health'),
  });
}

/** An address whose path can be decoded: of one that is encoded wrongly as it is written, where nothing is, as of any other. */
function decodable(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', ...rest] = url.split(/(?=[?#])/);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...rest].join('');
  }
}

/** Errors outside of GraphQL's execution, in the shape GraphQL's have. */
function addErrors(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((request, reply) =>
    sendError(
      reply,
      404,
      'NOT_FOUND',
      `There is nothing at ${request.method} ${request.url.slice(0, 200)}. The API is at /graphql.`,
    ),
  );
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log.error({ err: error }, 'a request failed');
      return sendError(reply, 500, 'INTERNAL_SERVER_ERROR', 'The server failed on this request.');
    }
    return sendError(reply, status, CODES[status] ?? 'BAD_REQUEST', error.message);
  });
}

const CODES: Record<number, string> = {
  429: 'TOO_MANY_REQUESTS',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

function sendError(reply: FastifyReply, status: number, code: string, message: string) {
  noteRefusal(reply.request, code);
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
