import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(brotliCompress);

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Whether a file is of a kind that pages load. */
export const isAsset = (name: string): boolean => path.extname(name) in TYPES;

/** Answers requests for one file that a page loads; reads and packs it at the first of them. */
export function assetHandler(file: string, headers: Record<string, string>) {
  let loaded: Promise<Asset> | undefined;
  return async (request: FastifyRequest, reply: FastifyReply) => {
    loaded ??= loadAsset(file);
    const { content, compressed, tag } = await loaded;
    reply.headers({ 'cache-control': 'no-cache', ...headers, etag: tag, vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    reply.type(TYPES[path.extname(file)]);
    if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return reply.send(content);
    return reply.header('content-encoding', 'br').send(compressed);
  };
}

interface Asset {
  readonly content: Buffer;
  readonly compressed: Buffer;
  readonly tag: string;
}

async function loadAsset(file: string): Promise<Asset> {
  const content = await readFile(file);
  return {
    content,
    compressed: await compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  };
}
