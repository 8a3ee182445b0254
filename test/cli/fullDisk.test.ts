import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventedArticles } from '../../scripts/chaos/articles.js';
import { mountSmallDisk, type SmallDisk } from '../../scripts/chaos/disk.js';
import { countArticles } from '../../scripts/chaos/postgres.js';
import { type EmbeddedServer, openEmbeddedServer } from '../../src/database/embedded/server.js';
import { runCommand, startCommand, testFolder } from '../setup/command.js';

/** Enough for the database and for the articles of these tests. */
const MEGABYTES = 500;
/** More than are stored at once, so that some wait to be stored while others wait to be read. */
const COUNT = 130;
const FEWER = 40;
/** So much of an input is waited for before its first article is read. */
const HEAD_BYTES = 65_536;
const folder = testFolder();
let disk: SmallDisk | null = null;
let server: EmbeddedServer | null = null;
let inputs = 0;

beforeAll(async () => {
  disk = await mountSmallDisk(path.join(tmpdir(), `dateline-test-disk-${randomUUID()}`), MEGABYTES);
  if (disk === null)
    process.stderr.write('No small disk can be mounted here: tests of full disks are left out.\n');
});
afterAll(async () => {
  await server?.close();
  await disk?.remove();
});

/** Declares a test that needs a small disk; without one it is left out. */
function diskTest(name: string, run: (disk: SmallDisk, data: string) => Promise<void>): void {
  test(name, async () => {
    if (disk !== null) await run(disk, path.join(disk.folder, 'data'));
  }, 240_000);
}

function lines(count: number, seed: number): string {
  return inventedArticles(count, seed)
    .map((article) => `${JSON.stringify({ ...article, url: `${article.url}/${seed}` })}\n`)
    .join('');
}

function articles(name: string, count: number, seed: number): string {
  const file = path.join(folder, `${name}.jsonl`);
  writeFileSync(file, lines(count, seed));
  return file;
}

/** A command that has opened the database and stored one article, and waits for more. */
async function ingesting(data: string, options: readonly string[]) {
  const command = startCommand(
    ['ingest', '--workers', '1', '--json', ...options, '--data', data, '--jsonl', '-'],
    {
      openInput: true,
    },
  );
  command.process.stdin?.write(lines(1, 4 + inputs++) + '\n'.repeat(HEAD_BYTES));
  await command.printed(/"outcome":"CREATED"/);
  return command;
}

diskTest('a disk that is full keeps articles waiting, and costs none of them', async (disk, data) => {
  server = await openEmbeddedServer(data);
  expect((await runCommand(['ingest', '--data', data, articles('first', FEWER, 3)])).status).toBe(0);
  const command = await ingesting(data, []);
  const free = await disk.fill();
  command.process.stdin?.end(lines(COUNT, 1));
  await command.said(/^waiting: The disk of .+ is full\./m);
  await free();
  const { status, stdout, stderr } = await command.ended;
  expect({ status, failed: /"failed":(\d+)/.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' });
  // What is small may find room that what is large did not.
  expect(stderr.match(/^going on after /gm)?.length).toBe(stderr.match(/^waiting: /gm)?.length);
  expect(await countArticles(server.url)).toBe(FEWER + 1 + COUNT);
});

diskTest('a disk that stays full ends the work with one error, and starts nothing', async (disk, data) => {
  server ??= await openEmbeddedServer(data);
  const command = await ingesting(data, ['--wait', '2']);
  const before = await countArticles(server.url);
  const free = await disk.fill();
  command.process.stdin?.end(lines(FEWER, 2));
  const { status, stderr } = await command.ended;
  expect(status).toBe(1);
  expect(stderr.match(/error: /g)).toHaveLength(1);
  expect(stderr).toMatch(
    /error: The disk of .+ is full\..+ Give the same input again to go on\. \(DISK_FULL\)\n$/,
  );
  const file = articles('ended', FEWER, 2);
  for (const args of [
    ['list', '--data', path.join(disk.folder, 'fresh')],
    // The queue's own tables are yet to be made.
    ['ingest', '--queue', '--wait', '1', '--data', data, file],
    ['worker', '--once', '--wait', '1', '--data', data],
    ['jobs', '--data', data],
  ]) {
    const started = await runCommand(args);
    expect(started.status).toBe(1);
    expect(started.stderr).toMatch(/^(waiting: .+\n)*error: The disk of .+ is full\..+\(DISK_FULL\)\n$/);
  }
  await free();
  expect((await runCommand(['ingest', '--workers', '1', '--data', data, file])).status).toBe(0);
  expect(await countArticles(server.url)).toBe(before + FEWER);
});
