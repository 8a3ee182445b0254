import fc from 'fast-check';
import { projective } from '../../../scripts/train/corpora/projective.js';
import { mixed, trainParser } from '../../../scripts/train/engine/trainParser.js';
import { BeamParser } from '../../../src/language/engine/beamParser.js';
import { feature, feature2 } from '../../../src/language/engine/hash.js';
import { PackedWeights } from '../../../src/language/engine/packedWeights.js';
import type { StateFeatures } from '../../../src/language/engine/stateScorer.js';

/** A language of three words: 0 hangs on the next 1, a 1 on the 2, and the 2 is the root. */
const SENTENCES = [
  { words: [0, 1, 2], heads: [1, 2, -1] },
  { words: [1, 2, 0, 1], heads: [1, -1, 3, 1] },
  { words: [0, 0, 1, 2, 1], heads: [2, 2, 3, -1, 3] },
  { words: [2, 0, 1, 0, 1], heads: [-1, 2, 0, 4, 0] },
  { words: [2], heads: [-1] },
];

/** Two groups: what depends on the top of the stack and the next word, and on the one below the top too. */
function featuresOf(words: readonly number[]): StateFeatures {
  let [below, top, next] = [0, 0, 0];
  return {
    groups: 2,
    turnTo(states, state, keys) {
      top = words[states.top[state]] ?? 8;
      below = states.below[state] < 0 ? 9 : (words[states.top[states.below[state]]] ?? 8);
      next = words[states.next[state]] ?? 7;
      keys.set([top, next, top * 100 + next, below]);
    },
    write(group, out) {
      if (group === 0) {
        out[0] = feature2(1, top, next);
        return 1;
      }
      out[0] = feature2(2, below, top);
      out[1] = feature(3, top * 100 + below * 10 + next);
      return 2;
    },
  };
}

const examples = SENTENCES.map(({ words, heads }) => ({
  heads: Int32Array.from(heads),
  features: () => featuresOf(words),
}));
const train = (seed: number) => trainParser(examples, { epochs: 6, beam: 4, features: 1000, seed });

test('a parser learns a small language, and trains the same from the same data and seed', () => {
  const first = train(1);
  expect(train(1)).toEqual(first);
  for (const trained of [first, mixed([first, train(2)], 1000)]) {
    const parser = new BeamParser(
      new PackedWeights(PackedWeights.arraysOf(trained.keyGaps, trained.weights)),
      4,
    );
    for (const { words, heads } of [...SENTENCES, { words: [0, 1, 2, 1], heads: [1, 2, -1, 2] }]) {
      const found = new Int32Array(words.length);
      parser.parse(words.length, featuresOf(words), found);
      expect([...found]).toEqual(heads);
    }
  }
});

/** A tree of any shape: each node's head is one made before it, in a random order of the nodes. */
const trees = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }).map((numbers) => {
  const order = numbers.map((_, i) => i).sort((a, b) => numbers[a][0] - numbers[b][0]);
  const heads = new Int32Array(numbers.length).fill(-1);
  for (let k = 1; k < order.length; k++) heads[order[k]] = order[numbers[k][1] % k];
  return heads;
});

test('a tree is made projective, and left alone when it is', () => {
  fc.assert(
    fc.property(trees, (heads) => {
      const lifted = projective(heads);
      for (let i = 0; i < lifted.length; i++) {
        for (let j = 0; j < lifted.length; j++) {
          if (lifted[i] < 0 || lifted[j] < 0) continue;
          const [a, b] = [Math.min(i, lifted[i]), Math.max(i, lifted[i])];
          const [c, d] = [Math.min(j, lifted[j]), Math.max(j, lifted[j])];
          expect(a < c && c < b && b < d).toBe(false);
        }
      }
      expect(projective(lifted)).toEqual(lifted);
    }),
  );
});
