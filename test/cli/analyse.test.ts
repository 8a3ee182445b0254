import path from 'node:path';
import { runCommand, testFolder } from '../setup/command.js';

const ARTICLE = `Harbour bridge reopens after repairs
04/03/2019 08:15 by Ida Marsh

Sunderby: The harbour bridge reopened on Monday, Mayor Olga Brenn told reporters. "We are glad 😀," said Brenn.
`;

const folder = testFolder({
  'article.txt': ARTICLE,
  'body.txt': 'Sunderby: Mayor Olga Brenn resigned on Friday after a quarrel over the harbour bridge.',
  'article.json': JSON.stringify({ headline: 'A bridge', text: 'Mayor Olga Brenn opened a bridge.' }),
  'empty.txt': '',
  'broken.json': '{"headline": ',
});
const file = (name: string) => path.join(folder, name);
const linesOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('prints one object a document, whose spans lie in its text', async () => {
  const { status, stdout } = await runCommand(['analyse', file('article.txt')]);
  expect(status).toBe(0);
  const [analysis] = linesOf(stdout);
  expect(analysis.document).toEqual({
    headline: 'Harbour bridge reopens after repairs',
    url: null,
    source: null,
    agency: null,
    byline: 'Ida Marsh',
    authors: ['Ida Marsh'],
    datelinePlace: 'Sunderby',
    publishedAt: '2019-03-04T08:15:00.000Z',
    language: 'en',
    warnings: [],
  });
  expect(analysis.tokens).toBeUndefined();
  for (const list of ['entities', 'times', 'figures', 'statements', 'events'])
    expect(analysis[list]).toBeInstanceOf(Array);
  for (const { start, end } of analysis.sentences) {
    expect(start).toBeLessThan(end);
    expect(analysis.text.slice(start, end).trim()).toBe(analysis.text.slice(start, end));
  }
  const [direct] = analysis.statements.filter((statement: { kind: string }) => statement.kind === 'DIRECT');
  expect(analysis.text.slice(direct.content[0].start, direct.content[0].end)).toMatch(/^We are glad 😀,?$/);
  expect(analysis.text.slice(direct.source.start, direct.source.end)).toBe('Brenn');
});

test('prints tokens with tag and tree on demand', async () => {
  const { stdout } = await runCommand(['analyse', '--text', '--tokens', '-'], {
    input: 'Dogs bark at the postman every morning.',
  });
  const [{ text, tokens }] = linesOf(stdout);
  expect(tokens.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual([
    'Dogs',
    'bark',
    'at',
    'the',
    'postman',
    'every',
    'morning',
    '.',
  ]);
  expect(tokens.map(({ head }: { head: number }) => head)).toContain(-1);
  for (const token of tokens)
    expect(token).toEqual({
      start: expect.any(Number),
      end: expect.any(Number),
      tag: expect.any(String),
      lemma: expect.any(String),
      head: expect.any(Number),
      relation: expect.any(String),
    });
});

test('takes a whole file as the text, untouched, and a date where there is none', async () => {
  const { stdout } = await runCommand([
    'analyse',
    '--text',
    '--published',
    '2019-03-04T08:15:00Z',
    file('article.txt'),
  ]);
  const [analysis] = linesOf(stdout);
  expect(analysis.text).toBe(ARTICLE);
  expect(analysis.document.publishedAt).toBe('2019-03-04T08:15:00.000Z');
});

test('reads JSON', async () => {
  const { status, stdout } = await runCommand(['analyse', '--json', file('article.json')]);
  expect(status).toBe(0);
  expect(linesOf(stdout)[0].document.headline).toBe('A bridge');
});

test('reports what it cannot read in its place, and reads the others', async () => {
  const names = ['empty.txt', 'article.json', 'missing.txt', 'broken.json', 'body.txt'];
  const { status, stdout } = await runCommand(['analyse', ...names.map(file)]);
  expect(status).toBe(1);
  const lines = linesOf(stdout);
  expect(lines.map((line) => line.error?.code ?? null)).toEqual([
    'EMPTY_DOCUMENT',
    null,
    'NOT_FOUND',
    'INVALID_JSON',
    null,
  ]);
  expect(lines[2].error).toEqual({
    code: 'NOT_FOUND',
    message: expect.any(String),
    path: file('missing.txt'),
  });
});

test.each([
  [['analyse']],
  [['analyse', '--text', '--json', 'x']],
  [['analyse', '--published', 'yesterday', 'x']],
  [['analyse', '--time-zone', 'Mars/Olympus', 'x']],
  [['analyse', '--workers', '0', 'x']],
  [['nonsense']],
])('refuses the command line %j', async (args) => {
  const { status, stderr, stdout } = await runCommand(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^error: .+\nAdd --help/s);
});

test.each(['ingest', 'analyse', 'serve', 'migrate', 'decisions'])(
  '%s --help has examples',
  async (command) => {
    const { status, stdout } = await runCommand([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: dateline ${command}`);
    expect(stdout).toMatch(/Examples:\n {2}\$ dateline /);
  },
);
