import { useMemo, useRef } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import NetworkDrawing from '../charts/NetworkDrawing.js';
import type { NetworkNode } from '../charts/networkLayout.js';
import { useWidth } from '../charts/useWidth.js';
import { StoryTiesDocument } from '../generated/story.js';
import { Link } from './Link.js';
import { EntityLink } from './names.js';
import { Section } from './Section.js';
import { KindSign } from './signs.js';
import { type Tied, tiesAmong } from './ties.js';

const DRAWN = 14;
const LISTED = 10;

interface Props {
  readonly id?: string;
  readonly title: string;
  readonly nodes: readonly NetworkNode[];
  /** Ties are counted within these; in all there is where it is not given. */
  readonly stories?: readonly string[];
  /** How much each weighs, in words. */
  readonly weight: (node: NetworkNode) => string;
  /** Where the whole network is drawn. */
  readonly open: string;
  readonly path?: string;
}

/** Who is named together: the most central drawn, more of them listed. */
export function People({ id, title, nodes, stories, weight, open, path }: Props) {
  const picture = useRef<SVGSVGElement>(null);
  const [place, width] = useWidth<HTMLDivElement>(320);
  const drawn = useMemo(() => nodes.slice(0, DRAWN), [nodes]);
  const ids = useMemo(() => drawn.map((node) => node.id), [drawn]);
  const answer = useAnswer(
    StoryTiesDocument,
    { ids, stories: stories ? [...stories] : null },
    ids.length === 0,
  );
  const network = useMemo(
    () =>
      tiesAmong(
        drawn,
        (answer.data?.nodes ?? []).flatMap((node): Tied[] =>
          node && 'related' in node ? [node as Tied] : [],
        ),
      ),
    [drawn, answer.data],
  );
  return (
    <Section
      {...(id === undefined ? {} : { id })}
      title={title}
      take={{
        name: title,
        rows: () =>
          nodes.map((node) => ({ name: node.name, kind: node.kind, weight: node.weight, id: node.id })),
        json: () => network,
        picture,
        operation: answer.operation,
      }}
    >
      <div ref={place}>
        {answer.data && network.ties.length > 0 && (
          <NetworkDrawing
            of={network}
            width={width}
            height={Math.min(320, Math.round(width * 0.95))}
            picture={picture}
          />
        )}
      </div>
      <ul className="plist">
        {nodes.slice(0, LISTED).map((node) => (
          <li key={node.id}>
            <KindSign of={node.kind} />
            <EntityLink of={node} />
            <span className="num soft">{weight(node)}</span>
          </li>
        ))}
      </ul>
      <p className="more-links">
        <Link href={open}>Network</Link>
        {path && <Link href={path}>Path to…</Link>}
      </p>
    </Section>
  );
}
