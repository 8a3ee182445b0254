import { Field, Float, ObjectType } from 'type-graphql';
import { Entity } from './entity.js';
import { Evidence } from './evidence.js';
import type { Ref } from './fields.js';
import { EntityKind, MentionForm } from './kinds.js';
import { ConnectionOf, EdgeOf } from './paging.js';

@ObjectType({ description: 'One naming of an entity in an article’s text.' })
export class Mention {
  @Field(() => Entity, {
    nullable: true,
    description: 'Who or what is named; null where it can’t be told: `unresolvedReason` says why.',
  })
  readonly entity!: Ref<Entity> | null;

  @Field(() => String, { nullable: true, description: 'Why `entity` is null.' })
  readonly unresolvedReason!: string | null;

  @Field(() => EntityKind, { description: 'What is named.' })
  readonly kind!: EntityKind;

  @Field(() => MentionForm, { description: 'How it is named: by name, description or pronoun.' })
  readonly form!: MentionForm;

  @Field(() => Evidence, { description: 'Where it stands.' })
  readonly evidence!: Ref<Evidence>;

  @Field(() => Float, { description: 'How sure it is that this is a naming of this kind, 0 to 1.' })
  readonly confidence!: number;
}

@ObjectType({ description: 'A mention in a list.' })
export class MentionEdge extends EdgeOf(() => Mention, 'The mention') {}

@ObjectType({ description: 'A page of mentions.' })
export class MentionConnection extends ConnectionOf(
  () => MentionEdge,
  () => Mention,
  'The mentions',
) {}
