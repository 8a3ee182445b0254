import type { FastifyInstance } from 'fastify';

/**
 * GraphQL clients send queries by GET without a header that Apollo Server's protection against requests of other sites asks
 * for; they do ask for an answer of GraphQL. No link, image, script or form of a page can: what does is taken for a client.
 * A GET never changes anything.
 */
export function acceptClientsGet(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (
      request.method === 'GET' &&
      /\bapplication\/graphql(?:-response)?\+json\b/.test(String(request.headers.accept))
    )
      request.headers['apollo-require-preflight'] = 'true';
    done();
  });
}
