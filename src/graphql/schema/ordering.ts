import { type ClassType, Field, InputType, registerEnumType } from 'type-graphql';

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which way a list goes.',
  valuesConfig: {
    ASC: { description: 'The smallest, earliest or first of the alphabet first.' },
    DESC: { description: 'The greatest, latest or last of the alphabet first.' },
  },
});

/** What lists that full text filters can be ordered by, in words. */
export const RELEVANCE = {
  description:
    'How well it fits the words of the filter’s `text`; without `text` all fit alike. `DESC` gives the best first.',
};

/** How a list is ordered. */
export interface Order<OrderField> {
  readonly field: OrderField;
  readonly direction: OrderDirection;
}

/** The input of an order of `what`, by the fields of an enum. */
export function orderInput<OrderField>(
  name: string,
  fields: Readonly<Record<string, OrderField>>,
  what: string,
): ClassType<Order<OrderField>> {
  @InputType(name, { description: `An order of ${what}.` })
  class OrderInput {
    @Field(() => fields, { description: 'What to order by.' })
    readonly field!: OrderField;

    @Field(() => OrderDirection, { description: 'Which way.' })
    readonly direction!: OrderDirection;
  }
  return OrderInput as ClassType<Order<OrderField>>;
}
