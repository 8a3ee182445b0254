import type { TableName, Tables } from '../database/tables.js';
import { all, join, named, Row, raw, type Sql, sql } from './compile/sql.js';

/** A relation: the table it goes out from, the table it leads to, and which columns of the two are equal. */
type Relation<From extends TableName> = {
  [To in TableName]: readonly [
    from: From,
    to: To,
    columns: { readonly [Column in keyof Tables[From]]?: keyof Tables[To] },
  ];
}[TableName];

/** Relations by name: that of the table they go out from, and one of their own. */
type Relations = { readonly [From in TableName as `${From}.${string}`]?: Relation<From> };

/**
 * How tables hang together, each relation named once, by the table it goes out from. Columns of that table stand on the
 * left, those equal to them on the right.
 */
export const RELATIONS = {
  // An article and what belongs to it
  'article.source': ['article', 'source', { source_id: 'id' }],
  'article.agency': ['article', 'source', { agency_id: 'id' }],
  'article.datelinePlace': [
    'article',
    'article_entity',
    { number: 'article', dateline_position: 'position' },
  ],
  'article.mentions': ['article', 'mention', { number: 'article' }],
  'article.times': ['article', 'time_mention', { number: 'article' }],
  'article.figures': ['article', 'figure', { id: 'article_id' }],
  'article.copies': ['article', 'article', { copy_group: 'copy_group' }],
  'article.entities': ['article', 'entity_article', { number: 'article' }],
  // By the index of an entity's articles, which have the article's time and id.
  'article.entitiesInOrder': ['article', 'entity_article', { sort_at: 'sort_at', id: 'article_id' }],
  'article.statements': ['article', 'statement_article', { number: 'article' }],
  'article.events': ['article', 'event_article', { id: 'article_id' }],
  'mention.named': ['mention', 'article_entity', { article: 'article', entity_position: 'position' }],
  'article_entity.mentions': [
    'article_entity',
    'mention',
    { article: 'article', position: 'entity_position' },
  ],
  'article_entity.entity': ['article_entity', 'entity', { entity_id: 'id' }],
  'article_entity.article': ['article_entity', 'article', { article: 'number' }],
  'article_entity.name': ['article_entity', 'entity_name', { name_id: 'id' }],
  'position.article': ['position', 'article', { article: 'number' }],
  'position.person': ['position', 'article_entity', { article: 'article', person_position: 'position' }],
  'position.organization': [
    'position',
    'article_entity',
    { article: 'article', organization_position: 'position' },
  ],
  'position.place': ['position', 'article_entity', { article: 'article', place_position: 'position' }],
  'statement_report.statement': ['statement_report', 'statement', { statement_id: 'id' }],
  'statement_report.article': ['statement_report', 'article', { article: 'number' }],
  'statement_report.speaker': [
    'statement_report',
    'article_entity',
    { article: 'article', speaker_position: 'position' },
  ],
  'statement_report.mentions': ['statement_report', 'mention', { article: 'article' }],
  'event_report.article': ['event_report', 'article', { article_id: 'id' }],
  'event_report.mainTrigger': [
    'event_report',
    'report_trigger',
    { article_id: 'article_id', position: 'event_position', main_trigger: 'position' },
  ],
  'event_report.place': [
    'event_report',
    'article_entity',
    { article_id: 'article_id', place_position: 'position' },
  ],
  'event_report.assertedBy': [
    'event_report',
    'statement_report',
    { article_id: 'article_id', asserted_by_position: 'position' },
  ],
  'event_report.triggers': [
    'event_report',
    'report_trigger',
    { article_id: 'article_id', position: 'event_position' },
  ],
  'event_report.participants': [
    'event_report',
    'report_participant',
    { article_id: 'article_id', position: 'event_position' },
  ],
  'event_report.figures': [
    'event_report',
    'figure',
    { article_id: 'article_id', position: 'event_position' },
  ],
  // All reports of an article have its time; with it, the index of an event's reports leads to those of one article.
  'event_report.others': [
    'event_report',
    'event_report',
    { event_id: 'event_id', sort_at: 'sort_at', article_id: 'article_id' },
  ],
  'figure.article': ['figure', 'article', { article_id: 'id' }],
  'figure.sentence': ['figure', 'mention', { article_id: 'article_id', sentence_start: 'sentence_start' }],
  'figure.report': ['figure', 'event_report', { article_id: 'article_id', event_position: 'position' }],
  'figure.assertedBy': [
    'figure',
    'statement_report',
    { article_id: 'article_id', asserted_by_position: 'position' },
  ],
  // What is shared across articles, and the indexes from it to them
  'report_participant.named': [
    'report_participant',
    'article_entity',
    { article: 'article', entity_position: 'position' },
  ],
  'entity.names': ['entity', 'entity_name', { id: 'entity_id' }],
  'entity.namings': ['entity', 'article_entity', { id: 'entity_id' }],
  'entity_name.shortFor': ['entity_name', 'entity_acronym', { block: 'block' }],
  'entity_acronym.name': ['entity_acronym', 'entity_name', { name_id: 'id' }],
  'entity.forms': ['entity', 'entity_form', { id: 'entity_id' }],
  'entity.articles': ['entity', 'entity_article', { id: 'entity_id' }],
  'entity.said': ['entity', 'statement', { id: 'speaker_id' }],
  'entity.statements': ['entity', 'entity_statement', { id: 'entity_id' }],
  'entity.events': ['entity', 'entity_event', { id: 'entity_id' }],
  'entity_article.entity': ['entity_article', 'entity', { entity_id: 'id' }],
  'entity_article.article': ['entity_article', 'article', { article_id: 'id' }],
  'entity_article.others': ['entity_article', 'entity_article', { article: 'article' }],
  'entity_article.named': [
    'entity_article',
    'article_entity',
    { article: 'article', entity_id: 'entity_id' },
  ],
  'entity_statement.statement': ['entity_statement', 'statement', { statement_id: 'id' }],
  'entity_event.event': ['entity_event', 'event', { event_id: 'id' }],
  'statement.speaker': ['statement', 'entity', { speaker_id: 'id' }],
  'statement.addressee': ['statement', 'entity', { addressee_id: 'id' }],
  'statement.main': [
    'statement',
    'statement_report',
    { main_article_id: 'article_id', main_position: 'position' },
  ],
  'statement.reports': ['statement', 'statement_report', { id: 'statement_id' }],
  'statement.printings': ['statement', 'statement_article', { id: 'statement_id' }],
  'statement.entities': ['statement', 'entity_statement', { id: 'statement_id' }],
  'statement_article.statement': ['statement_article', 'statement', { statement_id: 'id' }],
  'statement_article.article': ['statement_article', 'article', { article: 'number' }],
  'statement_article.report': [
    'statement_article',
    'statement_report',
    { article: 'article', position: 'position' },
  ],
  'statement_article.asserted': [
    'statement_article',
    'event_report',
    { article_id: 'article_id', position: 'asserted_by_position' },
  ],
  'event.place': ['event', 'entity', { place_id: 'id' }],
  'event.participants': ['event', 'event_participant', { id: 'event_id' }],
  'event.articles': ['event', 'event_article', { id: 'event_id' }],
  'event.reports': ['event', 'event_report', { id: 'event_id' }],
  'event.ledger': ['event', 'figure_series', { id: 'event_id' }],
  'figure_series.latest': [
    'figure_series',
    'figure',
    { latest_article_id: 'article_id', latest_position: 'position' },
  ],
  'event_article.event': ['event_article', 'event', { event_id: 'id' }],
  'event_article.article': ['event_article', 'article', { article_id: 'id' }],
  'event_article.report': [
    'event_article',
    'event_report',
    { article_id: 'article_id', position: 'position' },
  ],
  'event.stories': ['event', 'story_event', { id: 'event_id' }],
  'event.related': ['event', 'event_relation', { id: 'event_id' }],
  'event_relation.other': ['event_relation', 'event', { other_id: 'id' }],
  'entity.stories': ['entity', 'story_entity', { id: 'entity_id' }],
  'entity.storiesOfSeveral': ['entity', 'several_story_entity', { id: 'entity_id' }],
  'statement.stories': ['statement', 'story_statement', { id: 'statement_id' }],
  'story.articles': ['story', 'article', { id: 'story_id' }],
  'article.storyProfile': ['article', 'story_profile', { id: 'article_id' }],
  'story.entities': ['story', 'story_entity', { id: 'story_id' }],
  'story.entitiesOfSeveral': ['story', 'several_story_entity', { id: 'story_id' }],
  'story.events': ['story', 'story_event', { id: 'story_id' }],
  'story.eventsOfSeveral': ['story', 'several_story_event', { id: 'story_id' }],
  'story.statements': ['story', 'story_statement', { id: 'story_id' }],
  'story_entity.entity': ['story_entity', 'entity', { entity_id: 'id' }],
  'story_entity.story': ['story_entity', 'story', { story_id: 'id' }],
  'several_story_entity.story': ['several_story_entity', 'story', { story_id: 'id' }],
  'story_event.event': ['story_event', 'event', { event_id: 'id' }],
  'story_event.story': ['story_event', 'story', { story_id: 'id' }],
  'story_event.ledger': ['story_event', 'figure_series', { event_id: 'event_id' }],
  'several_story_event.ledger': ['several_story_event', 'figure_series', { event_id: 'event_id' }],
  'story_statement.statement': ['story_statement', 'statement', { statement_id: 'id' }],
  'story_statement.story': ['story_statement', 'story', { story_id: 'id' }],
  'event_participant.entity': ['event_participant', 'entity', { entity_id: 'id' }],
  'event_participant.reports': ['event_participant', 'event_report', { event_id: 'event_id' }],
  'event_participant.named': [
    'event_participant',
    'report_participant',
    { position: 'participant_position' },
  ],
} as const satisfies Relations;

export type RelationName = keyof typeof RELATIONS;
export type From<Name extends RelationName> = (typeof RELATIONS)[Name][0];
export type To<Name extends RelationName> = (typeof RELATIONS)[Name][1];

/** What ties the rows of a relation: one condition a column. */
export function tie<Name extends RelationName>(name: Name, from: Row<From<Name>>, to: Row<To<Name>>): Sql[] {
  const columns: Readonly<Record<string, string>> = RELATIONS[name][2];
  return Object.entries(columns).map(([left, right]) => sql`${named(to, right)} = ${named(from, left)}`);
}

/** A table under the name of a row, as it stands after FROM. */
export function table(row: Row): Sql {
  return sql`${raw(row.$table)} ${row}`;
}

/** A join along a relation, as it stands after FROM behind a table. */
export function joined<Name extends RelationName>(
  name: Name,
  from: Row<From<Name>>,
  to: Row<To<Name>>,
  kind: 'join' | 'left join' = 'join',
): Sql {
  return sql` ${raw(kind)} ${table(to)} on ${all(tie(name, from, to))}`;
}

/** Whether a relation leads from the row to one that fits `condition`. */
export function exists<Name extends RelationName>(
  name: Name,
  from: Row<From<Name>>,
  condition: (to: Row<To<Name>>) => Sql,
): Sql {
  // One within another has a name of its own.
  const to = new Row(
    `${from.$name.startsWith('n$') ? from.$name : ''}n$`,
    RELATIONS[name][1],
  ) as unknown as Row<To<Name>>;
  return sql`exists (select from ${table(to)} where ${all([...tie(name, from, to), condition(to)])})`;
}

/**
 * A query of what a relation leads to from a row, made for each row by itself: of a view of several tables, PostgreSQL would else make
 * all there is, to join it.
 */
export function rowByRow<Name extends RelationName>(
  name: Name,
  from: Row<From<Name>>,
  to: Row<To<Name>>,
  column: Sql,
  ...conditions: readonly Sql[]
): Sql {
  return sql`select ${column} from ${table(to)} where ${all([...tie(name, from, to), ...conditions])} offset 0`;
}

/** A column of the one row that a relation leads to. */
export function columnOf<Name extends RelationName>(
  name: Name,
  from: Row<From<Name>>,
  column: keyof Tables[To<Name>] & string,
): Sql {
  const to = new Row('at$', RELATIONS[name][1]) as unknown as Row<To<Name>>;
  return sql`(select ${named(to, column)} from ${table(to)} where ${all(tie(name, from, to))})`;
}

/** Tables joined along relations. */
export function joinedAll(first: Row, ...joins: readonly Sql[]): Sql {
  return join([table(first), ...joins], '');
}
