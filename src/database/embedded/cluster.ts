import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileError, keepSecret, makeFolder } from '../dataFolder.js';
import { DatabaseError, databaseError } from '../errors.js';
import { type Account, canReach, giveTo, isRoot, serverAccount } from './account.js';
import { findInstallation, type Installation, program } from './binaries.js';
import { freePort } from './freePort.js';

/** The name of the superuser of an embedded cluster. */
export const SUPERUSER = 'dateline';

/** Where clusters and programs lie that the server's account can't reach in their own place. */
const REACHABLE_FOLDER = '/var/lib/dateline';

const LARGEST_LOG = 4 << 20;

/** An embedded PostgreSQL cluster on disk: `folder` holds `data/` (PostgreSQL's own), `log` and `password`. */
export interface Cluster {
  readonly folder: string;
  readonly installation: Installation;
  readonly account: Account;
  readonly password: string;
  /** Trades the safety of the data for speed: for clusters that don't outlive the process. */
  readonly ephemeral: boolean;
}

/**
 * The cluster of a data folder, made where there is none yet. Several processes may call it at once: a new cluster is
 * made aside and then renamed, and the first one there wins.
 *
 * @throws DatabaseError `DATA_FOLDER_NOT_WRITABLE`, `DATABASE_DAMAGED`, `DATABASE_UNSUPPORTED`, `DISK_FULL`
 */
export async function openCluster(dataFolder: string, ephemeral: boolean): Promise<Cluster> {
  await makeFolder(dataFolder);
  const account = await serverAccount(path.join(dataFolder, 'database'));
  const installation = await reachableInstallation(await findInstallation(), account);
  try {
    const folder = await reachableFolder(dataFolder, account);
    if (!(await exists(folder))) await makeCluster(folder, installation, account, ephemeral);
    await checkVersion(folder, installation);
    const password = await keepSecret(path.join(folder, 'password'));
    return { folder, installation, account, password, ephemeral };
  } catch (error) {
    throw fileError(error, dataFolder);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** PostgreSQL's programs, copied where root's private folders hide them from the server's account. */
async function reachableInstallation(installation: Installation, account: Account): Promise<Installation> {
  if (await canReach(account, path.join(installation.folder, 'bin'))) return installation;
  const folder = path.join(REACHABLE_FOLDER, `postgresql-${installation.version}`);
  if (!(await exists(folder))) {
    const { cp } = await import('node:fs/promises');
    await makeFolder(REACHABLE_FOLDER);
    const fresh = `${folder}.${process.pid}`;
    await cp(installation.folder, fresh, { recursive: true, verbatimSymlinks: true });
    await takePlace(fresh, folder);
  }
  return { ...installation, folder };
}

/** `database` in the data folder, or what it links to where root's private folders hide it from the server's account. */
async function reachableFolder(dataFolder: string, account: Account): Promise<string> {
  const folder = path.join(dataFolder, 'database');
  if (await canReach(account, dataFolder)) return folder;
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const elsewhere = path.join(REACHABLE_FOLDER, key);
  const linked = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (!linked) {
    // What an earlier data folder of the same path left behind.
    await rm(elsewhere, { recursive: true, force: true });
    await makeFolder(REACHABLE_FOLDER);
    await symlink(elsewhere, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return elsewhere;
}

async function makeCluster(
  folder: string,
  installation: Installation,
  account: Account,
  ephemeral: boolean,
): Promise<void> {
  await removeUnfinished(folder);
  const fresh = `${folder}.${process.pid}`;
  try {
    await mkdir(fresh, { mode: 0o700 });
    await giveTo(account, fresh);
    const password = path.join(fresh, 'password');
    await keepSecret(password, account);
    await initialise(fresh, password, { installation, account, ephemeral });
    await takePlace(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

async function initialise(
  fresh: string,
  password: string,
  { installation, account, ephemeral }: Pick<Cluster, 'installation' | 'account' | 'ephemeral'>,
): Promise<void> {
  let output = '';
  // The character type decides what pg_trgm takes for a letter; the name of its UTF-8 locale differs between systems.
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C']) {
    const data = path.join(fresh, 'data');
    const result = await run(
      program(installation, 'initdb'),
      [
        ...['--pgdata', data, '--username', SUPERUSER, '--pwfile', password, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--lc-ctype', locale],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--text-search-config', 'english'],
        ...(ephemeral ? ['--no-sync'] : []),
      ],
      account,
      fresh,
    );
    if (result.code === 0) return;
    output = result.output;
    if (!/locale/i.test(output)) break;
    await rm(data, { recursive: true, force: true });
  }
  throw databaseError(new Error(`initdb failed:\n${output.trim()}`), path.dirname(fresh));
}

/** Removes what processes that died while making a cluster left beside it. */
async function removeUnfinished(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(`${path.basename(folder)}.`)
      ? Number(path.extname(name).slice(1))
      : Number.NaN;
    if (Number.isInteger(pid) && pid !== process.pid && !isAlive(pid))
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}

/** Whether a process of this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Renames a folder to its final name, or removes it where another process was first. */
async function takePlace(fresh: string, folder: string): Promise<void> {
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}

async function checkVersion(folder: string, installation: Installation): Promise<void> {
  const wanted = installation.version.split('.')[0];
  const found = await readFile(path.join(folder, 'data', 'PG_VERSION'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  if (found.trim() === wanted) return;
  throw new DatabaseError(
    'DATABASE_DAMAGED',
    found === ''
      ? `${folder} is not a whole database: PG_VERSION is missing. Move the folder away, and ingest again.`
      : `${folder} was made by PostgreSQL ${found.trim()}, this is ${wanted}. Use the Dateline it was made with, or another data folder.`,
  );
}

/** The id and port of the server that runs on the cluster, or did when it was last killed. */
export async function readServer(cluster: Cluster): Promise<{ pid: number; port: number } | undefined> {
  return readLock(lockFile(cluster));
}

function lockFile(cluster: Cluster): string {
  return path.join(cluster.folder, 'data', 'postmaster.pid');
}

async function readLock(file: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

/** How an attempt to start a cluster's server ended; `KILLED` where somebody killed it as it started. */
export type Start = 'STARTED' | 'ALREADY_RUNNING' | 'PORT_TAKEN' | 'KILLED';

/**
 * Starts the cluster's server, apart from this process and its terminal, on 127.0.0.1 alone.
 *
 * @param port the port to take; null for a free one
 * @throws DatabaseError where PostgreSQL does not start for another reason than those of `Start`
 */
export async function startServer(cluster: Cluster, port: number | null): Promise<Start> {
  const log = path.join(cluster.folder, 'log');
  const from = await rotate(log);
  await writeSettings(cluster, port ?? (await freePort()));
  const { code, output } = await run(
    program(cluster.installation, 'pg_ctl'),
    ['start', '--pgdata', path.join(cluster.folder, 'data'), '--log', log, '--wait', '--timeout', '60'],
    cluster.account,
    cluster.folder,
  );
  if (code === 0) return 'STARTED';
  const report = `${output}\n${await readFrom(log, from)}`;
  if (/lock file ".*" already exists|shared memory block .*still in use/s.test(report))
    return 'ALREADY_RUNNING';
  if (/could not (bind|create any TCP\/IP sockets)/.test(report)) return 'PORT_TAKEN';
  if (/was terminated by signal (?:9|15)\b/.test(report)) return 'KILLED';
  throw databaseError(
    new Error(`PostgreSQL did not start:\n${report.trim().split('\n').slice(-12).join('\n')}`),
    cluster.folder,
  );
}

const STOP_MS = 60_000;

/** Stops the cluster's server, once its open transactions have been rolled back. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const server = await readServer(cluster);
  if (server === undefined) return;
  await run(
    program(cluster.installation, 'pg_ctl'),
    ['stop', '--pgdata', path.join(cluster.folder, 'data'), '--mode', 'fast', '--no-wait'],
    cluster.account,
    cluster.folder,
  );
  // pg_ctl itself would wait for the lock file to go, and so for the next server too where another process starts one.
  for (const begin = Date.now(); Date.now() - begin < STOP_MS; await sleep(25))
    if ((await readServer(cluster))?.pid !== server.pid || !isAlive(server.pid)) return;
}

/**
 * Removes the lock file that a killed server left, where its process id belongs to another program by now and so
 * PostgreSQL takes it for running. Where the process is gone, PostgreSQL does so itself.
 */
export async function removeStaleLock(cluster: Cluster): Promise<void> {
  const stale = await readServer(cluster);
  if (stale === undefined || !isAlive(stale.pid) || (await isPostgres(stale.pid))) return;
  const file = lockFile(cluster);
  const aside = `${file}.${process.pid}`;
  // Another process may have started a server since: what was taken away is looked at again, and put back if it is new.
  try {
    await rename(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const taken = await readLock(aside);
  if (taken?.pid !== stale.pid) await link(aside, file).catch(() => {});
  await rm(aside, { force: true });
}

async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform === 'win32') return isAlive(pid);
  if (process.platform === 'linux') {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return /\(postgres\) [^ZX]/.test(state);
  }
  const { output } = await run('ps', ['-p', String(pid), '-o', 'stat=,comm='], {}, '/');
  return output.includes('postgres') && !output.trim().startsWith('Z');
}

async function writeSettings(cluster: Cluster, port: number): Promise<void> {
  const file = path.join(cluster.folder, 'data', 'postgresql.conf');
  const fresh = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '256MB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    // Nobody copies it by its log of changes, which need not be long, nor many times as large as what is stored.
    wal_level: 'minimal',
    max_wal_senders: 0,
    // Each page is written whole when it first changes after a checkpoint, which most pages that an article touches of a large base
    // do: to compress them took half of the time of storing.
    wal_compression: 'off',
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    checkpoint_timeout: '10min',
    // Of what many articles touch, each batch leaves dead rows behind: they are to be used again while others come.
    autovacuum_naptime: '15s',
    autovacuum_vacuum_scale_factor: 0.1,
    // Its log tells of the server and not of every statement that failed: the program tells of those.
    log_checkpoints: 'off',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    default_text_search_config: 'pg_catalog.english',
    ...(cluster.ephemeral ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  try {
    await writeFile(fresh, `# Written by Dateline at every start.\n${lines.join('')}`, { mode: 0o600 });
    if (isRoot) await giveTo(cluster.account, fresh);
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw fileError(error, cluster.folder);
  }
}

/** The port the cluster was last started on, so that those who know it find it again. */
export async function lastPort(cluster: Cluster): Promise<number | null> {
  const settings = await readFile(path.join(cluster.folder, 'data', 'postgresql.conf'), 'utf8').catch(
    () => '',
  );
  const port = /^# Written by Dateline.*^port = '(\d+)'/ms.exec(settings)?.[1];
  return port === undefined ? null : Number(port);
}

/** Starts a new log file where the old one is large; returns the length of what it holds already. */
async function rotate(log: string): Promise<number> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size < LARGEST_LOG) return size;
  await rename(log, `${log}.old`);
  return 0;
}

async function readFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return '';
  try {
    return await handle
      .createReadStream({ start: offset, encoding: 'utf8' })
      .reduce((text, part) => text + part, '');
  } finally {
    await handle.close().catch(() => {});
  }
}

async function run(
  file: string,
  args: string[],
  account: Account,
  cwd: string,
): Promise<{ code: number | null; output: string }> {
  // Neither the user's PG… variables nor a locale this machine lacks may reach the server.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...account,
      cwd,
      env: { ...env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (output += part));
    child.stderr.setEncoding('utf8').on('data', (part) => (output += part));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
