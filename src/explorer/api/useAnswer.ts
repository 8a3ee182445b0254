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
    data,
    error,
    fetching,
    operation: { query: query as TypedDocumentNode<unknown, AnyVariables>, variables },
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** The code by which the API tells errors apart. */
export const codeOf = (error: CombinedError): string =>
  String(error.graphQLErrors[0]?.extensions.code ?? (error.networkError ? 'UNREACHABLE' : 'UNKNOWN'));
