import { hashLowerCase } from '../../../src/language/gazetteers/hash.js';
import {
  clustersFile,
  clustersFrom,
  loadClusters,
  NO_CLUSTER,
} from '../../../src/language/models/clusters.js';

test('words of like use share a cluster, whatever their case, and unknown ones have none', () => {
  const clusters = loadClusters();
  const coarse = (word: string) => clusters.parents[2][clusters.find(word, 0, word.length)];
  expect(coarse('Monday')).toBe(coarse('TUESDAY'));
  expect(coarse('Monday')).not.toBe(coarse('president'));
  expect(clusters.find('qqzzxxyy', 0, 8)).toBe(NO_CLUSTER);
});

test('a file of clusters gives back what it was made of', () => {
  const words = ['alpha', 'beta', 'gamma'];
  const hashes = Uint32Array.from(words, (word) => hashLowerCase(word, 0, word.length));
  const parents = [1, 2, 3].map((level) => new Uint16Array(4096).fill(level));
  const clusters = clustersFrom(clustersFile(hashes, Uint16Array.of(7, 8, 9), parents));
  expect(words.map((word) => clusters.find(word, 0, word.length))).toEqual([7, 8, 9]);
  expect(clusters.parents[1][8]).toBe(2);
});
