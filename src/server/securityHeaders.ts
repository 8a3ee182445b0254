import type { FastifyInstance } from 'fastify';

/**
 * Threat: an answer read as a page or script of this origin, this origin framed by another site, addresses leaking to
 * others. Pages replace the policy by their own.
 */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Apollo Sandbox's page loads itself from Apollo's servers with inline scripts of its own; it holds no secret and is
 * reached by a browser's navigation alone.
 */
const SANDBOX_POLICY =
  "default-src 'self' https://*.apollographql.com; script-src 'self' 'unsafe-inline' https://*.apollographql.com; style-src 'self' 'unsafe-inline' https://*.apollographql.com https://fonts.googleapis.com; font-src 'self' https://fonts.gstatic.com; img-src 'self' data: https://*.apollographql.com; frame-ancestors 'none'";

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const isPage = String(reply.getHeader('content-type')).startsWith('text/html');
    if (request.routeOptions.url === '/graphql' && isPage)
      reply.header('content-security-policy', SANDBOX_POLICY);
    done(null, payload);
  });
}
