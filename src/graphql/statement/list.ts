import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { type Conditions, minArticles, moment, since } from '../compile/filters.js';
import { presentIds } from '../compile/ids.js';
import { indexed, type ListKind, ranked } from '../compile/lists.js';
import { object } from '../compile/objects.js';
import { sql } from '../compile/sql.js';
import { hasWords, relevance, wordsIn } from '../compile/words.js';
import { exists } from '../relations.js';
import { AND, FILTER, NOT, OR, TEXT } from '../schema/filtering.js';
import { StatementKind } from '../schema/kinds.js';
import { type Order, orderInput, RELEVANCE } from '../schema/ordering.js';
import { PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { from } from '../source/articles.js';
import { statementGroupings } from './groupings.js';

@InputType({ description: 'Which statements: all that is given must hold.' })
export class StatementFilter {
  @Field(() => String, { nullable: true, description: `${TEXT} Looks in what was said.` })
  readonly text?: string;

  @Field(() => [StatementKind], { nullable: true, description: 'Is of one of these kinds.' })
  readonly kinds?: StatementKind[];

  @Field(() => [ID], { nullable: true, description: 'Said by one of these entities.' })
  readonly speakers?: string[];

  @Field(() => [ID], { nullable: true, description: 'Names at least one of these entities.' })
  readonly about?: string[];

  @Field(() => [ID], { nullable: true, description: 'Said to one of these entities.' })
  readonly addressees?: string[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Its `saidAt` starts at this moment or later.',
  })
  readonly saidAfter?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Its `saidAt` starts before this moment.',
  })
  readonly saidBefore?: Date;

  @Field(() => Int, { nullable: true, description: 'Printed in at least so many articles.' })
  readonly minArticles?: number;

  @Field(() => [ID], { nullable: true, description: 'Reports one of these events.' })
  readonly events?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Printed in an article published by, or credited to, one of these sources.',
  })
  readonly sources?: string[];

  @Field(() => [ID], { nullable: true, description: 'Printed in one of these stories.' })
  readonly stories?: string[];

  @Field(() => [StatementFilter], { nullable: true, description: AND })
  readonly and?: StatementFilter[];

  @Field(() => [StatementFilter], { nullable: true, description: OR })
  readonly or?: StatementFilter[];

  @Field(() => StatementFilter, { nullable: true, description: NOT })
  readonly not?: StatementFilter;
}

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

export const StatementOrder = orderInput('StatementOrder', StatementOrderField, 'statements');

@ArgsType()
export class StatementListArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: FILTER })
  readonly filter?: StatementFilter;

  @Field(() => StatementOrder, {
    nullable: true,
    description: 'The latest said first where it is not given.',
  })
  readonly orderBy?: Order<StatementOrderField>;
}

/** Of an article: statements in the order of its text. */
@ArgsType()
export class ArticleStatementsArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: FILTER })
  readonly filter?: StatementFilter;

  @Field(() => StatementOrder, {
    nullable: true,
    description: 'In the order of the text where it is not given.',
  })
  readonly orderBy?: Order<StatementOrderField>;
}

const conditions: Conditions<StatementFilter, 'statement'> = {
  text: (given, statement) => {
    const words = wordsIn(given, 'text');
    return words && hasWords(statement, words);
  },
  kinds: (given, statement) => sql`${statement.kind} = any(${given.bind()}::"StatementKind"[])`,
  speakers: (given, statement) =>
    sql`${statement.speaker_id} = any(${presentIds('entity', given, 'speakers')})`,
  about: (given, statement) =>
    exists(
      'statement.entities',
      statement,
      (named) => sql`${named.entity_id} = any(${presentIds('entity', given, 'about')})`,
    ),
  addressees: (given, statement) =>
    sql`${statement.addressee_id} = any(${presentIds('entity', given, 'addressees')})`,
  // `saidAt` of what nobody gives a time is the day it was first published, which `sort_at` lies in.
  saidAfter: (given, statement) =>
    sql`${statement.said_start} >= ${moment(given)} and ${since(given, statement)}`,
  saidBefore: (given, statement) =>
    sql`${statement.said_start} < ${moment(given)} and ${statement.sort_at} < ${moment(given)} + interval '1 day'`,
  minArticles,
  events: (given, statement) =>
    exists('statement.printings', statement, (printed) =>
      exists(
        'statement_article.asserted',
        printed,
        (report) => sql`${report.event_id} = any(${presentIds('event', given, 'events')})`,
      ),
    ),
  sources: (given, statement) =>
    exists('statement.printings', statement, (printed) =>
      exists('statement_article.article', printed, (article) => from(article, given)),
    ),
  stories: (given, statement) =>
    exists(
      'statement.stories',
      statement,
      (printed) => sql`${printed.story_id} = any(${presentIds('story', given, 'stories')})`,
    ),
};

/** Lists of statements. */
export const statements: ListKind<StatementFilter, StatementOrderField, 'statement'> = {
  name: 'Statement',
  table: 'statement',
  conditions,
  orders: {
    SAID_AT: indexed('timestamptz', 'sort_at'),
    ARTICLE_COUNT: indexed('int', 'article_count'),
    RELEVANCE: ranked(relevance),
  },
  usual: { field: StatementOrderField.SAID_AT, direction: 'DESC' },
  node: (field, statement) => object(field, 'Statement', statement),
  groupings: statementGroupings,
};
