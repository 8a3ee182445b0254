import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, parse } from 'graphql';
import ts from 'typescript';
import { testFolder } from '../setup/command.js';
import { newsServer } from './newsServer.js';

const OPERATIONS = `
  query Latest($first: Int!, $after: DateTime) {
    articles(first: $first, filter: { publishedAfter: $after }) { nodes { headline publishedAt url source { name } } }
  }
  query Found($text: String!) {
    search(text: $text) { result { __typename ... on Person { name positions { title } } ... on Statement { text } } }
  }`;

/** It compiles only where what is generated says of every field what it is. */
const PROGRAM = `
import { FoundDocument, LatestDocument, type TypedDocumentString } from './generated/graphql.js';

async function ask<Answer, Variables>(url: string, document: TypedDocumentString<Answer, Variables>, variables: Variables): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  return ((await response.json()) as { data: Answer }).data;
}

export async function run(url: string): Promise<{ latest: (readonly [string, number])[]; people: string[] }> {
  const { articles } = await ask(url, LatestDocument, { first: 3, after: '2026-03-01T00:00:00Z' });
  const latest = articles.nodes.map((article) => {
    const at: string | null | undefined = article.publishedAt;
    const address: string | null | undefined = article.url;
    return [address ?? article.headline, at == null ? 0 : Date.parse(at)] as const;
  });
  const { search } = await ask(url, FoundDocument, { text: 'Vance' });
  const people = search.flatMap(({ result }) => (result.__typename === 'Person' ? [result.name] : []));
  return { latest, people };
}
`;

const server = newsServer();
const folder = testFolder({ 'package.json': '{"type":"module"}', 'program.ts': PROGRAM });

test('a program compiles against the generated types, and runs', async () => {
  await generate();
  const file = path.join(folder, 'program.ts');
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    paths: { '*': [path.resolve('node_modules/*')] },
    types: [],
    strict: true,
    skipLibCheck: true,
  });
  const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  expect(ts.formatDiagnostics(faults, HOST)).toBe('');
  const { run } = await import(path.join(folder, 'program.js'));
  const { latest, people } = await run(server.url);
  expect(latest).toHaveLength(3);
  for (const [, at] of latest) expect(at).toBeGreaterThanOrEqual(Date.parse('2026-03-01T00:00:00Z'));
  expect(people).toContain('Mirela Vance');
});

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => folder,
  getNewLine: () => '\n',
};

async function generate(): Promise<void> {
  const schema = parse(readFileSync('src/graphql/schema.graphql', 'utf8'));
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${path.join(folder, 'generated')}/`,
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: 'operations.graphql', rawSDL: OPERATIONS, document: parse(OPERATIONS) }],
    presetConfig: { fragmentMasking: false },
    config: {
      documentMode: 'string',
      useTypeImports: true,
      enumsAsTypes: true,
      scalars: { DateTime: 'string', URL: 'string' },
    },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  mkdirSync(path.join(folder, 'generated'));
  for (const section of sections) writeFileSync(section.filename, await codegen(section));
}
