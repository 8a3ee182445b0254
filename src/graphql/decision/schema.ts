import { Field, Int, ObjectType } from 'type-graphql';
import { Evidence } from '../evidence/schema.js';
import type { Ref } from '../schema/fields.js';
import { Judgement } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf } from '../schema/paging.js';
import { DateTime } from '../schema/scalars.js';

@ObjectType({
  implements: Node,
  description:
    'What somebody decided of two findings: that they are the same, or not, whatever the documents say. It waits while one of them is not there.',
})
export class Decision extends Node {
  @Field(() => Judgement, { description: 'What was decided.' })
  readonly judgement!: Judgement;

  @Field(() => Node, {
    nullable: true,
    description:
      'What was given first, as it is now: the entity, event, statement, story or article, or the one finding; null while it is not there.',
  })
  readonly left!: Ref<Node> | null;

  @Field(() => Node, {
    nullable: true,
    description: 'What was given second, as it is now; null while it is not there.',
  })
  readonly right!: Ref<Node> | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided, as they said; else the name of their key.',
  })
  readonly by!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, as they said.' })
  readonly note!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the key it was taken with, whomever `by` names; null where it was taken with none, or when that was not kept yet.',
  })
  readonly keyName!: string | null;

  @Field(() => DateTime, { description: 'When it was decided.' })
  readonly decidedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was undone; null while it is in force.' })
  readonly undoneAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the key it was undone with; null where it is in force, as where there was none.',
  })
  readonly undoneKeyName!: string | null;
}

export const DecisionConnection = connectionOf('Decision', () => Decision, {
  one: 'The decision',
  all: 'The decisions',
  edge: 'A decision in a list.',
  page: 'A page of decisions.',
});

@ObjectType({ description: 'What a decision does to some nodes: it joins or parts them.' })
export class DecisionEffect {
  @Field(() => [Node], {
    description:
      'The nodes there were before, as they were; none where findings that were of no node come to one.',
  })
  readonly before!: Ref<Node>[];

  @Field(() => Int, { description: 'How many nodes there are in their place.' })
  readonly after!: number;

  @Field(() => [Evidence], {
    description:
      'Where the findings stand that change their node, by publication, 100 at the most; of an article the first sentence that names something.',
  })
  readonly moved!: Ref<Evidence>[];
}
