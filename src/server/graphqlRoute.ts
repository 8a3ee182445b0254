import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Cancellation } from '../graphql/cancellation.js';
import type { GraphQLContext, GraphQLServer } from '../graphql/server.js';
import { noteAnswer } from './observation.js';
import type { RunningRequests } from './runningRequests.js';
import { SANDBOX_POLICY } from './securityHeaders.js';
import { Turns } from './turns.js';

/** What no page of another site can send unasked: Apollo Server takes it for no forgery. */
const JSON_BODY = /^application\/json *(?:;|$)/i;

/** How many `Accept` headers are kept in mind, and of what length at the most. */
const MOST_ACCEPTS = 100;
const LONGEST_ACCEPT = 200;

/**
 * Serves Apollo Server at a path, and what it answered before without it: the same answer comes under the same headers.
 * `@as-integrations/fastify` does the first, but takes every address apart by `URL` and as long for it as for all else that it does.
 */
export function addGraphqlRoute(
  app: FastifyInstance,
  path: string,
  api: GraphQLServer,
  running: RunningRequests,
  contextOf: (request: FastifyRequest, cancellation: Cancellation) => GraphQLContext,
): void {
  /** The type that Apollo Server gave an answer, by the `Accept` header it was asked with. */
  const types = new Map<string, string>();
  const typeFor = ({ method, headers }: FastifyRequest) =>
    method === 'POST' && JSON_BODY.test(headers['content-type'] ?? '')
      ? types.get(headers.accept ?? '')
      : undefined;
  const learn = ({ method, headers: { accept = '' } }: FastifyRequest, type: string | undefined) => {
    if (method === 'POST' && type !== undefined && accept.length <= LONGEST_ACCEPT && !types.has(accept)) {
      types.set(accept, type);
      if (types.size > MOST_ACCEPTS) types.delete([...types.keys()][0]);
    }
  };

  const turns = new Turns();
  const byApollo = async (request: FastifyRequest, reply: FastifyReply, context: () => GraphQLContext) => {
    const { status, headers, body } = await api.executeHTTPGraphQLRequest({
      httpGraphQLRequest: requestOf(request),
      context: async () => context(),
    });
    for (const [name, value] of headers) reply.header(name, value);
    const type = headers.get('content-type');
    if (type?.startsWith('text/html')) reply.header('content-security-policy', SANDBOX_POLICY);
    if (status === 200) learn(request, type);
    reply.code(status ?? 200);
    // Nothing is delivered in parts: no operation has a field that could be deferred.
    if (body.kind !== 'complete') throw new Error('An answer came in parts.');
    noteAnswer(request, body.string);
    return body.string;
  };

  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: path,
    handler: async (request, reply) => {
      const type = typeFor(request);
      const known = type === undefined ? null : api.find(request.body);
      // From the first, so that a client is seen to leave while its request waits for its turn.
      const cancellation = running.begin(reply);
      if (known === null) {
        await turns.take();
        return byApollo(request, reply, () => contextOf(request, cancellation));
      }
      const context = contextOf(request, cancellation);
      const answer = await api.answer(known, context);
      if (!Buffer.isBuffer(answer)) return byApollo(request, reply, () => ({ ...context, given: answer }));
      reply.header('content-type', type);
      noteAnswer(request, answer);
      return answer;
    },
  });
}

function requestOf({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const query = url.indexOf('?');
  return { method, headers: map, search: query < 0 ? '' : url.slice(query), body };
}
