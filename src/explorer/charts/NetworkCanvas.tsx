import cytoscape from 'cytoscape';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { entityAt } from '../addresses.js';
import { type Network, placed } from './networkLayout.js';

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
            label: 'data(name)',
            color: colour('--ink'),
            'font-size': 12,
            'font-family': 'Inter Variable, sans-serif',
            'text-valign': 'bottom',
            'text-margin-y': 3,
            'text-outline-color': colour('--paper'),
            'text-outline-width': 2,
            'min-zoomed-font-size': 9,
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
    return () => drawn.destroy();
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
