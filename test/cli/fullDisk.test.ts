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
const folder = testFolder();
let disk: SmallDisk | null = null;
let server: EmbeddedServer | null = null;

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

function articles(name: string, count: number, seed: number): string {
  const file = path.join(folder, `${name}.jsonl`);
  const lines = inventedArticles(count, seed).map((article) => ({
    ...article,
    url: `${article.url}/${seed}`,
  }));
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

diskTest('a disk that is full keeps articles waiting, and costs none of them', async (disk, data) => {
  server = await openEmbeddedServer(data);
  expect((await runCommand(['ingest', '--data', data, articles('first', FEWER, 3)])).status).toBe(0);
  const free = await disk.fill();
  const command = startCommand(['ingest', '--workers', '1', '--data', data, articles('waiting', COUNT, 1)]);
  await command.said(/^waiting: The disk of .+ is full\./m);
  await free();
  const { status, stdout, stderr } = await command.ended;
  expect({ status, failed: /, (\d+) failed/.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' });
  // What is small may find room that what is large did not.
  expect(stderr.match(/^going on after /gm)?.length).toBe(stderr.match(/^waiting: /gm)?.length);
  expect(await countArticles(server.url)).toBe(FEWER + COUNT);
});

diskTest('a disk that stays full ends the work with one error, and starts nothing', async (disk, data) => {
  server ??= await openEmbeddedServer(data);
  const before = await countArticles(server.url);
  const free = await disk.fill();
  const args = ['ingest', '--wait', '2', '--workers', '1', '--data', data, articles('ended', FEWER, 2)];
  const { status, stderr } = await runCommand(args);
  expect(status).toBe(1);
  expect(stderr.match(/error: /g)).toHaveLength(1);
  expect(stderr).toMatch(/error: The disk of .+ is full\..+ The same command goes on .+\(DISK_FULL\)\n$/);
  expect(stderr).not.toMatch(/\n\s+at /);
  const started = await runCommand(['list', '--data', path.join(disk.folder, 'fresh')]);
  expect(started.status).toBe(1);
  expect(started.stderr).toMatch(/^error: The disk of .+ is full\..+\(DISK_FULL\)\n$/);
  await free();
  expect((await runCommand(args)).status).toBe(0);
  expect(await countArticles(server.url)).toBe(before + FEWER);
});
