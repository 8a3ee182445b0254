import { Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import { Bucket } from '../bucket/schema.js';
import { Entity } from '../entity/schema.js';
import { Event } from '../event/schema.js';
import { Evidence } from '../evidence/schema.js';
import { MentionConnection } from '../mention/schema.js';
import { Resolution } from '../resolution/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { StatementKind } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf, FewArgs, FirstArgs, PageArgs, ReportsArgs } from '../schema/paging.js';
import { Story } from '../story/schema.js';
import { TimeSpan } from '../time/schema.js';

@ObjectType({
  implements: Node,
  description:
    'What somebody said, wrote or announced: one across all articles that print it, in full or shortened.',
})
export class Statement extends Node {
  @Field(() => StatementKind, { description: 'Whose words it is printed in.' })
  readonly kind!: StatementKind;

  @Field(() => String, { description: 'What was said, in the fullest form printed.' })
  readonly text!: string;

  @Field(() => Entity, {
    nullable: true,
    description: 'Who said it; null where it can’t be told: `unresolvedReason` says why.',
  })
  readonly speaker!: Ref<Entity> | null;

  @Field(() => String, {
    nullable: true,
    description: 'The speaker as printed: “Shoigu”, “an online Kremlin release”.',
  })
  readonly speakerText!: string | null;

  @Field(() => String, { nullable: true, description: 'Why `speaker` is null.' })
  readonly unresolvedReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words that say that it was said: “told”, “vowed”, “according to”.',
  })
  readonly cue!: string | null;

  @Field(() => Entity, { nullable: true, description: 'To whom it was said.' })
  readonly addressee!: Ref<Entity> | null;

  @Field(() => TimeSpan, { nullable: true, description: 'When it was said.' })
  readonly saidAt!: Ref<TimeSpan> | null;

  @Field(() => MentionConnection, {
    description: 'The namings of entities in it, where it is printed in full, in the order of the text.',
  })
  mentions(@Args(() => PageArgs) _args: PageArgs): never {
    return compiled();
  }

  @Field(() => [Entity], {
    description: 'The entities named in it where it is printed in full, each once, in the order of the text.',
  })
  about(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => [Event], { description: 'The events it asserts, the earliest first.' })
  events(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => [StatementReport], { description: 'Its printings, the earliest first.' })
  reports(@Args(() => ReportsArgs) _args: ReportsArgs): never {
    return compiled();
  }

  @Field(() => [Story], { description: 'The stories whose articles print it, the largest first.' })
  stories(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }

  @Field(() => Int, { description: 'How many articles print it.' })
  readonly articleCount!: number;

  @Field(() => Float, { description: 'How sure it is that this was said by this speaker, 0 to 1.' })
  readonly confidence!: number;

  @Field(() => Resolution, { description: 'Why its printings are held to be one statement.' })
  readonly resolution!: Ref<Resolution>;
}

@ObjectType({ implements: Node, description: 'One printing of a statement.' })
export class StatementReport extends Node {
  @Field(() => Article, { description: 'The article that prints it.' })
  readonly article!: Ref<Article>;

  @Field(() => Evidence, { description: 'Where what was said stands, from its first word to its last.' })
  readonly evidence!: Ref<Evidence>;

  @Field(() => Evidence, { nullable: true, description: 'Where the speaker stands.' })
  readonly speakerEvidence!: Ref<Evidence> | null;

  @Field(() => Evidence, { nullable: true, description: 'Where the words stand that say that it was said.' })
  readonly cueEvidence!: Ref<Evidence> | null;

  @Field(() => String, {
    description: 'What was said, as this article prints it, without what interrupts it.',
  })
  readonly text!: string;
}

export const StatementConnection = connectionOf('Statement', () => Statement, {
  one: 'The statement',
  all: 'The statements',
  edge: 'A statement in a list.',
  page: 'A page of statements.',
  buckets: () => Bucket,
});
