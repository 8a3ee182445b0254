/*
 * The API. A type is a folder: what it shows (schema), how each field is read (read), how its lists are chosen and ordered (list).
 * Nothing is trained. A field without a planner, a filter without a condition, an order without terms and a column that its table
 * has not are errors of the compiler.
 */
import { expected } from '../expected.js';
import 'reflect-metadata';
import {
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { TYPE_KEY } from './compile/selection.js';
import { Group, Organization, Person, Place, Thing } from './entity/schema.js';
import { Figure } from './figure/schema.js';
import { MutationRoot } from './mutation/schema.js';
import type { Writing } from './mutation/writing.js';
import { QueryRoot } from './query/schema.js';
import { DateTime } from './schema/scalars.js';

/**
 * The schema of the API. Mutations are resolved by `writing`. All else is read out of objects that the read compiler
 * made: under the response key, and of the type they carry.
 */
export function buildSchema(writing: Writing): GraphQLSchema {
  const mutations = new MutationRoot(writing);
  const schema = buildSchemaSync({
    resolvers: [QueryRoot, MutationRoot],
    orphanedTypes: [Person, Organization, Place, Group, Thing, Figure],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    container: {
      get: (type: unknown) => (type === MutationRoot ? mutations : new QueryRoot()),
    },
  });
  expected(schema.getQueryType(), 'a query type').description = 'What can be asked.';
  expected(schema.getMutationType(), 'a mutation type').description =
    'What can be changed, with the write key.';
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isAbstractType(type)) type.resolveType = typeOf;
    if (!isObjectType(type)) continue;
    type.isTypeOf = undefined;
    if (type !== schema.getMutationType())
      for (const field of Object.values(type.getFields())) field.resolve = byResponseKey;
  }
  return schema;
}

const byResponseKey: GraphQLFieldResolver<Record<string, unknown> | undefined, unknown> = (
  source,
  _args,
  _context,
  info,
) => source?.[info.path.key];

const typeOf: GraphQLAbstractType['resolveType'] = (source) => (source as Record<string, string>)[TYPE_KEY];
