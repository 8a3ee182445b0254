import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { before, type Conditions, countryCodes, minArticles, since } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { indexed, type ListKind, ranked, unindexed } from '../compile/lists.js';
import { object } from '../compile/objects.js';
import { Row, type Sql, sql } from '../compile/sql.js';
import { hasWords, relevance, wordsIn } from '../compile/words.js';
import { exists, table } from '../relations.js';
import { AND, FILTER, NOT, OR, TEXT } from '../schema/filtering.js';
import { EventStatus, EventType, FigureVerdict } from '../schema/kinds.js';
import { type Order, orderInput, RELEVANCE } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { from } from '../source/articles.js';
import { eventGroupings } from './groupings.js';

@InputType({ description: 'Which events: all that is given must hold.' })
export class EventFilter {
  @Field(() => String, {
    nullable: true,
    description: `${TEXT} Looks in its title, in the sentences that report it and in the names of its participants and its place.`,
  })
  readonly text?: string;

  @Field(() => [EventType], { nullable: true, description: 'Is of one of these types.' })
  readonly types?: EventType[];

  @Field(() => [EventStatus], { nullable: true, description: 'Has one of these statuses.' })
  readonly statuses?: EventStatus[];

  @Field(() => [ID], { nullable: true, description: 'At least one of these entities takes part.' })
  readonly participants?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Happens in one of these places; a country takes in the places that lie in it.',
  })
  readonly places?: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'Happens in one of these countries, as ISO 3166-1 alpha-2: `SY`.',
  })
  readonly countries?: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Happens at this moment or later; without a time of its own, first reported then.',
  })
  readonly happenedAfter?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Happens before this moment; without a time of its own, first reported then.',
  })
  readonly happenedBefore?: Date;

  @Field(() => Int, { nullable: true, description: 'Reported in at least so many articles.' })
  readonly minArticles?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Reported in at least so many articles, where copies of one another count once.',
  })
  readonly minIndependentSources?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'At least so central to the articles that report it, 0 to 1.',
  })
  readonly minSalience?: number;

  @Field(() => [ID], {
    nullable: true,
    description: 'Reported in an article published by, or credited to, one of these sources.',
  })
  readonly sources?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Reported in the words of one of these entities: the speakers of the statements that assert it.',
  })
  readonly assertedBy?: string[];

  @Field(() => [ID], { nullable: true, description: 'Reported in one of these stories.' })
  readonly stories?: string[];

  @Field(() => [FigureVerdict], {
    nullable: true,
    description: 'What its reports say of some quantity has one of these verdicts.',
  })
  readonly verdicts?: FigureVerdict[];

  @Field(() => [EventFilter], { nullable: true, description: AND })
  readonly and?: EventFilter[];

  @Field(() => [EventFilter], { nullable: true, description: OR })
  readonly or?: EventFilter[];

  @Field(() => EventFilter, { nullable: true, description: NOT })
  readonly not?: EventFilter;
}

export enum EventOrderField {
  HAPPENED_AT = 'HAPPENED_AT',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  SALIENCE = 'SALIENCE',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(EventOrderField, {
  name: 'EventOrderField',
  description: 'What events can be ordered by.',
  valuesConfig: {
    HAPPENED_AT: { description: 'When it happened or is to happen, else when it was first reported.' },
    ARTICLE_COUNT: { description: 'How many articles report it.' },
    SALIENCE: { description: 'How central it is to the articles that report it.' },
    RELEVANCE,
  },
});

export const EventOrder = orderInput('EventOrder', EventOrderField, 'events');

@ArgsType()
export class EventListArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: FILTER })
  readonly filter?: EventFilter;

  @Field(() => EventOrder, { nullable: true, description: 'The latest first where it is not given.' })
  readonly orderBy?: Order<EventOrderField>;
}

/** Of an article: events in the order of its text. */
@ArgsType()
export class ArticleEventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: FILTER })
  readonly filter?: EventFilter;

  @Field(() => EventOrder, { nullable: true, description: 'In the order of the text where it is not given.' })
  readonly orderBy?: Order<EventOrderField>;
}

const country = new Row('country$', 'entity_name');

const conditions: Conditions<EventFilter, 'event'> = {
  text: (given, event) => {
    const words = wordsIn(given, 'text');
    return words && hasWords(event, words);
  },
  types: (given, event) => sql`${event.type} = any(${given.bind()}::"EventType"[])`,
  statuses: (given, event) => sql`${event.status} = any(${given.bind()}::"EventStatus"[])`,
  participants: (given, event) =>
    exists(
      'event.participants',
      event,
      (participant) => sql`${participant.entity_id} = any(${presentIds('entity', given, 'participants')})`,
    ),
  places: (given, event) => {
    const places = presentIds('entity', given, 'places');
    return sql`(${event.place_id} = any(${places}) or ${lies(event, sql`array(select ${country.country_code} from ${table(country)} where ${country.entity_id} = any(${places}) and ${country.gazetteer_id} like 'country:%')`)})`;
  },
  countries: (given, event) => lies(event, countryCodes(given)),
  happenedAfter: since,
  happenedBefore: before,
  minArticles,
  minIndependentSources: (given, event) => sql`${event.independent_source_count} >= ${given.bind()}::int`,
  minSalience: (given, event) => sql`${event.salience} >= ${given.bind()}::float8`,
  sources: (given, event) =>
    exists('event.articles', event, (reported) =>
      exists('event_article.article', reported, (article) => from(article, given)),
    ),
  assertedBy: (given, event) =>
    exists('event.reports', event, (report) =>
      exists('event_report.assertedBy', report, (printed) =>
        exists(
          'statement_report.statement',
          printed,
          (statement) => sql`${statement.speaker_id} = any(${presentIds('entity', given, 'assertedBy')})`,
        ),
      ),
    ),
  stories: (given, event) =>
    exists(
      'event.stories',
      event,
      (told) => sql`${told.story_id} = any(${presentIds('story', given, 'stories')})`,
    ),
  verdicts: (given, event) =>
    exists(
      'event.ledger',
      event,
      (series) => sql`${series.verdict} = any(${given.bind()}::"FigureVerdict"[])`,
    ),
};

/** Whether an event happens in one of these countries. */
function lies(event: Row<'event'>, codes: Sql): Sql {
  return exists('event.place', event, (place) => sql`${place.country_code} = any(${codes})`);
}

/** Lists of events. */
export const events: ListKind<EventFilter, EventOrderField, 'event'> = {
  name: 'Event',
  table: 'event',
  conditions,
  orders: {
    HAPPENED_AT: indexed('timestamptz', 'sort_at'),
    ARTICLE_COUNT: indexed('int', 'article_count'),
    SALIENCE: unindexed('float8', 'salience'),
    RELEVANCE: ranked(relevance),
  },
  usual: { field: EventOrderField.HAPPENED_AT, direction: 'DESC' },
  node: (field, event) => object(field, 'Event', event),
  groupings: eventGroupings,
};
