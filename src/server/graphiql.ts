import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** What the build bundled for the browser; holds everything the page needs. */
const FOLDER = fileURLToPath(new URL('./graphiql/', import.meta.url));

/** What the page opens with. */
const FIRST_OPERATION = new URL('../graphql/examples/mostNamedTogether.graphql', import.meta.url);

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

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
  for (const name of names.filter((file) => path.extname(file) in TYPES)) {
    let loaded: Promise<Asset> | undefined;
    app.get(`/graphiql/${name}`, async (request, reply) => {
      loaded ??= loadAsset(path.join(FOLDER, name));
      const { content, compressed, tag } = await loaded;
      reply
        .header('content-security-policy', POLICY)
        .header('etag', tag)
        .header('cache-control', 'no-cache')
        .header('vary', 'accept-encoding');
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      reply.type(TYPES[path.extname(name)]);
      if (!/\bbr\b/.test(String(request.headers['accept-encoding']))) return reply.send(content);
      return reply.header('content-encoding', 'br').send(compressed);
    });
  }
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
    compressed: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
    tag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
  };
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
