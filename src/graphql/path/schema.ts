import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import { Entity } from '../entity/schema.js';
import type { Ref } from '../schema/fields.js';

@ArgsType()
export class PathArgs {
  @Field(() => ID, { description: 'The entity to start at.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The entity to arrive at.' })
  readonly to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 4,
    description: 'How many steps at the most, 1 to 6.',
  })
  readonly maxLength!: number;
}

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
