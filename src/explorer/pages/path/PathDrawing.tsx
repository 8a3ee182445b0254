import { type RefObject, useId } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../../addresses.js';
import { count } from '../../format/words.js';
import type { PathBetweenQuery } from '../../generated/operations.js';

interface Props {
  readonly of: PathBetweenQuery['path'];
  readonly width: number;
  readonly picture: RefObject<SVGSVGElement | null>;
}

const HEIGHT = 120;
const STEP_DOWN = 84;

/** The stations of a path on a line; from top to bottom where there is no room beside one another. */
export function PathDrawing({ of, width, picture }: Props) {
  const [, go] = useLocation();
  const title = useId();
  const first = of[0]?.from;
  const stations = [...(first ? [first] : []), ...of.map(({ to }) => to)];
  const down = width / stations.length < 170;
  const height = down ? (stations.length - 1) * STEP_DOWN + 60 : HEIGHT;
  const place = (i: number) =>
    down
      ? { x: 20, y: 30 + i * STEP_DOWN }
      : { x: 80 + (i * (width - 160)) / Math.max(1, stations.length - 1), y: 50 };
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
      <title id={title}>{`The path: ${stations.map(({ name }) => name).join(', then ')}.`}</title>
      {of.map(({ from, to, through }, i) => {
        const [a, b] = [place(i), place(i + 1)];
        return (
          <g key={`${from.id}${to.id}`}>
            <path className="edge" strokeWidth={1 + through.length} d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
            <text
              className="t11 dim halo"
              x={down ? a.x + 16 : (a.x + b.x) / 2}
              y={down ? (a.y + b.y) / 2 + 4 : a.y - 12}
              textAnchor={down ? 'start' : 'middle'}
            >
              {count(through.length, 'article')}
            </text>
          </g>
        );
      })}
      {stations.map((station, i) => {
        const { x, y } = place(i);
        const end = i === 0 || i === stations.length - 1;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list below has the same names as links
          <g key={station.id} className="network-node" onClick={() => go(entityAt(station.id))}>
            {station.kind === 'PERSON' ? (
              <circle className={end ? 'node full' : 'node'} cx={x} cy={y} r="9" />
            ) : (
              <rect
                className={end ? 'node full' : 'node'}
                x={x - 8}
                y={y - 8}
                width="16"
                height="16"
                {...(station.kind === 'ORGANIZATION' ? {} : { transform: `rotate(45 ${x} ${y})` })}
              />
            )}
            <text
              className="t12 halo strong"
              x={down ? x + 22 : x}
              y={down ? y + 4 : y + 30}
              textAnchor={down ? 'start' : 'middle'}
            >
              {station.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
