import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { AnyVariables } from 'urql';
import { type Answer, codeOf } from '../../api/useAnswer.js';
import { usePages } from '../../api/usePages.js';
import type { Written } from '../../api/written.js';
import { whole } from '../../format/figures.js';
import { Answered, Empty, RestFailed } from '../../parts/Answered.js';
import { Link } from '../../parts/Link.js';
import { Section } from '../../parts/Section.js';
import { VirtualList } from '../../parts/VirtualList.js';
import type { Row } from '../../take/csv.js';

/** What was looked for is not there. */
export const NothingFits = () => (
  <Empty next={<Link href="?">Without filters</Link>}>Nothing fits these words and filters.</Empty>
);

/** How many a part of the search page shows of each. */
const SOME = 5;
const PAGE = 50;

interface List<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Props<Data, Variables, Node> {
  readonly title: string;
  readonly query: Written<Data, Variables>;
  readonly variables: Omit<Variables, 'first' | 'after'>;
  readonly pick: (data: Data) => List<Node>;
  readonly row: (node: Node) => ReactNode;
  readonly table: (node: Node) => Row | readonly Row[];
  readonly cite?: (node: Node) => readonly string[];
  /** Whether its rows have charts. */
  readonly drawn?: boolean;
  readonly height: number;
  /** Where all of it is; not given on the page that has it all. */
  readonly all?: string;
  /** Called where nothing fits. */
  readonly onNothing?: (title: string) => void;
  /** Called where what is looked for is nothing that can be looked for. */
  readonly onRefused?: (answer: Answer<unknown>) => void;
}

/** What fits the filters: all of it, or the first of it with the way to the rest. */
export function Found<
  Data,
  Variables extends AnyVariables & { first: number; after?: string | null | undefined },
  Node extends { id: string },
>({
  title,
  query,
  variables,
  pick,
  row,
  table,
  cite,
  drawn = false,
  height,
  all,
  onNothing,
  onRefused,
}: Props<Data, Variables, Node>) {
  const [wanted, setWanted] = useState(all === undefined ? PAGE : SOME);
  const more = useCallback(() => setWanted((n) => n + PAGE), []);
  const list = usePages(
    query,
    { ...variables, first: all === undefined ? PAGE : SOME } as unknown as Variables,
    pick,
    wanted,
  );
  const total = list.first.data === undefined ? undefined : pick(list.first.data).totalCount;
  useEffect(() => {
    if (total === 0) onNothing?.(title);
  }, [total, title, onNothing]);
  const { first } = list;
  const isRefused = first.error !== undefined && codeOf(first.error) === 'BAD_USER_INPUT';
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is another each time it is drawn
  useEffect(() => {
    if (isRefused) onRefused?.(first);
  }, [isRefused, onRefused]);
  // What can't be looked for is told by the page, once for all its parts, and by none of them until then.
  if (isRefused && onRefused) return null;
  if (all !== undefined && total === 0) return null;
  return (
    <Section
      drawn={drawn}
      title={
        <>
          {title} {total !== undefined && <span className="total num">{whole(total)}</span>}
        </>
      }
      take={{
        name: title,
        // All that fits, however much of it is shown.
        rows: async () => (await list.all()).flatMap((node): readonly Row[] => [table(node)].flat()),
        json: () => list.all(),
        ...(cite ? { cite: async () => (await list.all()).flatMap(cite) } : {}),
        operation: list.first.operation,
      }}
    >
      <Answered answer={list.first} what={title} lines={8}>
        {() =>
          list.nodes.length === 0 ? (
            <NothingFits />
          ) : all !== undefined ? (
            <>
              <ul className="arts">
                {list.nodes.slice(0, SOME).map((node) => (
                  <li key={node.id}>{row(node)}</li>
                ))}
              </ul>
              {(total ?? 0) > SOME && (
                <Link className="more" href={all}>
                  All {total !== undefined && whole(total)}
                </Link>
              )}
            </>
          ) : (
            <>
              <VirtualList items={list.nodes} height={height} label={title} onEnd={more}>
                {row}
              </VirtualList>
              <RestFailed of={list} what="what fits" />
            </>
          )
        }
      </Answered>
    </Section>
  );
}
