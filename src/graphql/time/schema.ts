import { Field, ObjectType } from 'type-graphql';
import { Evidence } from '../evidence/schema.js';
import type { Ref } from '../schema/fields.js';
import { TimePrecision } from '../schema/kinds.js';
import { DateTime } from '../schema/scalars.js';

@ObjectType({ description: 'When: an interval, and how exactly it is known.' })
export class TimeSpan {
  @Field(() => DateTime, { description: 'Its first moment.' })
  readonly start!: Date;

  @Field(() => DateTime, { description: 'The moment after its last.' })
  readonly end!: Date;

  @Field(() => TimePrecision, { description: 'How exactly it is known.' })
  readonly precision!: TimePrecision;

  @Field(() => String, {
    nullable: true,
    description:
      'As printed: “on Tuesday”, “over the past 48 days”; null where it was taken from the date of publication.',
  })
  readonly text!: string | null;
}

@ObjectType({ description: 'A time that an article names.' })
export class TimeMention {
  @Field(() => Evidence, { description: 'The words that name it.' })
  readonly evidence!: Ref<Evidence>;

  @Field(() => TimeSpan, { description: 'What they mean, reckoned from the date of publication.' })
  readonly time!: Ref<TimeSpan>;
}
