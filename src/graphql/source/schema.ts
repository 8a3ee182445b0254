import { Args, Field, Int, ObjectType } from 'type-graphql';
import { ArticleListArgs } from '../article/list.js';
import { ArticleConnection } from '../article/schema.js';
import { compiled } from '../schema/fields.js';
import { Node } from '../schema/node.js';
import { connectionOf } from '../schema/paging.js';

@ObjectType({ implements: Node, description: 'A publisher or a wire agency.' })
export class Source extends Node {
  @Field(() => String, { description: 'The name its articles give most often.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its internet domain, without “www.”.' })
  readonly domain!: string | null;

  @Field(() => Int, { description: 'How many articles it published or is credited in.' })
  readonly articleCount!: number;

  @Field(() => ArticleConnection, {
    description: 'The articles it published or is credited in, the latest first.',
  })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }
}

export const SourceConnection = connectionOf('Source', () => Source, {
  one: 'The source',
  all: 'The sources',
  edge: 'A source in a list.',
  page: 'A page of sources.',
});
