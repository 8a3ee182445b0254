import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

/** Arguments of root fields that need them. */
export type Arguments = Readonly<Record<string, string>>;

/** Aliases that a statement could mistake for its own names, its tables, columns or words. */
const NAMES = [
  ...[
    'r',
    't1',
    't2',
    't_1',
    'item',
    'page',
    'cursor',
    'place',
    'total',
    'more',
    'list0',
    'data',
    'row',
    'at',
    'whole',
  ],
  ...[
    'article',
    'entity',
    'mention',
    'id',
    'name',
    'text',
    'kind',
    'start',
    'end',
    'position',
    'sort_at',
    'article_id',
  ],
  ...[
    'select',
    'from',
    'order',
    'null',
    'true',
    'user',
    'typename',
    'first_cursor',
    'last_cursor',
    'n',
    'e',
    'score',
  ],
  ...['__proto__', 'constructor', 'toString', 'query', 'type'],
];

/**
 * Random selections on the types of a schema: any fields under any keys, fragments named and inline, on the type itself,
 * its interfaces and its possible types, `@include`; no deeper than `depth`.
 */
export function selections(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  args: Arguments,
): fc.Arbitrary<string> {
  const names = fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 20 });
  return fc.tuple(selectionsOn(type, depth), names).map(([parts, drawn]) => {
    let keys = 0;
    // Every field has a key of its own, so that no two that are of different fields clash.
    const fresh = [...new Set(drawn)];
    return `{ ${parts.join(' ').replace(/\bkey:/g, () => `${fresh[keys++] ?? `k${keys}`}:`)} }`;
  });

  function selectionsOn(on: GraphQLNamedType, left: number): fc.Arbitrary<string[]> {
    const fields =
      'getFields' in on && !('isTypeOf' in on && on.name === '') ? Object.values(on.getFields()) : [];
    const usable = (fields as GraphQLField<unknown, unknown>[]).filter(
      (field) => left > 0 || isLeafType(getNamedType(field.type)),
    );
    const choices = [
      { weight: 1, arbitrary: fc.constant('__typename') },
      ...usable.map((field) => ({ weight: 2, arbitrary: selectionOf(on, field, left) })),
      ...(isAbstractType(on) && left > 0
        ? schema.getPossibleTypes(on).map((possible) => ({
            weight: 2,
            arbitrary: selectionsOn(possible, left - 1).map(
              (parts) => `... on ${possible.name} { ${parts.join(' ')} }`,
            ),
          }))
        : []),
      ...(isObjectType(on) && left > 0
        ? on.getInterfaces().map((above) => ({
            weight: 1,
            arbitrary: selectionsOn(above, left - 1).map(
              (parts) => `... on ${above.name} @include(if: true) { ${parts.join(' ')} }`,
            ),
          }))
        : []),
    ];
    return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 });
  }

  function selectionOf(
    on: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    left: number,
  ): fc.Arbitrary<string> {
    const named = getNamedType(field.type);
    const pages = field.args.some(({ name }) => name === 'after');
    const list = isListType(getNullableType(field.type));
    return fc
      .record({
        size: fc.nat({ max: 3 }),
        backward: fc.boolean(),
        children: isLeafType(named)
          ? fc.constant(null)
          : fc.oneof(
              { depthSize: 'max' },
              lazily(() => selectionsOn(named, left - 1)),
            ),
      })
      .map(({ size, backward, children }) => {
        const given =
          (on === type ? args[field.name] : undefined) ??
          (field.name === 'buckets'
            ? `(by: ${backward ? 'MONTH' : 'YEAR'}, first: ${size})`
            : pages
              ? `(${backward ? 'last' : 'first'}: ${size})`
              : list && field.args.length > 0
                ? `(first: ${size})`
                : '');
        return `key: ${field.name}${given}${children === null ? '' : ` { ${children.join(' ')} }`}`;
      });
  }
}

/** An arbitrary made when it is first drawn from. */
function lazily<T>(make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.constant(null).chain(make);
}
