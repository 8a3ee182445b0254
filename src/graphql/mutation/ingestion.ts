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

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When its text was last changed. Of what comes from one address the latest stands, by this and by when it was published.',
  })
  readonly modifiedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language it is written in, as a BCP 47 tag: a hint where its text is too short to tell by.',
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

@InputType({ description: 'A file of articles to take in.' })
export class IngestDocumentInput {
  @Field(() => String, {
    description:
      'Its name, 1,000 characters at the most: messages tell it by this. Its format is told by its content.',
  })
  readonly name!: string;

  @Field(() => String, {
    description: 'Its bytes in Base64 (RFC 4648, section 4), 16 MB of them at the most.',
  })
  readonly content!: string;

  @Field(() => Url, {
    nullable: true,
    description: 'The address it was fetched from: that of its article, where the file itself names none.',
  })
  readonly url?: string | null;
}

@ObjectType({ description: 'What went wrong with one article or document.' })
export class IngestError {
  @Field(() => String, { description: 'What went wrong, for programs: `INVALID_DATE`.' })
  readonly code!: string;

  @Field(() => String, { description: 'What went wrong and what to do.' })
  readonly message!: string;
}

@ObjectType({ description: 'What became of one of several articles.' })
export class IngestResult {
  @Field(() => IngestOutcome, { description: 'What was done.' })
  readonly outcome!: IngestOutcome;

  @Field(() => Article, {
    nullable: true,
    description: 'The article as it is now; null where it failed or waits.',
  })
  readonly article!: Ref<Article> | null;

  @Field(() => IngestError, { nullable: true, description: 'Why it failed; else null.' })
  readonly error!: Ref<IngestError> | null;

  @Field(() => [String], { description: 'What was odd in reading it, a sentence each.' })
  readonly warnings!: string[];
}

@ObjectType({ description: 'What deleting an article did.' })
export class DeleteArticlePayload {
  @Field(() => ID, { description: 'The id of the article that is gone.' })
  readonly deletedId!: string;
}
