import fc from 'fast-check';
import { overlap } from '../../src/explorer/charts/labels.js';
import { networkLabels } from '../../src/explorer/charts/networkLabels.js';
import { type Network, type Placed, placed } from '../../src/explorer/charts/networkLayout.js';
import { notePlaces } from '../../src/explorer/pages/article/notePlaces.js';

const note = fc.record({
  wanted: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 15, max: 90 }),
});

describe('notes of a margin', () => {
  test('stand in order, none upon another, none above the text', () => {
    fc.assert(
      fc.property(fc.array(note), fc.integer({ min: 0, max: 12 }), (unordered, gap) => {
        const notes = [...unordered].sort((a, b) => a.wanted - b.wanted);
        const places = notePlaces(notes, gap, 16);
        for (const [i, { height }] of notes.entries()) {
          expect(places[i]).toBeGreaterThanOrEqual(16);
          if (i + 1 < notes.length)
            expect(places[i + 1]).toBeGreaterThanOrEqual(places[i] + height + gap - 1e-6);
        }
      }),
    );
  });

  test('stand just where they want where there is room for all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 300 })), (steps) => {
        let wanted = 16;
        const notes = steps.map((step) => {
          wanted += step;
          return { wanted, height: 40 };
        });
        expect(notePlaces(notes, 8, 16)).toEqual(notes.map((own) => own.wanted));
      }),
    );
  });

  test('share the way where two want one place', () => {
    const notes = [
      { wanted: 100, height: 40 },
      { wanted: 100, height: 40 },
    ];
    expect(notePlaces(notes, 10, 0)).toEqual([75, 125]);
  });
});

test('no name of a network lies on another or on a node, and who comes first is named first', () => {
  const place = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(
      fc.array(fc.record({ x: place, y: place, radius: fc.integer({ min: 4, max: 9 }), name: fc.string() })),
      (given) => {
        const nodes = given.map((node, i) => ({ ...node, id: String(i) }));
        const within = { x: 0, y: 0, width: 600, height: 600 };
        const boxes = [...networkLabels(nodes, within, 12).values()].map(({ box }) => box);
        for (const [i, box] of boxes.entries()) {
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(
            nodes.filter(({ x, y, radius }) =>
              overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
            ),
          ).toEqual([]);
        }
        const alone = { id: 'alone', name: 'Ida Lund', x: 300, y: 300, radius: 5 };
        expect(
          networkLabels([alone, ...nodes.map((node) => ({ ...node, x: 0, y: 0 }))], within, 12).has('alone'),
        ).toBe(true);
      },
    ),
  );
});

describe('a network', () => {
  /** So many groups of so many; those of a group are all named together, and the groups are mixed as they come. */
  function grouped(groups: number, each: number): Network {
    const nodes = Array.from({ length: groups * each }, (_, i) => ({
      id: String(i),
      name: `Name ${i}`,
      kind: 'PERSON' as const,
      weight: 1 + (i % 5),
    }));
    const ties = pairsOf(nodes).flatMap(([one, other]) =>
      ofOneGroup(one, other, groups) ? [{ left: one.id, right: other.id, articles: 5 }] : [],
    );
    return { nodes, ties };
  }
  const ofOneGroup = (one: { id: string }, other: { id: string }, groups: number) =>
    (Number(one.id) - Number(other.id)) % groups === 0;
  const pairsOf = <T>(all: readonly T[]): [T, T][] =>
    all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
  const distance = ([one, other]: readonly [Placed, Placed]) => Math.hypot(one.x - other.x, one.y - other.y);

  test('lies within its place, no name upon another, and as it lay before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (groups, each) => {
        const network = grouped(groups, each);
        const lying = placed(network, 600, 500);
        expect(placed(network, 600, 500)).toEqual(lying);
        for (const { x, y, radius } of lying) {
          expect(Math.min(x, y, 600 - x, 500 - y)).toBeGreaterThanOrEqual(radius);
        }
        for (const pair of pairsOf(lying))
          expect(distance(pair)).toBeGreaterThan(pair[0].radius + pair[1].radius);
      }),
      { numRuns: 30 },
    );
  });

  test('has those nearer together that are named together', () => {
    const network = grouped(6, 9);
    const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    const pairs = pairsOf(placed(network, 600, 500));
    const together = pairs.filter(([one, other]) => ofOneGroup(one, other, 6));
    expect(mean(together.map(distance))).toBeLessThan(0.8 * mean(pairs.map(distance)));
  });
});
