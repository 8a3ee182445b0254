import { type RefObject, useId, useMemo } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';
import { list } from '../format/words.js';
import { networkLabels, shortName } from './networkLabels.js';
import { type Network, type Placed, placed } from './networkLayout.js';

interface Props {
  readonly of: Network;
  readonly width: number;
  readonly height: number;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/** Who is named together, drawn: circles are persons, squares bodies, the line is as thick as their articles are many. */
export default function NetworkDrawing({ of, width, height, picture }: Props) {
  const [, go] = useLocation();
  const title = useId();
  const nodes = useMemo(() => placed(of, width, height), [of, width, height]);
  const labels = useMemo(
    () => networkLabels(nodes, { x: 0, y: 0, width, height }, 12.5),
    [nodes, width, height],
  );
  const central = list(nodes.slice(0, 3).map(({ name }) => name));
  return (
    <svg
      ref={picture}
      className="chart network"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={title}
    >
      <title id={title}>{`Who is named together. Most central: ${central}.`}</title>
      <Ties of={of.ties} between={nodes} />
      {nodes.map((node, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the same names as links
        <g key={node.id} className="network-node" onClick={() => go(entityAt(node.id))}>
          <Shape of={node} full={i < 3} />
          {labels.get(node.id) && (
            <text
              className={i < 3 ? 't12 halo strong' : 't12 halo'}
              x={labels.get(node.id)?.box.x}
              y={(labels.get(node.id)?.box.y ?? 0) + 11}
            >
              {shortName(node.name)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The lines between them, as thick as the articles are many that name both. */
export function Ties({ of, between }: { of: Network['ties']; between: readonly Placed[] }) {
  const at = new Map(between.map((node) => [node.id, node]));
  const strongest = Math.max(1, ...of.map(({ articles }) => articles));
  return (
    <g className="edge">
      {of.map(({ left, right, articles }) => {
        const [a, b] = [at.get(left), at.get(right)];
        return (
          a &&
          b && (
            <path
              key={`${left}${right}`}
              strokeWidth={0.75 + (articles / strongest) * 4}
              d={`M${a.x} ${a.y}L${b.x} ${b.y}`}
            />
          )
        );
      })}
    </g>
  );
}

export function Shape({ of: { kind, x, y, radius }, full }: { of: Placed; full: boolean }) {
  const classes = full ? 'node full' : 'node';
  if (kind === 'PERSON') return <circle className={classes} cx={x} cy={y} r={radius} />;
  const side = radius * 1.7;
  return (
    <rect
      className={classes}
      x={x - side / 2}
      y={y - side / 2}
      width={side}
      height={side}
      {...(kind === 'ORGANIZATION' ? {} : { transform: `rotate(45 ${x} ${y})` })}
    />
  );
}
