import { Field, InputType, registerEnumType } from 'type-graphql';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list goes.',
  valuesConfig: {
    ASC: { description: 'The smallest, earliest or first of the alphabet first.' },
    DESC: { description: 'The greatest, latest or last of the alphabet first.' },
  },
});

const RELEVANCE = {
  description:
    'How well it fits the words of the filter’s `text`; without `text` all fit alike. `DESC` gives the best first.',
};

export enum ArticleOrderField {
  PUBLISHED_AT = 'PUBLISHED_AT',
  INGESTED_AT = 'INGESTED_AT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(ArticleOrderField, {
  name: 'ArticleOrderField',
  description: 'What articles can be ordered by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'When it was published; without a date it counts as the oldest.' },
    INGESTED_AT: { description: 'When it was taken in.' },
    RELEVANCE,
  },
});

export enum EntityOrderField {
  NAME = 'NAME',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  LAST_SEEN_AT = 'LAST_SEEN_AT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(EntityOrderField, {
  name: 'EntityOrderField',
  description: 'What entities can be ordered by.',
  valuesConfig: {
    NAME: { description: 'The canonical name.' },
    ARTICLE_COUNT: { description: 'How many articles name it.' },
    LAST_SEEN_AT: { description: 'When the latest article that names it was published.' },
    RELEVANCE: {
      description:
        'How much of its name the words of the filter’s `text` are; without `text` all fit alike. `DESC` gives the best first.',
    },
  },
});

export enum StatementOrderField {
  SAID_AT = 'SAID_AT',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(StatementOrderField, {
  name: 'StatementOrderField',
  description: 'What statements can be ordered by.',
  valuesConfig: {
    SAID_AT: { description: 'When it was said, else when it was first published.' },
    ARTICLE_COUNT: { description: 'How many articles print it.' },
    RELEVANCE,
  },
});

export enum EventOrderField {
  HAPPENED_AT = 'HAPPENED_AT',
  ARTICLE_COUNT = 'ARTICLE_COUNT',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(EventOrderField, {
  name: 'EventOrderField',
  description: 'What events can be ordered by.',
  valuesConfig: {
    HAPPENED_AT: { description: 'When it happened or is to happen, else when it was first reported.' },
    ARTICLE_COUNT: { description: 'How many articles report it.' },
    RELEVANCE,
  },
});

const FIELD = 'What to order by.';
const DIRECTION = 'Which way.';

@InputType({ description: 'An order of articles.' })
export class ArticleOrder {
  @Field(() => ArticleOrderField, { description: FIELD })
  readonly field!: ArticleOrderField;

  @Field(() => OrderDirection, { description: DIRECTION })
  readonly direction!: OrderDirection;
}

@InputType({ description: 'An order of entities.' })
export class EntityOrder {
  @Field(() => EntityOrderField, { description: FIELD })
  readonly field!: EntityOrderField;

  @Field(() => OrderDirection, { description: DIRECTION })
  readonly direction!: OrderDirection;
}

@InputType({ description: 'An order of statements.' })
export class StatementOrder {
  @Field(() => StatementOrderField, { description: FIELD })
  readonly field!: StatementOrderField;

  @Field(() => OrderDirection, { description: DIRECTION })
  readonly direction!: OrderDirection;
}

@InputType({ description: 'An order of events.' })
export class EventOrder {
  @Field(() => EventOrderField, { description: FIELD })
  readonly field!: EventOrderField;

  @Field(() => OrderDirection, { description: DIRECTION })
  readonly direction!: OrderDirection;
}
