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
  app.addHook('onRequest', async (request) => {
    if (!mayWrite(request) && Number(request.headers['content-length'] ?? 0) > LARGEST_READ) throw tooLarge();
  });
  app.addHook('preParsing', async (request, _reply, payload) => {
    if (mayWrite(request) || request.headers['content-length'] !== undefined) return payload;
    let size = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > LARGEST_READ) done(tooLarge());
        else done(null, chunk);
      },
    });
    return payload.pipe(counted);
  });
}

function tooLarge(): Error {
  return Object.assign(
    new Error(`A request without the write key may have ${LARGEST_READ} bytes at the most.`),
    { statusCode: 413 },
  );
}
