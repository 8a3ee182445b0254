import { defaultModel, Model } from '@alephdata/followthemoney';
import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGraphML } from 'graphology-graphml';
import jsonld from 'jsonld';
import { Parser, Store, Writer } from 'n3';
import { plainDocument } from '../../src/documents/document.js';
import { exportAs } from '../../src/export/formats.js';
import type { ExportFormat, RecordKind } from '../../src/export/kinds.js';
import type { Selection } from '../../src/export/selection.js';
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

const SOURCE = { source: 'The Sunderby Post', sourceDomain: 'post.example', language: 'en' };
const FIRE = plainDocument(
  '🔥 A fire killed 14 people on a ferry off Portalva on Monday, the coast guard said.\n\n' +
    '“Nobody told us 🙁 anything,” said Olga Brenn, the mayor of Portalva. She met Ida Marsh, the director of the Harbour Union, on Tuesday.',
  {
    ...SOURCE,
    headline: 'Fire <on> a "ferry" & its toll',
    url: 'https://post.example/fire',
    authors: ['Nora Vik'],
    publishedAt: new Date('2026-03-03T08:00:00Z'),
  },
);
const COUNCIL = plainDocument(
  '“=1+1 is what the council offers,” said Ida Marsh, who leads the Harbour Union. The council of Velm met on Friday.',
  {
    ...SOURCE,
    headline: 'Council meets in Velm',
    url: 'https://post.example/council',
    publishedAt: new Date('2026-05-08T08:00:00Z'),
  },
);

beforeAll(async () => {
  await createKnowledgeBase(database.pool).store(
    [FIRE, COUNCIL].map((document) => ({
      document,
      analysis: analyse(document, ENGLISH),
      analysedBy: 'test',
    })),
  );
});

async function written(
  format: ExportFormat,
  selection: Selection = {},
  kinds?: readonly RecordKind[],
): Promise<string> {
  let text = '';
  for await (const chunk of exportAs(format, database.pool, selection, kinds)) text += chunk;
  return text;
}

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('JSON Lines: each record with its evidence, in UTF-16 units and in code points', async () => {
  const records = lines(await written('jsonl'));
  expect(new Set(records.map(({ record }) => record))).toEqual(
    new Set([
      'article',
      'source',
      'story',
      'entity',
      'position',
      'mention',
      'statement',
      'event',
      'figure',
      'companions',
    ]),
  );
  const texts = new Map(records.flatMap((r) => (r.record === 'article' ? [[r.id, r.text]] : [])));
  const passages = records.flatMap((r) => ('reports' in r ? r.reports : 'start' in r ? [r] : []));
  expect(passages.length).toBeGreaterThan(10);
  for (const { articleId, start, end, startCodePoint, endCodePoint, text } of passages) {
    const article = texts.get(articleId);
    expect(article.slice(start, end)).toBe(text);
    expect([...article].slice(startCodePoint, endCodePoint).join('')).toBe(text);
  }
  const quotation = records.find(({ text, record }) => record === 'statement' && /Nobody/.test(text));
  expect(quotation).toMatchObject({ kind: 'DIRECT', speaker: 'Olga Brenn', cue: 'said' });
  expect(records.find(({ record, value }) => record === 'figure' && value === 14)).toMatchObject({
    bound: 'EXACT',
  });
});

test('a selection takes the articles asked for and what they say, and no other', async () => {
  const since = lines(await written('jsonl', { since: new Date('2026-04-01T00:00:00Z') }));
  expect(since.filter(({ record }) => record === 'article').map(({ headline }) => headline)).toEqual([
    'Council meets in Velm',
  ]);
  expect(since.map(({ name }) => name)).toContain('Ida Marsh');
  expect(since.map(({ name }) => name)).not.toContain('Olga Brenn');

  const [mayor] = lines(await written('jsonl', {}, ['entity'])).filter(({ name }) => name === 'Olga Brenn');
  const naming = lines(await written('jsonl', { entity: mayor.id }, ['article', 'statement']));
  expect(naming.filter(({ record }) => record === 'article')).toHaveLength(1);
  expect(naming.every(({ text }) => !/what the council offers/.test(text))).toBe(true);

  const [story] = lines(await written('jsonl', {}, ['story']));
  expect(lines(await written('jsonl', { story: story.id }, ['article']))).toHaveLength(1);

  await expect(written('jsonl', { story: mayor.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(written('jsonl', { entity: "x'); DROP TABLE article --" })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('CSV: a table of one kind, in which no cell is a formula', async () => {
  const rows = parseCsv(await written('csv', {}, ['statement']), { columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map(({ text }) => text)).toContain("'=1+1 is what the council offers");
  expect(rows.map(({ speaker }) => speaker)).toEqual(expect.arrayContaining(['Olga Brenn', 'Ida Marsh']));
});

/** N-Quads with blank nodes named by what is said of them, sorted: the same for the same graphs. */
const canonical = async (nquads: string) => {
  const options = { inputFormat: 'application/n-quads', algorithm: 'RDFC-1.0' } as object;
  return String(await jsonld.canonize(nquads as never, options)).split('\n');
};

test('Turtle and JSON-LD say the same, with evidence by code points', async () => {
  const turtle = new Parser().parse(await written('ttl'));
  const ofTurtle = new Writer({ format: 'N-Quads' }).quadsToString(turtle);
  const document = JSON.parse(await written('jsonld'));
  const ofJsonLd = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
  expect(await canonical(ofJsonLd)).toEqual(await canonical(ofTurtle));

  const store = new Store(turtle);
  const oa = 'http://www.w3.org/ns/oa#';
  const schema = 'https://schema.org/';
  const [fire] = store.getSubjects(`${schema}headline`, null, null).filter((article) => {
    const [headline] = store.getObjects(article, `${schema}headline`, null);
    return headline?.value === 'Fire <on> a "ferry" & its toll';
  });
  const targets = store.getSubjects(`${oa}hasSource`, fire ?? null, null);
  expect(targets.length).toBeGreaterThan(5);
  for (const target of targets) {
    const facts = store
      .getObjects(target, `${oa}hasSelector`, null)
      .flatMap((selector) => store.getQuads(selector, null, null, null));
    const value = (name: string) =>
      facts.find(({ predicate }) => predicate.value === oa + name)?.object.value;
    expect([...FIRE.text].slice(Number(value('start')), Number(value('end'))).join('')).toBe(value('exact'));
  }
});

test('GraphML: a network that a library reads, every edge between nodes of it', async () => {
  const graph = parseGraphML(MultiDirectedGraph, await written('graphml'));
  const labels = graph.mapNodes((_node, { label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Olga Brenn', 'Ida Marsh', 'Portalva']));
  expect(new Set(graph.mapEdges((_edge, { relation }) => relation))).toEqual(
    expect.objectContaining(new Set(['NAMED_WITH'])),
  );
});

test('FollowTheMoney: entities of its own model, each property one of its schema', async () => {
  const model = new Model(defaultModel);
  const entities = lines(await written('ftm'));
  expect(new Set(entities.map(({ schema }) => schema))).toEqual(
    new Set(['Article', 'Person', 'Organization', 'Address', 'Documentation', 'Employment', 'Event', 'Note']),
  );
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  for (const { schema, properties } of entities) {
    const known = model.getSchema(schema).getProperties();
    for (const [name, values] of Object.entries(properties)) {
      expect(known.has(name)).toBe(true);
      expect(values).not.toHaveLength(0);
    }
  }
});

test('it is written as it was at one moment', async () => {
  const chunks = exportAs('jsonl', database.pool, {}, ['article', 'statement']);
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  await database.pool.query('UPDATE statement SET text = $1', ['written since']);
  let rest = String(first.value);
  for (;;) {
    const { done, value } = await iterator.next();
    if (done) break;
    rest += value;
  }
  expect(rest).not.toContain('written since');
});
