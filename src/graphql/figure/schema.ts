import { Args, Field, Float, ObjectType } from 'type-graphql';
import { Article } from '../article/schema.js';
import { Bucket } from '../bucket/schema.js';
import { Event } from '../event/schema.js';
import { Evidence } from '../evidence/schema.js';
import { compiled, type Ref } from '../schema/fields.js';
import { FigureBound, FigureChange, FigureVerdict } from '../schema/kinds.js';
import { Node } from '../schema/node.js';
import { connectionOf, FirstArgs } from '../schema/paging.js';
import { Statement } from '../statement/schema.js';
import { TimeSpan } from '../time/schema.js';

@ObjectType({ implements: Node, description: 'A count or amount that an article gives, and who gives it.' })
export class Figure extends Node {
  @Field(() => Float, { description: 'The number: 2289, of “2,289 sorties”.' })
  readonly value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The upper end of a range: 20000000000, of “10 to 20 billion”; null where it is no range.',
  })
  readonly valueTo!: number | null;

  @Field(() => FigureBound, {
    description: 'How it limits what it counts: `AT_LEAST`, of “at least 129 lives”.',
  })
  readonly bound!: FigureBound;

  @Field(() => String, {
    nullable: true,
    description: 'What it is measured in: `USD`, `%`, `km`; null for a plain count.',
  })
  readonly unit!: string | null;

  @Field(() => String, {
    description: 'What is counted, lemmatised: “sortie”, “training camp”, “killed”, “injured”.',
  })
  readonly counted!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a count of people by what happened to them, whom the text names, lemmatised: “crew member”, “U.S. citizen”; “part” where it says no more than that they are one (“five of the dead”). Null of people as such (“12 people”, “12 dead”), of what counts something else, and of what was read by a version that did not tell.',
  })
  readonly people!: string | null;

  @Field(() => FigureChange, {
    nullable: true,
    description:
      'Which way it went, of an amount that says how far: “fell 14%”; null of a level and of all else.',
  })
  readonly change!: FigureChange | null;

  @Field(() => Event, { nullable: true, description: 'The event it belongs to.' })
  readonly event!: Ref<Event> | null;

  @Field(() => FigureSeries, {
    nullable: true,
    description:
      'What the reports of its event say of the same quantity; null where it belongs to no event, and where it repeats another of its text and the series is from before it held such.',
  })
  readonly series!: Ref<FigureSeries> | null;

  @Field(() => TimeSpan, { nullable: true, description: 'The time it is given for.' })
  readonly time!: Ref<TimeSpan> | null;

  @Field(() => Article, { description: 'The article that gives it.' })
  readonly article!: Ref<Article>;

  @Field(() => Statement, {
    nullable: true,
    description: 'Who says so; null where the outlet does in its own voice.',
  })
  readonly assertedBy!: Ref<Statement> | null;

  @Field(() => Evidence, { description: 'Where it stands.' })
  readonly evidence!: Ref<Evidence>;
}

export const FigureConnection = connectionOf('Figure', () => Figure, {
  one: 'The figure',
  all: 'The figures',
  edge: 'A figure in a list.',
  page: 'A page of figures.',
  buckets: () => Bucket,
});

@ObjectType({
  description: 'What the reports of an event say of one quantity, and whether they agree.',
})
export class FigureSeries {
  @Field(() => Event, { description: 'The event.' })
  readonly event!: Ref<Event>;

  @Field(() => String, { description: 'What is counted: “killed”.' })
  readonly counted!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The part of the people counted that this is the series of: “crew member”, “U.S. citizen”, or “part” of the parts that the texts do not name. Null of all of them, where no report shows that those counted are a part, and where no people are counted.',
  })
  readonly people!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is measured in; null for a plain count.' })
  readonly unit!: string | null;

  @Field(() => FigureVerdict, { description: 'Whether the figures can all hold.' })
  readonly verdict!: FigureVerdict;

  @Field(() => Figure, {
    description: 'The figure of the latest article; of several it gives, the most specific.',
  })
  readonly latest!: Ref<Figure>;

  @Field(() => [Figure], {
    description: 'The figures in the order of publication; what copies of one text say stands once.',
  })
  figures(@Args(() => FirstArgs) _args: FirstArgs): never {
    return compiled();
  }

  @Field(() => String, {
    description:
      'Why, in one sentence: “12 on 3 March 2026 (4 texts), revised to 14 on 4 March 2026 (6 texts)”.',
  })
  readonly explanation!: string;
}
