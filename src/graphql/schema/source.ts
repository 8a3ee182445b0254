import { Args, Field, ObjectType } from 'type-graphql';
import { ArticleConnection } from './article.js';
import { compiled } from './fields.js';
import { ArticleListArgs } from './listArguments.js';
import { Node } from './node.js';
import { ConnectionOf, EdgeOf } from './paging.js';

@ObjectType({ implements: Node, description: 'A publisher or a wire agency.' })
export class Source extends Node {
  @Field(() => String, { description: 'The name its articles give most often.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its internet domain, without “www.”.' })
  readonly domain!: string | null;

  @Field(() => ArticleConnection, {
    description: 'The articles it published or is credited in, the latest first.',
  })
  articles(@Args(() => ArticleListArgs) _args: ArticleListArgs): never {
    return compiled();
  }
}

@ObjectType({ description: 'A source in a list.' })
export class SourceEdge extends EdgeOf(() => Source, 'The source') {}

@ObjectType({ description: 'A page of sources.' })
export class SourceConnection extends ConnectionOf(
  () => SourceEdge,
  () => Source,
  'The sources',
) {}
