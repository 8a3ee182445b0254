import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Decision, DecisionEffect } from '../decision/schema.js';
import type { Ref } from '../schema/fields.js';
import { Judgement } from '../schema/kinds.js';

@InputType({
  description:
    'What is decided of two entities, events, statements or stories, or of two findings of one. What is one node can only be parted by its findings.',
})
export class DecideInput {
  @Field(() => ID, {
    description:
      'The id of an entity, event, statement or story, of an article (for its story), or of one finding: a Mention, EventReport or StatementReport.',
  })
  readonly left!: string;

  @Field(() => ID, { description: 'The id of what it is held against, of the same kind.' })
  readonly right!: string;

  @Field(() => Judgement, { description: 'What is decided.' })
  readonly judgement!: Judgement;

  @Field(() => String, {
    nullable: true,
    description: 'Who decides, 1,000 characters at the most; else it is the name of the key.',
  })
  readonly by?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, 1,000 characters at the most.' })
  readonly note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only tell what it would do, and keep nothing.',
  })
  readonly dryRun?: boolean;
}

@ObjectType({ description: 'What deciding did.' })
export class DecidePayload {
  @Field(() => Decision, { nullable: true, description: 'The decision in force; null after a dry run.' })
  readonly decision!: Ref<Decision> | null;

  @Field(() => [DecisionEffect], {
    description:
      'What it does: entities first, then stories, events and statements; empty where all is so already.',
  })
  readonly effects!: Ref<DecisionEffect>[];
}

@ObjectType({ description: 'What undoing a decision did.' })
export class UndoDecisionPayload {
  @Field(() => Decision, { description: 'The decision, which is in force no more.' })
  readonly decision!: Ref<Decision>;
}
