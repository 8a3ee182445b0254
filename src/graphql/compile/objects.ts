import { type FieldNode, GraphQLError } from 'graphql';
import { expected } from '../../expected.js';
import type { SubjectOf, TypeName } from '../types.js';
import { located } from './arguments.js';
import type {
  Field,
  List,
  ObjectOutput,
  One,
  OrderStep,
  OrderTerm,
  Output,
  RecordOf,
  Rows,
  Value,
  Variants,
} from './plan.js';
import type { AnyFields, Planner } from './planners.js';
import { type Selection, TYPE_KEY } from './selection.js';
import { constant, isoTime, join, named, type Row, type RowWith, raw, type Sql, sql } from './sql.js';

export function value(expression: Sql, work?: number): Value {
  return { is: 'value', value: expression, ...(work !== undefined && { work }) };
}

/** The text of an article, which is about as long as ten objects. */
export function longText(expression: Sql): Value {
  return { is: 'value', value: expression, work: 10, isLong: true };
}

/** A field that is a column of the row, which is one of a table that has it. */
export function column<Name extends string>(name: Name): (field: Selection, row: RowWith<Name>) => Value {
  return (_field, row) => value(row[name]);
}

/** A field that is a column of a row that the statement itself makes, of no table. */
export function madeColumn(name: string): (field: Selection, row: Row) => Value {
  return (_field, row) => value(named(row, name));
}

/** A field that is a moment in a column of the row, which is one of a table that has it. */
export function momentColumn<Name extends string>(
  name: Name,
): (field: Selection, row: RowWith<Name>) => Value {
  return (_field, row) => value(isoTime(row[name]));
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
    output: field.name === '__typename' ? value(typeValue) : planField(field, planners, subject),
  }));
}

function planField<Subject>(field: Selection, planners: AnyFields<Subject>, subject: Subject): Output {
  field.operation.countField(field.nodes[0]);
  return placed(field, () => (planners[field.name] as Planner<object, Subject>)(field, subject));
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
    return objectAs(selection, 'Entity', row, 'Person', sql`case ${row.kind}${join(names, '')} end`);
  }
  return entityVariants(selection, row);
}

/** What is selected under one key by the same nodes, for several types. */
interface Common {
  readonly field: Selection;
  types: number;
  output?: Output;
}

/**
 * An object with fields of its own for each type. What several types have in common is planned, and written, once: an
 * entity's lists are most of its page, and five times as much would be more than an operation may select.
 */
function entityVariants(selection: Selection, row: Row<'entity'>): Variants {
  const planners = selection.operation.planners.Entity;
  const types = Object.entries(TYPE_OF_KIND).map(([kind, type]) => ({
    kind,
    type,
    fields: selection.children(type),
  }));
  const common = new Map<FieldNode, Common[]>();
  const commonOf = (field: Selection) =>
    common.get(field.nodes[0])?.find((one) => sameNodes(one.field, field));
  for (const field of types.flatMap(({ fields }) => fields)) {
    const known = commonOf(field);
    if (known) known.types += 1;
    else common.set(field.nodes[0], [...(common.get(field.nodes[0]) ?? []), { field, types: 1 }]);
  }
  const shared: Field[] = [];
  const sharedRow = selection.row();
  const outputOf = (field: Selection): Output => {
    const one = expected(commonOf(field), 'a field of a type');
    if (one.output) return one.output;
    const output = planField(field, planners, row as never);
    if (one.types === 1 || output.is === 'value') one.output = output;
    else {
      const key = `c$${shared.length}`;
      shared.push({ key, output });
      one.output = value(named(sharedRow, key));
    }
    return one.output;
  };
  const variants = types.map(({ kind, type, fields }) => {
    const planned = fields.map((field) => ({
      key: field.key,
      output: field.name === '__typename' ? value(constant(type)) : outputOf(field),
    }));
    if (selection.operation.typed) planned.push({ key: TYPE_KEY, output: value(constant(type)) });
    return {
      when: sql`${row.kind} = ${raw(`'${kind}'`)}`,
      output: { is: 'record' as const, fields: planned },
    };
  });
  return {
    is: 'variants',
    variants,
    ...(shared.length > 0 && { shared: { row: sharedRow, fields: shared } }),
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
      fields.length === first.length && fields.every((field, index) => sameNodes(field, first[index])),
  );
}

/** Whether two fields are selected under one key by the same nodes. */
function sameNodes(a: Selection, b: Selection): boolean {
  return (
    a.key === b.key &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => node === b.nodes[index])
  );
}

/** Rows, of which all but the tables may be left out. */
export interface Source extends Omit<Rows, 'link' | 'where'>, Partial<Pick<Rows, 'link' | 'where'>> {}

function rowsOf({ from, link = [], where = [] }: Source): Rows {
  return { from, link, where };
}

/** The one object of other rows, null where there is none. */
export function one(source: Source, output: ObjectOutput): One {
  return { is: 'one', rows: rowsOf(source), unique: false, output };
}

/** The same of rows that are told apart by what they are looked up by: there is no second one. */
export function only(source: Source, output: ObjectOutput): One {
  return { ...one(source, output), unique: true };
}

/** How many objects are reckoned for a list that seldom is as long as it may be. */
export const USUAL_LIST = 5;

/** The objects of other rows, in an order. */
export function list(
  source: Source,
  order: readonly OrderStep[],
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
