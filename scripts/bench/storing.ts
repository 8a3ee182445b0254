import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import type { Document } from '../../src/documents/document.js';
import { BATCH } from '../../src/ingestion/ingestor.js';
import { createKnowledgeBase, prepareArticle } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import type { Analysis } from '../../src/language/analysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import type { FreshDatabase } from './freshDatabase.js';
import type { Measurement } from './measurement.js';
import { usageOfDatabase } from './processes.js';
import { spaceByTable } from './space.js';

/** Stored one by one, after those stored in batches. */
const ALONE = 30;

/**
 * Stores the documents, analysed beforehand, over one connection: in batches as ingestion does, the last ones one by one.
 * Articles a second are a multiple of those that one INSERT stores of the article and its analysis as plain JSON in a
 * transaction of its own.
 */
export async function measureStoring(
  { url, folder }: FreshDatabase,
  documents: readonly Document[],
  signal: AbortSignal,
): Promise<Measurement[]> {
  const readings = documents.map((document) => ({
    document,
    analysis: analyse(document, ENGLISH),
    analysedBy: '',
  }));
  const pool = createPool(url, { max: 1 });
  try {
    const plain = await storePlain(
      pool,
      readings.map(({ analysis }) => analysis),
    );
    const articles = readings.map(prepareArticle);
    const sent = countStatements(pool);
    const knowledge = createKnowledgeBase(pool);
    const store = async (from: number, to: number, size: number): Promise<Cost> => {
      const before = { at: performance.now(), sent: sent(), ...cpuTimes(folder) };
      for (let i = from; i < to; i += size) {
        signal.throwIfAborted();
        await knowledge.store(articles.slice(i, Math.min(to, i + size)));
      }
      const after = { at: performance.now(), sent: sent(), ...cpuTimes(folder) };
      const each = (what: keyof typeof before) => (after[what] - before[what]) / (to - from);
      return {
        rate: 1000 / each('at'),
        sent: each('sent'),
        node: each('node'),
        database: each('database'),
      };
    };
    const sizeBefore = await databaseSize(pool);
    const batched = await store(0, documents.length - ALONE, BATCH);
    const alone = await store(documents.length - ALONE, documents.length, 1);
    // What autovacuum does in time, for the reads that follow.
    await pool.query('VACUUM ANALYZE');
    const size = (await databaseSize(pool)) - sizeBefore;

    const lines = (how: string, { rate, sent: count, node, database }: Cost): Measurement[] => [
      { what: `storing ${how}`, value: rate, unit: 'articles/s', ratio: rate / plain, of: 'plain JSON' },
      { what: 'SQL statements an article', value: count, unit: '' },
      { what: 'CPU of node an article', value: node, unit: 'ms' },
      ...(Number.isNaN(database)
        ? []
        : [{ what: 'CPU of PostgreSQL an article', value: database, unit: 'ms' }]),
    ];
    const text = documents.reduce((bytes, document) => bytes + Buffer.byteLength(document.text), 0);
    return [
      ...lines(`in batches of ${BATCH}`, batched),
      ...lines('one by one', alone),
      { what: 'plain JSON', value: plain, unit: 'articles/s' },
      {
        what: 'database an article',
        value: size / documents.length / 1024,
        unit: 'kB',
        ratio: size / text,
        of: 'its text',
      },
      ...(await spaceByTable(pool)).slice(0, 12).map(
        ({ table, heap, toast, indexes }): Measurement => ({
          what: `  of it ${table}`,
          value: (heap + toast + indexes) / documents.length / 1024,
          unit: 'kB',
        }),
      ),
    ];
  } finally {
    await pool.end();
  }
}

/** What storing an article took, on average. */
interface Cost {
  /** Articles a second. */
  readonly rate: number;
  /** SQL statements. */
  readonly sent: number;
  /** CPU times in ms; that of the database NaN where it can't be told. */
  readonly node: number;
  readonly database: number;
}

function cpuTimes(folder: string): { node: number; database: number } {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1000, database: usageOfDatabase(folder)?.cpu ?? Number.NaN };
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
