import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import {
  buildASTSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { globSync } from 'tinyglobby';
import { expected } from '../../src/expected.js';
import { cacheSchema } from './cacheSchema.js';

/** Where the generated types go, from the root. */
export const GENERATED = 'src/explorer/generated';

/**
 * Writes the types of the explorer's operations (`operations.ts`), the operations themselves as documents that know their
 * answers, those of each .graphql file in a file of the same name, so that a view brings its own alone, and what the cache
 * must know of the schema (`schema.json`); and the types and statuses of events (`saidOfEvents.json`).
 *
 * @throws where an operation does not fit the schema
 */
export async function generateOperationTypes(root: string, schemaFile: string): Promise<void> {
  const schema = parse(readFileSync(path.join(root, schemaFile), 'utf8'));
  const schemaAst = buildASTSchema(schema);
  const documents = globSync('src/explorer/**/*.graphql', { cwd: root })
    .sort()
    .map((location) => {
      const rawSDL = readFileSync(path.join(root, location), 'utf8');
      return { location, rawSDL, document: parse(rawSDL) };
    });
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${GENERATED}/`,
    schema,
    schemaAst,
    documents,
    presetConfig: { fragmentMasking: false },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      skipTypename: true,
      scalars: { DateTime: 'string', URL: 'string' },
    },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const folder = path.join(root, GENERATED);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const operations = sections.find(({ filename }) => filename.endsWith('graphql.ts'));
  if (operations === undefined) throw new Error('The generator of operation types wrote no graphql.ts.');
  // Its documents are trees in one file, which would be a whole that every view loads.
  const plugins = operations.plugins.filter((plugin) => !('typed-document-node' in plugin));
  writeFileSync(path.join(folder, 'operations.ts'), await codegen({ ...operations, plugins }));
  writeDocuments(folder, documents);
  const known = cacheSchema(
    schemaAst,
    documents.map(({ document }) => document),
  );
  writeFileSync(path.join(folder, 'schema.json'), JSON.stringify(known));
  writeFileSync(
    path.join(folder, 'saidOfEvents.json'),
    JSON.stringify(SAID_OF_EVENTS.flatMap(valuesIn(schemaAst))),
  );
}

/** The kinds of words of the API that details of a join name among words of articles. */
const SAID_OF_EVENTS = ['EventType', 'EventStatus'];

const valuesIn = (schema: GraphQLSchema) => (name: string) => {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is no enumeration of the schema.`);
  return type.getValues().map(({ name: value }) => value);
};

interface Source {
  readonly location: string;
  readonly document: DocumentNode;
}

function writeDocuments(folder: string, sources: readonly Source[]): void {
  const definitions = sources.flatMap(({ document }) => document.definitions);
  const fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  for (const { location, document } of sources) {
    const own = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (own.length === 0) continue;
    const file = path.join(folder, `${path.basename(location, '.graphql')}.ts`);
    if (existsSync(file)) throw new Error(`${location} has the name of another file of operations.`);
    writeFileSync(file, documentsFile(own, fragments));
  }
}

function documentsFile(
  operations: readonly OperationDefinitionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const declared = operations.map((operation) => {
    const name = expected(operation.name, 'the name of an operation').value;
    const answer = `${name}${operation.operation === 'query' ? 'Query' : 'Mutation'}`;
    const types = [answer, `${answer}Variables`];
    const text = [operation, ...fragmentsIn(operation, fragments)].map(print).join('\n');
    return {
      types,
      // Where nobody uses it, it is left out.
      line: `export const ${name}Document = /* @__PURE__ */ written<${types.join(', ')}>(${JSON.stringify(stripIgnoredCharacters(text))});`,
    };
  });
  return [
    "import { written } from '../api/written.js';",
    `import type { ${declared.flatMap(({ types }) => types).join(', ')} } from './operations.js';`,
    '',
    ...declared.map(({ line }) => line),
    '',
  ].join('\n');
}

/** The fragments that an operation names, and those that these name, each once. */
function fragmentsIn(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const named = new Set<string>();
  const look = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (named.has(value)) return;
        named.add(value);
        look(expected(fragments.get(value), `the fragment ${value}`));
      },
    });
  };
  look(operation);
  return [...named].map((name) => expected(fragments.get(name), name));
}
