import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/database/embedded/freePort.js';
import { openEmbeddedServer } from '../../src/database/embedded/server.js';
import { canonicalExport, firstDifference } from '../canonicalExport.js';
import { randomFrom, shuffle } from '../train/engine/random.js';
import { type InventedArticle, inventedArticles } from './articles.js';
import { Clients } from './client.js';
import { mountSmallDisk, type SmallDisk } from './disk.js';
import { childrenOf, countArticles, cutConnections, postmasterOf, signal } from './postgres.js';
import { Supervised } from './supervised.js';

/** What a run is like. */
export interface ChaosOptions {
  /** How long things go wrong. */
  readonly seconds: number;
  readonly articles: number;
  /** How many `dateline worker` take what is queued. */
  readonly workers: number;
  /** The same seed gives the same articles and the same faults in the same order. */
  readonly seed: number;
  /** How long the database is halted, and its disk full. */
  readonly haltSeconds: number;
  /** Of the disk that is filled, in MB; 0 for none. */
  readonly diskMegabytes: number;
  readonly say: (line: string) => void;
}

/** What came of a run. */
export interface ChaosReport {
  readonly seconds: number;
  readonly articles: number;
  /** How often what was done. */
  readonly done: Readonly<Record<string, number>>;
  /** What could not be done here, and why. */
  readonly skipped: readonly string[];
  /** How often commands were started, and ended by themselves saying that they may be started again. */
  readonly starts: Readonly<Record<string, number>>;
  readonly gaveUp: number;
  readonly requests: { readonly answered: number; readonly later: Readonly<Record<string, number>> };
  /** What was promised and not kept; none where all is well. */
  readonly faults: readonly string[];
}

const KEY = 'the-key-of-all-that-goes-wrong';
const READERS = 3;
/** Articles are brought during this share of the time. */
const BRINGING = 0.85;
/** How long is waited for what is to go wrong to be there: a server that starts again, a command that brings something. */
const LONGEST_AIM_MS = 60_000;
/** How many articles are brought again. */
const BROUGHT_AGAIN = 20;
/** How long nothing may be taken in while something is left to be, when nothing goes wrong any more. */
const LONGEST_STANDSTILL_MS = 180_000;

/**
 * Brings articles by command, by queue and by the API, and reads, while processes are killed, the database is halted, connections
 * are cut and the disk is full, at random moments; then compares what became of it with what comes of the same articles when nothing
 * goes wrong.
 */
export async function chaos(options: ChaosOptions): Promise<ChaosReport> {
  const { say } = options;
  const begin = Date.now();
  const place = path.join(tmpdir(), `dateline-chaos-${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(place, { recursive: true, mode: 0o755 });
  const disk =
    options.diskMegabytes > 0 ? await mountSmallDisk(path.join(place, 'disk'), options.diskMegabytes) : null;
  try {
    const articles = inventedArticles(options.articles, options.seed);
    say(`${articles.length} articles without faults`);
    const wanted = await undisturbed(articles, path.join(place, 'calm'), place);
    say(`the same with faults, for ${options.seconds} s`);
    const data = disk === null ? path.join(place, 'stormy') : path.join(disk.folder, 'data');
    const storm = new Storm(articles, data, place, disk, options);
    const report = await storm.run();
    const faults = [...report.faults];
    const difference = firstDifference(wanted, await canonicalExport(environment(data)));
    if (difference !== null) faults.push(difference);
    return { ...report, seconds: Math.round((Date.now() - begin) / 1000), faults };
  } finally {
    await disk?.remove();
    await rm(place, { recursive: true, force: true });
  }
}

/** The canonical export of the articles, each brought once while nothing goes wrong. */
async function undisturbed(
  articles: readonly InventedArticle[],
  data: string,
  place: string,
): Promise<string[]> {
  const file = path.join(place, 'all.jsonl');
  await writeArticles(file, articles);
  const command = new Supervised(['ingest', file], environment(data), true);
  await command.done();
  if (command.starts > 1) throw new Error(`The undisturbed run failed: ${command.faults[0]}`);
  const lines = await canonicalExport(environment(data));
  await rm(data, { recursive: true, force: true });
  return lines;
}

function environment(data: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, ...env } = process.env;
  return { ...env, DATELINE_DATA: data, DATELINE_WRITE_KEY: KEY, NODE_OPTIONS: '' };
}

async function writeArticles(file: string, articles: readonly InventedArticle[]): Promise<void> {
  await writeFile(file, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
}

/** Does something; whether there was what it is done to. */
type Strike = () => boolean | Promise<boolean>;

/** Strikes as soon as there is what is to be struck. */
async function isStruck(strike: Strike): Promise<boolean> {
  for (const begin = Date.now(); Date.now() - begin < LONGEST_AIM_MS; await sleep(200))
    if (await strike()) return true;
  return false;
}

/** All that runs while things go wrong. */
class Storm {
  private readonly random: () => number;
  private readonly done: Record<string, number> = {};
  private readonly skipped: string[] = [];
  private readonly commands: Supervised[] = [];
  private readonly workers: Supervised[] = [];
  /** Commands that bring articles just now. */
  private readonly bringing = new Set<Supervised>();
  /** Commands that bring again what was brought. */
  private readonly again: Promise<void>[] = [];
  /** What could not be done since what it is done to was not there. */
  private readonly missed = new Set<string>();
  private server: Supervised | undefined;

  constructor(
    private readonly articles: readonly InventedArticle[],
    private readonly data: string,
    private readonly place: string,
    private readonly disk: SmallDisk | null,
    private readonly options: ChaosOptions,
  ) {
    this.random = randomFrom(options.seed);
  }

  async run(): Promise<Omit<ChaosReport, 'seconds'>> {
    const port = await freePort();
    // Somebody who holds it, so that the server of the database is there for as long as this takes.
    const database = await openEmbeddedServer(this.data);
    const server = this.start(
      ['serve', '--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
      false,
    );
    this.server = server;
    for (let i = 0; i < this.options.workers; i++)
      this.workers.push(this.start(['worker', '--workers', '1'], false));
    const clients = new Clients(`http://127.0.0.1:${port}/graphql`, KEY);
    const ended = new AbortController();
    const reading = Array.from({ length: READERS }, () => clients.read(ended.signal, 100));
    const bringing = this.bringAll(clients, ended.signal);
    await this.goWrong(database.url);
    this.options.say('nothing goes wrong any more');
    const standstill = await this.untilTakenIn(
      Promise.all([...bringing, ...this.again]).then(() => this.untilQueueIsEmpty()),
      database.url,
    );
    ended.abort();
    await Promise.all(reading);
    await Promise.all(this.commands.map((command) => command.stop()));
    await database.close();
    const faults = [
      ...this.commands.flatMap((command) => command.faults),
      ...clients.faults,
      ...Array.from(this.missed, (name) => `${name}: in ${LONGEST_AIM_MS / 1000} s nothing was there for it`),
      ...(standstill === null ? [] : [standstill]),
    ];
    const starts: Record<string, number> = {};
    for (const command of this.commands) starts[command.name] = (starts[command.name] ?? 0) + command.starts;
    return {
      articles: this.articles.length,
      done: this.done,
      skipped: this.skipped,
      starts,
      gaveUp: this.commands.reduce((sum, { gaveUp }) => sum + gaveUp, 0),
      requests: { answered: clients.answered, later: clients.later },
      faults,
    };
  }

  private start(args: readonly string[], untilDone: boolean): Supervised {
    const command = new Supervised(args, environment(this.data), untilDone);
    this.commands.push(command);
    return command;
  }

  /** Brings the articles in parts, spread over the time, each way its own parts one after another, until the signal is aborted. */
  private bringAll(clients: Clients, signal: AbortSignal): Promise<void>[] {
    const { seconds } = this.options;
    const begin = Date.now();
    const ways = [
      (part: readonly InventedArticle[], file: string) =>
        this.command(['ingest', '--workers', '1', file], part, file),
      (part: readonly InventedArticle[], file: string) =>
        this.command(['ingest', '--queue', file], part, file),
      (part: readonly InventedArticle[]) => clients.bring(part, signal),
    ];
    const parts = ways.length * Math.max(1, Math.round(seconds / 60));
    const size = Math.ceil(this.articles.length / parts);
    return ways.map(async (way, w) => {
      for (let p = w; p < parts && !signal.aborted; p += ways.length) {
        const due = begin + ((p - w) / parts) * BRINGING * seconds * 1000;
        await sleep(Math.max(0, due - Date.now()));
        await way(this.articles.slice(p * size, (p + 1) * size), path.join(this.place, `part-${p}.jsonl`));
      }
    });
  }

  private async command(args: string[], part: readonly InventedArticle[], file: string): Promise<void> {
    await writeArticles(file, part);
    const command = this.start(args, true);
    this.bringing.add(command);
    await command.done();
    this.bringing.delete(command);
  }

  /** Lets things go wrong, all kinds in turn, each turn in another order, until the time is over and each went wrong once. */
  private async goWrong(url: string): Promise<void> {
    const faults = this.kinds(url);
    const end = Date.now() + this.options.seconds * 1000;
    const pause = Math.min(30, this.options.seconds / (faults.length + 1));
    const isOver = () =>
      Date.now() > end && faults.every(([name]) => name in this.done || this.missed.has(name));
    while (!isOver())
      for (const i of shuffle(Int32Array.from(faults.keys()), this.random)) {
        await sleep(pause * (0.5 + this.random()) * 1000);
        if (isOver()) return;
        const [name, strike] = faults[i];
        this.options.say(name);
        if (await isStruck(strike)) this.done[name] = (this.done[name] ?? 0) + 1;
        else this.missed.add(name);
      }
  }

  private kinds(url: string): readonly (readonly [name: string, strike: Strike])[] {
    const { data, disk } = this;
    const { haltSeconds } = this.options;
    const postmaster = () => {
      const pid = postmasterOf(data);
      return pid === undefined ? [] : [pid];
    };
    const pick = (commands: readonly Supervised[]) => commands[Math.floor(this.random() * commands.length)];
    const isLinux = process.platform === 'linux';
    if (disk === null) this.skipped.push('full disk: this user or system can mount no small disk');
    if (!isLinux) this.skipped.push('halted database, killed connection: Linux alone tells their processes');
    return [
      ['worker killed', () => pick(this.workers).kill()],
      ['ingest killed', () => this.ingestToKill()?.kill() ?? false],
      ['server killed', () => this.server?.kill() ?? false],
      ['database killed', () => signal(postmaster(), 'SIGKILL') > 0],
      ['connections cut', async () => (await cutConnections(url)) > 0],
      ...(isLinux
        ? ([
            ['connection killed', () => signal(postmaster().flatMap(childrenOf).slice(-1), 'SIGKILL') > 0],
            [
              'database halted',
              async () => {
                const pids = postmaster().flatMap((pid) => [pid, ...childrenOf(pid)]);
                if (signal(pids, 'SIGSTOP') === 0) return false;
                await sleep(haltSeconds * 1000);
                signal(pids, 'SIGCONT');
                return true;
              },
            ],
          ] as const)
        : []),
      ...(disk === null
        ? []
        : ([
            [
              'disk full',
              async () => {
                const empty = await disk.fill();
                await sleep(haltSeconds * 1000);
                await empty();
                return true;
              },
            ],
          ] as const)),
    ];
  }

  /** A command that brings articles just now; null where none does, then one begins that brings some of them again. */
  private ingestToKill(): Supervised | null {
    const [running] = shuffle(
      Array.from(this.bringing).filter((command) => command.isRunning),
      this.random,
    );
    if (running !== undefined) return running;
    const file = path.join(this.place, `again-${this.again.length}.jsonl`);
    const args = ['ingest', '--workers', '1', file];
    this.again.push(this.command(args, this.articles.slice(0, BROUGHT_AGAIN), file));
    return null;
  }

  /** Waits for work as long as articles come; what stands still meanwhile, else null. */
  private async untilTakenIn(work: Promise<void>, url: string): Promise<string | null> {
    let isDone = false;
    const done = work.then(() => {
      isDone = true;
    });
    let [most, since] = [0, Date.now()];
    while (Date.now() - since < LONGEST_STANDSTILL_MS) {
      await Promise.race([done, sleep(1_000, undefined, { ref: false })]);
      if (isDone) return null;
      const articles = await countArticles(url);
      if (articles > most) [most, since] = [articles, Date.now()];
    }
    const running = this.commands.filter((command) => command.isRunning);
    return `${most} articles were taken in, and in ${LONGEST_STANDSTILL_MS / 1000} s none more, while these ran: ${running.map(({ name, lastWords }) => `${name} (${lastWords.slice(-300)})`).join(', ')}`;
  }

  private async untilQueueIsEmpty(): Promise<void> {
    const last = this.start(['worker', '--once', '--workers', '1'], true);
    await last.done();
  }
}
