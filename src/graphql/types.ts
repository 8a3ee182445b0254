import type { Article, RelatedArticle } from './article/schema.js';
import type { ArticleVersion } from './article/versions.js';
import type { Bucket } from './bucket/schema.js';
import type { AnyPlanners, Fields } from './compile/planners.js';
import type { Row, Sql } from './compile/sql.js';
import type { Sought } from './compile/words.js';
import type { Decision, DecisionEffect } from './decision/schema.js';
import type {
  Alias,
  Group,
  NamedInArticle,
  Organization,
  Person,
  Place,
  Position,
  RelatedEntity,
  Thing,
} from './entity/schema.js';
import type { Event, EventReport, Participant, RelatedEvent } from './event/schema.js';
import type { Evidence } from './evidence/schema.js';
import type { Figure, FigureSeries } from './figure/schema.js';
import type { Mention } from './mention/schema.js';
import type { IngestError, IngestResult } from './mutation/ingestion.js';
import type { PathStep } from './path/schema.js';
import type { ResolvedRows } from './resolution/read.js';
import type { Resolution } from './resolution/schema.js';
import type { Grouping } from './schema/grouping.js';
import type { SearchHit } from './search/schema.js';
import type { Source } from './source/schema.js';
import type { Statement, StatementReport } from './statement/schema.js';
import type { Statistics } from './statistics/schema.js';
import type { NamedInStory, RelatedStory, Story } from './story/schema.js';
import type { TimeMention, TimeSpan } from './time/schema.js';

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
  readonly base: Row<'article'>;
  readonly related: Row;
  readonly article: Row<'article'>;
}

/** A story close to `base`. */
export interface RelatedStoryRows {
  readonly base: Row<'story'>;
  readonly related: Row;
  readonly story: Row<'story'>;
}

/** A mention, and the entity of its article that it names. */
export interface MentionRows {
  readonly mention: Row<'mention'>;
  readonly named: Row<'article_entity'>;
}

/** An event that another is told together with. */
export interface RelatedEventRows {
  readonly relation: Row<'event_relation'>;
  readonly event: Row<'event'>;
}

/** A row of what was counted: its `key` and `count`. */
export interface BucketRows {
  readonly row: Row;
  readonly by: Grouping;
}

/** What was looked for, and the row of what was found: its `type`, `id` and `score`. */
export interface Hit {
  readonly row: Row;
  readonly sought: Sought;
}

/** The object types that are read: the class of the schema that has their fields, and what these are read from. */
export interface Types {
  Article: [Article, Row<'article'>];
  ArticleVersion: [ArticleVersion, Row];
  RelatedArticle: [RelatedArticle, RelatedArticleRows];
  Source: [Source, Row<'source'>];
  /** The interface with all its types: what each adds has a planner here. */
  Entity: [Person & Organization & Place & Group & Thing, Row<'entity'>];
  Alias: [Alias, Row];
  RelatedEntity: [RelatedEntity, { readonly related: Row; readonly entity: Row<'entity'> }];
  Position: [Position, Row];
  Mention: [Mention, MentionRows];
  Evidence: [Evidence, EvidenceSpan];
  TimeSpan: [TimeSpan, TimeColumns];
  TimeMention: [TimeMention, Row<'time_mention'>];
  Statement: [Statement, Row<'statement'>];
  StatementReport: [StatementReport, Row<'statement_report'>];
  Story: [Story, Row<'story'>];
  Resolution: [Resolution, ResolvedRows];
  RelatedStory: [RelatedStory, RelatedStoryRows];
  Event: [Event, Row<'event'>];
  RelatedEvent: [RelatedEvent, RelatedEventRows];
  EventReport: [EventReport, Row<'event_report'>];
  Participant: [Participant, Row<'event_participant'>];
  Figure: [Figure, Row<'figure'>];
  FigureSeries: [FigureSeries, Row<'figure_series'>];
  Bucket: [Bucket, BucketRows];
  SearchHit: [SearchHit, Hit];
  PathStep: [PathStep, Row];
  Statistics: [Statistics, null];
  Decision: [Decision, Row<'decision'>];
  DecisionEffect: [DecisionEffect, Row];
  IngestResult: [IngestResult, Row];
  IngestError: [IngestError, Row];
}

/** The lists: `ArticleConnection` is that of `Article`. */
export type ListName =
  | 'Article'
  | 'Source'
  | 'Entity'
  | 'Mention'
  | 'Statement'
  | 'Event'
  | 'Figure'
  | 'ArticleEntity'
  | 'Story'
  | 'StoryEntity'
  | 'Decision';

/** What the edges of a list have beside cursor and node. */
export interface EdgeTypes {
  ArticleEntity: NamedInArticle;
  StoryEntity: NamedInStory;
}

export type TypeName = keyof Types;
export type SubjectOf<Name extends TypeName> = Types[Name][1];
/** A planner for each field of the type. */
export type FieldsOf<Name extends TypeName> = Fields<Types[Name][0], Types[Name][1]>;
export type Planners = { readonly [Name in TypeName]: FieldsOf<Name> } & AnyPlanners;
