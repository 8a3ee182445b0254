import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';
import { Loading } from '../parts/Answered.js';
import { Shape, Ties } from './NetworkDrawing.js';
import { networkLabels, shortName } from './networkLabels.js';
import { type Network, type Placed, placedInSteps } from './networkLayout.js';
import { useWidth } from './useWidth.js';

/** Letters in pixels, however near one is. */
const LETTERS = 12.5;
const NEAREST = 6;
const HEIGHT = 620;

interface Props {
  readonly of: Network;
  readonly picture: RefObject<SVGSVGElement | null>;
}

/**
 * A network to move about in: drag, wheel and pinch, names as there is room for them; pointing at one shows whom it is tied
 * to. The list beside it has the same for the keyboard.
 */
export default function NetworkMap({ of, picture }: Props) {
  const [place, width] = useWidth<HTMLDivElement>(800);
  const height = Math.min(HEIGHT, Math.max(360, Math.round(width * 0.8)));
  const nodes = usePlaced(of, width, height);
  const [view, setView] = useState<ZoomTransform>(zoomIdentity);
  const [pointed, point] = useState<string>();
  useEffect(() => {
    const svg = picture.current;
    if (svg === null) return undefined;
    const moving = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, NEAREST])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => setView(transform));
    const drawn = select(svg).call(moving);
    return () => {
      drawn.on('.zoom', null);
    };
  }, [picture, width, height]);
  return (
    <div ref={place}>
      {nodes.length === 0 && <Loading what="The network" lines={12} />}
      <svg
        ref={picture}
        className="chart network roam"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label="The network; the list beside it has the same names"
        display={nodes.length === 0 ? 'none' : undefined}
      >
        <g transform={view.toString()}>
          <Drawn ties={of.ties} nodes={nodes} pointed={pointed} point={point} />
        </g>
        <Names of={nodes} view={view} width={width} height={height} />
      </svg>
    </div>
  );
}

/** The places of the nodes, once they are found; the page answers meanwhile. */
function usePlaced(of: Network, width: number, height: number): readonly Placed[] {
  const [nodes, setNodes] = useState<readonly Placed[]>([]);
  useEffect(() => {
    const given = new AbortController();
    void placedInSteps(of, width, height, given.signal).then((found) => {
      if (found) setNodes(found);
    });
    return () => given.abort();
  }, [of, width, height]);
  return nodes;
}

interface DrawnProps {
  readonly ties: Network['ties'];
  readonly nodes: readonly Placed[];
  readonly pointed: string | undefined;
  readonly point: (id: string | undefined) => void;
}

/** Lines and shapes; they stay as they are while one moves about. */
const Drawn = memo(function Drawn({ ties, nodes, pointed, point }: DrawnProps) {
  const [, go] = useLocation();
  // A drag that ends on a node does not open it.
  const pressed = useRef({ x: 0, y: 0 });
  const own = ties.filter(({ left, right }) => left === pointed || right === pointed);
  const near = new Set([pointed, ...own.flatMap(({ left, right }) => [left, right])]);
  const far = pointed === undefined ? undefined : 'far';
  return (
    <>
      <g className={far}>
        <Ties of={ties} between={nodes} />
      </g>
      {pointed !== undefined && <Ties of={own} between={nodes} />}
      {nodes.map((node, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the same names as links
        <g
          key={node.id}
          className={near.has(node.id) ? 'network-node' : `network-node ${far ?? ''}`}
          onPointerEnter={() => point(node.id)}
          onPointerLeave={() => point(undefined)}
          onPointerDown={({ clientX, clientY }) => {
            pressed.current = { x: clientX, y: clientY };
          }}
          onClick={({ clientX, clientY }) => {
            if (Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) < 4)
              go(entityAt(node.id));
          }}
        >
          <Shape of={node} full={i < 3} />
        </g>
      ))}
    </>
  );
});

interface NamesProps {
  readonly of: readonly Placed[];
  readonly view: ZoomTransform;
  readonly width: number;
  readonly height: number;
}

/** The names that find room as near as one has come, in letters of one size. */
function Names({ of, view, width, height }: NamesProps) {
  const labels = useMemo(() => {
    const drawn = of.map((node) => ({
      ...node,
      x: view.applyX(node.x),
      y: view.applyY(node.y),
      radius: node.radius * view.k,
    }));
    return networkLabels(drawn, { x: 0, y: 0, width, height }, LETTERS);
  }, [of, view, width, height]);
  return of.map(({ id, name }, i) => {
    const box = labels.get(id)?.box;
    return (
      box && (
        <text key={id} className={i < 3 ? 't12 halo strong' : 't12 halo'} x={box.x} y={box.y + 11}>
          {shortName(name)}
        </text>
      )
    );
  });
}
