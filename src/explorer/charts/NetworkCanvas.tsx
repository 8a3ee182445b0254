import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';
import { LABEL_GAP, networkLabels, type Side, shortName } from './networkLabels.js';
import { type Network, placed } from './networkLayout.js';

/** Letters in pixels, however near one is. */
const LETTERS = 12;

const SIDES: Record<Side, { valign: string; halign: string; x: number; y: number }> = {
  below: { valign: 'bottom', halign: 'center', x: 0, y: 1 },
  above: { valign: 'top', halign: 'center', x: 0, y: -1 },
  right: { valign: 'center', halign: 'right', x: 1, y: 0 },
  left: { valign: 'center', halign: 'left', x: -1, y: 0 },
};

/**
 * A network to move about in: wheel and pinch to come nearer, names as there is room for them. The list beside it has the
 * same for the keyboard.
 */
export default function NetworkCanvas({ of }: { of: Network }) {
  const [, go] = useLocation();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = element.current;
    if (container === null) return undefined;
    const { width, height } = container.getBoundingClientRect();
    const colour = (name: string) => getComputedStyle(container).getPropertyValue(name).trim();
    const strongest = Math.max(1, ...of.ties.map(({ articles }) => articles));
    const drawn = cytoscape({
      container,
      minZoom: 0.3,
      maxZoom: 4,
      elements: [
        ...placed(of, width, height).map(({ id, name, kind, x, y, radius }, i) => ({
          data: {
            id,
            name,
            size: radius * 2,
            shape: kind === 'PERSON' ? 'ellipse' : kind === 'ORGANIZATION' ? 'rectangle' : 'diamond',
            fill: i < 3 ? colour('--names') : colour('--paper'),
          },
          position: { x, y },
        })),
        ...of.ties.map(({ left, right, articles }) => ({
          data: {
            id: `${left}/${right}`,
            source: left,
            target: right,
            width: 0.75 + (articles / strongest) * 4,
          },
        })),
      ],
      layout: { name: 'preset', fit: true, padding: 24 },
      style: [
        {
          selector: 'node',
          style: {
            width: 'data(size)',
            height: 'data(size)',
            shape: 'data(shape)' as never,
            'background-color': 'data(fill)',
            'border-width': 1.75,
            'border-color': colour('--names'),
            label: '',
            color: colour('--ink'),
            'font-family': 'Inter Variable, sans-serif',
            'text-outline-color': colour('--paper'),
          },
        },
        {
          selector: 'edge',
          style: {
            width: 'data(width)',
            'line-color': colour('--rule-2'),
            'curve-style': 'haystack',
            opacity: 0.7,
          },
        },
        { selector: '.away', style: { opacity: 0.15 } },
      ],
    });
    drawn.on('tap', 'node', (event) => go(entityAt(event.target.id())));
    drawn.on('mouseover', 'node', (event) => {
      drawn.elements().not(event.target.closedNeighborhood()).addClass('away');
    });
    drawn.on('mouseout', 'node', () => {
      drawn.elements().removeClass('away');
    });
    nameNodes(drawn);
    let waits = 0;
    drawn.on('zoom resize', () => {
      cancelAnimationFrame(waits);
      waits = requestAnimationFrame(() => nameNodes(drawn));
    });
    return () => {
      cancelAnimationFrame(waits);
      drawn.destroy();
    };
  }, [of, go]);
  return (
    <div
      ref={element}
      className="network-canvas"
      role="img"
      aria-label="The network; the list beside it has the same names"
    />
  );
}

/** Writes the names that find room as near as one has come, in letters of one size. */
function nameNodes(drawn: Core): void {
  const zoom = drawn.zoom();
  const nodes = drawn.nodes().map((node) => ({
    id: node.id(),
    name: String(node.data('name')),
    ...node.renderedPosition(),
    radius: node.renderedWidth() / 2,
  }));
  // What is out of sight is named too: it may be moved into it.
  const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const labels = networkLabels(nodes, everywhere, LETTERS + 0.5);
  drawn.batch(() => {
    for (const { id, name } of nodes) {
      const label = labels.get(id);
      const { valign, halign, x, y } = SIDES[label?.side ?? 'below'];
      drawn.getElementById(id).style({
        label: label ? shortName(name) : '',
        'font-size': LETTERS / zoom,
        'text-outline-width': 2 / zoom,
        'text-valign': valign,
        'text-halign': halign,
        'text-margin-x': (x * LABEL_GAP) / zoom,
        'text-margin-y': (y * LABEL_GAP) / zoom,
      });
    }
  });
}
