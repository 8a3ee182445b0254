import { setTimeout as sleep } from 'node:timers/promises';
import { type Usage, usageOf, usageOfDatabase } from './processes.js';
import { quantile } from './quantile.js';
import { type Call, CONNECTIONS, createAgent, send } from './requests.js';
import { startDateline } from './servers.js';

/** A flood of requests, each made by its number. */
interface Attack {
  readonly name: string;
  readonly query: (index: number) => string;
}

/** What a flood did to the server, and to those who asked beside it. */
export interface AttackFigures {
  readonly name: string;
  /** How often each status was answered. */
  readonly answers: Readonly<Record<string, number>>;
  /** The most resident MB of the server and of PostgreSQL; null where the system doesn't tell. */
  readonly memory: { readonly server: number | null; readonly database: number | null };
  /** Milliseconds in which half, and 99 of 100, of the cheap queries beside it were answered. */
  readonly beside: { readonly p50: number; readonly p99: number };
}

/** The most resident MB that a server, and PostgreSQL, may take under any attack. */
const MOST_MEMORY = { server: 600, database: 1_000 };

/** What took more memory than it may, a sentence each. */
export function excessesOf(attacks: readonly AttackFigures[]): string[] {
  return attacks.flatMap(({ name, memory }) =>
    (['server', 'database'] as const).flatMap((part) => {
      const taken = memory[part];
      return taken !== null && taken > MOST_MEMORY[part]
        ? [`${name}: the ${part} took ${Math.round(taken)} MB, and may take ${MOST_MEMORY[part]}.`]
        : [];
    }),
  );
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const ATTACKS: readonly Attack[] = [
  { name: 'nothing but the cheap query', query: () => CHEAP },
  {
    // Ten times each, so that all of them are prepared.
    name: 'different operations of 5 kB',
    query: (index) =>
      `{ ${times(35, (i) => `x${Math.floor(index / 10)}_${i}: articles(first: 1) { nodes { id headline publishedAt source { name } mentions(first: 2) { nodes { form } } } }`)} }`,
  },
  {
    name: 'entity pages of 5 kB, all new',
    query: (index) =>
      `{ entities(first: 3) { nodes { ${times(40, (i) => `y${index}_${i}: statements(first: 5) { nodes { text speaker { name } reports(first: 2) { article { headline } } } }`)} } } }`,
  },
  {
    name: 'texts of articles under 20 aliases',
    query: () => `{ articles(first: 100) { nodes { ${times(20, (i) => `a${i}: text`)} } } }`,
  },
  {
    name: 'long conditions on words',
    query: (index) =>
      `{ articles(first: 1, filter: { or: [${times(8, (i) => `{ text: "${times(11, (k) => `fire${index % 1_000}${i}${k} or`)} said" }`)}] }) { totalCount } }`,
  },
  {
    name: 'searches under 10 aliases',
    query: (index) =>
      `{ ${times(10, (i) => `s${i}: search(text: "fire or port or said or people or year${index}", first: 20) { score }`)} }`,
  },
  {
    name: 'directives',
    query: (index) =>
      `{ ${times(90, (i) => `d${index}_${i}: __typename @include(if: true) @skip(if: false)`)} }`,
  },
  {
    name: 'lists within lists',
    query: (index) =>
      `{ z${index}: articles(first: 20) { nodes { mentions(first: 100) { nodes { entity { statements(first: 20) { nodes { text } } } } } } } }`,
  },
];

const CHEAP = '{ statistics { articles } }';
const PAUSE_MS = 20;
const LOOK_MS = 200;

/**
 * Floods a server of its own with each attack in turn for some time, on 10 connections.
 *
 * @param tell is told each as it is measured
 */
export async function measureAttacks(
  folder: string,
  ms: number,
  signal: AbortSignal,
  tell: (figures: AttackFigures) => void,
): Promise<AttackFigures[]> {
  const measured: AttackFigures[] = [];
  for (const attack of ATTACKS) {
    const server = await startDateline({ folder });
    const agents = [createAgent(), createAgent()] as const;
    try {
      const end = performance.now() + ms;
      const call = (query: string): Call => ({
        url: `${server.url}/graphql`,
        body: JSON.stringify({ query }),
      });
      const [answers, beside, memory] = await Promise.all([
        flood(attack, call, agents[0], end, signal),
        ask(call(CHEAP), agents[1], end, signal),
        watch(() => [usageOf(server.pid), usageOfDatabase(folder)], end, signal),
      ]);
      const figures = { name: attack.name, answers, memory, beside };
      tell(figures);
      measured.push(figures);
    } finally {
      for (const agent of agents) agent.destroy();
      await server.close();
    }
  }
  return measured;
}

type Agent = ReturnType<typeof createAgent>;

async function flood(
  { query }: Attack,
  call: (query: string) => Call,
  agent: Agent,
  end: number,
  signal: AbortSignal,
): Promise<AttackFigures['answers']> {
  const answers: Record<string, number> = {};
  let next = 0;
  const connection = async () => {
    while (performance.now() < end) {
      signal.throwIfAborted();
      const { status } = await send(call(query(next++)), agent);
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  return answers;
}

/** Asks again and again, as others would beside a flood. */
async function ask(
  cheap: Call,
  agent: Agent,
  end: number,
  signal: AbortSignal,
): Promise<AttackFigures['beside']> {
  const taken: number[] = [];
  for (let begin = performance.now(); begin < end; begin = performance.now()) {
    signal.throwIfAborted();
    const { status } = await send(cheap, agent);
    // Who is sent away has waited for ever.
    taken.push(status === 200 ? performance.now() - begin : Number.POSITIVE_INFINITY);
    await sleep(PAUSE_MS);
  }
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
}

async function watch(
  look: () => readonly [server: Usage | null, database: Usage | null],
  end: number,
  signal: AbortSignal,
): Promise<AttackFigures['memory']> {
  let [server, database]: [number | null, number | null] = [null, null];
  while (performance.now() < end) {
    signal.throwIfAborted();
    const [one, other] = look();
    if (one) server = Math.max(server ?? 0, one.memory);
    if (other) database = Math.max(database ?? 0, other.memory);
    await sleep(LOOK_MS);
  }
  return { server, database };
}
