import { tsImport } from 'tsx/esm/api';

/** Starts the PostgreSQL server all tests share, with a migrated database to copy. */
export default async function globalSetup({ updateSnapshot, testNamePattern }) {
  if (updateSnapshot === 'all' && testNamePattern)
    throw new Error(
      '-u beside -t would drop the snapshots of all tests left out: write those of whole files.',
    );
  const { startTestServer } = await tsImport('./server.ts', import.meta.url);
  globalThis.stopTestServer = await startTestServer();
}
