import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { runCommand, startCommand, testFolder } from '../setup/command.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();
const env = { DATABASE_URL: database.url };

const article = (url: string | null, text: string) =>
  JSON.stringify({
    headline: 'Council meets in Sunderby',
    text,
    url,
    source: 'The Sunderby Post',
    publishedAt: '2019-03-04T08:15:00Z',
  });
const page = `<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>
<p>The old bridge of Sunderby was closed on Monday after an engineer found cracks in two of its pillars, the town said.</p>
<p>Mayor Olga Brenn said that it would stay closed until the repairs, which may take three months, were finished.</p>
<p>About 4,000 people cross the bridge on an ordinary day, most of them on the way to the harbour and the market.</p>
</article></body></html>`;

const folder = testFolder({
  'empty.txt': '',
  'binary.txt': Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
  'huge.txt': Buffer.alloc(50_000_000, 'The council of Sunderby met again on Monday. '),
  'invalid.txt': Buffer.concat([
    Buffer.from('Caf\u00e9 closes\n\nThe caf'),
    Buffer.from([0xe9]),
    Buffer.from(' of Olga Brenn closed on Monday.\n'),
  ]),
  'no-article.html':
    '<!doctype html><html><head><title>Log in</title></head><body><form><input name="user"></form></body></html>',
  'broken.json': '{"headline": "Council meets", "text": ',
  'page.html': page,
  'good.json': article(
    'https://post.example/council',
    'The council of Sunderby met on Monday. Mayor Olga Brenn said that taxes would rise.',
  ),
  'lines.jsonl': `${article('https://post.example/one', 'Olga Brenn met Ida Marsh in Sunderby.')}\nnot json\n${article('https://post.example/two', 'Ida Marsh left Sunderby on Friday.')}\n`,
  'readme.md': 'Not a document.',
});
const file = (name: string) => path.join(folder, name);

async function articleCount(): Promise<number> {
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM article');
  return rows[0].count;
}

test('stores documents once, tells what changed, and what failed and why', async () => {
  const first = await runCommand(['ingest', file('good.json'), file('page.html')], { env });
  expect(first.stdout).toMatch(/^2 articles in .+: 2 created, 0 updated, 0 unchanged, 0 failed\n$/);
  expect(first.status).toBe(0);

  const again = await runCommand(['ingest', file('good.json'), file('page.html')], { env });
  expect(again.stdout).toMatch(/ 0 created, 0 updated, 2 unchanged, 0 failed\n$/);

  const changed = path.join(testFolderOnce('changed'), 'changed.json');
  writeFileSync(
    changed,
    article('https://post.example/council', 'The council of Sunderby did not meet after all.'),
  );
  const update = await runCommand(['ingest', changed], { env });
  expect(update.stdout).toMatch(/ 0 created, 1 updated, 0 unchanged, 0 failed\n$/);
  expect(await articleCount()).toBe(2);
});

async function connections(): Promise<number> {
  const { rows } = await database.pool.query(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'",
  );
  return rows[0].count;
}

function testFolderOnce(name: string): string {
  const made = path.join(folder, name);
  mkdirSync(made, { recursive: true });
  return made;
}

test('bad input fails alone, each with its reason', async () => {
  const before = await articleCount();
  const unreachable = 'http://127.0.0.1:9/story';
  const bad = ['empty.txt', 'binary.txt', 'huge.txt', 'no-article.html', 'broken.json', 'missing.txt'];
  const good = path.join(testFolderOnce('among-bad'), 'good.json');
  writeFileSync(good, article('https://post.example/among-bad', 'Ida Marsh opened a school in Sunderby.'));
  const { status, stdout, stderr } = await runCommand(
    [
      'ingest',
      '--allow-private',
      ...bad.map(file),
      unreachable,
      file('*.nothing'),
      file('invalid.txt'),
      good,
    ],
    { env },
  );
  expect(status).toBe(1);
  expect(stdout).toMatch(/^10 articles in .+: 2 created, 0 updated, 0 unchanged, 8 failed\n$/);
  const codes = [
    ['empty.txt', 'EMPTY_DOCUMENT'],
    ['binary.txt', 'BINARY_DOCUMENT'],
    ['huge.txt', 'DOCUMENT_TOO_LARGE'],
    ['no-article.html', 'NO_ARTICLE'],
    ['broken.json', 'INVALID_JSON'],
    ['missing.txt', 'NOT_FOUND'],
    [unreachable, 'UNREACHABLE_URL'],
    ['*.nothing', 'NOT_FOUND'],
  ] as const;
  const failures = stderr.split('\n').filter((line) => line.startsWith('failed: '));
  expect(failures).toHaveLength(codes.length);
  for (const [name, code] of codes)
    expect(failures.filter((line) => line.includes(name) && line.endsWith(`(${code})`))).toHaveLength(1);
  expect(await articleCount()).toBe(before + 2);
});

test('reads JSON Lines from files and standard input, line by line', async () => {
  const fromFile = await runCommand(['ingest', file('lines.jsonl')], { env });
  expect(fromFile.status).toBe(1);
  expect(fromFile.stdout).toMatch(/^3 articles .+: 2 created, 0 updated, 0 unchanged, 1 failed\n$/);
  expect(fromFile.stderr).toMatch(/lines\.jsonl, line 2: .+\(INVALID_JSON\)/);

  const input = `${article('https://post.example/two', 'Ida Marsh left Sunderby on Friday.')}\n`;
  const fromInput = await runCommand(['ingest', '--jsonl', '-'], { env, input });
  expect(fromInput.stdout).toMatch(/^1 article .+: 0 created, 0 updated, 1 unchanged, 0 failed\n$/);
});

test('takes the documents of a folder, and of a glob', async () => {
  const deep = testFolderOnce('folder/deep');
  writeFileSync(path.join(deep, 'story.txt'), 'A story\n\nOlga Brenn walked home on Monday.\n');
  writeFileSync(path.join(deep, 'photo.jpg'), 'Not a document.');
  writeFileSync(path.join(deep, '.hidden.txt'), 'Not a document either.');
  symlinkSync(path.join(deep, 'gone.txt'), path.join(deep, 'link.txt'));
  const fromFolder = await runCommand(['ingest', file('folder')], { env });
  expect(fromFolder.stdout).toMatch(/^1 article .+: 1 created/);
  expect(fromFolder.stdout).toMatch(
    /^3 were left alone: 1 of a kind that is not read \(\.jpg\), 1 hidden, 1 a link that leads nowhere; --list-left names them$/m,
  );
  const listed = await runCommand(['ingest', '--list-left', file('folder')], { env });
  expect(listed.stdout).toMatch(/^left alone: .+link\.txt: a link that leads nowhere$/m);
  const fromGlob = await runCommand(['ingest', 'folder/**/*.txt'], { env, cwd: folder });
  expect(fromGlob.stdout).toMatch(/^1 article .+ 1 unchanged/);
});

test('reads an address', async () => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests++;
    response.setHeader('content-type', 'text/html').end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`;
    const refused = await runCommand(['ingest', url, url.replace('127.0.0.1', 'localhost')], { env });
    expect(refused.stdout).toMatch(/ 0 created, 0 updated, 0 unchanged, 2 failed\n$/);
    expect(refused.stderr.match(/--allow-private .+\(PRIVATE_ADDRESS\)/g)).toHaveLength(2);
    expect(requests).toBe(0);
    const { stdout } = await runCommand(['ingest', '--allow-private', url], { env });
    expect(stdout).toMatch(/^1 article .+: 1 created/);
    const { rows } = await database.pool.query('SELECT headline FROM article WHERE url = $1', [url]);
    expect(rows).toEqual([{ headline: 'Bridge closed' }]);
  } finally {
    server.close();
  }
});

test('asked to stop, stores what it read and says how far it came', async () => {
  const many = Array.from({ length: 800 }, (_, i) =>
    article(
      `https://post.example/many/${i}`,
      `Mayor Olga Brenn met visitor number ${i} in Sunderby on Monday. `.repeat(20),
    ),
  );
  writeFileSync(file('many.jsonl'), many.join('\n'));
  const before = await articleCount();
  const command = startCommand(['ingest', file('many.jsonl')], { env });
  while ((await articleCount()) < before + 3) await new Promise((resolve) => setTimeout(resolve, 50));
  command.process.kill('SIGINT');
  const { status, stdout, stderr } = await command.ended;
  expect(status).toBe(130);
  const [, created] = /Interrupted.+: (\d+) created, 0 updated, 0 unchanged, 0 failed\n$/s.exec(stdout) ?? [];
  expect(stderr).not.toMatch(/failed/);
  expect(Number(created)).toBeLessThan(800);
  expect(await articleCount()).toBe(before + Number(created));
}, 120_000);

test('asked to stop while nothing comes, ends: from standard input and from a named pipe', async () => {
  const pipe = file('pipe.jsonl');
  execFileSync('mkfifo', [pipe]);
  for (const [args, signal] of [
    [['-'], 'SIGINT'],
    [[pipe], 'SIGTERM'],
  ] as const) {
    const before = await connections();
    const command = startCommand(['ingest', '--jsonl', ...args], { env, openInput: true });
    while ((await connections()) <= before) await new Promise((resolve) => setTimeout(resolve, 100));
    command.process.kill(signal);
    const { status, stdout, stderr } = await command.ended;
    expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
    expect(stdout).toMatch(/^Interrupted.+\n0 articles/);
  }
}, 120_000);

test.each([
  ['does not answer', () => {}],
  ['begins to answer and goes on no more', (response: ServerResponse) => void response.write('<html>')],
])(
  'asked to stop while an address %s, ends',
  async (_when, answer) => {
    const server = createServer((_request, response) => answer(response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bridge`;
      const asked = once(server, 'request');
      const command = startCommand(['ingest', '--allow-private', url], { env });
      await asked;
      const begin = Date.now();
      command.process.kill('SIGTERM');
      const { status, stdout, stderr } = await command.ended;
      // Sooner than the fetching would be given up by itself.
      expect(Date.now() - begin).toBeLessThan(20_000);
      expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
      expect(stdout).toMatch(/^Interrupted.+\n0 articles/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
  120_000,
);

test('what is read is told while more of the input is awaited', async () => {
  const article = {
    headline: 'A walk',
    text: 'Olga Brenn walked home in Sunderby on Monday.',
    source: 'The Post',
  };
  const command = startCommand(['ingest', '--json', '--jsonl', '-'], { env, openInput: true });
  // So much is waited for before it is told what an input is.
  command.process.stdin?.write(`${JSON.stringify(article)}\n${'\n'.repeat(65_536)}`);
  await command.printed(/"outcome":"CREATED"/);
  command.process.stdin?.end(`${JSON.stringify({ ...article, headline: 'Another walk' })}\n`);
  const { status, stdout } = await command.ended;
  expect({ status, created: /"created":(\d+)/.exec(stdout)?.[1] }).toEqual({ status: 0, created: '2' });
}, 60_000);

test('what is longer than any article has is a clear error, whoever brings it', async () => {
  const long = 'x'.repeat(5_000);
  const fields = ['url', 'source', 'byline', 'headline', 'text'] as const;
  const text = 'Olga Brenn walked home in Sunderby on Monday.';
  const lines = fields.map((name) =>
    JSON.stringify({
      headline: 'A walk',
      text,
      [name]:
        name === 'url' ? `https://post.example/${long}` : name === 'text' ? `${text} `.repeat(50_000) : long,
    }),
  );
  writeFileSync(file('long.jsonl'), lines.join('\n'));
  const { stdout, stderr } = await runCommand(['ingest', file('long.jsonl')], { env });
  expect(stdout).toMatch(/ 0 created, 0 updated, 0 unchanged, 5 failed\n$/);
  expect(
    stderr.match(/: its (?:url|source|byline|headline) has 50\d\d characters.+\(INVALID_FIELD\)/g),
  ).toHaveLength(4);
  expect(stderr).toMatch(/its text has 2\d+ bytes.+\(DOCUMENT_TOO_LARGE\)/);
});
