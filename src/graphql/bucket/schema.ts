import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from '../entity/schema.js';
import type { Ref } from '../schema/fields.js';
import { DateTime } from '../schema/scalars.js';
import { Source } from '../source/schema.js';
import { Story } from '../story/schema.js';

@ObjectType({ description: 'How many items of a list have something in common.' })
export class Bucket {
  @Field(() => String, {
    description: 'What they have in common: an id, a value of an enumeration, a code, “2026-03”.',
  })
  readonly key!: string;

  @Field(() => String, { description: 'The same for reading.' })
  readonly label!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the period begins; null where it is no period.',
  })
  readonly start!: Date | null;

  @Field(() => Entity, { nullable: true, description: 'The entity, where they are counted by entities.' })
  readonly entity!: Ref<Entity> | null;

  @Field(() => Source, { nullable: true, description: 'The source, where they are counted by sources.' })
  readonly source!: Ref<Source> | null;

  @Field(() => Story, { nullable: true, description: 'The story, where they are counted by stories.' })
  readonly story!: Ref<Story> | null;
}
