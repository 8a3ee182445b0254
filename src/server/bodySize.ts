import { Transform } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Largest request body in bytes, with the write key: a document of the largest size that is read, quoted as JSON. */
export const LARGEST_WRITE = 24 << 20;
/** Without the key. */
const LARGEST_READ = 1 << 20;

/**
 * Refuses bodies that are too large for who sends them, whether they tell their size or come in chunks.
 *
 * Threat: anybody could fill the memory with what only those who write have use for.
 */
export function limitBodies(app: FastifyInstance, mayWrite: (request: FastifyRequest) => boolean): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isTooLarge = Number(request.headers['content-length'] ?? 0) > LARGEST_READ && !mayWrite(request);
    done(isTooLarge ? tooLarge() : undefined);
  });
  app.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.headers['content-length'] !== undefined || mayWrite(request)) return done(null, payload);
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        size += chunk.length;
        if (size > LARGEST_READ) next(tooLarge());
        else next(null, chunk);
      },
    });
    return done(null, payload.pipe(counted));
  });
}

function tooLarge(): Error {
  return Object.assign(
    new Error(`A request without the write key may have ${LARGEST_READ} bytes at the most.`),
    { statusCode: 413 },
  );
}
