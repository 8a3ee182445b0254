import { ArgsType, Field } from 'type-graphql';
import { ArticleFilter, EntityFilter, EventFilter, StatementFilter } from './filters.js';
import { EntityKind } from './kinds.js';
import { ArticleOrder, EntityOrder, EventOrder, StatementOrder } from './ordering.js';
import { PageArgs } from './paging.js';

const FILTER = 'Only those of which this holds; all where it is not given.';

@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, { nullable: true, description: FILTER })
  readonly filter?: ArticleFilter;

  @Field(() => ArticleOrder, {
    nullable: true,
    description: 'The latest published first where it is not given.',
  })
  readonly orderBy?: ArticleOrder;
}

@ArgsType()
export class EntityListArgs extends PageArgs {
  @Field(() => EntityFilter, { nullable: true, description: FILTER })
  readonly filter?: EntityFilter;

  @Field(() => EntityOrder, {
    nullable: true,
    description: 'Those in the most articles first where it is not given.',
  })
  readonly orderBy?: EntityOrder;
}

@ArgsType()
export class StatementListArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: FILTER })
  readonly filter?: StatementFilter;

  @Field(() => StatementOrder, {
    nullable: true,
    description: 'The latest said first where it is not given.',
  })
  readonly orderBy?: StatementOrder;
}

@ArgsType()
export class EventListArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: FILTER })
  readonly filter?: EventFilter;

  @Field(() => EventOrder, { nullable: true, description: 'The latest first where it is not given.' })
  readonly orderBy?: EventOrder;
}

/** Of an article: statements in the order of its text. */
@ArgsType()
export class ArticleStatementsArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: FILTER })
  readonly filter?: StatementFilter;
}

/** Of an article: events in the order of its text. */
@ArgsType()
export class ArticleEventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: FILTER })
  readonly filter?: EventFilter;
}

/** Of an article: its entities or mentions. */
@ArgsType()
export class KindsPageArgs extends PageArgs {
  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only of these kinds; of all where it is not given.',
  })
  readonly kinds?: EntityKind[];
}
