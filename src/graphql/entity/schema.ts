import { Args, ArgsType, Field, Float, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ArticleListArgs } from '../article/list.js';
import { ArticleConnection } from '../article/schema.js';
import { Bucket } from '../bucket/schema.js';
import { EventListArgs } from '../event/list.js';
import { EventConnection } from '../event/schema.js';
import { Evidence } from '../evidence/schema.js';
import { MentionConnection } from '../mention/schema.js';
import { Resolution } from '../resolution/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { EntityKind } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf, FirstArgs, PageArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { StatementListArgs } from '../statement/list.js';
import { StatementConnection } from '../statement/schema.js';
import { StoryListArgs } from '../story/list.js';
import { StoryConnection } from '../story/schema.js';

@ArgsType()
export class RelatedEntitiesArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many, 100 at the most.' })
  readonly first!: number;

  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only of these kinds; of all where it is not given.',
  })
  readonly kinds?: EntityKind[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Counted over the articles of these stories; over all where it is not given.',
  })
  readonly stories?: string[];
}

@InterfaceType({
  implements: Node,
  description: 'Somebody or something that articles name: one across all articles, under whatever names.',
})
export abstract class Entity extends Node {
  @Field(() => EntityKind, { description: 'What it is.' })
  readonly kind!: EntityKind;

  @Field(() => String, { description: 'Its canonical name.' })
  readonly name!: string;

  @Field(() => [Alias], { description: 'Every form of its name that was printed, the most frequent first.' })
  aliases(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => Int, { description: 'How many articles name it.' })
  readonly articleCount!: number;

  @Field(() => Int, { description: 'How many times it is named in all.' })
  readonly mentionCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the earliest article that names it was published; null where none has a date.',
  })
  readonly firstSeenAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the latest article that names it was published; null where none has a date.',
  })
  readonly lastSeenAt!: Date | null;

  @Field(() => MentionConnection, {
    description: 'Where it is named: the latest article first, in each in the order of the text.',
  })
  mentions(@Args(() => PageArgs) _args: PageArgs): never {
    return compiled();
  }

  @Field(() => ArticleConnection, { description: 'The articles that name it.' })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }

  @Field(() => StatementConnection, { description: 'What it said.' })
  statements(@Args(() => StatementListArgs) _args: StatementListArgs): never {
    return compiled();
  }

  @Field(() => StatementConnection, { description: 'What was said about it: the statements that name it.' })
  statementsAbout(@Args(() => StatementListArgs) _args: StatementListArgs): never {
    return compiled();
  }

  @Field(() => EventConnection, { description: 'The events it takes part in, or that happen there.' })
  events(@Args(() => EventListArgs) _args: EventListArgs): never {
    return compiled();
  }

  @Field(() => StoryConnection, { description: 'The stories that name it.' })
  stories(@Args(() => StoryListArgs) _args: StoryListArgs): never {
    return compiled();
  }

  @Field(() => [RelatedEntity], {
    description:
      'The entities named in the same articles, those in the most first; counted over its latest 20,000 articles.',
  })
  related(@Args(() => RelatedEntitiesArgs) _args: RelatedEntitiesArgs): never {
    return compiled();
  }

  @Field(() => Resolution, {
    description:
      'Why what articles name is held to be one: how each name was told to be its own. Of each name one naming is compared before others of it.',
  })
  readonly resolution!: Ref<Resolution>;
}

@ObjectType({ implements: [Entity, Node], description: 'A human being.' })
export class Person extends Entity {
  @Field(() => [Position], {
    description: 'The offices that articles give the person, the most often named first.',
  })
  positions(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }
}

@ObjectType({
  implements: [Entity, Node],
  description: 'A company, agency, party, armed group or other body.',
})
export class Organization extends Entity {
  @Field(() => String, {
    nullable: true,
    description: 'The short form that articles expand to its name: “IS”.',
  })
  readonly acronym!: string | null;
}

@ObjectType({ implements: [Entity, Node], description: 'A country, region, town or other named place.' })
export class Place extends Entity {
  @Field(() => Float, {
    nullable: true,
    description: 'Degrees north; null where it isn’t on the map that comes with the program.',
  })
  readonly latitude!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees east; null where it isn’t on the map that comes with the program.',
  })
  readonly longitude!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country it is or lies in, as ISO 3166-1 alpha-2: `SY`.',
  })
  readonly countryCode!: string | null;
}

@ObjectType({ implements: [Entity, Node], description: 'A people, nationality or faith.' })
export class Group extends Entity {}

@ObjectType({ implements: [Entity, Node], description: 'A product, weapon, work, law or named event.' })
export class Thing extends Entity {}

@ObjectType({ description: 'An entity named in the same articles as another.' })
export class RelatedEntity {
  @Field(() => Entity, { description: 'The other entity.' })
  readonly entity!: Ref<Entity>;

  @Field(() => Int, { description: 'How many articles name both.' })
  readonly articleCount!: number;
}

@ObjectType({ description: 'A form of an entity’s name.' })
export class Alias {
  @Field(() => String, { description: 'As printed.' })
  readonly name!: string;

  @Field(() => Int, { description: 'How many times it was printed.' })
  readonly mentionCount!: number;
}

@ObjectType({ description: 'An office that a person holds, as articles give it.' })
export class Position {
  @Field(() => String, { description: 'Its title as printed: “Defence Minister”.' })
  readonly title!: string;

  @Field(() => Entity, { nullable: true, description: 'The body or people it is an office of.' })
  readonly organization!: Ref<Entity> | null;

  @Field(() => Place, { nullable: true, description: 'The place it is an office of.' })
  readonly place!: Ref<Place> | null;

  @Field(() => [Evidence], { description: 'Where articles give it, the earliest first.' })
  readonly evidence!: Ref<Evidence>[];
}

export const EntityConnection = connectionOf('Entity', () => Entity as never, {
  one: 'The entity',
  all: 'The entities',
  edge: 'An entity in a list.',
  page: 'A page of entities.',
  buckets: () => Bucket,
});

/** What an article's edge to an entity tells of the two. */
@ObjectType()
export class NamedInArticle {
  @Field(() => Int, { description: 'How many times the article names it.' })
  readonly mentionCount!: number;

  @Field(() => Float, { description: 'How much the article is about it, 0 to 1.' })
  readonly salience!: number;
}

export const ArticleEntityConnection = connectionOf('ArticleEntity', () => Entity as never, {
  one: 'The entity',
  all: 'The entities',
  edge: 'An entity among those an article names.',
  page: 'A page of the entities that an article names.',
  extras: NamedInArticle,
});
