import { ArgsType, Field } from 'type-graphql';
import { EntityKind } from './kinds.js';
import { PageArgs } from './paging.js';

/** The words in which filters describe themselves. */
export const FILTER = 'Only those of which this holds; all where it is not given.';
/** Of names, which have no inflections. */
export const TEXT_OF_NAMES = 'All of the words; `"a phrase"`, `-not`, `or`.';
export const TEXT = 'Full text: all of the words, in any inflection; `"a phrase"`, `-not`, `or`.';
export const AND = 'All of these hold.';
export const OR = 'At least one of these holds.';
export const NOT = 'This doesn’t hold.';

/** Of an article: its entities or mentions. */
@ArgsType()
export class KindsPageArgs extends PageArgs {
  @Field(() => [EntityKind], {
    nullable: true,
    description: 'Only of these kinds; of all where it is not given.',
  })
  readonly kinds?: EntityKind[];
}
