import { deepStrictEqual } from 'node:assert/strict';
import type { Agent } from 'node:http';
import { createPool } from '../../src/database/pool.js';
import type { FreshDatabase } from './freshDatabase.js';
import type { Measurement } from './measurement.js';
import { READS, type Read } from './reads.js';
import { type Call, call, callFor, createAgent } from './requests.js';
import { startDateline, startLimit } from './servers.js';

const WARM_UP_MS = 700;
const ROUND_MS = 1_000;
const ROUNDS = 3;

/**
 * Requests a second over HTTP on 10 connections, as a multiple of those of a bare server that runs one hand-written
 * statement for the same answer. The two are measured in turn, so that what else the machine does meets both.
 */
export async function measureReading(database: FreshDatabase, signal: AbortSignal): Promise<Measurement[]> {
  const ids = await idsOf(database.url);
  const dateline = await startDateline(database);
  try {
    const limit = await startLimit(database);
    const agent = createAgent();
    try {
      const measurements: Measurement[] = [];
      for (const [i, read] of READS.entries()) {
        const ours = ids[i].map((id) => ({
          url: `${dateline.url}/graphql`,
          body: JSON.stringify({ query: read.operation, ...(id !== null && { variables: { id } }) }),
        }));
        const bare = ids[i].map((id) => ({ url: `${limit.url}/${i}${id === null ? '' : `/${id}`}` }));
        measurements.push(...(await compare(read, ours, bare, agent, signal)));
      }
      return measurements;
    } finally {
      agent.destroy();
      await limit.close();
    }
  } finally {
    await dateline.close();
  }
}

async function compare(
  read: Read,
  ours: readonly Call[],
  bare: readonly Call[],
  agent: Agent,
  signal: AbortSignal,
): Promise<Measurement[]> {
  let bytes = 0;
  for (const [i, one] of ours.entries()) {
    const answer = await call(one, agent);
    bytes += answer.length;
    deepStrictEqual(
      JSON.parse(answer.toString()),
      JSON.parse((await call(bare[i], agent)).toString()),
      `The two answers to "${read.name}" differ.`,
    );
  }
  await callFor(WARM_UP_MS, ours, agent, signal);
  await callFor(WARM_UP_MS, bare, agent, signal);
  const count = { ours: 0, bare: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    count.ours += await callFor(ROUND_MS, ours, agent, signal);
    count.bare += await callFor(ROUND_MS, bare, agent, signal);
  }
  const seconds = (ROUNDS * ROUND_MS) / 1000;
  return [
    {
      what: read.name,
      value: count.ours / seconds,
      unit: 'requests/s',
      ratio: count.ours / count.bare,
      of: 'one statement on bare HTTP',
    },
    { what: '  one statement on bare HTTP', value: count.bare / seconds, unit: 'requests/s' },
    { what: '  size of the answer', value: bytes / ours.length / 1024, unit: 'kB' },
  ];
}

/** Of each read, the ids to ask for in turn. */
async function idsOf(url: string): Promise<(string | null)[][]> {
  const pool = createPool(url, { max: 1 });
  try {
    const ids: (string | null)[][] = [];
    for (const read of READS)
      ids.push(
        read.ids === null ? [null] : (await pool.query<{ id: string }>(read.ids)).rows.map(({ id }) => id),
      );
    return ids;
  } finally {
    await pool.end();
  }
}
