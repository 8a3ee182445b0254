import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site on this machine whose pages a test changes as it goes. */
export interface Site {
  readonly origin: string;
  /** What it answers at each path; 404 elsewhere. */
  readonly pages: Map<string, string | Answer>;
  /** The paths that were asked for, in order, with their headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Most requests that were open at once. */
  readonly mostAtOnce: () => number;
  /** How many times a path was asked for. */
  times(path: string): number;
}

const sites: Server[] = [];

/** Opens a site; all are closed after the last test of the file. */
export async function openSite(pages: Record<string, string | Answer> = {}): Promise<Site> {
  const content = new Map(Object.entries(pages));
  const asked: Site['asked'] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers });
    most = Math.max(most, ++open);
    response.once('close', () => {
      open--;
    });
    const page = content.get(path) ?? content.get(path.split('?', 1)[0]);
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string') response.end(page);
    else page(request, response);
  });
  sites.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: content,
    asked,
    mostAtOnce: () => most,
    times: (path) => asked.filter((each) => each.path === path).length,
  };
}

/** To be called after all tests of a file that opens sites. */
export async function closeSites(): Promise<void> {
  for (const server of sites) server.closeAllConnections();
  await Promise.all(sites.splice(0).map((server) => new Promise((done) => server.close(done))));
}
