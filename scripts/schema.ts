/** Writes the schema of the API to src/graphql/schema.graphql, for people and tools to read; a test tells when it is old. */
import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import type { Writing } from '../src/graphql/mutation/writing.js';
import { buildSchema } from '../src/graphql/schema.js';

const file = new URL('../src/graphql/schema.graphql', import.meta.url);
await writeFile(file, `${printSchema(buildSchema({} as Writing))}\n`);
