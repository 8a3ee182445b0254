import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AnsweredOperation } from '../graphql/server.js';
import { type OpenSpan, openSpan } from '../tracing.js';

/** As OpenTelemetry numbers it: what answers others. */
const SERVER = 1;

/** The spans of a request. */
interface Spans {
  readonly request: OpenSpan;
  /** Of its operation, from when its body has been read. */
  operation?: OpenSpan;
}

/**
 * Traces requests and, within those of the API, operations, in which all is that is done for them. A caller that is traced itself
 * says so in its headers.
 *
 * @param operationOf what is known of a request's operation when it has been answered
 */
export function traceRequests(
  app: FastifyInstance,
  operationOf: (request: FastifyRequest) => AnsweredOperation | undefined,
): void {
  const open = new WeakMap<FastifyRequest, Spans>();
  app.addHook('onRequest', (request, _reply, done) => {
    const path = request.routeOptions.url ?? 'nowhere';
    const spans: Spans = {
      request: openSpan(`${request.method} ${path}`, request.headers, {
        kind: SERVER,
        attributes: { 'http.request.method': request.method, 'http.route': path },
      }),
    };
    open.set(request, spans);
    spans.request.within(done);
  });
  // The body comes by way of its connection, which knows of no request: what was entered has to be entered again.
  app.addHook('preHandler', (request, _reply, done) => {
    const spans = open.get(request);
    if (spans === undefined) return done();
    if (request.routeOptions.url !== '/graphql') return spans.request.within(done);
    spans.operation = openSpan('operation', spans.request, {});
    spans.operation.within(done);
  });
  const end = (request: FastifyRequest, status: number | null) => {
    const spans = open.get(request);
    if (spans === undefined) return;
    open.delete(request);
    const told = operationOf(request);
    if (told !== undefined) {
      spans.operation?.span.updateName(`operation ${told.operation}`);
      spans.operation?.span.setAttributes({
        'graphql.operation.name': told.operation,
        'graphql.document.hash': told.hash,
        'dateline.outcome': told.outcome,
      });
    }
    spans.operation?.span.end();
    if (status === null) spans.request.span.setAttribute('error.type', 'CLIENT_GONE');
    else spans.request.span.setAttribute('http.response.status_code', status);
    spans.request.span.end();
  };
  app.addHook('onResponse', (request, reply, done) => {
    end(request, reply.statusCode);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    end(request, null);
    done();
  });
}
