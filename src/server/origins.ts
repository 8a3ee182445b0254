import { isIP } from 'node:net';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Whom the server answers beside pages of its own and programs. */
export interface Origins {
  /** Origins whose pages may read answers: "https://studio.apollographql.com". */
  readonly cors: readonly string[];
  /** Names under which the server may be called, beside those of the machine itself and addresses of numbers. */
  readonly hosts: readonly string[];
}

const LOOPBACK = /^(?:localhost|[^.]+\.localhost)$/;

/**
 * Threat: a page of another site whose name is made to lead to this machine (DNS rebinding) is of one origin with this
 * server, and could read it and write to it. Such a page calls it by its own name: only known ones are answered.
 */
export function checkHosts(app: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  /** The header that was found right last: nearly all are the same. */
  let right: string | undefined;
  app.addHook('onRequest', (request, reply, done) => {
    const { host = '' } = request.headers;
    if (host === right) return done();
    const name = host.toLowerCase().replace(/:\d*$/, '');
    if (LOOPBACK.test(name) || known.has(name) || isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0) {
      right = host;
      return done();
    }
    reply.code(421).send({
      errors: [
        {
          message: `This server is not known as ${JSON.stringify(name.slice(0, 100))}. Start it with --allowed-host ${name.slice(0, 100) || 'NAME'} if it is to be.`,
          extensions: { code: 'HOST_NOT_ALLOWED' },
        },
      ],
    });
  });
}

/** Lets pages of these origins read answers, and no others. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    maxAge: 600,
    exposedHeaders: ['retry-after'],
  });
}
