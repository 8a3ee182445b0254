import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';
import { createKnowledgeWriter } from '../../src/cli/knowledgeWriter.js';
import { readDocuments } from '../../src/documents/readDocuments.js';
import type { Ingestor } from '../../src/ingestion/ingestor.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledgeBase.js';
import { analyse } from '../../src/language/analyse.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { type Data, testApi } from './api.js';

const DOCUMENTS = 'prisma/documents';
const EXAMPLES = 'src/graphql/examples';

/** Variables that are ids, by the names of the entities they stand for; `mention` is the last mention of one. */
const IDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'twoPeopleInCommon.graphql': { one: 'Aleksandar Maran', other: 'Nadia Osei' },
  'whatADecisionWouldDo.graphql': { left: 'Quillon', right: 'Arden Micro' },
  'twoOfOneName.graphql': { entity: 'Amara Stein', mention: 'Amara Stein' },
  'howConnected.graphql': { from: 'Viktor Sandoval', to: 'Nadia Osei' },
};

const api = testApi(fill, (knowledge) => createKnowledgeWriter({} as Ingestor, knowledge));

async function fill(knowledge: KnowledgeBase): Promise<void> {
  const files = readdirSync(DOCUMENTS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.extname(file) !== '',
  );
  const readings = [];
  for (const file of files.sort())
    for await (const document of readDocuments({ path: path.join(DOCUMENTS, file) })) {
      if (document instanceof Error) throw document;
      readings.push({ document, analysis: analyse(document, ENGLISH), analysedBy: 'test' });
    }
  await knowledge.store(readings);
}

test.each(readdirSync(EXAMPLES).sort())('%s', async (file) => {
  const query = readFileSync(path.join(EXAMPLES, file), 'utf8');
  const data = await api.data(query, {}, { canWrite: true });
  expect(api.statements).toHaveLength(1);
  expect(rounded(data)).toMatchSnapshot('answer');
  expect(readable(api.statements[0].text)).toMatchSnapshot('SQL');
});

test.each(Object.keys(IDS))('the defaults of %s are the ids of whom its comment names', async (file) => {
  const [operation] = parse(readFileSync(path.join(EXAMPLES, file), 'utf8')).definitions;
  const variables = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  const defaults = variables.flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === 'StringValue' ? [[variable.name.value, defaultValue.value]] : [],
  );
  expect(Object.fromEntries(defaults)).toEqual(await idsOf(IDS[file]));
});

test('what README prints is what its commands print', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const commands = [...readme.matchAll(/-d '(\{[^\n]*\})'\n```\n```json\n(.*?)\n```/gs)];
  expect(commands.length).toBeGreaterThanOrEqual(2);
  const { entity, mention } = await idsOf(IDS['twoOfOneName.graphql']);
  for (const [, body, answer] of commands) {
    const { query } = JSON.parse(body);
    const asked = query.replace('ID of Amara Stein', entity).replace('ID of the mention', mention);
    expect({ data: await api.data(asked, {}, { canWrite: true }) }).toEqual(JSON.parse(answer));
  }
});

async function idsOf(names: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [variable, name] of Object.entries(names)) {
    const { entity } = await api.data(
      'query ($name: String!) { entity(name: $name) { id mentions(last: 1) { nodes { id } } } }',
      { name },
    );
    ids[variable] = variable === 'mention' ? entity.mentions.nodes[0].id : entity.id;
  }
  return ids;
}

/** The answer with scores and confidences to three places: the last ones depend on the machine. */
function rounded(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value,
  );
}

/** A statement with a line for each of its parts. */
function readable(statement: string): string {
  let depth = 0;
  return statement
    .replace(/\s+/g, ' ')
    .replace(/[()]| (from|where|order by|limit|group by|union all|join|left join|cross join) /g, (part) => {
      if (part === '(') depth += 1;
      if (part === ')') depth -= 1;
      return part.startsWith(' ') ? `\n${'  '.repeat(depth)}${part.trimStart()}` : part;
    });
}
