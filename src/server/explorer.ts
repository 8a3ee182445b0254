import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { assetHandler, isAsset } from './assets.js';

/** What the build made for the browser; holds everything the page needs. */
const FOLDER = fileURLToPath(new URL('../explorer/', import.meta.url));

/** The addresses of the explorer's views; all are the same page, which shows what its address says. */
const VIEWS = [
  '/',
  '/search',
  '/stories',
  '/stories/:id',
  '/stories/:id/network',
  '/articles',
  '/articles/:id',
  '/articles/:id/versions',
  '/statements',
  '/statements/:id',
  '/events',
  '/events/:id',
  '/entities',
  '/entities/:id',
  '/entities/:id/network',
  '/figures',
  '/sources/:id',
  '/path',
  '/compare',
  '/decisions',
];

// Threat: text of articles, which anybody may have written, run as a script, or telling another host what is read here.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const NOT_BUILT = '<!doctype html><title>Dateline</title><p>This page is not built: run “npm run build”.</p>';

/** Serves the explorer at / and at the addresses of its views, all of it from this server. */
export async function addExplorer(app: FastifyInstance): Promise<void> {
  const html = await readFile(path.join(FOLDER, 'index.html'), 'utf8').catch(() => NOT_BUILT);
  const send = (reply: FastifyReply) =>
    reply
      .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(html);
  for (const view of VIEWS) app.get(view, (_request, reply) => send(reply));
  // Whoever mistypes an address in a browser is told so by the page, and led on.
  app.get('/*', (request, reply) =>
    request.headers.accept?.includes('text/html') ? send(reply.code(404)) : reply.callNotFound(),
  );
  // Named by their content, these never change.
  const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
  for (const name of (await readdir(FOLDER).catch(() => [])).filter(isAsset))
    app.get(`/explorer/${name}`, assetHandler(path.join(FOLDER, name), headers));
}
