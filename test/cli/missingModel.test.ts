import { cpSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODEL = path.join('dist', 'language', 'models', 'trees.bin');
const KEY = 'a-key-of-the-missing-model';
const database = testDatabase();
const folder = testFolder({
  'one.txt': 'Mayor Olga Brenn closed the bridge of Sunderby on Monday.',
  'two.txt': 'Ida Marsh opened the harbour of Velm on Friday.',
});
const files = ['one.txt', 'two.txt'].map((name) => path.join(folder, name));
const options = {
  command: path.join(folder, 'dist', 'cli', 'main.js'),
  env: { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY },
};
let server: RunningCommand | undefined;
/** One line, with the file as the system names it. */
const MISSING = `error: The model file ${path.join(folder, MODEL)} can't be read (ENOENT: no such file or directory, open '${path.join(folder, MODEL)}'). Build or install the package again. (MODEL_MISSING)\n`;

beforeAll(() => {
  // Beside the models lie the forms in which they are looked up, which would be taken in their place.
  cpSync(path.join(ROOT, 'dist'), path.join(folder, 'dist'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ready') && !file.endsWith('.map'),
  });
  for (const name of ['package.json', 'prisma', 'node_modules'])
    symlinkSync(path.join(ROOT, name), path.join(folder, name));
  rmSync(path.join(folder, MODEL));
});

afterAll(() => server?.process.kill('SIGKILL'));

test('commands that read say once that a model is missing, and blame no document', async () => {
  expect(await runCommand(['analyse', ...files], options)).toEqual({
    status: 1,
    stdout: '',
    stderr: MISSING,
  });
  expect(await runCommand(['ingest', ...files], options)).toEqual({ status: 1, stdout: '', stderr: MISSING });
}, 120_000);

test('a worker without a model takes nothing from the queue, however often it is started', async () => {
  await runCommand(['ingest', '--queue', ...files], options);
  for (let i = 0; i < 6; i++)
    expect(await runCommand(['worker'], options)).toEqual({ status: 1, stdout: '', stderr: MISSING });
  expect(await runCommand(['jobs'], options)).toMatchObject({
    stdout: '2 waiting, 0 being taken in, 0 failed\n',
  });
  const { rows } = await database.pool.query('SELECT attempts FROM dateline_queue._private_jobs');
  expect(rows).toEqual([{ attempts: 0 }, { attempts: 0 }]);
}, 120_000);

test('a server without a model answers readers, and writers that it failed', async () => {
  server = startCommand(['serve', '--port', '0', '--data', folder], options);
  const [url] = await server.printed(/http:\/\/localhost:\d+/);
  const ask = async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  for (let i = 0; i < 2; i++)
    expect(
      await ask(
        'mutation { ingestArticle(input: {headline: "Rain", text: "It rained in Velm."}) { outcome } }',
      ),
    ).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  expect(await ask('{ statistics { articles } }')).toEqual({ data: { statistics: { articles: 0 } } });
  server.process.kill('SIGTERM');
  expect(await server.ended).toMatchObject({ status: 0, stderr: expect.stringContaining('MODEL_MISSING') });
}, 120_000);
