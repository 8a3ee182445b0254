import { ArgsType, createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import { Group, Organization, Person, Place, Thing } from '../entity/schema.js';
import { Event } from '../event/schema.js';
import { Statement } from '../statement/schema.js';

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description: 'What to look for: words, `"a phrase"`, `-not`, `or`; 1,000 characters at the most.',
  })
  readonly text!: string;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 100 at the most.' })
  readonly first!: number;
}

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [Article, Person, Organization, Place, Group, Thing, Event, Statement] as const,
});

@ObjectType({ description: 'One finding of a search.' })
export class SearchHit {
  @Field(() => SearchResult, { description: 'What was found.' })
  readonly result!: typeof SearchResult;

  @Field(() => Float, {
    description: 'How well it fits, 0 to 1; made to compare the findings of one search.',
  })
  readonly score!: number;

  @Field(() => String, {
    description: 'Where it fits, in plain text, with «» around the words that were looked for.',
  })
  readonly snippet!: string;
}
