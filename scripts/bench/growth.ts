import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import type { Document } from '../../src/documents/document.js';
import { BATCH } from '../../src/ingestion/ingestor.js';
import { createKnowledgeBase, prepareArticle } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import type { FreshDatabase } from './freshDatabase.js';
import { usageOfDatabase } from './processes.js';

/** What storing an article took on a base that holds others, on average. */
export interface GrowthFigures {
  readonly stored: number;
  /** CPU times in ms; that of the database null where it can't be told. */
  readonly node: number;
  readonly database: number | null;
  /** Pages of 8 kB that PostgreSQL looked at, and rows of tables that it read: they tell the work whatever else the machine does. */
  readonly pages: number;
  readonly rows: number;
  /** The tables that most rows were read of. */
  readonly byTable: readonly { readonly table: string; readonly rows: number }[];
}

interface Counters {
  readonly pages: number;
  readonly byTable: ReadonlyMap<string, number>;
}

/**
 * Stores documents in a base, analysed beforehand, and tells what that took; then removes them again, so that the base holds what it
 * did. Its first batch, which fills caches, is not counted.
 */
export async function measureGrowth(
  { url, folder }: FreshDatabase,
  documents: readonly Document[],
  signal: AbortSignal,
): Promise<GrowthFigures> {
  const articles = documents.map((document) =>
    prepareArticle({ document, analysis: analyse(document, ENGLISH), analysedBy: 'growth' }),
  );
  const pool = createPool(url, { max: 2 });
  const knowledge = createKnowledgeBase(pool);
  const came: string[] = [];
  const store = async (from: number, to: number) => {
    for (let i = from; i < to; i += BATCH) {
      signal.throwIfAborted();
      const ingested = await knowledge.store(articles.slice(i, Math.min(to, i + BATCH)));
      for (const { articleId, outcome } of ingested) if (outcome === 'CREATED') came.push(articleId);
    }
  };
  try {
    const first = Math.min(BATCH, Math.floor(articles.length / 3));
    await store(0, first);
    const before = { ...cpuTimes(folder), ...(await countersOf(pool)) };
    await store(first, articles.length);
    const after = { ...cpuTimes(folder), ...(await countersOf(pool)) };
    const stored = articles.length - first;
    const byTable = [...after.byTable]
      .map(([table, rows]) => ({ table, rows: (rows - (before.byTable.get(table) ?? 0)) / stored }))
      .sort((a, b) => b.rows - a.rows);
    return {
      stored,
      node: (after.node - before.node) / stored,
      database:
        after.database === null || before.database === null
          ? null
          : (after.database - before.database) / stored,
      pages: (after.pages - before.pages) / stored,
      rows: byTable.reduce((sum, { rows }) => sum + rows, 0),
      byTable: byTable.slice(0, 8),
    };
  } finally {
    for (const id of came) await knowledge.remove(id);
    await pool.end();
  }
}

function cpuTimes(folder: string): { node: number; database: number | null } {
  const { user, system } = process.cpuUsage();
  return { node: (user + system) / 1000, database: usageOfDatabase(folder)?.cpu ?? null };
}

/** How long a connection keeps its counts to itself, in ms, at the most. */
const UNTOLD = 1_500;

async function countersOf(pool: Pool): Promise<Counters> {
  await sleep(UNTOLD);
  const pages = await pool.query<{ pages: number }>(
    'SELECT (blks_hit + blks_read)::float8 AS pages FROM pg_stat_database WHERE datname = current_database()',
  );
  const tables = await pool.query<{ table: string; rows: number }>(
    'SELECT relname AS table, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float8 AS rows FROM pg_stat_user_tables',
  );
  return {
    pages: pages.rows[0].pages,
    byTable: new Map(tables.rows.map(({ table, rows }) => [table, rows])),
  };
}
