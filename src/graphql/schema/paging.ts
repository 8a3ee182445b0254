import { Args, ArgsType, type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ListName } from '../types.js';
import { compiled } from './fields.js';
import { BucketArgs } from './grouping.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 100 at the most; 20 where neither `first` nor `last` is given.',
  })
  readonly first?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  readonly after?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, 100 at the most; not together with `first`.',
  })
  readonly last?: number;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  readonly before?: string;
}

/** Of a list that is no connection. */
@ArgsType()
export class FirstArgs {
  @Field(() => Int, { nullable: true, defaultValue: 100, description: 'How many, 100 at the most.' })
  readonly first!: number;
}

/** The same, of a list whose items hold much. */
@ArgsType()
export class FewArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 100 at the most.' })
  readonly first!: number;
}

/** The same, of a list that is found by some work. */
@ArgsType()
export class TenArgs {
  @Field(() => Int, { nullable: true, defaultValue: 10, description: 'How many, 100 at the most.' })
  readonly first!: number;
}

/** Of the reports of something. */
@ArgsType()
export class ReportsArgs extends FirstArgs {
  @Field(() => [ID], {
    nullable: true,
    description: 'Only those in these articles; in all where it is not given.',
  })
  readonly articles?: string[];
}

@ObjectType({ description: 'Where a page of a list begins and ends, and whether there is more.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'There is more before this page.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first on this page; null where the page is empty.',
  })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last on this page; null where the page is empty.',
  })
  readonly endCursor!: string | null;
}

/** What connections have whose items can be counted by what they have in common. */
function countedInto(bucket: () => ClassType): new () => object {
  @ObjectType()
  class Counted {
    @Field(() => [bucket()], {
      description:
        'How many of the whole list have each thing in common: the fullest bucket first, periods in the order of time. One item may count in several; what has no value is left out.',
    })
    buckets(@Args(() => BucketArgs) _args: BucketArgs): never {
      return compiled();
    }
  }
  return Counted;
}

/** How a list of a type describes itself, and what its edges have beside cursor and node. */
interface ListWords {
  /** "The article" */
  readonly one: string;
  /** "The articles" */
  readonly all: string;
  /** "An article in a list." */
  readonly edge: string;
  /** "A page of articles." */
  readonly page: string;
  readonly extras?: ClassType;
  /** The type of what its items are counted into, where they can be. */
  readonly buckets?: () => ClassType;
}

/** The types of a list of `node`, as Relay's cursor connections have it: `nameConnection` with its `nameEdge`. */
export function connectionOf(name: ListName, node: () => ClassType, words: ListWords): ClassType {
  @ObjectType()
  class Plain {}
  @ObjectType(`${name}Edge`, { description: words.edge })
  class Edge extends ((words.extras ?? Plain) as new () => object) {
    @Field(() => String, { description: 'Marks this place in this list in this order; opaque.' })
    readonly cursor!: string;

    @Field(node, { description: `${words.one} at this place.` })
    node(): never {
      return compiled();
    }
  }

  @ObjectType(`${name}Connection`, { description: words.page })
  class Connection extends (words.buckets ? countedInto(words.buckets) : Plain) {
    @Field(() => [Edge], { description: `${words.all} on this page, each with its cursor.` })
    edges(): never {
      return compiled();
    }

    @Field(() => [node()], { description: `${words.all} on this page.` })
    nodes(): never {
      return compiled();
    }

    @Field(() => PageInfo, { description: 'Where the page begins and ends.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many the whole list has; counted only when it is asked for.' })
    readonly totalCount!: number;
  }
  return Connection;
}
