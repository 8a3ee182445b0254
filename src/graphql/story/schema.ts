import { Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { ArticleListArgs } from '../article/list.js';
import { ArticleConnection } from '../article/schema.js';
import { Bucket } from '../bucket/schema.js';
import { Entity } from '../entity/schema.js';
import { EventListArgs } from '../event/list.js';
import { EventConnection } from '../event/schema.js';
import { FigureSeries } from '../figure/schema.js';
import { Resolution } from '../resolution/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { KindsPageArgs } from '../schema/filtering.js';
import { Node } from '../schema/node.js';
import { connectionOf, FewArgs, TenArgs } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';
import { StatementListArgs } from '../statement/list.js';
import { StatementConnection } from '../statement/schema.js';

@ObjectType({
  implements: Node,
  description:
    'Articles that report one happening and what came of it: the unit in which people follow the news.',
})
export class Story extends Node {
  @Field(() => String, { description: 'The headline of its most central article.' })
  readonly title!: string;

  @Field(() => Int, { description: 'How many articles it has.' })
  readonly articleCount!: number;

  @Field(() => Int, { description: 'How many articles it has, where copies of one another count once.' })
  readonly independentSourceCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its earliest article was published; null where none has a date.',
  })
  readonly firstPublishedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its latest article was published; null where none has a date.',
  })
  readonly lastPublishedAt!: Date | null;

  @Field(() => ArticleConnection, { description: 'Its articles, the latest first unless ordered otherwise.' })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }

  @Field(() => StoryEntityConnection, { description: 'The entities it is about, the most salient first.' })
  entities(@Args(() => KindsPageArgs) _args: KindsPageArgs): never {
    return compiled();
  }

  @Field(() => EventConnection, {
    description: 'What happened, the most salient first unless ordered otherwise.',
  })
  events(@Args(() => EventListArgs) _args: EventListArgs): never {
    return compiled();
  }

  @Field(() => StatementConnection, {
    description: 'What was said, the latest first unless ordered otherwise.',
  })
  statements(@Args(() => StatementListArgs) _args: StatementListArgs): never {
    return compiled();
  }

  @Field(() => [FigureSeries], {
    description: 'What is said of each quantity, and whether it agrees; of its most salient events first.',
  })
  ledger(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }

  @Field(() => [RelatedStory], {
    description: 'Other stories about the same people, places and bodies, the closest first.',
  })
  related(@Args(() => TenArgs) _args: TenArgs): never {
    return compiled();
  }

  @Field(() => Resolution, { description: 'Why its articles are held to be of one story.' })
  readonly resolution!: Ref<Resolution>;
}

@ObjectType({ description: 'A story close to another, and what they share.' })
export class RelatedStory {
  @Field(() => Story, { description: 'The other story.' })
  readonly story!: Ref<Story>;

  @Field(() => Float, {
    description:
      'How close it is: every shared entity adds to it, the more the more salient it is in both, and the rarer.',
  })
  readonly score!: number;

  @Field(() => [Entity], { description: 'The entities of both, the most salient first.' })
  readonly sharedEntities!: Ref<Entity>[];
}

export const StoryConnection = connectionOf('Story', () => Story, {
  one: 'The story',
  all: 'The stories',
  edge: 'A story in a list.',
  page: 'A page of stories.',
  buckets: () => Bucket,
});

/** What a story's edge to an entity tells of the two. */
@ObjectType()
export class NamedInStory {
  @Field(() => Int, { description: 'How many of the story’s articles name it.' })
  readonly articleCount!: number;

  @Field(() => Float, { description: 'How much the story is about it, 0 to 1.' })
  readonly salience!: number;
}

export const StoryEntityConnection = connectionOf('StoryEntity', () => Entity as never, {
  one: 'The entity',
  all: 'The entities',
  edge: 'An entity among those of a story.',
  page: 'A page of the entities of a story.',
  extras: NamedInStory,
});
