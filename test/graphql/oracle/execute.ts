import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLField,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  printSchema,
} from 'graphql';
import { DateTime } from '../../../src/graphql/schema/scalars.js';
import { CURSOR } from './lists.js';
import { RESOLVERS } from './resolvers.js';
import type { Row, World } from './world.js';

/** The schema without its read compiler. */
export function plainSchema(schema: GraphQLSchema): GraphQLSchema {
  const plain = buildSchema(printSchema(schema));
  const { serialize, parseValue, parseLiteral } = DateTime;
  Object.assign(plain.getType('DateTime') as GraphQLScalarType, { serialize, parseValue, parseLiteral });
  return plain;
}

const OF_LISTS = /(Connection|Edge|PageInfo)$/;
const MADE = /^Related(Entity|Event)$/;

/** Whether the oracle tells a field of a type. */
export function tells(type: string, field: GraphQLField<unknown, unknown>): boolean {
  if (OF_LISTS.test(type) || MADE.test(type)) return true;
  const own = RESOLVERS[type];
  return own !== undefined && (field.name in own || isLeafType(getNamedType(field.type)));
}

const TYPES: Readonly<Record<string, string>> = {
  article: 'Article',
  source: 'Source',
  statement: 'Statement',
  event: 'Event',
  story: 'Story',
  figure: 'Figure',
  mention: 'Mention',
  event_report: 'EventReport',
  statement_report: 'StatementReport',
};

function typeOf({ table, kind }: Row): string | undefined {
  return table === 'entity' ? kind[0] + kind.slice(1).toLowerCase() : TYPES[table];
}

/** The data of an operation, by graphql-js and the oracle's resolvers. */
export async function executePlain(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  world: World,
): Promise<unknown> {
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: {},
    variableValues: variables,
    typeResolver: typeOf,
    fieldResolver: (source: Row, args: Row, _context, { parentType, fieldName }) => {
      const resolver = RESOLVERS[parentType.name]?.[fieldName];
      if (resolver) return resolver(source, args, world);
      const column = fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const value = source[fieldName] === undefined ? source[column] : source[fieldName];
      if (value === undefined) throw new Error(`The oracle knows no ${parentType.name}.${fieldName}.`);
      return typeof value === 'function' ? value(args) : value;
    },
  });
  if (errors) throw errors[0];
  return JSON.parse(JSON.stringify(data));
}

/** An answer with what stands for a cursor in the place of every cursor that the oracle foretells. */
export function withoutCursors(answer: unknown, foretold: unknown): unknown {
  if (foretold === CURSOR) return typeof answer === 'string' && answer !== '' ? CURSOR : answer;
  if (Array.isArray(answer) && Array.isArray(foretold))
    return answer.map((item, index) => withoutCursors(item, foretold[index]));
  if (answer === null || foretold === null || typeof answer !== 'object' || typeof foretold !== 'object')
    return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, withoutCursors(value, (foretold as Row)[key])]),
  );
}
