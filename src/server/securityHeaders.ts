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
 * The policy of Apollo Sandbox's page, in the place of the one that answers have: it loads itself from Apollo's servers with inline
 * scripts of its own, holds no secret and is reached by a browser's navigation alone.
 */
export const SANDBOX_POLICY =
  "default-src 'self' https://*.apollographql.com; script-src 'self' 'unsafe-inline' https://*.apollographql.com; style-src 'self' 'unsafe-inline' https://*.apollographql.com https://fonts.googleapis.com; font-src 'self' https://fonts.gstatic.com; img-src 'self' data: https://*.apollographql.com; frame-ancestors 'none'";

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
}
