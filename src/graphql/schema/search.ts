import { createUnionType, Field, Float, ObjectType } from 'type-graphql';
import { Article } from './article.js';
import { Group, Organization, Person, Place, Thing } from './entity.js';
import { Event } from './event.js';
import { Statement } from './statement.js';

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
