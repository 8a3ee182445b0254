import type { SeriesFragment } from '../../src/explorer/generated/operations.js';
import { byWeight } from '../../src/explorer/parts/byWeight.js';

/** A row of figures that so many articles print. */
const row = (counted: string, verdict: SeriesFragment['verdict'], articles: number) =>
  ({
    counted,
    verdict,
    event: { id: counted, salience: 0 },
    figures: Array.from({ length: articles }, (_, i) => ({ id: i, evidence: { article: { id: `${i}` } } })),
  }) as unknown as SeriesFragment;

describe('rows of figures', () => {
  const order = (...rows: SeriesFragment[]) => byWeight(rows).map(({ counted }) => counted);

  test('come first where they differ, of those that as many print', () => {
    expect(order(row('agreed', 'AGREEMENT', 3), row('differs', 'CONFLICT', 3))).toEqual([
      'differs',
      'agreed',
    ]);
  });

  test('come first where many more print them, though another differs', () => {
    expect(order(row('aside', 'REVISION', 2), row('main', 'SCOPE', 8))).toEqual(['main', 'aside']);
  });
});
