import { tsImport } from 'tsx/esm/api';

/** Starts the PostgreSQL server all tests share, with a migrated database to copy. */
export default async function globalSetup() {
  const { startTestServer } = await tsImport('./server.ts', import.meta.url);
  globalThis.stopTestServer = await startTestServer();
}
