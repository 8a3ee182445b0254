import { GraphQLError } from 'graphql';
import { badInput } from '../errors.js';
import type { Field, List, ObjectOutput, One, OrderTerm, RecordOf, Rows, Value } from './plan.js';
import { type Selection, TYPE_KEY } from './selection.js';
import { isoTime, join, type Row, raw, type Sql, sql } from './sql.js';
import type { Fields, Subjects, TypeName } from './subjects.js';

export function value(expression: Sql): Value {
  return { is: 'value', value: expression };
}

/** A field that is a column of the row. */
export function column(name: string): (field: Selection, row: Row) => Value {
  return (_field, row) => value(sql`${row}.${raw(name)}`);
}

/** A field that is a moment in a column of the row. */
export function momentColumn(name: string): (field: Selection, row: Row) => Value {
  return (_field, row) => value(isoTime(sql`${row}.${raw(name)}`));
}

function constant(text: string): Sql {
  return raw(`'${text}'::text`);
}

/** An object of a type, read from `subject`; null where `when` is given and doesn't hold. */
export function object<Type extends TypeName>(
  selection: Selection,
  type: Type,
  subject: Subjects[Type],
  when?: Sql,
): RecordOf {
  return objectAs(selection, type, subject, type, constant(type), when);
}

function objectAs<Type extends TypeName>(
  selection: Selection,
  planner: Type,
  subject: Subjects[Type],
  typeName: string,
  typeValue: Sql,
  when?: Sql,
): RecordOf {
  selection.spend(1);
  const planners: Fields<Subjects[Type]> = selection.operation.planners[planner];
  const fields = planFields(selection.children(typeName), planners, subject, typeValue);
  if (selection.operation.typed) fields.push({ key: TYPE_KEY, output: value(typeValue) });
  return { is: 'record', fields, ...(when && { when }) };
}

/** The fields selected, each by its planner. */
export function planFields<Subject>(
  fields: readonly Selection[],
  planners: Fields<Subject>,
  subject: Subject,
  typeValue: Sql,
): Field[] {
  return fields.map((field) => ({
    key: field.key,
    output:
      field.name === '__typename'
        ? value(typeValue)
        : located(field, () => planners[field.name]!(field, subject)),
  }));
}

/** Tells errors that a field's arguments raise where they arose. */
export function located<Result>(field: Selection, plan: () => Result): Result {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.path) throw error;
    const options = {
      nodes: error.nodes ?? field.nodes,
      path: field.path,
      originalError: error.originalError,
    };
    throw error.extensions.code
      ? new GraphQLError(error.message, { ...options, extensions: error.extensions })
      : badInput(error.message, options);
  }
}

const TYPE_OF_KIND = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  PLACE: 'Place',
  GROUP: 'Group',
  THING: 'Thing',
} as const;

export const ENTITY_TYPES: readonly string[] = Object.values(TYPE_OF_KIND);

/** An object of the interface Entity, read from a row of `entity`: one of five types, by its kind. */
export function entityObject(selection: Selection, row: Row): ObjectOutput {
  const kinds = Object.entries(TYPE_OF_KIND);
  if (sameForAll(selection, ENTITY_TYPES)) {
    const names = kinds.map(([kind, type]) => raw(` when '${kind}' then '${type}'`));
    return objectAs(selection, 'Entity', row, 'Person', sql`case ${row}.kind${join(names, '')} end`);
  }
  const before = selection.operation.cost;
  let dearest = before;
  const variants = kinds.map(([kind, type]) => {
    selection.operation.cost = before;
    const output = objectAs(selection, 'Entity', row, type, constant(type));
    dearest = Math.max(dearest, selection.operation.cost);
    return { when: sql`${row}.kind = ${raw(`'${kind}'`)}`, output };
  });
  selection.operation.cost = dearest;
  return { is: 'variants', variants };
}

/** An object of one of Entity's types, read from a row of `entity` of that kind. */
export function entityOfKind(selection: Selection, row: Row, kind: keyof typeof TYPE_OF_KIND): RecordOf {
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
      fields.length === first!.length &&
      fields.every(({ key, nodes }, index) => {
        const same = first![index]!;
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

/** The objects of other rows, in an order. */
export function list(
  source: Source,
  order: readonly OrderTerm[],
  output: ObjectOutput,
  limit: number | null = null,
): List {
  return { is: 'list', rows: rowsOf(source), order, limit, output };
}

export function ascending(type: OrderTerm['type'], expression: Sql): OrderTerm {
  return { type, value: expression, descending: false };
}

export function descending(type: OrderTerm['type'], expression: Sql): OrderTerm {
  return { type, value: expression, descending: true };
}

/** The article whose id this is. */
export function articleById(field: Selection, id: Sql): One {
  const row = field.row();
  return one({ from: sql`article ${row}`, link: [sql`${row}.id = ${id}`] }, object(field, 'Article', row));
}

/** The entity whose id this is. */
export function entityById(field: Selection, id: Sql): One {
  const row = field.row();
  return one({ from: sql`entity ${row}`, link: [sql`${row}.id = ${id}`] }, entityObject(field, row));
}

/** The place whose id this is; null where the entity is no place. */
export function placeById(field: Selection, id: Sql): One {
  const row = field.row();
  return one(
    { from: sql`entity ${row}`, link: [sql`${row}.id = ${id}`], where: [sql`${row}.kind = 'PLACE'`] },
    entityOfKind(field, row, 'PLACE'),
  );
}

/** The id of the entity at a position among an article's entities. */
export function entityIdAt(articleId: Sql, position: Sql): Sql {
  return sql`(select at.entity_id from article_entity at where at.article_id = ${articleId} and at.position = ${position})`;
}

/** The statement at a position among an article's statements. */
export function statementAt(field: Selection, articleId: Sql, position: Sql): One {
  const row = field.row();
  const id = sql`(select at.statement_id from statement_report at where at.article_id = ${articleId} and at.position = ${position})`;
  return one(
    { from: sql`statement ${row}`, link: [sql`${row}.id = ${id}`] },
    object(field, 'Statement', row),
  );
}

/** The interval in the columns that begin with `prefix`; null where they have none. */
export function timeSpan(field: Selection, row: Row, prefix: 'said' | 'time'): RecordOf {
  const part = (name: string) => sql`${row}.${raw(`${prefix}_${name}`)}`;
  const columns = {
    start: part('start'),
    end: part('end'),
    precision: part('precision'),
    text: part('text'),
  };
  return object(field, 'TimeSpan', columns, sql`${columns.start} is not null`);
}

/** The stretch of text in a row of an article's findings. */
export function spanOf(row: Row): Subjects['Evidence'] {
  return {
    articleId: sql`${row}.article_id`,
    start: sql`${row}.start`,
    end: sql`${row}."end"`,
    text: sql`${row}.text`,
    sentenceStart: sql`${row}.sentence_start`,
    sentenceEnd: sql`${row}.sentence_end`,
  };
}
