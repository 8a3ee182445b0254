import 'reflect-metadata';
import { articleFields } from './article/read.js';
import { relatedArticleFields } from './article/related.js';
import { articleVersionFields } from './article/versions.js';
import { bucketFields } from './bucket/read.js';
import type { SchemaPlanners } from './compile/compile.js';
import { decisionFields } from './decision/read.js';
import { positionFields } from './entity/positions.js';
import { aliasFields, entityFields } from './entity/read.js';
import { relatedEntityFields } from './entity/related.js';
import { eventFields, eventReportFields, participantFields, relatedEventFields } from './event/read.js';
import { evidenceFields } from './evidence/read.js';
import { figureFields } from './figure/read.js';
import { figureSeriesFields } from './figure/series.js';
import { mentionFields } from './mention/read.js';
import { decisionEffectFields } from './mutation/effects.js';
import { ingestErrorFields, ingestResultFields } from './mutation/results.js';
import { pathStepFields } from './path/read.js';
import { queryFields } from './query/read.js';
import { resolutionFields } from './resolution/read.js';
import { searchHitFields } from './search/read.js';
import { sourceFields } from './source/read.js';
import { statementFields, statementReportFields } from './statement/read.js';
import { statisticsFields } from './statistics/read.js';
import { storyFields } from './story/read.js';
import { relatedStoryFields } from './story/related.js';
import { timeMentionFields, timeSpanFields } from './time/read.js';
import type { Planners } from './types.js';

const types: Planners = {
  Article: articleFields,
  ArticleVersion: articleVersionFields,
  RelatedArticle: relatedArticleFields,
  Source: sourceFields,
  Entity: entityFields,
  Alias: aliasFields,
  RelatedEntity: relatedEntityFields,
  Position: positionFields,
  Mention: mentionFields,
  Evidence: evidenceFields,
  TimeSpan: timeSpanFields,
  TimeMention: timeMentionFields,
  Statement: statementFields,
  StatementReport: statementReportFields,
  Story: storyFields,
  RelatedStory: relatedStoryFields,
  Resolution: resolutionFields,
  Event: eventFields,
  RelatedEvent: relatedEventFields,
  EventReport: eventReportFields,
  Participant: participantFields,
  Figure: figureFields,
  FigureSeries: figureSeriesFields,
  Bucket: bucketFields,
  SearchHit: searchHitFields,
  PathStep: pathStepFields,
  Statistics: statisticsFields,
  Decision: decisionFields,
  DecisionEffect: decisionEffectFields,
  IngestResult: ingestResultFields,
  IngestError: ingestErrorFields,
};

/** How every field that can be read is planned. */
export const PLANNERS: SchemaPlanners = { types, query: queryFields };
