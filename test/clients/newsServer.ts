import { createPool } from '../../src/database/pool.js';
import { createGraphQLServer } from '../../src/graphql/server.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { Keyring } from '../../src/server/keyring.js';
import { createLog } from '../../src/server/log.js';
import { startServer } from '../../src/server/server.js';
import { storeHarbourNews } from '../graphql/harbourNews.js';
import { testDatabase } from '../setup/database.js';

/**
 * Serves the news of a harbour over HTTP from the first test of the file to its last: `const server = newsServer();`, then
 * `server.url` within tests and hooks.
 */
export function newsServer(): { readonly url: string } {
  const database = testDatabase();
  let url = '';
  let close: () => Promise<void>;
  beforeAll(async () => {
    await storeHarbourNews(createKnowledgeBase(database.pool));
    const pool = createPool(database.url);
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      origins: { cors: [], hosts: [] },
      keyring: new Keyring('a-key-for-these-tests-alone', async () => []),
      createApi: (plugins) => createGraphQLServer({ pool, writer: {} as never, plugins }),
      checkHealth: async () => {},
      log: createLog('silent'),
    });
    url = `${server.url}/graphql`;
    close = async () => {
      await server.close();
      await pool.end();
    };
  });
  afterAll(() => close());
  return {
    get url() {
      return url;
    },
  };
}
