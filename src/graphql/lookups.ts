import type { Given } from './compile/arguments.js';
import { boundIds } from './compile/ids.js';
import { entityObject, entityOfKind, object, only } from './compile/objects.js';
import type { ObjectOutput, One, RecordOf } from './compile/plan.js';
import type { Selection } from './compile/selection.js';
import { type Row, type RowWith, type Sql, sql } from './compile/sql.js';
import { columnOf, type From, RELATIONS, type RelationName, type To, table, tie } from './relations.js';
import type { ReportsArgs } from './schema/paging.js';
import type { EvidenceSpan } from './types.js';

/** The relations that lead to a table. */
type Leading<Table extends string> = {
  [Name in RelationName]: To<Name> extends Table ? Name : never;
}[RelationName];

/** The object of a table whose id this is. */
export function byId<Table extends string>(
  row: Row<Table> & RowWith<'id'>,
  id: Sql,
  output: (row: Row<Table>) => ObjectOutput,
): One {
  return only({ from: table(row), link: [sql`${row.id} = ${id}`] }, output(row));
}

/** The report of an event whose local id this is. */
export function eventReportById(field: Selection, id: Sql): One {
  const row = field.row('event_report');
  return only({ from: table(row), link: [sql`${row.local_id} = ${id}`] }, object(field, 'EventReport', row));
}

/** The report of a statement whose local id this is: its own, or its statement's. */
export function statementReportById(field: Selection, id: Sql): One {
  const row = field.row('statement_report');
  return only(
    {
      from: table(row),
      link: [sql`(${row.own_id} = ${id} or ${row.own_id} is null and ${row.statement_id} = ${id})`],
    },
    object(field, 'StatementReport', row),
  );
}

/** The one object of a type that a relation leads to. */
function related<Name extends RelationName>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
  output: (to: Row<To<Name>>) => ObjectOutput,
): One {
  const to = field.row(RELATIONS[name][1]) as unknown as Row<To<Name>>;
  return only({ from: table(to), link: tie(name, from, to) }, output(to));
}

/** The source that a relation leads to. */
export function relatedSource<Name extends Leading<'source'>>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
): One {
  return related(field, name, from, (to) => object(field, 'Source', to as Row<'source'>));
}

/** The entity that a relation leads to. */
export function relatedEntity<Name extends Leading<'entity'>>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
): One {
  return related(field, name, from, (to) => entityObject(field, to as Row<'entity'>));
}

/** The place that a relation leads to; null where the entity is no place. */
export function relatedPlace<Name extends Leading<'entity'>>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
): One {
  const to = field.row('entity');
  return only(
    {
      from: table(to),
      link: tie(name, from, to as unknown as Row<To<Name>>),
      where: [sql`${to.kind} = 'PLACE'`],
    },
    entityOfKind(field, to, 'PLACE'),
  );
}

/** The place that one of an article's entities, to which a relation leads, is resolved to; null where it is none. */
export function namedPlace<Name extends Leading<'article_entity'>>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
): One {
  return placeById(field, columnOf(name, from, 'entity_id'));
}

/** The statement that one of an article's, to which a relation leads, is a printing of. */
export function printedStatement<Name extends Leading<'statement_report'>>(
  field: Selection,
  name: Name,
  from: Row<From<Name>>,
): One {
  const id = columnOf(name, from, 'statement_id');
  return byId(field.row('statement'), id, (row) => object(field, 'Statement', row));
}

/** Only rows of the articles that the argument `articles` lists, where it is given. */
export function inArticles(
  field: Selection<ReportsArgs>,
  row: Row<'event_article' | 'statement_article'>,
): Sql[] {
  const given = (field.args.articles as Given<readonly string[] | null>).present();
  return given ? [sql`${row.article_id} = any(${boundIds('article', given, 'articles')}::uuid[])`] : [];
}

/** The article whose id this is. */
export function articleById(field: Selection, id: Sql): One {
  return byId(field.row('article'), id, (row) => object(field, 'Article', row));
}

/** The entity whose id this is. */
export function entityById(field: Selection, id: Sql): One {
  return byId(field.row('entity'), id, (row) => entityObject(field, row));
}

/** The place whose id this is; null where the entity is no place. */
export function placeById(field: Selection, id: Sql): One {
  const row = field.row('entity');
  return only(
    { from: table(row), link: [sql`${row.id} = ${id}`], where: [sql`${row.kind} = 'PLACE'`] },
    entityOfKind(field, row, 'PLACE'),
  );
}

/** The interval in the columns that begin with `prefix`; null where they have none. `text`: the words for it, if not in such a column. */
export function timeSpan<Prefix extends 'said' | 'time'>(
  field: Selection,
  row: RowWith<`${Prefix}_${'start' | 'end' | 'precision'}`>,
  prefix: Prefix,
  text: Sql,
): RecordOf {
  const columns = {
    start: row[`${prefix}_start`],
    end: row[`${prefix}_end`],
    precision: row[`${prefix}_precision`],
    text,
  };
  return object(field, 'TimeSpan', columns, sql`${columns.start} is not null`);
}

/** The stretch of text in a row of an article's findings. */
export function spanOf(
  row: RowWith<'article_id' | 'start' | 'end' | 'text' | 'sentence_start' | 'sentence_end'>,
): EvidenceSpan {
  return {
    articleId: row.article_id,
    start: row.start,
    end: row.end,
    text: row.text,
    sentenceStart: row.sentence_start,
    sentenceEnd: row.sentence_end,
  };
}
