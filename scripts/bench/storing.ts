import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import type { Document } from '../../src/documents/document.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import type { Analysis } from '../../src/language/analysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import type { Measurement } from './measurement.js';

/**
 * Stores the documents, analysed beforehand, one after the other over one connection. Articles a second are a multiple
 * of those that one INSERT stores of the article and its analysis as plain JSON in a transaction of its own.
 */
export async function measureStoring(
  url: string,
  documents: readonly Document[],
  signal: AbortSignal,
): Promise<Measurement[]> {
  const analyses = documents.map((document) => analyse(document, ENGLISH));
  const pool = createPool(url, { max: 1 });
  try {
    const plain = await storePlain(pool, analyses);
    const statements = countStatements(pool);
    const knowledge = createKnowledgeBase(pool);
    const sizeBefore = await databaseSize(pool);
    const countBefore = statements();
    const moments = [performance.now()];
    for (const [i, document] of documents.entries()) {
      signal.throwIfAborted();
      await knowledge.store([{ document, analysis: analyses[i], analysedBy: '' }]);
      moments.push(performance.now());
    }
    const count = statements() - countBefore;
    const size = (await databaseSize(pool)) - sizeBefore;
    // What autovacuum does in time, for the reads that follow.
    await pool.query('VACUUM ANALYZE');

    const rate = (from: number, to: number) => ((to - from) * 1000) / (moments[to] - moments[from]);
    const speed = (what: string, from: number): Measurement => {
      const value = rate(from, documents.length);
      return { what, value, unit: 'articles/s', ratio: value / plain, of: 'plain JSON' };
    };
    const text = documents.reduce((bytes, document) => bytes + Buffer.byteLength(document.text), 0);
    return [
      speed('storing', 0),
      speed('storing, the last tenth', Math.floor(documents.length * 0.9)),
      { what: 'plain JSON', value: plain, unit: 'articles/s' },
      { what: 'SQL statements an article', value: count / documents.length, unit: '' },
      {
        what: 'database an article',
        value: size / documents.length / 1024,
        unit: 'kB',
        ratio: size / text,
        of: 'its text',
      },
    ];
  } finally {
    await pool.end();
  }
}

/** Articles a second. */
async function storePlain(pool: Pool, analyses: readonly Analysis[]): Promise<number> {
  await pool.query('CREATE TABLE plain (id serial PRIMARY KEY, analysis jsonb)');
  const begin = performance.now();
  for (const { tokens: _tokens, ...found } of analyses)
    await pool.query({
      name: 'plain',
      text: 'INSERT INTO plain (analysis) VALUES ($1)',
      values: [JSON.stringify(found)],
    });
  const seconds = (performance.now() - begin) / 1000;
  await pool.query('DROP TABLE plain');
  return analyses.length / seconds;
}

/** Counts the statements that the pool's connections send from now on, BEGIN and COMMIT included. */
function countStatements(pool: Pool): () => number {
  let count = 0;
  pool.on('acquire', (client) => {
    if (Object.hasOwn(client, 'query')) return;
    const query = client.query;
    client.query = ((...args: Parameters<typeof query>) => {
      count++;
      return query.apply(client, args);
    }) as typeof query;
  });
  return () => count;
}

async function databaseSize(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ size: number }>(
    'SELECT pg_database_size(current_database())::float8 AS size',
  );
  return rows[0].size;
}
