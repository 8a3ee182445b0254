import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import type { Ref } from '../schema/fields.js';

@ObjectType({
  description:
    'One place in one article on which a fact rests: `article.text.slice(start, end)` is `text`. Offsets count UTF-16 code units, as JavaScript’s strings do.',
})
export class Evidence {
  @Field(() => Article, { description: 'The article it stands in.' })
  readonly article!: Ref<Article>;

  @Field(() => Int, { description: 'Offset of its first character in the article’s `text`.' })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after its last character.' })
  readonly end!: number;

  @Field(() => String, { description: 'The very characters.' })
  readonly text!: string;

  @Field(() => String, { description: 'The sentence or sentences around it, for reading.' })
  readonly sentence!: string;
}
