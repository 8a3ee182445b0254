import { readdir, readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';
import type { Pool } from 'pg';
import { createPool } from '../../src/database/pool.js';
import { expected } from '../../src/expected.js';
import type { Query } from '../../src/graphql/reader.js';
import { createGraphQLServer } from '../../src/graphql/server.js';
import { READS } from './reads.js';

/** Tables of fewer rows than this are read as a whole at no cost. */
const SMALL_TABLE = 1_000;

/** A table that a statement reads as a whole, though it is large. */
export interface Scan {
  readonly table: string;
  readonly rows: number;
}

/** What PostgreSQL says of an operation's statement. */
export interface Explained {
  readonly name: string;
  /** Milliseconds of planning and of executing it, where all that it reads is in memory. */
  readonly planning: number;
  readonly execution: number;
  /** Pages of 8 kB that it read. */
  readonly pages: number;
  readonly scans: readonly Scan[];
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

const EXAMPLES = new URL('../../src/graphql/examples/', import.meta.url);

/**
 * Runs the operations of the bench and all examples that read, and has PostgreSQL explain what each of them took.
 *
 * @param tell is told each as it is explained
 */
export async function explainReads(
  url: string,
  signal: AbortSignal,
  tell: (explained: Explained) => void,
): Promise<Explained[]> {
  const pool = createPool(url, { max: 6 });
  const statements: Query[] = [];
  const api = createGraphQLServer({
    pool,
    writer: {} as never,
    readTimeout: 120_000,
    onRead: (query) => statements.push(query),
  });
  try {
    await api.start();
    const sizes = await sizesOf(pool);
    const explained: Explained[] = [];
    for (const { name, query, variables } of await operations(pool)) {
      signal.throwIfAborted();
      statements.length = 0;
      const { body } = await api.executeOperation(
        { query, variables },
        { contextValue: { canWrite: false, canCurate: false, key: null } as never },
      );
      const errors = body.kind === 'single' ? body.singleResult.errors : [];
      if (errors) throw new Error(`"${name}" fails: ${JSON.stringify(errors)}`);
      const one = await explain(pool, name, expected(statements[0], `a statement of "${name}"`), sizes);
      tell(one);
      explained.push(one);
    }
    return explained;
  } finally {
    await api.stop();
    await pool.end();
  }
}

interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

async function operations(pool: Pool): Promise<Operation[]> {
  const operations: Operation[] = [];
  for (const { name, operation, variables } of READS)
    operations.push({
      name,
      query: operation,
      variables: variables === null ? {} : expected((await pool.query(variables)).rows[0], name),
    });
  for (const file of (await readdir(EXAMPLES)).sort()) {
    const query = await readFile(new URL(file, EXAMPLES), 'utf8');
    // What a mutation reads is what it has just written.
    if (getOperationAST(parse(query))?.operation === 'query')
      operations.push({ name: file, query, variables: {} });
  }
  return operations;
}

async function sizesOf(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ name: string; rows: number }>(
    "select relname as name, reltuples::float8 as rows from pg_class where relkind = 'r'",
  );
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}

async function explain(
  pool: Pool,
  name: string,
  { text, values }: Query,
  sizes: ReadonlyMap<string, number>,
): Promise<Explained> {
  const client = await pool.connect();
  try {
    await client.query('set jit = off; set max_parallel_workers_per_gather = 0; set statement_timeout = 0');
    const run = () =>
      client.query<{
        'QUERY PLAN': [{ Plan: PlanNode; 'Planning Time': number; 'Execution Time': number }];
      }>(`explain (analyze, buffers, timing off, format json) ${text}`, [...values]);
    await run();
    const [plan] = expected((await run()).rows[0], 'a plan')['QUERY PLAN'];
    const scans = nodesOf(plan.Plan).flatMap((node) => {
      const table = node['Relation Name'];
      const rows = table === undefined ? 0 : (sizes.get(table) ?? 0);
      return table !== undefined && node['Node Type'] === 'Seq Scan' && rows >= SMALL_TABLE
        ? [{ table, rows }]
        : [];
    });
    return {
      name,
      planning: plan['Planning Time'],
      execution: plan['Execution Time'],
      pages: (plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0),
      scans,
    };
  } finally {
    client.release(true);
  }
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
