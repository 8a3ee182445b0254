import type { Agent } from 'node:http';
import { usageOf, usageOfDatabase } from './processes.js';
import { variablesOf } from './reading.js';
import { READS } from './reads.js';
import { type Call, CONNECTIONS, call, callsFor, createAgent } from './requests.js';
import { startDateline } from './servers.js';

/** How many different documents are asked. */
const DOCUMENTS = 10_000;
/** How often memory is looked at. */
const LOOKS = 40;
/** The share of the requests after which caches are taken for filled: all documents have come by then. */
const FILLED = 0.25;

/** Memory after so many requests, in MB; null where the system doesn't tell. */
export interface Look {
  readonly requests: number;
  readonly server: number | null;
  readonly database: number | null;
}

export interface Steadiness {
  readonly requests: number;
  readonly documents: number;
  readonly looks: readonly Look[];
  /** How far the last quarter's median lies above (below: negative) that of the first quarter once caches are filled. */
  readonly growth: { readonly server: number | null; readonly database: number | null };
}

/**
 * Asks a server of its own many mixed requests on 10 connections: the operations of the bench, most of them well known, in many
 * documents that differ by an alias, and looks at its memory and PostgreSQL's meanwhile.
 *
 * @param tell is told what is seen each time
 */
export async function measureSteadiness(
  database: { readonly folder: string; readonly url: string },
  requests: number,
  signal: AbortSignal,
  tell: (look: Look) => void,
): Promise<Steadiness> {
  const callOf = await mixed(database.url);
  const server = await startDateline(database);
  const agent = createAgent();
  const looks: Look[] = [];
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const [from, to] = [look, look + 1].map((part) => Math.floor((part * requests) / LOOKS));
      await ask(from, to, (index) => callOf(server.url, index), agent, signal);
      const seen = {
        requests: to,
        server: usageOf(server.pid)?.memory ?? null,
        database: usageOfDatabase(database.folder)?.memory ?? null,
      };
      looks.push(seen);
      tell(seen);
    }
  } finally {
    agent.destroy();
    await server.close();
  }
  const filled = looks.slice(Math.floor(LOOKS * FILLED));
  return {
    requests,
    documents: DOCUMENTS,
    looks,
    growth: {
      server: growth(filled.flatMap((look) => look.server ?? [])),
      database: growth(filled.flatMap((look) => look.database ?? [])),
    },
  };
}

async function ask(
  from: number,
  to: number,
  callOf: (index: number) => Call,
  agent: Agent,
  signal: AbortSignal,
): Promise<void> {
  let next = from;
  const connection = async () => {
    while (next < to) {
      signal.throwIfAborted();
      await call(callOf(next++), agent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
}

/** Requests by their numbers: every second one is a document of its own, until all have come, then they come again. */
async function mixed(url: string) {
  const variables = await variablesOf(url);
  return (server: string, index: number) => {
    const read = index % READS.length;
    const document = index % 2 === 0 ? 0 : Math.floor(index / 2) % DOCUMENTS;
    const rows = variables[read];
    const query = READS[read].operation.replace('{', `{ a${document}: __typename`);
    return callsFor(server, query, [rows[index % rows.length]])[0];
  };
}

/** How much larger the last quarter's median is than the first one's, as a share. */
function growth(values: readonly number[]): number | null {
  const quarter = Math.floor(values.length / 4);
  if (quarter === 0) return null;
  const median = (part: readonly number[]) => [...part].sort((a, b) => a - b)[part.length >> 1];
  return median(values.slice(-quarter)) / median(values.slice(0, quarter)) - 1;
}
