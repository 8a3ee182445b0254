import fc from 'fast-check';
import { changesBetween, type VersionFacts } from '../../../src/knowledge/article/facts.js';
import type { ArticleRows } from '../../../src/knowledge/article/rows.js';
import { settleVersions } from '../../../src/knowledge/article/versions.js';

const facts: VersionFacts['facts'] = { names: [], statements: [], figures: [], events: [], times: [] };

interface Version {
  readonly id: string;
  readonly hash: string;
  readonly published: string | null;
  readonly modified: string | null;
}

const rowsOf = ({ id, hash, published, modified }: Version) =>
  ({
    article: { id, content_hash: hash, analysed_by: 'now', published_at: published, modified_at: modified },
  }) as unknown as ArticleRows;

/** A base in memory: what stands and what else is kept, after batches came one after the other. */
function after(batches: readonly (readonly Version[])[]) {
  const standing = new Map<string, { hash: string; published: string | null; modified: string | null }>();
  const kept = new Map<
    string,
    { id: string; hash: string; published: string | null; modified: string | null }
  >();
  const versionOf = (rows: ArticleRows) => ({
    hash: rows.article.content_hash,
    published: (rows.article.published_at ?? null) as string | null,
    modified: (rows.article.modified_at ?? null) as string | null,
  });
  for (const batch of batches) {
    const stored = [...standing].map(([id, { hash, published, modified }]) => ({
      id,
      content_hash: hash,
      published_at: published,
      modified_at: modified,
      analysed_by: 'now',
    }));
    const versions = [...kept.values()].map(({ id, hash, published, modified }) => ({
      article_id: id,
      content_hash: hash,
      published_at: published,
      modified_at: modified,
    }));
    const done = settleVersions(
      batch.map((version) => ({ rows: rowsOf(version), isAgain: false })),
      stored,
      versions,
    );
    expect(done.settled).toHaveLength(batch.length);
    for (const { id, content_hash } of done.raised) kept.delete(`${id} ${content_hash}`);
    for (const { id, content_hash, modified_at } of done.touched) {
      const stands = standing.get(id);
      if (stands?.hash === content_hash) standing.set(id, { ...stands, modified: modified_at });
      const other = kept.get(`${id} ${content_hash}`);
      if (other) kept.set(`${id} ${content_hash}`, { ...other, modified: modified_at });
    }
    for (const id of done.superseded) {
      const stands = standing.get(id);
      if (stands) kept.set(`${id} ${stands.hash}`, { id, ...stands });
    }
    for (const rows of done.kept) {
      const key = `${rows.article.id} ${rows.article.content_hash}`;
      expect(kept.has(key)).toBe(false);
      kept.set(key, { id: rows.article.id, ...versionOf(rows) });
    }
    for (const rows of done.written) standing.set(rows.article.id, versionOf(rows));
  }
  return {
    standing: [...standing].sort(([a], [b]) => (a < b ? -1 : 1)),
    kept: [...kept.values()].sort((a, b) => (a.id + a.hash < b.id + b.hash ? -1 : 1)),
  };
}

const time = fc.constantFrom(null, '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z');
// What a document is known to be published at is part of its content.
const version = fc
  .record({
    id: fc.constantFrom('a', 'b'),
    content: fc.constantFrom('p', 'q', 'r'),
    published: time,
    modified: time,
  })
  .map(({ id, content, published, modified }) => ({
    id,
    hash: `${content}${published}`,
    published,
    modified,
  }));

test('what stands and what is kept is the same in whatever order, batches and repeats versions come', () => {
  fc.assert(
    fc.property(
      fc.array(version, { minLength: 1, maxLength: 8 }).chain((versions) =>
        fc.record({
          versions: fc.constant(versions),
          shuffled: fc.shuffledSubarray(versions, { minLength: versions.length }),
          cuts: fc.array(fc.nat(versions.length), { maxLength: 3 }),
        }),
      ),
      ({ versions, shuffled, cuts }) => {
        const bounds = [0, ...cuts.sort((a, b) => a - b), shuffled.length];
        const batches = bounds.slice(1).map((end, i) => shuffled.slice(bounds[i], end));
        expect(after([...batches, shuffled])).toEqual(after(versions.map((one) => [one])));
      },
    ),
  );
});

test('what was modified later stands, else what was published later', () => {
  const [old, late] = [
    { id: 'a', hash: 'z', published: '2026-03-02T00:00:00.000Z', modified: null },
    { id: 'a', hash: 'b', published: '2026-03-01T00:00:00.000Z', modified: '2026-03-05T00:00:00.000Z' },
  ];
  expect(after([[old], [late]]).standing).toMatchObject([['a', { hash: 'b' }]]);
  expect(after([[late], [old]])).toEqual(after([[old], [late]]));
});

test('an edit is told fact by fact', () => {
  const before: VersionFacts = {
    headline: 'Fire kills 38',
    facts: {
      ...facts,
      names: ['Olga Brenn', 'Velm'],
      statements: ['the doors were locked all night', 'nobody will be charged'],
      figures: [
        { counted: 'people', text: '38' },
        { counted: 'passengers', text: '470' },
      ],
      events: [{ type: 'LIFE_DIE', text: 'killed' }],
    },
  };
  const after: VersionFacts = {
    headline: 'Fire kills 36',
    facts: {
      ...before.facts,
      names: ['Velm', 'Olga Brenn', 'Ida Marsh'],
      statements: ['some of the doors were locked all night'],
      figures: [
        { counted: 'passengers', text: '470' },
        { counted: 'people', text: '36' },
      ],
    },
  };
  expect(changesBetween(before, after)).toEqual([
    { kind: 'CHANGED', fact: 'HEADLINE', before: 'Fire kills 38', after: 'Fire kills 36' },
    { kind: 'CHANGED', fact: 'FIGURE', before: '38 people', after: '36 people' },
    { kind: 'REMOVED', fact: 'STATEMENT', before: 'nobody will be charged', after: null },
    {
      kind: 'CHANGED',
      fact: 'STATEMENT',
      before: 'the doors were locked all night',
      after: 'some of the doors were locked all night',
    },
    { kind: 'ADDED', fact: 'NAME', before: null, after: 'Ida Marsh' },
  ]);
  expect(changesBetween(after, after)).toEqual([]);
  const mirrored = changesBetween(after, before).map(({ before: b, after: a, kind }) => ({
    kind,
    b: a,
    a: b,
  }));
  expect(mirrored.filter(({ kind }) => kind === 'CHANGED')).toHaveLength(3);
});
