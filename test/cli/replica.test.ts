import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findInstallation, program } from '../../src/database/embedded/binaries.js';
import { freePort } from '../../src/database/embedded/freePort.js';
import { openEmbeddedServer } from '../../src/database/embedded/server.js';
import { runCommand, startCommand, testFolder } from '../setup/command.js';

// A primary and a replica that follows it, both of the embedded PostgreSQL, started here since `serve` starts none that stream.

const KEY = 'a-key-of-the-replicas-test';
const folder = testFolder();
const running: ChildProcess[] = [];
let primary: string;
let replica: string;
let follower: ChildProcess;
let startFollower: () => Promise<ChildProcess>;

beforeAll(async () => {
  const server = await openEmbeddedServer(folder, true);
  const url = new URL(server.url);
  await server.close();
  // Where the server's account can reach it.
  const cluster = realpathSync(path.join(folder, 'database'));
  const data = path.join(cluster, 'data');
  const hosts = path.join(data, 'pg_hba.conf');
  writeFileSync(hosts, `${readFileSync(hosts, 'utf8')}\nhost replication all 127.0.0.1/32 scram-sha-256\n`);
  const copy = path.join(cluster, 'replica');
  const [port, copyPort] = [await freePort(), await freePort()];
  const at = (to: number) => Object.assign(new URL(url), { port: String(to) }).href;
  primary = at(port);
  replica = at(copyPort);
  const startPrimary = () => startPostgres(data, port, []);
  // What is copied must have been written by a server that streams.
  await stop(await startPrimary());
  cpSync(data, copy, { recursive: true });
  writeFileSync(path.join(copy, 'standby.signal'), '');
  giveLike(data, copy);
  await startPrimary();
  const source = `host=127.0.0.1 port=${port} user=${url.username} password=${url.password}`;
  startFollower = () => startPostgres(copy, copyPort, [`primary_conninfo=${source}`]);
  follower = await startFollower();
}, 120_000);

afterAll(() => Promise.all(running.map(stop)));

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || child.signalCode !== null || !child.kill('SIGINT')) return;
  await ended;
}

async function startPostgres(data: string, port: number, settings: readonly string[]): Promise<ChildProcess> {
  const owner = statSync(data);
  const child = spawn(
    program(await findInstallation(), 'postgres'),
    [
      '-D',
      data,
      ...['wal_level=replica', 'max_wal_senders=4', `port=${port}`, ...settings].flatMap((setting) => [
        '-c',
        setting,
      ]),
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(process.getuid?.() === 0 && { uid: owner.uid, gid: owner.gid }),
    },
  );
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (part) => {
    told += part;
  });
  const url = Object.assign(new URL(primary), { port: String(port) }).href;
  while (!(await ask(url, 'SELECT 1').then(Boolean, () => false))) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start:\n${told}`);
    await sleep(50);
  }
  running.push(child);
  return child;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Makes a folder, with all that is in it, its model's owner's. */
function giveLike(model: string, copy: string): void {
  const { uid, gid } = statSync(model);
  if (lstatSync(copy).uid === uid) return;
  for (const name of ['', ...(readdirSync(copy, { recursive: true }) as string[])])
    chownSync(path.join(copy, name), uid, gid);
}

interface Answer {
  readonly data?: { readonly statistics: { readonly articles: number } };
  readonly errors?: readonly unknown[];
}

const COUNT = '{ statistics { articles } }';
const INGEST =
  'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { article { headline } outcome } }';
const article = (n: number) => ({
  headline: `Quay ${n} of Port Alva reopens`,
  text: `Quay ${n} of Port Alva reopened on Monday. "It took too long," Mira Tolland said.`,
  url: `https://post.example/quay/${n}`,
});

test('reads come from the replica, and what tells of a write from where it was written', async () => {
  const env = { DATABASE_URL: primary, DATABASE_READ_URL: replica, DATELINE_WRITE_KEY: KEY };
  const server = startCommand(['serve', '--port', '0', '--data', folder, '--workers', '1'], { env });
  const [url] = await server.printed(/http:\/\/\S+:\d+/);
  const post = async (query: string, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  const untilRead = async (count: number) => {
    for (;;) {
      const { status, data } = await post(COUNT);
      if (status === 200 && data?.statistics.articles === count) return;
      await sleep(50);
    }
  };
  try {
    await untilRead(0);
    expect(await post(INGEST, { input: article(1) })).toMatchObject({ status: 200 });
    await untilRead(1);

    await ask(replica, 'SELECT pg_wal_replay_pause()');
    expect(await post(INGEST, { input: article(2) })).toEqual({
      status: 200,
      data: { ingestArticle: { article: { headline: article(2).headline }, outcome: 'CREATED' } },
    });
    expect((await post(COUNT)).data).toEqual({ statistics: { articles: 1 } });
    await ask(replica, 'SELECT pg_wal_replay_resume()');
    await untilRead(2);

    follower.kill('SIGQUIT');

    for (let answer = await post(COUNT); answer.status !== 503; answer = await post(COUNT)) await sleep(50);
    expect(await post(COUNT)).toMatchObject({
      errors: [{ extensions: { code: 'DATABASE_UNREACHABLE' } }],
    });
    expect(await post(INGEST, { input: article(3) })).toMatchObject({
      status: 200,
      data: { ingestArticle: { outcome: 'CREATED' } },
    });
    follower = await startFollower();
    await untilRead(3);
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
  }
}, 120_000);

test('a database that does not get this schema is refused with what it lacks, what is under way there too', async () => {
  await ask(primary, 'CREATE DATABASE halfway');
  const halfway = Object.assign(new URL(primary), { pathname: '/halfway' }).href;
  const [begun] = (await ask(
    primary,
    'SELECT migration_name, checksum FROM _prisma_migrations ORDER BY started_at LIMIT 1',
  )) as { migration_name: string; checksum: string }[];
  await ask(
    halfway,
    `CREATE TABLE _prisma_migrations AS
     SELECT '${begun.migration_name}' AS migration_name, '${begun.checksum}' AS checksum, now() AS started_at,
       NULL::timestamptz AS finished_at, NULL::timestamptz AS rolled_back_at`,
  );
  const env = { DATABASE_URL: primary, DATABASE_READ_URL: halfway, DATELINE_WRITE_KEY: KEY };
  const { status, stderr } = await runCommand(['serve', '--port', '0', '--data', folder], { env });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(
      /^error: postgresql:.+ lacks \d+ migrations of this build\. .+\(REPLICA_BEHIND\)\n$/,
    ),
  });
}, 60_000);
