import { Args, ArgsType, Field, ID, Query, Resolver } from 'type-graphql';
import { ArticleListArgs } from '../article/list.js';
import { Article, ArticleConnection } from '../article/schema.js';
import { DecisionConnection } from '../decision/schema.js';
import { EntityListArgs } from '../entity/list.js';
import { Entity, EntityConnection } from '../entity/schema.js';
import { EventListArgs } from '../event/list.js';
import { Event, EventConnection } from '../event/schema.js';
import { FigureListArgs } from '../figure/list.js';
import { FigureConnection } from '../figure/schema.js';
import { PathArgs, PathStep } from '../path/schema.js';
import { compiled } from '../schema/fields.js';
import { EntityKind } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { PageArgs } from '../schema/paging.js';
import { Url } from '../schema/scalars.js';
import { SearchArgs, SearchHit } from '../search/schema.js';
import { SourceListArgs } from '../source/list.js';
import { Source, SourceConnection } from '../source/schema.js';
import { StatementListArgs } from '../statement/list.js';
import { Statement, StatementConnection } from '../statement/schema.js';
import { Statistics } from '../statistics/schema.js';
import { StoryListArgs } from '../story/list.js';
import { Story, StoryConnection } from '../story/schema.js';

@ArgsType()
export class IdArgs {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;
}

@ArgsType()
export class IdsArgs {
  @Field(() => [ID], { description: 'The ids, 100 at the most.' })
  readonly ids!: string[];
}

@ArgsType()
export class ArticleArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  readonly id?: string;

  @Field(() => Url, { nullable: true, description: 'Its address.' })
  readonly url?: string;
}

@ArgsType()
export class SourceArgs {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  readonly id?: string;

  @Field(() => String, { nullable: true, description: 'Its internet domain, with or without “www.”.' })
  readonly domain?: string;
}

@ArgsType()
export class EntityArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Its id, also one it had before it was joined with another.',
  })
  readonly id?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its name or one of its aliases, in any case.',
  })
  readonly name?: string;

  @Field(() => EntityKind, { nullable: true, description: 'Of this kind only; goes with `name`.' })
  readonly kind?: EntityKind;
}

/** What can be asked. The read compiler answers all of it. */
@Resolver()
export class QueryRoot {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(@Args(() => IdArgs) _args: IdArgs): never {
    return compiled();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order, with null where nothing has.',
  })
  nodes(@Args(() => IdsArgs) _args: IdsArgs): never {
    return compiled();
  }

  @Query(() => Article, {
    nullable: true,
    description: 'The article of this id or address: exactly one of the two is to be given.',
  })
  article(@Args(() => ArticleArgs) _args: ArticleArgs): never {
    return compiled();
  }

  @Query(() => Entity, {
    nullable: true,
    description: 'The entity of this id, or of this name or alias: of several, the one that is named most.',
  })
  entity(@Args(() => EntityArgs) _args: EntityArgs): never {
    return compiled();
  }

  @Query(() => Event, { nullable: true, description: 'The event of this id, also of one it had before.' })
  event(@Args(() => IdArgs) _args: IdArgs): never {
    return compiled();
  }

  @Query(() => Statement, {
    nullable: true,
    description: 'The statement of this id, also of one it had before.',
  })
  statement(@Args(() => IdArgs) _args: IdArgs): never {
    return compiled();
  }

  @Query(() => Source, {
    nullable: true,
    description: 'The source of this id or domain: exactly one of the two is to be given.',
  })
  source(@Args(() => SourceArgs) _args: SourceArgs): never {
    return compiled();
  }

  @Query(() => ArticleConnection, { description: 'Articles, the latest first unless ordered otherwise.' })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }

  @Query(() => EntityConnection, {
    description: 'Entities, those in the most articles first unless ordered otherwise.',
  })
  entities(@Args(() => EntityListArgs) _args: EntityListArgs): never {
    return compiled();
  }

  @Query(() => EventConnection, { description: 'Events, the latest first unless ordered otherwise.' })
  events(@Args(() => EventListArgs) _args: EventListArgs): never {
    return compiled();
  }

  @Query(() => StatementConnection, {
    description: 'Statements, the latest said first unless ordered otherwise.',
  })
  statements(@Args(() => StatementListArgs) _args: StatementListArgs): never {
    return compiled();
  }

  @Query(() => Story, { nullable: true, description: 'The story of this id, also of one it had before.' })
  story(@Args(() => IdArgs) _args: IdArgs): never {
    return compiled();
  }

  @Query(() => StoryConnection, {
    description:
      'Stories of two or more articles unless the filter’s `minArticles` says otherwise, those with the latest articles first.',
  })
  stories(@Args(() => StoryListArgs) _args: StoryListArgs): never {
    return compiled();
  }

  @Query(() => FigureConnection, {
    description: 'Counts and amounts, those of the latest articles first unless ordered otherwise.',
  })
  figures(@Args(() => FigureListArgs) _args: FigureListArgs): never {
    return compiled();
  }

  @Query(() => SourceConnection, { description: 'Publishers and agencies, by name.' })
  sources(@Args(() => SourceListArgs) _args: SourceListArgs): never {
    return compiled();
  }

  @Query(() => DecisionConnection, {
    description:
      'What people decided of what is the same and what is not, the latest first, undone ones too.',
  })
  decisions(@Args(() => PageArgs) _args: PageArgs): never {
    return compiled();
  }

  @Query(() => [SearchHit], {
    description:
      'Articles, entities, events, statements and stories of two or more articles that fit the words, the best first.',
  })
  search(@Args(() => SearchArgs) _args: SearchArgs): never {
    return compiled();
  }

  @Query(() => [PathStep], {
    description:
      'How two entities are connected: the steps of a shortest way from one to the other, each by articles that name both; none where there is no way. Entities in very many articles don’t serve as a station.',
  })
  path(@Args(() => PathArgs) _args: PathArgs): never {
    return compiled();
  }

  @Query(() => Statistics, { description: 'How much the knowledge base holds.' })
  statistics(): never {
    return compiled();
  }
}
