import { readFile } from 'node:fs/promises';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  printSchema,
} from 'graphql';
import type { Writing } from '../../src/graphql/mutation/writing.js';
import { buildSchema } from '../../src/graphql/schema.js';

const schema = buildSchema({} as Writing);

test('the schema is the one that `npm run schema` keeps in src/graphql/schema.graphql', async () => {
  const kept = await readFile('src/graphql/schema.graphql', 'utf8');
  expect(`${printSchema(schema)}\n`).toBe(kept);
});

test('every type, field, argument and enum value has a description', () => {
  const lacking: string[] = [];
  const check = (name: string, { description }: { readonly description?: string | null }) => {
    if (!description) lacking.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    check(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field);
        for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument);
      }
  }
  expect(lacking).toEqual([]);
});

test('arguments come in the order a person expects: what must be given first', () => {
  const late: string[] = [];
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isInterfaceType(type))
      for (const { name, args } of Object.values(type.getFields())) {
        const first = args.findIndex((argument) => !isRequiredArgument(argument));
        if (first >= 0 && args.slice(first).some(isRequiredArgument)) late.push(`${type.name}.${name}`);
      }
  expect(late).toEqual([]);
});
