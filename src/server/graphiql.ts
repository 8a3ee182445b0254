import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { assetHandler, isAsset } from './assets.js';

/** What the build bundled for the browser; holds everything the page needs. */
const FOLDER = fileURLToPath(new URL('./graphiql/', import.meta.url));

const EXAMPLES = fileURLToPath(new URL('../graphql/examples/', import.meta.url));

/** The example that is open first; the others follow by their names, each in a tab. */
const FIRST_EXAMPLE = 'mostNamedTogether.graphql';

// The editor styles itself with inline styles.
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves GraphiQL at /graphiql with the example operations in it, all of it from this server. */
export async function addGraphiql(app: FastifyInstance): Promise<void> {
  const html = page(await examples());
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

async function examples(): Promise<string[]> {
  const files = (await readdir(EXAMPLES)).sort();
  files.sort((a, b) => Number(b === FIRST_EXAMPLE) - Number(a === FIRST_EXAMPLE));
  return Promise.all(files.map((file) => readFile(path.join(EXAMPLES, file), 'utf8')));
}

const page = (operations: readonly string[]) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Dateline: GraphiQL</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/graphiql/page.css" />
  </head>
  <body style="margin: 0; overflow: hidden">
    <div id="graphiql" style="height: 100vh" data-examples="${JSON.stringify(operations).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>
    <script src="/graphiql/page.js"></script>
  </body>
</html>
`;
