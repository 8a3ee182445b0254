import { Field, ID, InputType, Int } from 'type-graphql';
import { EntityKind, EventStatus, EventType, StatementKind } from './kinds.js';
import { DateTime } from './scalars.js';

const TEXT = 'Full text: all of the words, in any inflection; `"a phrase"`, `-not`, `or`.';
const AND = 'All of these hold.';
const OR = 'At least one of these holds.';
const NOT = 'This doesn’t hold.';

@InputType({ description: 'Which articles: all that is given must hold.' })
export class ArticleFilter {
  @Field(() => String, { nullable: true, description: `${TEXT} Looks in headline and text.` })
  readonly text?: string;

  @Field(() => [ID], { nullable: true, description: 'Published by, or credited to, one of these sources.' })
  readonly sources?: string[];

  @Field(() => DateTime, { nullable: true, description: 'Published at this moment or later.' })
  readonly publishedAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Published before this moment.' })
  readonly publishedBefore?: Date;

  @Field(() => [ID], { nullable: true, description: 'Names every one of these entities, 20 at the most.' })
  readonly mentionsAll?: string[];

  @Field(() => [ID], { nullable: true, description: 'Names at least one of these entities.' })
  readonly mentionsAny?: string[];

  @Field(() => [ID], { nullable: true, description: 'Reports at least one of these events.' })
  readonly reports?: string[];

  @Field(() => [ArticleFilter], { nullable: true, description: AND })
  readonly and?: ArticleFilter[];

  @Field(() => [ArticleFilter], { nullable: true, description: OR })
  readonly or?: ArticleFilter[];

  @Field(() => ArticleFilter, { nullable: true, description: NOT })
  readonly not?: ArticleFilter;
}

@InputType({ description: 'Which entities: all that is given must hold.' })
export class EntityFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Has a name or alias with these words or beginnings of words, or much like this.',
  })
  readonly text?: string;

  @Field(() => [EntityKind], { nullable: true, description: 'Is of one of these kinds.' })
  readonly kinds?: EntityKind[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'Named in an article published at this moment or later.',
  })
  readonly seenAfter?: Date;

  @Field(() => DateTime, { nullable: true, description: 'Named in an article published before this moment.' })
  readonly seenBefore?: Date;

  @Field(() => Int, { nullable: true, description: 'Named in at least so many articles.' })
  readonly minArticles?: number;

  @Field(() => [EntityFilter], { nullable: true, description: AND })
  readonly and?: EntityFilter[];

  @Field(() => [EntityFilter], { nullable: true, description: OR })
  readonly or?: EntityFilter[];

  @Field(() => EntityFilter, { nullable: true, description: NOT })
  readonly not?: EntityFilter;
}

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
    description: 'Said at this moment or later; without a time of its own, first published then.',
  })
  readonly saidAfter?: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Said before this moment; without a time of its own, first published then.',
  })
  readonly saidBefore?: Date;

  @Field(() => Int, { nullable: true, description: 'Printed in at least so many articles.' })
  readonly minArticles?: number;

  @Field(() => [StatementFilter], { nullable: true, description: AND })
  readonly and?: StatementFilter[];

  @Field(() => [StatementFilter], { nullable: true, description: OR })
  readonly or?: StatementFilter[];

  @Field(() => StatementFilter, { nullable: true, description: NOT })
  readonly not?: StatementFilter;
}

@InputType({ description: 'Which events: all that is given must hold.' })
export class EventFilter {
  @Field(() => String, { nullable: true, description: `${TEXT} Looks in the event’s title.` })
  readonly text?: string;

  @Field(() => [EventType], { nullable: true, description: 'Is of one of these types.' })
  readonly types?: EventType[];

  @Field(() => [EventStatus], { nullable: true, description: 'Has one of these statuses.' })
  readonly statuses?: EventStatus[];

  @Field(() => [ID], { nullable: true, description: 'At least one of these entities takes part.' })
  readonly participants?: string[];

  @Field(() => [ID], { nullable: true, description: 'Happens in one of these places.' })
  readonly places?: string[];

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

  @Field(() => [EventFilter], { nullable: true, description: AND })
  readonly and?: EventFilter[];

  @Field(() => [EventFilter], { nullable: true, description: OR })
  readonly or?: EventFilter[];

  @Field(() => EventFilter, { nullable: true, description: NOT })
  readonly not?: EventFilter;
}
