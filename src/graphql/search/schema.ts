import { ArgsType, createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Article } from '../article/schema.js';
import { Group, Organization, Person, Place, Thing } from '../entity/schema.js';
import { Event } from '../event/schema.js';
import { Statement } from '../statement/schema.js';
import { Story } from '../story/schema.js';

export enum SearchType {
  ARTICLE = 'ARTICLE',
  ENTITY = 'ENTITY',
  EVENT = 'EVENT',
  STATEMENT = 'STATEMENT',
  STORY = 'STORY',
}
registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What can be searched for.',
  valuesConfig: {
    ARTICLE: { description: 'Articles, by headline and text.' },
    ENTITY: { description: 'Entities, by their names.' },
    EVENT: {
      description: 'Events, by their titles, the sentences that report them, their participants and places.',
    },
    STATEMENT: { description: 'Statements, by what was said.' },
    STORY: {
      description: 'Stories, by their headlines; of two or more articles unless asked for by type.',
    },
  },
});

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'What to look for: words, `"a phrase"`, `-not`, `or`, which mean the same for every type; 1,000 characters at the most.',
  })
  readonly text!: string;

  @Field(() => [SearchType], {
    nullable: true,
    description: 'Only these; all where it is not given.',
  })
  readonly types?: SearchType[];

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'The last word may be unfinished: “Lisb” finds Lisbon.',
  })
  readonly prefix!: boolean;

  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 100 at the most.' })
  readonly first!: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  readonly after?: string;
}

export const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search can find.',
  types: () => [Article, Person, Organization, Place, Group, Thing, Event, Statement, Story] as const,
});

@ObjectType({ description: 'One finding of a search.' })
export class SearchHit {
  @Field(() => String, { description: 'Marks this place among the findings of this search; opaque.' })
  readonly cursor!: string;

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
