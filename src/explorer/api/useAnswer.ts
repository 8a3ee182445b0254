import { useEffect, useState } from 'react';
import { type AnyVariables, type CombinedError, type TypedDocumentNode, useClient, useQuery } from 'urql';
import type { Written } from './written.js';

/** An operation with its variables, as a link to GraphiQL carries it. */
export interface Operation {
  readonly query: TypedDocumentNode<unknown, AnyVariables>;
  readonly variables: unknown;
}

/** What the API said to an operation so far. */
export interface Answer<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly operation: Operation;
  again(): void;
}

/** Asks the API, or the cache where it knows the answer. */
export function useAnswer<Data, Variables extends AnyVariables>(
  asked: Written<Data, Variables>,
  variables: Variables,
  pause = false,
): Answer<Data> {
  const query = asked();
  const client = useClient();
  // A component would ask once it is drawn; the answer can be on its way till then.
  const [early] = useState(() =>
    pause ? undefined : client.query<Data, AnyVariables>(query, variables).subscribe(() => {}),
  );
  const [{ data, error, fetching }, ask] = useQuery<Data, AnyVariables>({ query, variables, pause });
  // From now on it is the component that asks: what it leaves need not be answered.
  useEffect(() => early?.unsubscribe(), [early]);
  return {
    // What could not be answered at all comes as null.
    data: data ?? undefined,
    error,
    fetching,
    operation: { query: query as TypedDocumentNode<unknown, AnyVariables>, variables },
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Several answers as one: it is there once each of them is, and failed where one of them did. */
export function together(first: Answer<unknown>, ...others: readonly Answer<unknown>[]): Answer<true> {
  const all = [first, ...others];
  return {
    data: all.every(({ data }) => data !== undefined) ? true : undefined,
    error: all.find(({ error }) => error !== undefined)?.error,
    fetching: all.some(({ fetching }) => fetching),
    operation: first.operation,
    again: () => {
      for (const answer of all) if (answer.error) answer.again();
    },
  };
}

/** The code by which the API tells errors apart. */
export const codeOf = (error: CombinedError): string =>
  String(error.graphQLErrors[0]?.extensions.code ?? (error.networkError ? 'UNREACHABLE' : 'UNKNOWN'));
