import { Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { Evidence } from '../evidence/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { FewArgs } from '../schema/paging.js';

@ObjectType({ description: 'Why findings of several articles are held to be one.' })
export class Resolution {
  @Field(() => Int, { description: 'How many findings are put together.' })
  readonly findings!: number;

  @Field(() => [Join], {
    description:
      'The joins that hold them together, the weakest first; none where there is one finding. Computed over the first 100 findings.',
  })
  joins(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }
}

@ObjectType({ description: 'Two findings, and what speaks for their being one.' })
export class Join {
  @Field(() => Evidence, {
    description: 'Where the one stands; of a story’s article, its first sentence that names something.',
  })
  readonly left!: Ref<Evidence>;

  @Field(() => Evidence, { description: 'Where the other stands.' })
  readonly right!: Ref<Evidence>;

  @Field(() => Float, { description: 'How much speaks for it in all.' })
  readonly score!: number;

  @Field(() => Float, { description: 'From this score on two findings are held to be one.' })
  readonly threshold!: number;

  @Field(() => [JoinReason], { description: 'What the score is made of, the strongest first.' })
  readonly reasons!: Ref<JoinReason>[];
}

@ObjectType({ description: 'What speaks for two findings being one, or against it.' })
export class JoinReason {
  @Field(() => String, {
    description: 'A stable code: `SAME_PEOPLE`; `DECIDED` where a person holds the two to be one.',
  })
  readonly feature!: string;

  @Field(() => String, { description: 'What it was seen in: “alm, brandt”.' })
  readonly detail!: string;

  @Field(() => Float, { description: 'How much it adds; may be negative.' })
  readonly weight!: number;
}
