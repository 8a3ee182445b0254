import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnsweredOperation } from '../graphql/server.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { rowsIn } from './rows.js';

/** Under which a request of the API keeps what is to be told of it. */
const OBSERVED = 'observed';

/** Under which a request that was refused before it came to the API keeps why. */
const REFUSAL = 'refusal';

/** Under which a request of the API keeps what it was answered, until it is told how much that was. */
const ANSWER = 'answer';

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
  [ANSWER]?: Buffer | string | null;
}

/** A request is refused before it comes to the API, with this code. */
export function noteRefusal(request: FastifyRequest, code: string): void {
  (request as ObservedRequest)[REFUSAL] = code;
}

/** A request of the API is answered by this JSON. */
export function noteAnswer(request: FastifyRequest, answer: Buffer | string): void {
  (request as ObservedRequest)[ANSWER] = answer;
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
    app.decorateRequest(ANSWER, null);
    app.addHook('onResponse', (request, reply, done) => {
      const { [OBSERVED]: observed, [REFUSAL]: refusal, [ANSWER]: answer } = request as ObservedRequest;
      const operation = observed?.operation;
      const path = request.routeOptions.url ?? 'nowhere';
      const ms = reply.elapsedTime;
      if (operation) this.metrics?.request(operation.operation, operation.outcome, ms / 1000);
      else if (refusal && path === '/graphql') this.metrics?.request(UNREAD, refusal, ms / 1000);
      const level = path === '/graphql' || reply.statusCode >= 400 ? 'info' : 'debug';
      if (!this.log.isLevelEnabled(level)) return done();
      // What is undefined is not written.
      const line = {
        id: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(ms * 10) / 10,
        // Of an answer that is compressed as it is sent no header tells.
        bytes: answer ? Buffer.byteLength(answer) : Number(reply.getHeader('content-length') ?? 0),
        rows: answer && operation?.outcome === 'ok' ? rowsIn(answer) : undefined,
        key: observed?.key ?? undefined,
        operation: operation?.operation,
        hash: operation?.hash,
        outcome: operation?.outcome ?? refusal ?? undefined,
      };
      this.log[level](line, 'request');
      done();
    });
  }
}
