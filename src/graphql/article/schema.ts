import { Args, Field, Float, Int, ObjectType } from 'type-graphql';
import { Bucket } from '../bucket/schema.js';
import { ArticleEntityConnection, Entity, Place } from '../entity/schema.js';
import { ArticleEventsArgs } from '../event/list.js';
import { Event, EventConnection } from '../event/schema.js';
import { OwnFiguresArgs } from '../figure/list.js';
import { FigureConnection } from '../figure/schema.js';
import { MentionConnection } from '../mention/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { KindsPageArgs } from '../schema/filtering.js';
import { Node } from '../schema/node.js';
import { connectionOf, FewArgs, FirstArgs, TenArgs } from '../schema/paging.js';
import { DateTime, Url } from '../schema/scalars.js';
import { Source } from '../source/schema.js';
import { ArticleStatementsArgs } from '../statement/list.js';
import { StatementConnection } from '../statement/schema.js';
import { Story } from '../story/schema.js';
import { TimeMention } from '../time/schema.js';
import { ArticleVersion } from './versions.js';

@ObjectType({ implements: Node, description: 'A news article: one published document.' })
export class Article extends Node {
  @Field(() => String, { description: 'Its headline.' })
  readonly headline!: string;

  @Field(() => String, { description: 'Its body, as it was read; all offsets point into it.' })
  readonly text!: string;

  @Field(() => Url, { nullable: true, description: 'Its address.' })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: 'Who is named as its writer: “Jane Doe”, “admin”.' })
  readonly byline!: string | null;

  @Field(() => [String], { description: 'The people of its byline, as names.' })
  readonly authors!: string[];

  @Field(() => [String], {
    description: 'What was odd in reading it, a sentence each: “the date 31/02/2026 was left out”.',
  })
  readonly warnings!: string[];

  @Field(() => Source, { nullable: true, description: 'Who published it.' })
  readonly source!: Ref<Source> | null;

  @Field(() => Source, { nullable: true, description: 'The wire agency credited: “IANS”.' })
  readonly agency!: Ref<Source> | null;

  @Field(() => Place, { nullable: true, description: 'The place in its dateline: Moscow, of “Moscow: …”.' })
  readonly datelinePlace!: Ref<Place> | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was published; null where it doesn’t say.' })
  readonly publishedAt!: Date | null;

  @Field(() => [ArticleVersion], {
    description:
      'What has stood at its address, the present version included, the latest first: by the time it was modified or published.',
  })
  versions(@Args(() => FewArgs) _args: FewArgs): never {
    return compiled();
  }

  @Field(() => String, {
    description:
      'The language it is written in, as a BCP 47 tag: `en`. Told by its text; what is too short to tell by is what its page says, else `und`.',
  })
  readonly language!: string;

  @Field(() => Boolean, {
    description: 'Whether its language is read; if not, it is kept and can be found by its words.',
  })
  readonly analysed!: boolean;

  @Field(() => Int, { description: 'How many words its text has.' })
  readonly wordCount!: number;

  @Field(() => DateTime, { description: 'When its present content was taken in.' })
  readonly ingestedAt!: Date;

  @Field(() => MentionConnection, { description: 'Every naming of an entity, in the order of the text.' })
  mentions(@Args(() => KindsPageArgs) _args: KindsPageArgs): never {
    return compiled();
  }

  @Field(() => ArticleEntityConnection, { description: 'The entities it names, the most salient first.' })
  entities(@Args(() => KindsPageArgs) _args: KindsPageArgs): never {
    return compiled();
  }

  @Field(() => StatementConnection, {
    description: 'The statements it prints, in the order of the text unless ordered otherwise.',
  })
  statements(@Args(() => ArticleStatementsArgs) _args: ArticleStatementsArgs): never {
    return compiled();
  }

  @Field(() => EventConnection, {
    description: 'The events it reports, in the order of the text unless ordered otherwise.',
  })
  events(@Args(() => ArticleEventsArgs) _args: ArticleEventsArgs): never {
    return compiled();
  }

  @Field(() => FigureConnection, {
    description: 'The counts and amounts it gives, in the order of the text.',
  })
  figures(@Args(() => OwnFiguresArgs) _args: OwnFiguresArgs): never {
    return compiled();
  }

  @Field(() => [TimeMention], { description: 'The times it names, in the order of the text.' })
  times(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => Story, {
    description: 'The story it is part of: one of its own where nothing else reports the same.',
  })
  readonly story!: Ref<Story>;

  @Field(() => [Article], {
    description:
      'Other articles with nearly the same text: reprints of the same wire copy. The earliest first.',
  })
  copies(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => [RelatedArticle], {
    description:
      'Other articles that report the same events or name the same entities, the closest first; copies are left out.',
  })
  related(@Args(() => TenArgs) _args: TenArgs): never {
    return compiled();
  }
}

@ObjectType({ description: 'An article close to another, and what they share.' })
export class RelatedArticle {
  @Field(() => Article, { description: 'The other article.' })
  readonly article!: Ref<Article>;

  @Field(() => Float, {
    description:
      'How close it is: every shared entity and event adds to it, a rare one more than one that many articles have.',
  })
  readonly score!: number;

  @Field(() => [Entity], { description: 'Entities that both name, the rarest first.' })
  readonly sharedEntities!: Ref<Entity>[];

  @Field(() => [Event], { description: 'Events that both report, the rarest first.' })
  readonly sharedEvents!: Ref<Event>[];
}

export const ArticleConnection = connectionOf('Article', () => Article, {
  one: 'The article',
  all: 'The articles',
  edge: 'An article in a list.',
  page: 'A page of articles.',
  buckets: () => Bucket,
});
