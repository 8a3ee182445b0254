import { Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { ArticleListArgs } from '../article/list.js';
import { Article, ArticleConnection } from '../article/schema.js';
import { Bucket } from '../bucket/schema.js';
import { Entity, Place } from '../entity/schema.js';
import { Evidence } from '../evidence/schema.js';
import { OwnFiguresArgs } from '../figure/list.js';
import { FigureConnection, FigureSeries } from '../figure/schema.js';
import { Resolution } from '../resolution/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { EventRelation, EventStatus, EventType, ParticipantRole } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf, FewArgs, ReportsArgs, TenArgs } from '../schema/paging.js';
import { StatementListArgs } from '../statement/list.js';
import { Statement, StatementConnection } from '../statement/schema.js';
import { Story } from '../story/schema.js';
import { TimeSpan } from '../time/schema.js';

@ObjectType({
  implements: Node,
  description: 'Something that happened or is to happen: one across all articles that report it.',
})
export class Event extends Node {
  @Field(() => EventType, { description: 'What kind of thing happened.' })
  readonly type!: EventType;

  @Field(() => String, { description: 'A short line for reading: “Plane crash, Sinai, 30 October 2015”.' })
  readonly title!: string;

  @Field(() => EventStatus, { description: 'Whether it is said to have happened.' })
  readonly status!: EventStatus;

  @Field(() => TimeSpan, { nullable: true, description: 'When it happened or is to happen.' })
  readonly time!: Ref<TimeSpan> | null;

  @Field(() => Place, { nullable: true, description: 'Where.' })
  readonly place!: Ref<Place> | null;

  @Field(() => [Participant], { description: 'Who and what took part, as all its reports have it together.' })
  readonly participants!: Ref<Participant>[];

  @Field(() => FigureConnection, {
    description: 'The counts and amounts its reports give, the earliest report first.',
  })
  figures(@Args(() => OwnFiguresArgs) _args: OwnFiguresArgs): never {
    return compiled();
  }

  @Field(() => [FigureSeries], {
    description:
      'What its reports say of each quantity, and whether they agree; those with the most figures first, but none of a part before that of the whole.',
  })
  ledger(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }

  @Field(() => StatementConnection, { description: 'The statements that report it, the latest said first.' })
  statements(@Args(() => StatementListArgs) _args: StatementListArgs): never {
    return compiled();
  }

  @Field(() => [EventReport], { description: 'Its reports, one an article, the earliest first.' })
  reports(@Args(() => ReportsArgs) _args: ReportsArgs): never {
    return compiled();
  }

  @Field(() => ArticleConnection, { description: 'The articles that report it, the latest first.' })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }

  @Field(() => Int, { description: 'How many articles report it.' })
  readonly articleCount!: number;

  @Field(() => Int, { description: 'How many articles report it, where copies of one another count once.' })
  readonly independentSourceCount!: number;

  @Field(() => Float, { description: 'How central it is to the articles that report it, 0 to 1.' })
  readonly salience!: number;

  @Field(() => [Story], { description: 'The stories that its reports are part of, the largest first.' })
  stories(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }

  @Field(() => [RelatedEvent], {
    description:
      'What it is told together with, in the most articles first: what came of it, what it came of, what followed.',
  })
  relatedEvents(@Args(() => TenArgs) _args: TenArgs): never {
    return compiled();
  }

  @Field(() => Float, { description: 'How sure it is that its reports say this, 0 to 1.' })
  readonly confidence!: number;

  @Field(() => Resolution, { description: 'Why its reports are held to be of one event.' })
  readonly resolution!: Ref<Resolution>;
}

@ObjectType({ description: 'An event that another is told together with.' })
export class RelatedEvent {
  @Field(() => Event, { description: 'The other event.' })
  readonly event!: Ref<Event>;

  @Field(() => EventRelation, { description: 'What it is to the one asked.' })
  readonly relation!: EventRelation;

  @Field(() => Int, { description: 'How many articles report both.' })
  readonly articleCount!: number;
}

@ObjectType({ description: 'Who or what took part in an event, and as what.' })
export class Participant {
  @Field(() => ParticipantRole, { description: 'As what.' })
  readonly role!: ParticipantRole;

  @Field(() => Entity, {
    nullable: true,
    description: 'Who or what; null for somebody not named: “two policemen”.',
  })
  readonly entity!: Ref<Entity> | null;

  @Field(() => String, { description: 'As printed.' })
  readonly text!: string;

  @Field(() => [Evidence], { description: 'Where reports say so, the earliest first.' })
  readonly evidence!: Ref<Evidence>[];
}

@ObjectType({ implements: Node, description: 'An event as one article reports it.' })
export class EventReport extends Node {
  @Field(() => Article, { description: 'The article.' })
  readonly article!: Ref<Article>;

  @Field(() => [Evidence], { description: 'Where the words stand that report it, in the order of the text.' })
  readonly evidence!: Ref<Evidence>[];

  @Field(() => TimeSpan, { nullable: true, description: 'When, by this article.' })
  readonly time!: Ref<TimeSpan> | null;

  @Field(() => Place, { nullable: true, description: 'Where, by this article.' })
  readonly place!: Ref<Place> | null;

  @Field(() => EventStatus, { description: 'Whether it happened, by this article.' })
  readonly status!: EventStatus;

  @Field(() => Statement, {
    nullable: true,
    description: 'Who says so; null where the outlet does in its own voice.',
  })
  readonly assertedBy!: Ref<Statement> | null;
}

export const EventConnection = connectionOf('Event', () => Event, {
  one: 'The event',
  all: 'The events',
  edge: 'An event in a list.',
  page: 'A page of events.',
  buckets: () => Bucket,
});
