import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnsweredOperation } from '../graphql/server.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

/** Under which a request of the API keeps what is to be told of it. */
const OBSERVED = 'observed';

/** Under which a request that was refused before it came to the API keeps why. */
const REFUSAL = 'refusal';

/** What requests are counted under that were refused before their operation was looked at. */
const UNREAD = 'unread';

/** What is known of a request of the API. */
interface Observed {
  /** The name of the key it carries. */
  readonly key: string | null;
  operation: AnsweredOperation | undefined;
}

interface ObservedRequest extends FastifyRequest {
  [OBSERVED]?: Observed | null;
  [REFUSAL]?: string | null;
}

/** A request is refused before it comes to the API, with this code. */
export function noteRefusal(request: FastifyRequest, code: string): void {
  (request as ObservedRequest)[REFUSAL] = code;
}

/** Writes one line to the log for each request, and counts those of the API. */
export class Observation {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics | null,
  ) {}

  /**
   * A request of the API begins.
   *
   * @param key the name of the key it carries
   * @returns what is to be told of its operation
   */
  begin(request: FastifyRequest, key: string | null): (operation: AnsweredOperation) => void {
    const observed: Observed = { key, operation: undefined };
    (request as ObservedRequest)[OBSERVED] = observed;
    return (operation) => {
      observed.operation = operation;
    };
  }

  /** What is known of a request's operation once it is answered. */
  operationOf(request: FastifyRequest): AnsweredOperation | undefined {
    return (request as ObservedRequest)[OBSERVED]?.operation;
  }

  watch(app: FastifyInstance): void {
    app.decorateRequest(OBSERVED, null);
    app.decorateRequest(REFUSAL, null);
    app.addHook('onResponse', (request, reply, done) => {
      const { [OBSERVED]: observed, [REFUSAL]: refusal } = request as ObservedRequest;
      const operation = observed?.operation;
      const path = request.routeOptions.url ?? 'nowhere';
      const ms = reply.elapsedTime;
      // What is undefined is not written.
      const line = {
        id: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(ms * 10) / 10,
        bytes: Number(reply.getHeader('content-length') ?? 0),
        key: observed?.key ?? undefined,
        operation: operation?.operation,
        hash: operation?.hash,
        outcome: operation?.outcome ?? refusal ?? undefined,
      };
      if (operation) this.metrics?.request(operation.operation, operation.outcome, ms / 1000);
      else if (refusal && path === '/graphql') this.metrics?.request(UNREAD, refusal, ms / 1000);
      if (path === '/graphql' || reply.statusCode >= 400) this.log.info(line, 'request');
      else this.log.debug(line, 'request');
      done();
    });
  }
}
