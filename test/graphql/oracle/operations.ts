import fc from 'fast-check';
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  print,
} from 'graphql';
import { expected } from '../../../src/expected.js';

/** Values for the arguments of a field, of which a request gives any part; undefined for one that isn't given. */
export type ArgumentsOf = (
  parent: string,
  field: GraphQLField<unknown, unknown>,
) => fc.Arbitrary<Readonly<Record<string, unknown>>>;

export interface OperationOptions {
  readonly schema: GraphQLSchema;
  /** Whether a field of a type is to be asked for. */
  readonly asks: (type: string, field: GraphQLField<unknown, unknown>) => boolean;
  readonly argumentsOf: ArgumentsOf;
  /** Aliases that a statement could mistake for its own names. */
  readonly names: readonly string[];
  readonly depth: number;
}

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A value that an operation gives as a variable, as it stands in the text until variables have names. */
const VARIABLE = /⟦(.*?)¦(.*?)⟧/g;

/**
 * Random queries: any fields under any keys, fragments on the type itself, its interfaces and its possible types, named and
 * inline, `@include` and `@skip`, arguments as literals and as variables.
 */
export function operations({
  schema,
  asks,
  argumentsOf,
  names,
  depth,
}: OperationOptions): fc.Arbitrary<Operation> {
  const query = expected(schema.getQueryType(), 'a query type');
  const aliases = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 30 });
  return fc.tuple(selectionsOn(query, depth), aliases).map(([parts, drawn]) => {
    let keys = 0;
    // Every field has a key of its own, so that no two that are of different fields clash.
    const keyed = parts.join(' ').replace(/\bkey:/g, () => `${drawn[keys++] ?? `k${keys}`}:`);
    const fragments: string[] = [];
    const spread = keyed
      .replace(/\.\.\.FRAGMENT on (\w+) \{([^{}]*)\}/g, (_whole, type, fields) => {
        fragments.push(`fragment F${fragments.length} on ${type} {${fields}}`);
        return `...F${fragments.length - 1}`;
      })
      .replaceAll('...FRAGMENT on', '... on');
    const variables: Record<string, unknown> = {};
    const definitions: string[] = [];
    const named = (text: string) =>
      text.replace(VARIABLE, (_whole, type: string, json: string) => {
        const name = `v${definitions.length}`;
        definitions.push(`$${name}: ${type}`);
        variables[name] = JSON.parse(json);
        return `$${name}`;
      });
    const body = [`{ ${spread} }`, ...fragments].map(named);
    const head = definitions.length === 0 ? 'query' : `query (${definitions.join(', ')})`;
    return { query: `${head} ${body.join(' ')}`, variables };
  });

  function selectionsOn(on: GraphQLNamedType, left: number): fc.Arbitrary<string[]> {
    const fields = ('getFields' in on ? Object.values(on.getFields()) : []) as GraphQLField<
      unknown,
      unknown
    >[];
    const usable = fields.filter(
      (field) => asks(on.name, field) && (left > 0 || isLeafType(getNamedType(field.type))),
    );
    const within = (type: GraphQLNamedType, wrap: (fields: string) => fc.Arbitrary<string>) =>
      lazily(() => selectionsOn(type, left - 1)).chain((parts) => wrap(parts.join(' ')));
    const choices = [
      { weight: 1, arbitrary: fc.constant('__typename') },
      ...usable.map((field) => ({ weight: 3, arbitrary: selectionOf(on, field, left) })),
      ...(isAbstractType(on) && left > 0
        ? schema.getPossibleTypes(on).map((possible) => ({
            weight: 2,
            arbitrary: within(possible, (inner) =>
              fc.constantFrom(
                `... on ${possible.name} { ${inner} }`,
                `...FRAGMENT on ${possible.name} { ${inner} }`,
              ),
            ),
          }))
        : []),
      ...(isObjectType(on) && left > 0
        ? on.getInterfaces().map((above) => ({
            weight: 1,
            arbitrary: within(above, (inner) =>
              condition().map((directive) => `... on ${above.name} ${directive} { ${inner} }`),
            ),
          }))
        : []),
    ];
    return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 4 });
  }

  function condition(): fc.Arbitrary<string> {
    return fc
      .record({ name: fc.constantFrom('skip', 'include'), value: fc.boolean(), bound: fc.boolean() })
      .map(({ name, value, bound }) => `@${name}(if: ${bound ? `⟦Boolean!¦${value}⟧` : value})`);
  }

  function selectionOf(
    on: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    left: number,
  ): fc.Arbitrary<string> {
    const named = getNamedType(field.type);
    return fc
      .record({
        args: argumentsOf(on.name, field),
        bound: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        directive: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, { weight: 1, arbitrary: condition() }),
        children: isLeafType(named)
          ? fc.constant(null)
          : fc.oneof(
              { depthSize: 'max' },
              lazily(() => selectionsOn(named, left - 1)),
            ),
      })
      .map(({ args, bound, directive, children }) => {
        const given = field.args.flatMap((argument, index) =>
          args[argument.name] === undefined
            ? []
            : [`${argument.name}: ${written(argument, args[argument.name], bound[index % 8] === true)}`],
        );
        return `key: ${field.name}${given.length === 0 ? '' : `(${given.join(', ')})`} ${directive}${children === null ? '' : ` { ${children.join(' ')} }`}`;
      });
  }
}

function written({ type }: GraphQLArgument, value: unknown, bound: boolean): string {
  if (bound) return `⟦${type}¦${JSON.stringify(value)}⟧`;
  return print(expected(astFromValue(value, type), 'a literal'));
}

/** An arbitrary made when it is first drawn from. */
function lazily<T>(make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.constant(null).chain(make);
}
