import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { type FastifyError, type FastifyInstance, type FastifyReply, fastify } from 'fastify';
import type { GraphQLContext } from '../graphql/server.js';
import { LARGEST_WRITE, limitBodies } from './bodySize.js';
import { compressAnswers } from './compression.js';
import { addExplorer } from './explorer.js';
import { addGraphiql } from './graphiql.js';
import { acceptClientsGet } from './graphqlGet.js';
import { listen } from './listen.js';
import type { Log } from './log.js';
import { allowOrigins, checkHosts, type Origins } from './origins.js';
import { RunningRequests } from './runningRequests.js';
import { addSecurityHeaders } from './securityHeaders.js';
import { createKeyCheck } from './writeKey.js';

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly writeKey: string;
  readonly origins: Origins;
  readonly log: Log;
  /** Makes the API, given the plugins of this HTTP server. */
  createApi(plugins: ApolloServerPlugin<GraphQLContext>[]): ApolloServer<GraphQLContext>;
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
  });
  const running = new RunningRequests();
  const api = options.createApi([fastifyApolloDrainPlugin(app)]);
  await api.start();

  addSecurityHeaders(app);
  addErrors(app, options.log);
  checkHosts(app, [options.host, ...options.origins.hosts]);
  await allowOrigins(app, options.origins.cors);
  await compressAnswers(app);
  await addApi(app, api, running, options.writeKey);
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

async function addApi(
  app: FastifyInstance,
  api: ApolloServer<GraphQLContext>,
  running: RunningRequests,
  writeKey: string,
): Promise<void> {
  const hasKey = createKeyCheck(writeKey);
  limitBodies(app, (request) => hasKey(request.headers.authorization));
  acceptClientsGet(app);
  await app.register(fastifyApollo(api), {
    path: '/graphql',
    context: async (request, reply) => ({
      canWrite: hasKey(request.headers.authorization),
      signal: running.signalOf(reply),
    }),
  });
}

function addHealth(app: FastifyInstance, checkHealth: () => Promise<void>): void {
  app.get('/health', async (_request, reply) => {
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
  });
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

const CODES: Record<number, string> = { 413: 'REQUEST_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE' };

function sendError(reply: FastifyReply, status: number, code: string, message: string) {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
