import { GraphQLError } from 'graphql';
import type { SubjectOf, TypeName } from '../types.js';
import { located } from './arguments.js';
import type { Field, List, ObjectOutput, One, OrderTerm, Output, RecordOf, Rows, Value } from './plan.js';
import type { AnyFields, Planner } from './planners.js';
import { type Selection, TYPE_KEY } from './selection.js';
import { constant, isoTime, join, type Row, raw, type Sql, sql } from './sql.js';

export function value(expression: Sql, work?: number): Value {
  return { is: 'value', value: expression, ...(work !== undefined && { work }) };
}

/** A field that is a column of the row. */
export function column(name: string): (field: Selection, row: Row) => Value {
  return (_field, row) => value(sql`${row}.${raw(name)}`);
}

/** A field that is a moment in a column of the row. */
export function momentColumn(name: string): (field: Selection, row: Row) => Value {
  return (_field, row) => value(isoTime(sql`${row}.${raw(name)}`));
}

/** An object of a type, read from `subject`; null where `when` is given and doesn't hold. */
export function object<Type extends TypeName>(
  selection: Selection,
  type: Type,
  subject: SubjectOf<Type>,
  when?: Sql,
): RecordOf {
  return objectAs(selection, type, subject, type, constant(type), when);
}

function objectAs(
  selection: Selection,
  planner: TypeName,
  subject: unknown,
  typeName: string,
  typeValue: Sql,
  when?: Sql,
): RecordOf {
  const planners = selection.operation.planners[planner];
  const fields = planFields(selection.children(typeName), planners, subject as never, typeValue);
  if (selection.operation.typed) fields.push({ key: TYPE_KEY, output: value(typeValue) });
  return { is: 'record', fields, ...(when && { when }) };
}

/** The fields selected, each by its planner. */
export function planFields<Subject>(
  fields: readonly Selection[],
  planners: AnyFields<Subject>,
  subject: Subject,
  typeValue: Sql,
): Field[] {
  return fields.map((field) => ({
    key: field.key,
    output:
      field.name === '__typename'
        ? value(typeValue)
        : placed(field, () => (planners[field.name] as Planner<object, Subject>)(field, subject)),
  }));
}

/** Tells errors that a field's arguments raise where they arose; a field that can be null is null for them. */
function placed(field: Selection, plan: () => Output): Output {
  try {
    return plan();
  } catch (error) {
    const told = located(error, field);
    if (!field.nullable || !(told instanceof GraphQLError) || told.extensions.code !== 'BAD_USER_INPUT')
      throw told;
    field.operation.errors.push(told);
    return value(raw('null'));
  }
}

const TYPE_OF_KIND = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  GROUP: 'Group',
  THING: 'Thing',
} as const;

const ENTITY_TYPES: readonly string[] = Object.values(TYPE_OF_KIND);

/** An object of the interface Entity, read from a row of `entity`: one of five types, by its kind. */
export function entityObject(selection: Selection, row: Row<'entity'>): ObjectOutput {
  const kinds = Object.entries(TYPE_OF_KIND);
  if (sameForAll(selection, ENTITY_TYPES)) {
    const names = kinds.map(([kind, type]) => raw(` when '${kind}' then '${type}'`));
    return objectAs(selection, 'Entity', row, 'Person', sql`case ${row}.kind${join(names, '')} end`);
  }
  return {
    is: 'variants',
    variants: kinds.map(([kind, type]) => ({
      when: sql`${row}.kind = ${raw(`'${kind}'`)}`,
      output: objectAs(selection, 'Entity', row, type, constant(type)),
    })),
  };
}

/** An object of one of Entity's types, read from a row of `entity` of that kind. */
export function entityOfKind(
  selection: Selection,
  row: Row<'entity'>,
  kind: keyof typeof TYPE_OF_KIND,
): RecordOf {
  const type = TYPE_OF_KIND[kind];
  return objectAs(selection, 'Entity', row, type, constant(type));
}

/** Whether the same fields are selected whichever of the types an object has. */
function sameForAll(selection: Selection, types: readonly string[]): boolean {
  if (
    selection.nodes.every(({ selectionSet }) =>
      selectionSet?.selections.every(({ kind }) => kind === 'Field'),
    )
  )
    return true;
  const [first, ...others] = types.map((type) => selection.children(type));
  return others.every(
    (fields) =>
      fields.length === first.length &&
      fields.every(({ key, nodes }, index) => {
        const same = first[index];
        return (
          key === same.key &&
          nodes.length === same.nodes.length &&
          nodes.every((node, at) => node === same.nodes[at])
        );
      }),
  );
}

/** Rows, of which all but the tables may be left out. */
export interface Source extends Omit<Rows, 'link' | 'where'>, Partial<Pick<Rows, 'link' | 'where'>> {}

function rowsOf({ from, link = [], where = [] }: Source): Rows {
  return { from, link, where };
}

/** The one object of other rows, null where there is none. */
export function one(source: Source, output: ObjectOutput): One {
  return { is: 'one', rows: rowsOf(source), output };
}

/** How many objects are reckoned for a list that seldom is as long as it may be. */
export const USUAL_LIST = 5;

/** The objects of other rows, in an order. */
export function list(
  source: Source,
  order: readonly OrderTerm[],
  output: ObjectOutput,
  {
    limit = null,
    expected = limit ?? USUAL_LIST,
    work,
  }: Partial<Pick<List, 'limit' | 'expected' | 'work'>> = {},
): List {
  return {
    is: 'list',
    rows: rowsOf(source),
    order,
    limit,
    expected,
    ...(work !== undefined && { work }),
    output,
  };
}

export function ascending(type: OrderTerm['type'], expression: Sql): OrderTerm {
  return { type, value: expression, descending: false };
}

export function descending(type: OrderTerm['type'], expression: Sql): OrderTerm {
  return { type, value: expression, descending: true };
}
