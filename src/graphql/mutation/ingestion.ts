import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import type { Ref } from '../schema/fields.js';
import { IngestOutcome } from '../schema/kinds.js';
import { DateTime, Url } from '../schema/scalars.js';

@InputType({ description: 'An article to take in.' })
export class IngestArticleInput {
  @Field(() => String, { description: 'Its headline, 1,000 characters at the most.' })
  readonly headline!: string;

  @Field(() => String, { description: 'Its body, 2 MB at the most. Paragraphs are set off by line ends.' })
  readonly text!: string;

  @Field(() => Url, {
    nullable: true,
    description: 'Its address: what it is known by. Without one it is known by its content.',
  })
  readonly url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The publisher’s name; its domain where only the address is given.',
  })
  readonly source?: string | null;

  @Field(() => String, { nullable: true, description: 'The wire agency credited.' })
  readonly agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  readonly byline?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was published: what “on Tuesday” is reckoned from.',
  })
  readonly publishedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language it is written in, as a BCP 47 tag; `en` where it is not given.',
  })
  readonly language?: string | null;
}

@ObjectType({ description: 'What taking an article in did.' })
export class IngestArticlePayload {
  @Field(() => Article, { description: 'The article as it is now.' })
  readonly article!: Ref<Article>;

  @Field(() => IngestOutcome, { description: 'What was done.' })
  readonly outcome!: IngestOutcome;
}

@ObjectType({ description: 'What deleting an article did.' })
export class DeleteArticlePayload {
  @Field(() => ID, { description: 'The id of the article that is gone.' })
  readonly deletedId!: string;
}
