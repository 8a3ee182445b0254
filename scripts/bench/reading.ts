import { deepStrictEqual } from 'node:assert/strict';
import type { Agent } from 'node:http';
import { createPool } from '../../src/database/pool.js';
import { expected } from '../../src/expected.js';
import type { FreshDatabase } from './freshDatabase.js';
import { peerOperation } from './peer/operations.js';
import { type Usage, usageOf, usageOfDatabase } from './processes.js';
import { quantile } from './quantile.js';
import { READS, type Read } from './reads.js';
import { type Call, call, callFor, callsFor, createAgent } from './requests.js';
import { type ServerProcess, startDateline, startLimit, startPeer } from './servers.js';

/** How long and how often is measured. */
export interface Pace {
  readonly warmUpMs: number;
  readonly roundMs: number;
  readonly rounds: number;
}

/** How fast one server answers one operation, by the medians of its rounds. */
export interface Speed {
  readonly requestsPerSecond: number;
  /** Milliseconds in which half of the requests were answered, and 99 of 100. */
  readonly p50: number;
  readonly p99: number;
  /** CPU ms a request, of the server and of PostgreSQL; null where the system doesn't tell. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}

/** An operation measured beside one statement written by hand for the same answer, on bare HTTP, and beside PostGraphile. */
export interface MeasuredRead extends Speed {
  readonly name: string;
  /** Bytes of an answer. */
  readonly size: number;
  readonly limit: Speed;
  readonly ratioToLimit: number;
  /** The same of PostGraphile; null where it isn't measured. */
  readonly postGraphile: Speed | null;
  readonly ratioToPostGraphile: number | null;
  /** Resident MB of the server and of PostgreSQL after it. */
  readonly memory: { readonly server: number | null; readonly database: number | null };
}

/**
 * Measures all operations over HTTP on 10 connections. The servers are measured in turn, so that what else the machine
 * does meets all of them.
 *
 * @param withPeer whether PostGraphile is measured too
 * @param tell is told each as it is measured
 */
export async function measureReads(
  database: Pick<FreshDatabase, 'folder' | 'url'>,
  pace: Pace,
  withPeer: boolean,
  signal: AbortSignal,
  tell: (read: MeasuredRead) => void,
): Promise<MeasuredRead[]> {
  const variables = await variablesOf(database.url);
  const servers: ServerProcess[] = [];
  const agent = createAgent();
  try {
    const dateline = await startDateline(database);
    servers.push(dateline);
    const limit = await startLimit(database);
    servers.push(limit);
    const peer = withPeer ? await startPeer(database) : null;
    if (peer !== null) servers.push(peer);
    const measured: MeasuredRead[] = [];
    for (const [i, read] of READS.entries()) {
      const rows = variables[i];
      const ours = callsFor(dateline.url, read.operation, rows);
      const bare = rows.map((row) => ({
        url: `${limit.url}/${i}`,
        body: JSON.stringify(Object.values(row)),
      }));
      const sides: Side[] = [
        [dateline, ours],
        [limit, bare],
        ...(peer === null ? [] : [[peer, callsFor(peer.url, peerOperation(read.name), rows)] as const]),
      ];
      const one = await compare(read, database, sides, pace, agent, signal);
      tell(one);
      measured.push(one);
    }
    return measured;
  } finally {
    agent.destroy();
    for (const server of servers) await server.close();
  }
}

type Side = readonly [server: ServerProcess, calls: readonly Call[]];

async function compare(
  read: Read,
  { folder }: Pick<FreshDatabase, 'folder'>,
  sides: readonly Side[],
  { warmUpMs, roundMs, rounds }: Pace,
  agent: Agent,
  signal: AbortSignal,
): Promise<MeasuredRead> {
  const [ours, bare, peer] = sides;
  let bytes = 0;
  for (const [i, one] of ours[1].entries()) {
    const answer = await call(one, agent);
    bytes += answer.length;
    deepStrictEqual(
      JSON.parse(answer.toString()),
      JSON.parse((await call(bare[1][i], agent)).toString()),
      `The two answers to "${read.name}" differ.`,
    );
  }
  let peerBytes = 0;
  for (const one of peer?.[1] ?? []) {
    const answer = await call(one, agent);
    peerBytes += answer.length;
    const { errors } = JSON.parse(answer.toString());
    if (errors) throw new Error(`PostGraphile fails on "${read.name}": ${JSON.stringify(errors)}`);
  }
  if (peer !== undefined && peerBytes < bytes / 2)
    throw new Error(`PostGraphile answers "${read.name}" by ${peerBytes} bytes where ${bytes} are told.`);
  for (const [, calls] of sides) await callFor(warmUpMs, calls, agent, signal);
  const speeds: Speed[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, [server, calls]] of sides.entries()) {
      const before = [usageOf(server.pid), usageOfDatabase(folder)] as const;
      const times = await callFor(roundMs, calls, agent, signal);
      const after = [usageOf(server.pid), usageOfDatabase(folder)] as const;
      speeds[i].push({
        requestsPerSecond: (times.length * 1_000) / roundMs,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        serverCpu: cpu(before[0], after[0], times.length),
        databaseCpu: cpu(before[1], after[1], times.length),
      });
    }
  const [speed, limit] = [medianOf(speeds[0]), medianOf(speeds[1])];
  const ratioTo = (others: readonly Speed[]) =>
    quantile(
      speeds[0].map((one, i) => one.requestsPerSecond / others[i].requestsPerSecond),
      0.5,
    );
  return {
    name: read.name,
    ...speed,
    size: Math.round(bytes / ours[1].length),
    limit,
    ratioToLimit: ratioTo(speeds[1]),
    postGraphile: peer === undefined ? null : medianOf(speeds[2]),
    ratioToPostGraphile: peer === undefined ? null : ratioTo(speeds[2]),
    memory: {
      server: usageOf(ours[0].pid)?.memory ?? null,
      database: usageOfDatabase(folder)?.memory ?? null,
    },
  };
}

function cpu(before: Usage | null, after: Usage | null, requests: number): number | null {
  return before && after ? (after.cpu - before.cpu) / requests : null;
}

function medianOf(speeds: readonly Speed[]): Speed {
  const of = (figure: keyof Speed) => {
    const values = speeds.flatMap((speed) => speed[figure] ?? []);
    return values.length === 0 ? null : quantile(values, 0.5);
  };
  return {
    requestsPerSecond: expected(of('requestsPerSecond'), 'a round'),
    p50: expected(of('p50'), 'a round'),
    p99: expected(of('p99'), 'a round'),
    serverCpu: of('serverCpu'),
    databaseCpu: of('databaseCpu'),
  };
}

/** Of each read, the variables to read with in turn; none where the base has nothing to ask for. */
export async function variablesOf(url: string): Promise<Readonly<Record<string, unknown>>[][]> {
  const pool = createPool(url, { max: 1 });
  try {
    const variables: Readonly<Record<string, unknown>>[][] = [];
    for (const read of READS)
      variables.push(read.variables === null ? [{}] : (await pool.query(read.variables)).rows);
    return variables;
  } finally {
    await pool.end();
  }
}
