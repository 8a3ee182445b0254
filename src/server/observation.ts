import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLContext } from '../graphql/server.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** Under which a request keeps its context. */
const CONTEXT = 'observedContext';

/** What is told of an operation: neither its text nor its variables, which may hold what nobody is to read. */
export interface Operation {
  readonly operation: string;
  /** SHA-256 of its text. */
  readonly hash: string | undefined;
  /** The code of its first error, or "ok". */
  readonly outcome: string;
}

/** A request's context, and what Apollo Server's copies of it share: what is to be told at the end. */
interface ObservedContext extends GraphQLContext {
  readonly observed: { operation?: Operation };
}

interface ObservedRequest extends FastifyRequest {
  [CONTEXT]?: ObservedContext | null;
}

/** Writes one line to the log for each request, and counts those of the API. */
export class Observation {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics | null,
  ) {}

  /** Ties what the API says of an operation to its request. */
  begin(request: FastifyRequest, context: GraphQLContext): GraphQLContext {
    const observing: ObservedContext = { ...context, observed: {} };
    (request as ObservedRequest)[CONTEXT] = observing;
    return observing;
  }

  get plugin(): ApolloServerPlugin<GraphQLContext> {
    return {
      async requestDidStart() {
        return {
          async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
            const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
            const outcome = errors.length === 0 ? 'ok' : String(errors[0].extensions?.code ?? 'error');
            const { observed } = contextValue as ObservedContext;
            observed.operation = { operation: operationName ?? 'unnamed', hash: queryHash, outcome };
          },
        };
      },
    };
  }

  /** What is known of a request's operation once it is answered. */
  operationOf(request: FastifyRequest): Operation | undefined {
    return (request as ObservedRequest)[CONTEXT]?.observed.operation;
  }

  watch(app: FastifyInstance): void {
    app.decorateRequest(CONTEXT, null);
    app.addHook('onResponse', (request, reply, done) => {
      const context = (request as ObservedRequest)[CONTEXT];
      const operation = this.operationOf(request);
      const path = request.routeOptions.url ?? 'nowhere';
      const line = {
        id: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        bytes: Number(reply.getHeader('content-length') ?? 0),
        ...(context?.key && { key: context.key }),
        ...operation,
      };
      if (operation) this.metrics?.request(operation.operation, operation.outcome, reply.elapsedTime / 1000);
      if (path === '/graphql' || reply.statusCode >= 400) this.log.info(line, 'request');
      else this.log.debug(line, 'request');
      done();
    });
  }
}
