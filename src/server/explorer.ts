import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { assetHandler, isAsset } from './assets.js';

/** What the build made for the browser; holds everything the page needs. */
const FOLDER = fileURLToPath(new URL('../explorer/', import.meta.url));

/** The addresses of the explorer's views, and the modules that show them; all are the same page, which shows what its address says. */
const VIEWS: Record<string, readonly string[]> = {
  '/': [],
  '/search': ['BrowsePage'],
  '/stories': ['BrowsePage'],
  '/stories/:id': ['StoryPage', 'NetworkDrawing'],
  '/stories/:id/network': ['NetworkPage', 'NetworkMap'],
  '/articles': ['BrowsePage'],
  '/articles/:id': ['ArticlePage'],
  '/articles/:id/versions': ['VersionsPage'],
  '/statements': ['BrowsePage'],
  '/statements/:id': ['StatementPage'],
  '/events': ['BrowsePage'],
  '/events/:id': ['EventPage'],
  '/entities': ['BrowsePage'],
  '/entities/:id': ['EntityPage', 'NetworkDrawing'],
  '/entities/:id/network': ['NetworkPage', 'NetworkMap'],
  '/figures': ['BrowsePage'],
  '/sources/:id': ['SourcePage'],
  '/path': ['PathPage'],
  '/compare': ['ComparePage'],
  '/decisions': ['DecisionsPage'],
};

// Threat: text of articles, which anybody may have written, run as a script, or telling another host what is read here.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const NOT_BUILT = '<!doctype html><title>Dateline</title><p>This page is not built: run “npm run build”.</p>';

/** Serves the explorer at / and at the addresses of its views, all of it from this server. */
export async function addExplorer(app: FastifyInstance): Promise<void> {
  const html = await readFile(path.join(FOLDER, 'index.html'), 'utf8').catch(() => NOT_BUILT);
  const scripts = JSON.parse(
    await readFile(path.join(FOLDER, 'views.json'), 'utf8').catch(() => '{}'),
  ) as Record<string, string[]>;
  for (const [view, modules] of Object.entries(VIEWS)) {
    const page = html.replace('</head>', `${preloads(modules, scripts)}</head>`);
    app.get(view, (_request, reply) =>
      reply
        .headers({ 'content-security-policy': POLICY, 'cache-control': 'no-cache' })
        .type('text/html; charset=utf-8')
        .send(page),
    );
  }
  // Named by their content, these never change.
  const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
  for (const name of (await readdir(FOLDER).catch(() => [])).filter(isAsset))
    app.get(`/explorer/${name}`, assetHandler(path.join(FOLDER, name), headers));
}

/** Has the browser ask for the scripts of a view while it reads the first: it would find them one after the other. */
const preloads = (modules: readonly string[], scripts: Readonly<Record<string, readonly string[]>>): string =>
  [...new Set(modules.flatMap((name) => scripts[name] ?? []))]
    .map((script) => `<link rel="modulepreload" href="${script}">`)
    .join('\n');
