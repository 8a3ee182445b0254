import {
  type DocumentNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expected } from '../../src/expected.js';

/** What a normalised cache must know to keep answers, as far as some operations ask: a small part of the schema. */
export interface CacheSchema {
  /** The types and fields that are asked for, as an introspection tells them. */
  readonly schema: { readonly __schema: unknown };
  /** The types without an id: each is part of what holds it. */
  readonly parts: readonly string[];
}

/** Takes from a schema the types and fields that operations ask for; what else it has a page would load for nothing. */
export function cacheSchema(schema: GraphQLSchema, documents: readonly DocumentNode[]): CacheSchema {
  const asked = askedFields(schema, documents);
  const types = [...asked].map(([name, fields]) => {
    const type = expected(schema.getType(name), `the type ${name}`) as GraphQLCompositeType;
    return isUnionType(type)
      ? { kind: 'UNION', name, possibleTypes: type.getTypes().map(named) }
      : {
          kind: isObjectType(type) ? 'OBJECT' : 'INTERFACE',
          name,
          fields: [...fields].map((field) => ({
            name: field,
            type: reference(expected(type.getFields()[field], `${name}.${field}`).type),
          })),
          interfaces: type.getInterfaces().map(named),
        };
  });
  const root = (type: GraphQLObjectType | null | undefined) => (type ? { name: type.name } : null);
  return {
    schema: {
      __schema: {
        queryType: root(schema.getQueryType()),
        mutationType: root(schema.getMutationType()),
        subscriptionType: root(schema.getSubscriptionType()),
        types,
      },
    },
    parts: [...asked.keys()].filter((name) => {
      const type = schema.getType(name);
      return isObjectType(type) && type.getFields().id === undefined;
    }),
  };
}

/** The fields that are asked of each type; those asked of an interface are asked of all that it may be. */
function askedFields(
  schema: GraphQLSchema,
  documents: readonly DocumentNode[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  const ask = (type: unknown, field?: string): void => {
    if (!isCompositeType(type)) return;
    const alike = isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    for (const { name } of alike) {
      const fields = asked.get(name) ?? new Set();
      asked.set(name, field === undefined ? fields : fields.add(field));
    }
  };
  const info = new TypeInfo(schema);
  const looking = visitWithTypeInfo(info, {
    Field({ name: { value } }) {
      if (!value.startsWith('__')) ask(info.getParentType(), value);
      const type = info.getType();
      if (type) ask(getNamedType(type));
    },
    InlineFragment({ typeCondition }) {
      if (typeCondition) ask(typeFromAST(schema, typeCondition));
    },
    FragmentDefinition({ typeCondition }) {
      ask(typeFromAST(schema, typeCondition));
    },
  });
  for (const document of documents) visit(document, looking);
  return asked;
}

const named = ({ name }: { readonly name: string }) => ({ name });

/** A type as far as a cache looks at it: what may be null, and what is a list. */
function reference(type: GraphQLOutputType): object {
  if (isNonNullType(type)) return { kind: 'NON_NULL', ofType: reference(type.ofType) };
  if (isListType(type)) return { kind: 'LIST', ofType: reference(type.ofType) };
  return { kind: isCompositeType(type) ? 'OBJECT' : 'SCALAR' };
}
