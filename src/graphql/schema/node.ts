import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Whatever has an id of its own, and can be asked for by it.' })
export abstract class Node {
  @Field(() => ID, {
    description:
      'Derived from what it names, so that the same documents give the same id. Opaque: don’t take it apart.',
  })
  readonly id!: string;
}
