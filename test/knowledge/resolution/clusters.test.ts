import fc from 'fast-check';
import { closureOf } from '../../../src/knowledge/resolution/closure.js';
import { connectedByAnchor } from '../../../src/knowledge/resolution/clusters.js';
import { type Family, ruled } from '../../../src/knowledge/resolution/family.js';
import type { Finding } from '../../../src/knowledge/resolution/finding.js';

/** A finding of numbers: it matches those that share one with it, and is found by each. */
interface Numbers extends Finding {
  readonly numbers: readonly number[];
  readonly anchor: string | null;
}

const numbers: Family<Numbers> = {
  name: 'STATEMENT',
  cluster: connectedByAnchor((finding: Numbers) => finding.anchor),
  match: (a, b) => (a.numbers.some((n) => b.numbers.includes(n)) ? ruled('shared') : null),
};

const findings = fc
  .array(
    fc.record({
      numbers: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
      anchor: fc.constantFrom(null, null, 'a', 'b'),
      publishedAt: fc.option(fc.integer({ min: 0, max: 5 })),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) =>
    all.map(
      (finding, i): Numbers => ({
        ...finding,
        id: `${i}`,
        articleId: `article ${i % 4}`,
        position: i,
        nodeId: null,
        blocks: { own: finding.numbers, look: finding.numbers },
      }),
    ),
  );

/** A base that holds findings. */
const holding = (stored: readonly Numbers[]) => ({
  inBlocks: async (keys: readonly number[]) =>
    stored.filter(({ blocks }) => blocks.own.some((key) => keys.includes(key))),
  ofNodes: async (ids: readonly string[]) =>
    stored.filter(({ nodeId }) => nodeId !== null && ids.includes(nodeId)),
});

async function clustersOf(
  seeds: readonly Numbers[],
  stored: readonly Numbers[],
  family = numbers,
): Promise<string[]> {
  const closure = await closureOf(family, seeds, holding(stored));
  return family
    .cluster(closure.findings, closure.links)
    .map((cluster) =>
      cluster
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();
}

test('clusters do not depend on the order in which findings come, nor on which are stored already', async () => {
  await fc.assert(
    fc.asyncProperty(
      findings.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length)),
      ),
      async ([all, shuffled, split]) => {
        const expected = await clustersOf(all, []);
        expect(await clustersOf(shuffled, [])).toEqual(expected);
        expect(await clustersOf([...shuffled, ...shuffled], all)).toEqual(expected);
        // One after another, each with all that it is connected with.
        const seeds = shuffled.slice(0, split + 1);
        for (const cluster of await clustersOf(seeds, all)) expect(expected).toContain(cluster);
      },
    ),
  );
});

/** The same family, told which findings are alike but for those that are alone with their number. */
const twins: Family<Numbers> = {
  ...numbers,
  twin: (finding) =>
    finding.numbers.length === 1 ? null : `${finding.anchor} ${[...finding.numbers].sort().join(' ')}`,
};

test('findings that are told to be alike are parted as if each had been compared with each', async () => {
  await fc.assert(
    fc.asyncProperty(findings, fc.nat(13), async (all, split) => {
      const seeds = all.slice(0, split + 1);
      const [plain, told] = await Promise.all(
        [numbers, twins].map((family) => clustersOf(seeds, all, family)),
      );
      expect(told).toEqual(plain);
    }),
    { numRuns: 500 },
  );
});

test('what is printed again and again is compared with one printing, not with all', async () => {
  const printings = Array.from(
    { length: 200 },
    (_, i): Numbers => ({
      id: `${i}`,
      articleId: `article ${i}`,
      position: 0,
      publishedAt: i,
      nodeId: i === 0 ? null : 'node',
      numbers: [1, 2],
      anchor: 'a',
      blocks: { own: [1, 2], look: [1, 2] },
    }),
  );
  let compared = 0;
  const counting: Family<Numbers> = {
    ...twins,
    match(a, b) {
      compared++;
      return twins.match(a, b);
    },
  };
  const { findings: found, links } = await closureOf(counting, [printings[0]], holding(printings.slice(1)));
  expect(counting.cluster(found, links)).toHaveLength(1);
  expect(found).toHaveLength(200);
  expect(compared).toBe(199);
});

test('every finding is in one cluster, and none has two anchors', async () => {
  await fc.assert(
    fc.asyncProperty(findings, async (all) => {
      const { findings: found, links } = await closureOf(numbers, all, holding([]));
      const clusters = numbers.cluster(found, links);
      expect(
        clusters
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(all.map(({ id }) => id).sort());
      for (const cluster of clusters)
        expect(new Set(cluster.flatMap(({ anchor }) => anchor ?? [])).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('findings of one node are resolved together, though nothing links them', async () => {
  const finding = (id: string, number: number, nodeId: string | null): Numbers => ({
    id,
    articleId: id,
    position: 0,
    publishedAt: null,
    nodeId,
    numbers: [number],
    anchor: null,
    blocks: { own: [number], look: [number] },
  });
  const stored = [finding('a', 1, 'node'), finding('b', 2, 'node'), finding('c', 3, 'other')];
  const { findings: found, nodes } = await closureOf(numbers, [finding('d', 1, null)], holding(stored));
  expect(found.map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
  expect([...nodes]).toEqual(['node']);
});
