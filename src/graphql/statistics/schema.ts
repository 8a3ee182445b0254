import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How much the knowledge base holds.' })
export class Statistics {
  @Field(() => Int, { description: 'Articles.' })
  readonly articles!: number;

  @Field(() => Int, { description: 'Publishers and agencies.' })
  readonly sources!: number;

  @Field(() => Int, { description: 'Entities, each once across all articles.' })
  readonly entities!: number;

  @Field(() => Int, { description: 'Namings of entities.' })
  readonly mentions!: number;

  @Field(() => Int, { description: 'Statements, each once across all articles.' })
  readonly statements!: number;

  @Field(() => Int, { description: 'Events, each once across all articles.' })
  readonly events!: number;

  @Field(() => Int, { description: 'Stories, those of one article included.' })
  readonly stories!: number;

  @Field(() => Int, { description: 'Counts and amounts.' })
  readonly figures!: number;
}
