// Whether a knowledge base is a function of its documents whatever their order, the number of writers and processes that are
// killed: ingests corpora again and again, each time into an empty base, and compares what `export --canonical` writes.
//   tsx scripts/order.ts [--corpora ../shared/corpora] [--orders 5] [--writers 1,2,4] [--kills 20] [--articles N] [--seed 1]
//   (after `npm run build`)
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { openTemporaryServer } from '../src/database/embedded/temporary.js';
import { canonicalExport, firstDifference } from './canonicalExport.js';
import { randomFrom, shuffle } from './train/engine/random.js';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    orders: { type: 'string', default: '5' },
    writers: { type: 'string', default: '1,2,4' },
    kills: { type: 'string', default: '20' },
    /** Only so many articles, drawn at random; else all. */
    articles: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const COMMAND = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
/** Seconds a writer is let run before it is killed, at the most. */
const LONGEST_LIFE = 25;

const random = randomFrom(Number(values.seed));
const folder = await mkdtemp(path.join(tmpdir(), 'dateline-order-'));

/** All articles as files of one each: those of the stories as they are, the lines of the incidents as files of their own. */
async function articleFiles(): Promise<string[]> {
  const stories = path.join(values.corpora, 'stories');
  const names = await readdir(stories, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(stories, name));
  const lines = (await readFile(path.join(values.corpora, 'incidents', 'articles.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '');
  const withText = lines.filter((line) => JSON.parse(line).maintext);
  const own = withText.map(async (line, k) => {
    const file = path.join(folder, `incident-${String(k).padStart(4, '0')}.jsonl`);
    await writeFile(file, `${line}\n`);
    return file;
  });
  return [...files.sort(), ...(await Promise.all(own))];
}

function start(url: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Ingests files by one process, which is killed so many times and begun again. */
async function write(url: string, files: readonly string[], kills: number): Promise<number> {
  let killed = 0;
  for (;;) {
    const child = start(url, ['ingest', '--workers', '1', ...files]);
    const ended = once(child, 'exit') as Promise<[number | null]>;
    if (killed < kills) {
      const life = sleep(1000 * LONGEST_LIFE * random()).then(() => 'lived' as const);
      if ((await Promise.race([ended, life])) === 'lived') {
        child.kill('SIGKILL');
        await ended;
        killed++;
        continue;
      }
    }
    const [status] = await ended;
    if (status !== 0) throw new Error(`A writer ended with status ${status}.`);
    return killed;
  }
}

const files = await articleFiles();
const chosen =
  values.articles === undefined ? files : shuffle([...files], random).slice(0, Number(values.articles));
const runs = Array.from({ length: Number(values.orders) }, (_, order) =>
  values.writers.split(',').map((writers) => ({ order, writers: Number(writers) })),
).flat();
/** For each run and writer, how many times it is killed. */
const kills = runs.map(({ writers }) => new Array<number>(writers).fill(0));
for (let k = 0; k < Number(values.kills); k++) {
  const own = kills[Math.floor(random() * kills.length)];
  own[Math.floor(random() * own.length)]++;
}
const orders = Array.from({ length: Number(values.orders) }, () => shuffle([...chosen], random));

const server = await openTemporaryServer();
const pool = new Pool({ connectionString: server.url, max: 1 });
let first: string[] | null = null;
let differing = 0;
try {
  for (const [run, { order, writers }] of runs.entries()) {
    const name = `order_${run}`;
    await pool.query(`CREATE DATABASE ${name}`);
    const url = new URL(server.url);
    url.pathname = name;
    const began = Date.now();
    const killed = await Promise.all(
      kills[run].map((times, writer) =>
        write(
          url.href,
          orders[order].filter((_, k) => k % writers === writer),
          times,
        ),
      ),
    );
    const written = await canonicalExport({ ...process.env, DATABASE_URL: url.href });
    await pool.query(`DROP DATABASE ${name} WITH (FORCE)`);
    first ??= written;
    const difference = firstDifference(first, written);
    console.log(
      `order ${order + 1}, writers ${writers}, killed ${killed.reduce((sum, each) => sum + each, 0)} times: ${written.length} lines${difference === null ? '' : ', DIFFERS'} (${Math.round((Date.now() - began) / 1000)} s)`,
    );
    if (difference !== null) {
      differing++;
      console.log(`  ${difference}`);
    }
  }
} finally {
  await pool.end();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(
  `${chosen.length} articles, ${runs.length} runs: ${differing === 0 ? 'all the same' : `${differing} differ`}`,
);
process.exitCode = differing === 0 ? 0 : 1;
