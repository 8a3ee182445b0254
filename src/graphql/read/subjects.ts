import type { Output } from './plan.js';
import type { Selection } from './selection.js';
import type { Row, Sql } from './sql.js';

/** What the fields of an Evidence are read from. */
export interface EvidenceSpan {
  readonly articleId: Sql;
  readonly start: Sql;
  readonly end: Sql;
  /** The characters where they are stored; null where they are to be cut out of the article's text. */
  readonly text: Sql | null;
  readonly sentenceStart: Sql;
  readonly sentenceEnd: Sql;
}

/** What the fields of a TimeSpan are read from. */
export interface TimeColumns {
  readonly start: Sql;
  readonly end: Sql;
  readonly precision: Sql;
  readonly text: Sql;
}

/** An article close to `base`. */
export interface RelatedArticleRows {
  readonly base: Row;
  readonly related: Row;
  /** Of table `article`. */
  readonly article: Row;
}

/** What was looked for, and the row of what was found: its `type`, `id` and `score`. */
export interface Hit {
  readonly row: Row;
  readonly text: string;
}

/** What the fields of each type are read from: a row of the table named, or an object of such rows. */
export interface Subjects {
  /** `article` */
  Article: Row;
  RelatedArticle: RelatedArticleRows;
  /** `source` */
  Source: Row;
  /** `entity`, whatever its kind */
  Entity: Row;
  Alias: Row;
  RelatedEntity: { readonly related: Row; readonly entity: Row };
  Position: Row;
  /** `mention` */
  Mention: Row;
  Evidence: EvidenceSpan;
  TimeSpan: TimeColumns;
  /** `statement` */
  Statement: Row;
  /** `statement_report` */
  StatementReport: Row;
  /** `event` */
  Event: Row;
  /** `event_report` */
  EventReport: Row;
  /** `event_participant` */
  Participant: Row;
  /** `figure` */
  Figure: Row;
  SearchHit: Hit;
  PathStep: Row;
  Statistics: null;
}

export type TypeName = keyof Subjects;

/** How each field of a type is planned, given what its object is read from. */
export type Fields<Subject> = Readonly<Record<string, (field: Selection, subject: Subject) => Output>>;

export type Planners = { readonly [Type in TypeName]: Fields<Subjects[Type]> };
