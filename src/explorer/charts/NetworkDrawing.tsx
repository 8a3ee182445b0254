import { type RefObject, useId, useMemo } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';
import { list } from '../format/words.js';
import { type Box, freePlace, textWidth } from './labels.js';
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
  const labels = useMemo(() => labelled(nodes, width, height), [nodes, width, height]);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const strongest = Math.max(1, ...of.ties.map(({ articles }) => articles));
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
      <g className="edge">
        {of.ties.map(({ left, right, articles }) => {
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
      {nodes.map((node, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the same names as links
        <g key={node.id} className="network-node" onClick={() => go(entityAt(node.id))}>
          <Shape of={node} full={i < 3} />
          {labels.get(node.id) && (
            <text
              className={i < 3 ? 't12 halo strong' : 't12 halo'}
              x={labels.get(node.id)?.x}
              y={(labels.get(node.id)?.y ?? 0) + 11}
            >
              {short(node.name)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

const short = (name: string) => (name.length > 22 ? `${name.slice(0, 21)}…` : name);

function Shape({ of: { kind, x, y, radius }, full }: { of: Placed; full: boolean }) {
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

/** Names that find room, what weighs most first. */
function labelled(nodes: readonly Placed[], width: number, height: number): Map<string, Box> {
  const taken: Box[] = nodes.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const within = { x: 0, y: 0, width, height };
  const labels = new Map<string, Box>();
  for (const { id, name, x, y, radius } of nodes) {
    const size = { width: textWidth(short(name), 12.5), height: 14 };
    const box = freePlace(
      [
        { x: x - size.width / 2, y: y + radius + 3, ...size },
        { x: x - size.width / 2, y: y - radius - 16, ...size },
        { x: x + radius + 4, y: y - 7, ...size },
        { x: x - radius - 4 - size.width, y: y - 7, ...size },
      ],
      taken,
      within,
    );
    if (box === undefined) continue;
    taken.push(box);
    labels.set(id, box);
  }
  return labels;
}
