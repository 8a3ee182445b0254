import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { assetHandler, isAsset } from './assets.js';

/** What the build bundled for the browser; holds everything the page needs. */
const FOLDER = fileURLToPath(new URL('./graphiql/', import.meta.url));

/** What the page opens with. */
const FIRST_OPERATION = new URL('../graphql/examples/mostNamedTogether.graphql', import.meta.url);

// The editor styles itself with inline styles.
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves GraphiQL at /graphiql, all of it from this server. */
export async function addGraphiql(app: FastifyInstance): Promise<void> {
  const html = page(await readFile(FIRST_OPERATION, 'utf8'));
  app.get('/graphiql', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(html),
  );
  const names = await readdir(FOLDER).catch(() => []);
  for (const name of names.filter(isAsset))
    app.get(
      `/graphiql/${name}`,
      assetHandler(path.join(FOLDER, name), { 'content-security-policy': POLICY }),
    );
}

const page = (operation: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dateline: GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body style="margin: 0; overflow: hidden">
    <div id="graphiql" style="height: 100vh" data-default-query="${operation.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;
