import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLContext } from '../graphql/server.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** What is told of an operation: neither its text nor its variables, which may hold what nobody is to read. */
interface Operation {
  readonly operation: string;
  /** SHA-256 of its text. */
  readonly hash: string | undefined;
  /** The code of its first error, or "ok". */
  readonly outcome: string;
}

/** Writes one line to the log for each request, and counts those of the API. */
export class Observation {
  private readonly contexts = new WeakMap<FastifyRequest, GraphQLContext>();
  /** By the signal of the request: Apollo Server copies the context, but not what it holds. */
  private readonly operations = new WeakMap<AbortSignal, Operation>();

  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics | null,
  ) {}

  /** Ties what the API says of an operation to its request. */
  begin(request: FastifyRequest, context: GraphQLContext): GraphQLContext {
    this.contexts.set(request, context);
    return context;
  }

  get plugin(): ApolloServerPlugin<GraphQLContext> {
    const { operations } = this;
    return {
      async requestDidStart() {
        return {
          async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
            const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
            const outcome = errors.length === 0 ? 'ok' : String(errors[0].extensions?.code ?? 'error');
            const { signal } = contextValue;
            if (signal)
              operations.set(signal, { operation: operationName ?? 'unnamed', hash: queryHash, outcome });
          },
        };
      },
    };
  }

  watch(app: FastifyInstance): void {
    app.addHook('onResponse', (request, reply, done) => {
      const context = this.contexts.get(request);
      const operation = context?.signal && this.operations.get(context.signal);
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
