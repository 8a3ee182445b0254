import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningCommand, runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

// An article that takes longer to analyse than anybody waits.
const ENDLESS = 'Police said that 12 people died in Sunderby on Monday after the bridge fell. '.repeat(
  20_000,
);
const KEY = 'a-key-of-the-endless-article';
const database = testDatabase();
const env = { DATABASE_URL: database.url, DATELINE_WRITE_KEY: KEY };
const folder = testFolder();
let command: RunningCommand;
let url: string;

beforeAll(async () => {
  command = startCommand(['serve', '--port', '0', '--workers', '1', '--data', folder], { env });
  [url] = await command.printed(/http:\/\/localhost:\d+/);
});
afterAll(async () => {
  command.process.kill('SIGKILL');
  await command.ended;
});

function write(text: string, signal?: AbortSignal): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    body: JSON.stringify({
      query: 'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { outcome } }',
      variables: { input: { headline: 'The bridge of Sunderby', text } },
    }),
    ...(signal && { signal }),
  });
}

test('an article that takes too long fails alone', async () => {
  const file = path.join(folder, 'some.jsonl');
  const lines = [ENDLESS, 'Olga Brenn opened the bridge of Sunderby on Monday.'].map((text) =>
    JSON.stringify({ headline: 'The bridge of Sunderby', text }),
  );
  writeFileSync(file, lines.join('\n'));
  const ended = await runCommand(['ingest', '--workers', '1', '--time-limit', '1', file], { env });
  expect(ended.status).toBe(1);
  expect(ended.stdout).toMatch(/^2 articles .+: 1 created, 0 updated, 0 unchanged, 1 failed\n$/);
  expect(ended.stderr).toMatch(/failed: "The bridge of Sunderby": .+ within 1 s.+\(ANALYSIS_TIMED_OUT\)/);
});

test('what a client no longer waits for makes room for the others', async () => {
  const leaving = new AbortController();
  const left = write(ENDLESS, leaving.signal).catch((error: Error) => error.name);
  setTimeout(() => leaving.abort(), 1_000);
  expect(await left).toBe('AbortError');
  const answer = await write('Ida Marsh closed the bridge of Sunderby on Friday.');
  expect(await answer.json()).toEqual({ data: { ingestArticle: { outcome: 'CREATED' } } });
});

// Last: it ends the server.
test('asked to stop with a long write under way, ends in good order and says to try again', async () => {
  const writing = write(ENDLESS);
  setTimeout(() => command.process.kill('SIGTERM'), 500);
  const answer = await writing;
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect({ status: answer.status, code: errors[0].extensions.code }).toEqual({
    status: 503,
    code: 'SHUTTING_DOWN',
  });
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  const { status, stderr } = await command.ended;
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/\s+at /);
});
