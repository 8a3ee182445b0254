import { Field, Float, ObjectType } from 'type-graphql';
import { Entity } from '../entity/schema.js';
import { Evidence } from '../evidence/schema.js';
import type { Ref } from '../schema/fields.js';
import { EntityKind, MentionForm } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf } from '../schema/paging.js';

@ObjectType({ implements: Node, description: 'One naming of an entity in an article’s text.' })
export class Mention extends Node {
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

export const MentionConnection = connectionOf('Mention', () => Mention, {
  one: 'The mention',
  all: 'The mentions',
  edge: 'A mention in a list.',
  page: 'A page of mentions.',
});
