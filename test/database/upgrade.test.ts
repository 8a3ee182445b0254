import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';
import { migrate, readMigrations, readSchema } from '../../src/database/migrations.js';
import { applyMigrations } from '../../src/database/schemaEngine.js';
import { ingestAgain } from '../../src/ingestion/ingestAgain.js';
import { createIngestor } from '../../src/ingestion/ingestor.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { contents } from '../knowledge/contents.js';
import { testDatabase } from '../setup/database.js';
import { readsHere } from '../setup/readsHere.js';

const database = testDatabase({ empty: true });
/** The same documents, stored by this build alone. */
const fresh = testDatabase();

beforeAll(async () => {
  const migrations = await readMigrations();
  await applyMigrations(database.url, await readSchema(), {
    ...migrations,
    migrationDirectories: migrations.migrationDirectories.slice(0, 1),
  });
  await database.pool.query(readFileSync(new URL('fixtures/firstSchema.sql', import.meta.url), 'utf8'));
});

test('a database of the first schema is brought to this one, keeps what it holds, and can be read anew', async () => {
  const { migrationDirectories } = await readMigrations();
  expect(await migrate(database.url)).toEqual(migrationDirectories.slice(1).map(({ path }) => path));
  expect(await migrate(database.url)).toEqual([]);

  const knowledge = createKnowledgeBase(database.pool);
  const stale = await knowledge.stale('now', null, 10);
  expect(stale.map(({ document }) => document.headline).sort()).toEqual([
    'Baker wins prize',
    'Dam gates opened after storm at Lake Brenning',
    'Marrant: gates stay open',
  ]);
  while ((await knowledge.formStories(2)) > 0);
  const stories = await database.pool.query('SELECT title, article_count AS n FROM story ORDER BY title');
  expect(stories.rows.reduce((sum, { n }) => sum + n, 0)).toBe(3);
  const { rows: before } = await database.pool.query('SELECT id, ingested_at FROM article ORDER BY id');

  const results = [];
  const reader = readsHere();
  const again = ingestAgain({
    reader,
    ingestor: createIngestor(reader, knowledge),
    knowledge,
    signal: new AbortController().signal,
  });
  for await (const result of again) results.push(result.outcome);
  expect(results).toEqual(['UPDATED', 'UPDATED', 'UPDATED']);
  const { rows: after } = await database.pool.query('SELECT id, ingested_at FROM article ORDER BY id');
  expect(after).toEqual(before);

  await createKnowledgeBase(fresh.pool).store(
    stale.map(({ document }) => ({ document, analysis: analyse(document, ENGLISH), analysedBy: 'now' })),
  );
  expect(await findings(database.pool)).toEqual(await findings(fresh.pool));
});

/** All a base holds but what tells by which reading of which bytes. */
async function findings(pool: Pool) {
  const { article, ...rest } = await contents(pool);
  return {
    ...rest,
    article: article.map((row) => row.replace(/"(?:content_hash|analysed_by)": "[^"]*"/g, '')),
  };
}
