// Speed, as ratios to other tools measured in the same run: `npm run bench`. It states figures, and judges only those that have a bound.
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { interruption } from '../../src/cli/interruption.js';
import { openEmbeddedServer } from '../../src/database/embedded/server.js';
import { migrate } from '../../src/database/migrations.js';
import { createPool } from '../../src/database/pool.js';
import { expected } from '../../src/expected.js';
import { measureAnalysis } from './analysis.js';
import { type AttackFigures, excessesOf, measureAttacks } from './attacks.js';
import { documentsIn, repeated } from './documents.js';
import { type Explained, explainReads } from './explaining.js';
import { type FreshDatabase, withFreshDatabase } from './freshDatabase.js';
import { generate } from './generate.js';
import { measureGrowth } from './growth.js';
import { line, type Measurement } from './measurement.js';
import { type MemoryFigures, measureIngest, measureServe } from './memory.js';
import { type MeasuredRead, measureReads } from './reading.js';
import { spaceByTable, spaceLine } from './space.js';
import { measureSteadiness } from './steadiness.js';
import { measureStoring } from './storing.js';

const USAGE = `Usage: npm run bench -- [--corpora DIR] [--json]
         how fast documents are read and stored
       npm run bench -- --articles N [--data DIR] [--rounds N] [--seconds N] [--peer] [--json]
         how fast a knowledge base of N articles is read over HTTP, beside statements written by hand and, with --peer, beside
         PostGraphile (scripts/bench/peer); it is made where there is none
       npm run bench -- attacks --articles N [--data DIR] [--seconds N] [--json]
         what a server takes of memory while it is flooded, and how long others wait beside; exits with 1 where that is more than
         600 MB, or 1000 MB of PostgreSQL
       npm run bench -- explain --articles N [--data DIR] [--json]
         what PostgreSQL says of the operations measured and of all examples: time, pages read, large tables read as a whole; exits
         with 1 where there is one
       npm run bench -- steady --articles N [--data DIR] [--requests N] [--json]
         whether memory stays what it is over many mixed requests
       npm run bench -- memory [--articles N] [--data DIR] [--corpora DIR] [--seconds N] [--json]
         the most memory that ingest with two workers takes, and serve at rest and while it is read, of N articles or what was
         ingested
       npm run bench -- growth --articles N --corpora DIR [--data DIR] [--json]
         what it takes to store up to 200 other articles (incidents) on a base of N: to be compared with what it takes on a smaller one
       npm run bench -- space --articles N [--data DIR] [--json]
         where its bytes are: of each table and index, an article
       npm run bench -- generate --articles N [--data DIR] [--corpora DIR]
         makes it anew

Documents are the stories in the corpora's DIR, else the samples. A base is kept in DIR, else in the system's temporary
folder. --json prints the figures to standard output, and nothing else.`;

const STORED = 230;

/** What is done on a base of generated articles beside measuring how fast it is read. */
const TASKS = ['generate', 'attacks', 'explain', 'steady', 'memory', 'space', 'growth'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    corpora: { type: 'string' },
    data: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '200000' },
    'warm-up': { type: 'string', default: '20' },
    peer: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help || positionals.some((name) => !TASKS.includes(name))) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const signal = interruption();
const say = (text: string) => (values.json ? console.error(text) : console.log(text));

const DOCUMENTS = values.corpora
  ? path.join(values.corpora, 'stories')
  : fileURLToPath(new URL('../../prisma/documents/', import.meta.url));

const MACHINE = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  processors: cpus().length,
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
};

try {
  if (positionals.includes('memory')) await measureMemory();
  else if (values.articles === undefined) await measureWriting();
  else await measureReading(Number(values.articles));
} catch (error) {
  if (!signal.aborted) throw error;
  process.exitCode = 130;
}

async function measureMemory(): Promise<void> {
  const memory: MemoryFigures[] = [];
  const tell = (figures: MemoryFigures) => {
    memory.push(figures);
    say(
      `  ${figures.name.padEnd(24)} node ${megabytes(figures.node)}   PostgreSQL ${megabytes(figures.database)}`,
    );
  };
  const ms = Number(values.seconds) * 1_000;
  say('\nmost memory (PostgreSQL: with its connections, what they share counted once for each)');
  await withFreshDatabase(async (database) => {
    tell(await measureIngest(DOCUMENTS, database, signal));
    if (values.articles === undefined) await measureServe(database, ms, signal, tell);
  });
  if (values.articles !== undefined)
    await withArticles(Number(values.articles), (database) => measureServe(database, ms, signal, tell));
  print({ memory });
}

async function measureWriting(): Promise<void> {
  const report: Record<string, readonly Measurement[]> = {};
  const show = (part: string, how: string, measurements: readonly Measurement[]) => {
    report[part] = measurements;
    say(`\n${part} (${how})`);
    for (const measurement of measurements) say(line(measurement));
  };
  const read = await documentsIn(DOCUMENTS);
  show('analysis', 'on one core', measureAnalysis(read));
  await withFreshDatabase(async (database) =>
    show(
      'storing',
      `${STORED} articles, one writer`,
      await measureStoring(database, repeated(read, STORED), signal),
    ),
  );
  if (values.json) console.log(JSON.stringify({ machine: MACHINE, ...report }, null, 2));
}

/** Uses a base of generated articles, made where there is none. */
async function withArticles(
  articles: number,
  use: (database: FreshDatabase) => Promise<void>,
): Promise<void> {
  const folder = values.data ?? path.join(tmpdir(), 'dateline-bench', `${articles}-articles`);
  const made = path.join(folder, 'made');
  const isMade = await access(made).then(
    () => true,
    () => false,
  );
  if (!isMade || positionals.includes('generate')) await make(folder, made, articles);
  if (positionals.includes('generate')) return;
  const server = await openEmbeddedServer(folder);
  try {
    // The base may have been made by an earlier build.
    const applied = await migrate(server.url);
    if (applied.length > 0) say(`${applied.length} migrations applied to ${folder}`);
    await use({ folder, url: server.url });
  } finally {
    await server.close();
  }
}

function measureReading(articles: number): Promise<void> {
  return withArticles(articles, async (database) => {
    if (positionals.includes('growth')) {
      const figures = await measureGrowth(
        database,
        (await documentsIn(path.join(expected(values.corpora, '--corpora DIR'), 'incidents'))).slice(0, 200),
        signal,
      );
      say(`\nstoring ${figures.stored} articles on ${articles}`);
      say(
        `  an article: node ${figures.node.toFixed(1)} ms, PostgreSQL ${figures.database?.toFixed(1) ?? 'not told'} ms, ${Math.round(figures.pages)} pages, ${Math.round(figures.rows)} rows`,
      );
      for (const { table, rows } of figures.byTable) say(`    ${table.padEnd(20)} ${rows.toFixed(1)} rows`);
      print({ articles, growth: figures });
      return;
    }
    if (positionals.includes('space')) {
      await measureSpace(database.url);
      return;
    }
    if (positionals.includes('attacks')) {
      say(`\nattacked, ${articles} articles (10 connections; a cheap query beside them every 20 ms)`);
      const attacks = await measureAttacks(
        database.folder,
        Number(values.seconds) * 1_000,
        signal,
        (attack) => say(attackRow(attack)),
      );
      print({ articles, attacks });
      const excesses = excessesOf(attacks);
      for (const excess of excesses) console.error(excess);
      if (excesses.length > 0) process.exitCode = 1;
      return;
    }
    if (positionals.includes('explain')) {
      say(`\nexplained, ${articles} articles, ${await sizeOf(database.url)} GB`);
      const operations = await explainReads(database.url, signal, (one) => say(explainedRow(one)));
      print({ articles, operations });
      if (operations.some(({ scans }) => scans.length > 0)) process.exitCode = 1;
      return;
    }
    if (positionals.includes('steady')) {
      say(`\nmemory over ${values.requests} requests, ${articles} articles (10 connections)`);
      const steady = await measureSteadiness(database, Number(values.requests), signal, (look) =>
        say(
          `  ${String(look.requests).padStart(8)}   node ${megabytes(look.server)}   PostgreSQL ${megabytes(look.database)}`,
        ),
      );
      say(
        `  growth once caches are filled: node ${percent(steady.growth.server)}, PostgreSQL ${percent(steady.growth.database)}`,
      );
      print({ articles, steady });
      return;
    }
    say(`\nreading ${articles} articles (10 connections; ${MACHINE.processors} × ${MACHINE.processor})`);
    const pace = {
      warmUpMs: Number(values['warm-up']) * 1_000,
      roundMs: Number(values.seconds) * 1_000,
      rounds: Number(values.rounds),
    };
    const operations = await measureReads(database, pace, values.peer, signal, (read) => say(row(read)));
    print({ articles, gigabytes: await sizeOf(database.url), operations });
  });
}

async function measureSpace(url: string): Promise<void> {
  const pool = createPool(url, { max: 1 });
  try {
    const tables = await spaceByTable(pool);
    const articles = expected(
      tables.find(({ table }) => table === 'article'),
      'the table of articles',
    ).rows;
    const all = tables.reduce((sum, { heap, toast, indexes }) => sum + heap + toast + indexes, 0);
    say(`\nbytes an article: rows, long values, indexes, all (${articles} articles)`);
    for (const table of tables) say(spaceLine(table, articles));
    say(`  ${(all / articles / 1024).toFixed(1)} kB an article`);
    print({ articles, tables });
  } finally {
    await pool.end();
  }
}

/** The figures, with the machine they were taken on, where they are asked for. */
function print(figures: object): void {
  if (values.json) console.log(JSON.stringify({ machine: MACHINE, ...figures }, null, 2));
}

async function sizeOf(url: string): Promise<number> {
  const pool = createPool(url, { max: 1 });
  try {
    const { rows } = await pool.query<{ size: string }>(
      'select pg_database_size(current_database()) as size',
    );
    return Math.round(Number(expected(rows[0], 'a size').size) / 2 ** 20) / 2 ** 10;
  } finally {
    await pool.end();
  }
}

async function make(folder: string, made: string, articles: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const server = await openEmbeddedServer(folder);
  try {
    await migrate(server.url);
    const count = await generate(server.url, await documentsIn(DOCUMENTS), articles, signal, say);
    await writeFile(made, `${count}\n`);
    say(`${count} articles in ${folder}`);
  } finally {
    await server.close();
  }
}

function row({
  name,
  requestsPerSecond,
  p50,
  p99,
  ratioToLimit,
  ratioToPostGraphile,
  size,
  serverCpu,
  databaseCpu,
}: MeasuredRead): string {
  const figures = [
    `${Math.round(requestsPerSecond)}/s`,
    `${ratioToLimit.toFixed(2)} × limit`,
    ...(ratioToPostGraphile === null ? [] : [`${ratioToPostGraphile.toFixed(2)} × PostGraphile`]),
    `p50 ${p50.toFixed(1)} ms`,
    `p99 ${p99.toFixed(1)} ms`,
    `${(size / 1024).toFixed(1)} kB`,
    ...(serverCpu === null ? [] : [`CPU ${serverCpu.toFixed(2)} + ${(databaseCpu ?? 0).toFixed(2)} ms`]),
  ];
  return `  ${name.padEnd(38)} ${figures.map((figure) => figure.padStart(14)).join(' ')}`;
}

function explainedRow({ name, planning, execution, pages, scans }: Explained): string {
  const figures = [`${execution.toFixed(2)} ms`, `planned in ${planning.toFixed(2)} ms`, `${pages} pages`];
  const whole = scans.map(({ table, rows }) => `${table} as a whole (${Math.round(rows)} rows)`);
  return `  ${name.padEnd(38)} ${figures.map((figure) => figure.padStart(22)).join('')}  ${whole.join(', ')}`;
}

function megabytes(memory: number | null): string {
  return `${Math.round(memory ?? 0)} MB`.padStart(8);
}

function percent(share: number | null): string {
  return share === null ? 'not told' : `${(share * 100).toFixed(1)}%`;
}

function attackRow({ name, answers, memory, beside }: AttackFigures): string {
  const statuses = Object.entries(answers).map(([status, count]) => `${count} × ${status}`);
  const figures = [
    `node ${Math.round(memory.server ?? 0)} MB`,
    `PostgreSQL ${Math.round(memory.database ?? 0)} MB`,
    `beside p50 ${beside.p50.toFixed(1)} ms`,
    `p99 ${beside.p99.toFixed(1)} ms`,
    statuses.join(', '),
  ];
  return `  ${name.padEnd(38)} ${figures.map((figure) => figure.padStart(20)).join('')}`;
}
