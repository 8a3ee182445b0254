// Read before the other types: what their decorators need comes first.
import 'reflect-metadata';
import { ArgsType, Field, Int, registerEnumType } from 'type-graphql';

export enum Grouping {
  DAY = 'DAY',
  WEEK = 'WEEK',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
  SOURCE = 'SOURCE',
  LANGUAGE = 'LANGUAGE',
  KIND = 'KIND',
  TYPE = 'TYPE',
  STATUS = 'STATUS',
  SPEAKER = 'SPEAKER',
  PLACE = 'PLACE',
  COUNTRY = 'COUNTRY',
  ENTITY = 'ENTITY',
  STORY = 'STORY',
}
const PERIOD =
  'in UTC, by publication (of a story its first) or, where they have a time of their own, by that; entities by when they were last seen';
registerEnumType(Grouping, {
  name: 'Grouping',
  description: 'What the items of a list can be counted by; not every list by all of it.',
  valuesConfig: {
    DAY: { description: `Days (“2026-03-04”), ${PERIOD}.` },
    WEEK: { description: `Weeks of ISO 8601 (“2026-W10”), ${PERIOD}.` },
    MONTH: { description: `Months (“2026-03”), ${PERIOD}.` },
    YEAR: { description: `Years (“2026”), ${PERIOD}.` },
    SOURCE: { description: 'Who published the articles, or is credited in them.' },
    LANGUAGE: { description: 'The languages of the articles.' },
    KIND: { description: 'Kinds, of entities and statements.' },
    TYPE: { description: 'Types of events.' },
    STATUS: { description: 'Statuses of events.' },
    SPEAKER: { description: 'Who said statements.' },
    PLACE: {
      description: 'Places: where events happen, those that articles name, and entities that are places.',
    },
    COUNTRY: { description: 'The countries of the places, as ISO 3166-1 alpha-2.' },
    ENTITY: {
      description:
        'The entities that articles, stories and statements name, that take part in events, and that stand in the sentences of figures.',
    },
    STORY: { description: 'Stories.' },
  },
});

/** Of what is counted of a list. */
@ArgsType()
export class BucketArgs {
  @Field(() => Grouping, { description: 'What to count by.' })
  readonly by!: Grouping;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, 100 at the most, and where it is not given; of periods the latest.',
  })
  readonly first?: number;
}
