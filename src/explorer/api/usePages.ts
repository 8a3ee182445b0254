import { useEffect, useMemo, useState } from 'react';
import { type AnyVariables, type CombinedError, useClient } from 'urql';
import { type Answer, useAnswer } from './useAnswer.js';
import type { Written } from './written.js';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that is read page by page. */
export interface Pages<Data, Node> {
  readonly first: Answer<Data>;
  readonly nodes: readonly Node[];
  /** Whether all of the list is read. */
  readonly whole: boolean;
  /** Whether no more is on its way: as many as are wanted are there, or failed to come. */
  readonly settled: boolean;
  /** Why the page after these could not be read, and how it is asked again; what was read before stands. */
  readonly failed: { readonly error: CombinedError; again(): void } | undefined;
  /** Reads all of it, which may take many requests. */
  all(): Promise<readonly Node[]>;
}

/**
 * Reads the pages of a list, one after the other, until it has as many as are wanted.
 *
 * @param pick the list within an answer; null where its parent is gone
 * @param wanted how many are wanted; where it grows, more are read
 * @param pause whether nothing is asked
 */
export function usePages<Data, Variables extends AnyVariables & { after?: string | null | undefined }, Node>(
  query: Written<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Page<Node> | null | undefined,
  wanted = 2_000,
  pause = false,
): Pages<Data, Node> {
  const client = useClient();
  const first = useAnswer(query, variables, pause);
  const start = first.data === undefined ? null : (pick(first.data) ?? null);
  const [later, setLater] = useState<{ start: Page<Node> | null; pages: readonly Page<Node>[] }>({
    start: null,
    pages: [],
  });
  const [failure, setFailure] = useState<{ start: Page<Node>; error: CombinedError }>();
  const error = failure !== undefined && failure.start === start ? failure.error : undefined;
  const pages = useMemo(
    () => (start === null ? [] : [start, ...(later.start === start ? later.pages : [])]),
    [start, later],
  );
  const nodes = useMemo(() => pages.flatMap((page) => page.nodes), [pages]);
  const last = pages.at(-1);
  const cursor = last?.pageInfo.hasNextPage && nodes.length < wanted ? last.pageInfo.endCursor : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page stands for what was asked
  useEffect(() => {
    if (start === null || cursor === null || error !== undefined) return undefined;
    let current = true;
    void client
      .query(query(), { ...variables, after: cursor })
      .toPromise()
      .then(({ data, error: failed }) => {
        // What could not be answered at all comes as null.
        const page = data ? pick(data) : undefined;
        if (!current) return;
        if (page)
          setLater((before) => ({ start, pages: [...(before.start === start ? before.pages : []), page] }));
        else if (failed) setFailure({ start, error: failed });
      });
    return () => {
      current = false;
    };
  }, [start, cursor, error]);
  const all = async () => {
    const read = [...nodes];
    for (let info = last?.pageInfo; info?.hasNextPage; ) {
      const { data, error } = await client
        .query(query(), { ...variables, after: info.endCursor })
        .toPromise();
      const page = data ? pick(data) : undefined;
      if (!page) throw error ?? new Error('The list is gone.');
      read.push(...page.nodes);
      info = page.pageInfo;
    }
    return read;
  };
  return {
    first,
    nodes,
    whole: last?.pageInfo.hasNextPage === false,
    settled: last !== undefined && (cursor === null || error !== undefined),
    failed: error && { error, again: () => setFailure(undefined) },
    all,
  };
}
