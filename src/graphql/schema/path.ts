import { Field, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { Entity } from './entity.js';
import type { Ref } from './fields.js';

@ObjectType({
  description: 'One step of the way from an entity to another: two that are named in the same articles.',
})
export class PathStep {
  @Field(() => Entity, { description: 'Where the step starts.' })
  readonly from!: Ref<Entity>;

  @Field(() => Entity, { description: 'Where it leads.' })
  readonly to!: Ref<Entity>;

  @Field(() => [Article], { description: 'Articles that name both, 3 at the most, the latest first.' })
  readonly through!: Ref<Article>[];
}
