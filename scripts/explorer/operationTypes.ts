import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { buildASTSchema, introspectionFromSchema, parse } from 'graphql';
import { globSync } from 'tinyglobby';

/** Where the generated types go, from the root. */
export const GENERATED = 'src/explorer/generated';

/**
 * Writes the types of the explorer's operations, each as a document that knows its answer, and what the cache must know of
 * the schema's unions and interfaces.
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
  mkdirSync(path.join(root, GENERATED), { recursive: true });
  const operations = sections.find(({ filename }) => filename.endsWith('graphql.ts'));
  if (operations === undefined) throw new Error('The generator of operation types wrote no graphql.ts.');
  writeFileSync(path.join(root, GENERATED, 'operations.ts'), await codegen(operations));
  const types = minifyIntrospectionQuery(introspectionFromSchema(schemaAst, { descriptions: false }), {
    includeScalars: false,
    includeEnums: false,
    includeInputs: false,
    includeDirectives: false,
  });
  writeFileSync(path.join(root, GENERATED, 'schema.json'), JSON.stringify(types));
}
