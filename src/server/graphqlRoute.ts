import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLContext } from '../graphql/server.js';
import { SANDBOX_POLICY } from './securityHeaders.js';

/**
 * Serves Apollo Server at a path. `@as-integrations/fastify` does the same, but takes every address apart by `URL` and as long for
 * it as for all else that it does.
 */
export function addGraphqlRoute(
  app: FastifyInstance,
  path: string,
  api: ApolloServer<GraphQLContext>,
  contextOf: (request: FastifyRequest, reply: FastifyReply) => GraphQLContext,
): void {
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: path,
    handler: async (request, reply) => {
      const { status, headers, body } = await api.executeHTTPGraphQLRequest({
        httpGraphQLRequest: requestOf(request),
        context: async () => contextOf(request, reply),
      });
      for (const [name, value] of headers) reply.header(name, value);
      if (headers.get('content-type')?.startsWith('text/html'))
        reply.header('content-security-policy', SANDBOX_POLICY);
      reply.code(status ?? 200);
      // Nothing is delivered in parts: no operation has a field that could be deferred.
      if (body.kind !== 'complete') throw new Error('An answer came in parts.');
      return body.string;
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
