import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { COMMAND, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const KEY = 'a-key-beside-a-full-disk';
const folder = testFolder();
const database = testDatabase();

test('a log that has no room ends no server', async () => {
  if (!existsSync('/dev/full')) return;
  const data = path.join(folder, 'log');
  const script = `exec "${process.execPath}" "${COMMAND}" serve --port 0 --data "${data}" 2>/dev/full`;
  const child = spawn('sh', ['-c', script], {
    env: { ...process.env, DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
      const found = /http:\/\/localhost:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('close', (status) => reject(new Error(`It ended with ${status}.`)));
  });
  const ask = () =>
    fetch(`${url}/graphql?query={statistics{articles}}`, {
      headers: { accept: 'application/graphql-response+json' },
    });
  for (let i = 0; i < 60; i++) expect((await ask()).status).toBe(200);
  // The lines are written a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await ask()).status).toBe(200);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
}, 120_000);
