import fc from 'fast-check';
import { contradicted } from '../../../src/knowledge/decisions/contradiction.js';
import { decided, type Judged } from '../../../src/knowledge/resolution/decided.js';

interface Item {
  readonly id: string;
  readonly at: number;
}

/** The closer two numbers are, the more speaks for their being one. */
const closeness = (a: Item, b: Item) => Math.max(0, 10 - Math.abs(a.at - b.at));
const compare = (a: Item, b: Item) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const item = (id: string, at = 0): Item => ({ id, at });
const judged = (judgement: Judged['judgement'], leftId: string, rightId: string): Judged => ({
  id: `${judgement} ${leftId} ${rightId}`,
  judgement,
  leftId,
  rightId,
});
const idsOf = (clusters: readonly (readonly Item[])[]) =>
  clusters
    .map((cluster) =>
      cluster
        .map(({ id }) => id)
        .sort()
        .join(''),
    )
    .sort();

/** Items in clusters, decisions on them that don't contradict one another, and some on items that are not there. */
const cases = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 20 })), { minLength: 2, maxLength: 12 }),
    fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 14 }), fc.nat({ max: 14 })), { maxLength: 10 }),
  )
  .map(([placed, asked]) => {
    const items = placed.map(([, at], k) => item(String.fromCharCode(97 + k), at));
    const clusters = [0, 1, 2, 3]
      .map((cluster) => items.filter((_, k) => placed[k][0] === cluster))
      .filter(({ length }) => length > 0);
    const decisions: Judged[] = [];
    for (const [same, left, right] of asked) {
      const decision = judged(
        same ? 'SAME' : 'DIFFERENT',
        String.fromCharCode(97 + left),
        String.fromCharCode(97 + right),
      );
      if (left !== right && contradicted(decision, decisions).length === 0) decisions.push(decision);
    }
    return { items, clusters, decisions };
  });

test('SAME makes clusters one, whatever they hold', () => {
  const clusters = [[item('a'), item('b')], [item('c'), item('d')], [item('e')]];
  expect(idsOf(decided(clusters, [judged('SAME', 'a', 'd')], closeness, compare))).toEqual(['abcd', 'e']);
});

test('DIFFERENT parts a cluster; each of the others goes with what it is closest to', () => {
  const clusters = [[item('a', 0), item('b', 9), item('c', 3), item('d', 8)]];
  expect(idsOf(decided(clusters, [judged('DIFFERENT', 'a', 'b')], closeness, compare))).toEqual(['ac', 'bd']);
});

test('what SAME joins is held apart as one from what either is DIFFERENT from', () => {
  const clusters = [[item('a', 0), item('b', 1)], [item('c', 0)]];
  const decisions = [judged('SAME', 'a', 'c'), judged('DIFFERENT', 'c', 'b')];
  expect(idsOf(decided(clusters, decisions, closeness, compare))).toEqual(['ac', 'b']);
});

test('a decision waits while one of its findings is not there', () => {
  const clusters = [[item('a'), item('b')], [item('c')]];
  const decisions = [judged('SAME', 'a', 'x'), judged('SAME', 'x', 'c'), judged('DIFFERENT', 'y', 'b')];
  expect(decided(clusters, decisions, closeness, compare)).toEqual(clusters);
});

test('decisions hold, and all else stays as near to the documents as they let it', () => {
  fc.assert(
    fc.property(cases, ({ items, clusters, decisions }) => {
      const parts = decided(clusters, decisions, closeness, compare);
      expect(
        parts
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(items.map(({ id }) => id).sort());
      const partOf = (id: string) => parts.findIndex((part) => part.some((each) => each.id === id));
      const clusterOf = (id: string) =>
        clusters.findIndex((cluster) => cluster.some((each) => each.id === id));
      const present = decisions.filter(({ leftId, rightId }) => partOf(leftId) >= 0 && partOf(rightId) >= 0);
      for (const { judgement, leftId, rightId } of present)
        expect(partOf(leftId) === partOf(rightId)).toBe(judgement === 'SAME');
      // A cluster of which nobody decided is as it was.
      for (const cluster of clusters)
        if (!present.some(({ leftId, rightId }) => cluster.some(({ id }) => id === leftId || id === rightId)))
          expect(parts).toContainEqual(cluster);
      // Without SAME nothing comes together that was not.
      if (present.every(({ judgement }) => judgement === 'DIFFERENT'))
        for (const part of parts) expect(new Set(part.map(({ id }) => clusterOf(id))).size).toBe(1);
    }),
  );
});

test('neither the order of findings and clusters counts, nor that of decisions or of their sides', () => {
  fc.assert(
    fc.property(
      cases.chain(({ clusters, decisions }) =>
        fc.record({
          clusters: fc.constant(clusters),
          decisions: fc.constant(decisions),
          shuffled: fc.shuffledSubarray(clusters, { minLength: clusters.length }),
          later: fc.shuffledSubarray(decisions, { minLength: decisions.length }),
        }),
      ),
      ({ clusters, decisions, shuffled, later }) => {
        const swapped = later.map((each) => ({ ...each, leftId: each.rightId, rightId: each.leftId }));
        expect(
          idsOf(
            decided(
              shuffled.map((cluster) => [...cluster].reverse()),
              swapped,
              closeness,
              compare,
            ),
          ),
        ).toEqual(idsOf(decided(clusters, decisions, closeness, compare)));
      },
    ),
  );
});

test('a contradiction names the decisions that stand against it', () => {
  const inForce = [
    judged('SAME', 'a', 'b'),
    judged('SAME', 'b', 'c'),
    judged('DIFFERENT', 'c', 'd'),
    judged('SAME', 'd', 'e'),
    judged('SAME', 'x', 'y'),
  ];
  expect(contradicted(judged('DIFFERENT', 'a', 'c'), inForce)).toEqual(inForce.slice(0, 2));
  expect(
    contradicted(judged('SAME', 'e', 'a'), inForce)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    inForce
      .slice(0, 4)
      .map(({ id }) => id)
      .sort(),
  );
  expect(contradicted(judged('SAME', 'a', 'c'), inForce)).toEqual([]);
  expect(contradicted(judged('DIFFERENT', 'a', 'x'), inForce)).toEqual([]);
});
