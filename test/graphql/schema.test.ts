import { readFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { buildSchema } from '../../src/graphql/schema.js';
import type { Writing } from '../../src/graphql/writing.js';

const schema = buildSchema({} as Writing);

test('the schema is the one kept in src/graphql/schema.graphql', async () => {
  const kept = await readFile('src/graphql/schema.graphql', 'utf8');
  expect(`${printSchema(schema)}\n`).toBe(kept);
});
