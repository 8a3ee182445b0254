import { Arg, Args, ID, Int, Query, Resolver } from 'type-graphql';
import { Article, ArticleConnection } from './article.js';
import { Entity, EntityConnection } from './entity.js';
import { Event, EventConnection } from './event.js';
import { compiled } from './fields.js';
import { EntityKind } from './kinds.js';
import { ArticleListArgs, EntityListArgs, EventListArgs, StatementListArgs } from './listArguments.js';
import { Node } from './node.js';
import { PageArgs } from './paging.js';
import { PathStep } from './path.js';
import { Url } from './scalars.js';
import { SearchHit } from './search.js';
import { SourceConnection } from './source.js';
import { Statement, StatementConnection } from './statement.js';
import { Statistics } from './statistics.js';

/** What can be asked. The read compiler answers all of it. */
@Resolver()
export class QueryRoot {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(@Arg('id', () => ID, { description: 'Its id.' }) _id: string): never {
    return compiled();
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Whatever has these ids, in their order, with null where nothing has.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'The ids, 100 at the most.' }) _ids: string[]): never {
    return compiled();
  }

  @Query(() => Article, {
    nullable: true,
    description: 'The article of this id or address: exactly one of the two is to be given.',
  })
  article(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) _id?: string,
    @Arg('url', () => Url, { nullable: true, description: 'Its address.' }) _url?: string,
  ): never {
    return compiled();
  }

  @Query(() => Entity, {
    nullable: true,
    description: 'The entity of this id, or of this name or alias: of several, the one that is named most.',
  })
  entity(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Its id, also one it had before it was joined with another.',
    })
    _id?: string,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Its name or one of its aliases, in any case.',
    })
    _name?: string,
    @Arg('kind', () => EntityKind, { nullable: true, description: 'Of this kind only; goes with `name`.' })
    _kind?: EntityKind,
  ): never {
    return compiled();
  }

  @Query(() => Event, { nullable: true, description: 'The event of this id, also of one it had before.' })
  event(@Arg('id', () => ID, { description: 'Its id.' }) _id: string): never {
    return compiled();
  }

  @Query(() => Statement, {
    nullable: true,
    description: 'The statement of this id, also of one it had before.',
  })
  statement(@Arg('id', () => ID, { description: 'Its id.' }) _id: string): never {
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

  @Query(() => SourceConnection, { description: 'Publishers and agencies, by name.' })
  sources(@Args(() => PageArgs) _args: PageArgs): never {
    return compiled();
  }

  @Query(() => [SearchHit], {
    description: 'Articles, entities, events and statements that fit the words, the best first.',
  })
  search(
    @Arg('text', () => String, {
      description: 'What to look for: words, `"a phrase"`, `-not`, `or`; 1,000 characters at the most.',
    })
    _text: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 100 at the most.' })
    _first: number,
  ): never {
    return compiled();
  }

  @Query(() => [PathStep], {
    description:
      'How two entities are connected: the steps of a shortest way from one to the other, each by articles that name both; none where there is no way. Entities in very many articles don’t serve as a station.',
  })
  path(
    @Arg('from', () => ID, { description: 'The entity to start at.' }) _from: string,
    @Arg('to', () => ID, { description: 'The entity to arrive at.' }) _to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: 4,
      description: 'How many steps at the most, 1 to 6.',
    })
    _maxLength: number,
  ): never {
    return compiled();
  }

  @Query(() => Statistics, { description: 'How much the knowledge base holds.' })
  statistics(): never {
    return compiled();
  }
}
