import { expected } from '../../src/expected.js';
import { told } from '../knowledge/findings.js';
import { type Data, testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews);

/** A list that a text filters, with a field that tells what was found. */
type List = readonly [field: string, shown: string, more: string, type: string];
const LISTS: readonly List[] = [
  ['articles', 'headline', '', 'ARTICLE'],
  ['entities', 'name', '', 'ENTITY'],
  ['statements', 'text', '', 'STATEMENT'],
  ['events', 'title', '', 'EVENT'],
  ['stories', 'title', ', minArticles: 1', 'STORY'],
];

/** The ids of what a text finds in each list, by its filter and by a search for its type, which have to agree. */
async function found(list: List, text: string): Promise<Set<string>> {
  const [field, shown, more, type] = list;
  const data = await api.data(
    `query ($text: String!) {
      list: ${field}(first: 100, filter: { text: $text${more} }) { nodes { id ${shown} } }
      search(text: $text, types: [${type}], first: 100) { result { ... on Node { id } } }
    }`,
    { text },
  );
  const ids = new Set<string>(data.list.nodes.map(({ id }: Data) => id));
  expect(new Set(data.search.map(({ result }: Data) => result.id))).toEqual(ids);
  return ids;
}

const WORDS: Readonly<Record<string, readonly [string, string, string]>> = {
  articles: ['bread', 'Lisbon', 'Bakers Guild'],
  entities: ['Mirela', 'Vance', 'Mirela Vance'],
  statements: ['ports', 'ship', 'every ship'],
  events: ['Mirela', 'Lisbon', 'Otto Brandl'],
  stories: ['baker', 'wins', 'baker wins'],
};

describe.each(LISTS)('%s', (...list) => {
  const [one, other, phrase] = expected(WORDS[list[0]], list[0]);

  test('words, phrases, -not and or mean the same by filter and search', async () => {
    const [ones, others, both, either, without, phrased, turned] = await Promise.all(
      [
        one,
        other,
        `${one} ${other}`,
        `${one} or ${other}`,
        `${other} -${one}`,
        `"${phrase}"`,
        `"${phrase.split(' ').reverse().join(' ')}"`,
      ].map((text) => found(list, text)),
    );
    const all = (a: Set<string>, b: Set<string>) => new Set([...a].filter((id) => b.has(id)));
    expect(ones.size).toBeGreaterThan(0);
    expect(others.size).toBeGreaterThan(0);
    expect(both).toEqual(all(ones, others));
    expect(either).toEqual(new Set([...ones, ...others]));
    expect(without).toEqual(new Set([...others].filter((id) => !ones.has(id))));
    expect(phrased.size).toBeGreaterThan(0);
    expect(turned).toEqual(new Set());
  });

  test('the beginning of a word is no word, but in a search by prefix', async () => {
    const beginning = one.slice(0, 3);
    expect(await found(list, `${beginning}`)).toEqual(new Set());
    const ids = async (text: string, prefix: boolean) => {
      const { search } = await api.data(
        `query ($text: String!, $prefix: Boolean) { search(text: $text, types: [${list[3]}], prefix: $prefix, first: 100) { snippet result { ... on Node { id } } } }`,
        { text, prefix },
      );
      return new Set(search.map(({ result }: Data) => result.id));
    };
    const whole = await ids(one, false);
    expect([...(await ids(beginning, true))]).toEqual(expect.arrayContaining([...whole]));
    expect([...(await ids(`${other} ${beginning}`, true))]).toEqual(
      expect.arrayContaining([...(await ids(`${other} ${one}`, false))]),
    );
    expect(await ids(`${beginning} ${other}`, true)).toEqual(await ids(`${beginning} ${other}`, false));
  });

  test.each(['', '  ', '"-"', '&|!()', '…'])('%j holds no word', async (text) => {
    const [field] = list;
    for (const query of [
      `query ($text: String!) { ${field}(filter: { text: $text }) { totalCount } }`,
      `query ($text: String!) { ${field}(filter: { or: [{ not: { text: $text } }] }) { totalCount } }`,
      'query ($text: String!) { search(text: $text) { score } }',
      'query ($text: String!) { sources(text: $text) { totalCount } }',
    ])
      expect(await api.ask(query, { text })).toMatchObject({
        status: 400,
        errors: [{ message: '`text` holds no word: give a letter or digit at least.' }],
      });
  });
});

test('words that are too common to be searched find nothing, and their beginnings what they begin', async () => {
  expect((await api.data('{ articles(filter: { text: "the" }) { totalCount } }')).articles.totalCount).toBe(
    0,
  );
  const searched = async (text: string, prefix: boolean) =>
    (
      await api.data(
        'query ($text: String!, $prefix: Boolean) { search(text: $text, prefix: $prefix, types: [ARTICLE]) { snippet } }',
        { text, prefix },
      )
    ).search.map(({ snippet }: Data) => snippet);
  expect(await searched('sole a', false)).toHaveLength(1);
  expect(await searched('sole a', true)).toEqual([expect.stringContaining('«alone»')]);
  expect(await searched('marched a', false)).toHaveLength(2);
  expect(await searched('marched a', true)).toEqual([]);
});

test('an operation looks for a bounded number of words in all', async () => {
  const text = Array.from({ length: 50 }, (_, index) => `w${index}`).join(' ');
  const query = (texts: number) =>
    `query ($text: String) { articles(filter: { or: [${'{ text: $text } '.repeat(texts)}] }) { totalCount } }`;
  expect((await api.ask(query(4), { text })).errors).toBeUndefined();
  expect(await api.ask(query(5), { text })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
  });
});

test('the pages of a search are the whole search', async () => {
  const query =
    'query ($first: Int!, $after: String) { search(text: "ships or Lisbon or notice", first: $first, after: $after) { cursor score result { ... on Node { id } } } }';
  const { search: all } = await api.data(query, { first: 100 });
  expect(all.length).toBeGreaterThan(20);
  const paged: Data[] = [];
  for (let page: Data[]; ; ) {
    page = (await api.data(query, { first: 7, after: paged.at(-1)?.cursor })).search;
    if (page.length === 0) break;
    paged.push(...page);
  }
  expect(paged).toEqual(all);
  expect(await api.ask(query, { first: 7, after: 'nonsense' })).toMatchObject({
    status: 400,
    errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('events are found by the sentences that report them and the names in them', async () => {
  const titles = async (text: string) =>
    (
      await api.data('query ($text: String) { events(filter: { text: $text }) { nodes { type } } }', { text })
    ).events.nodes.map(({ type }: Data) => type);
  expect(await titles('outside')).toEqual(['CONFLICT_DEMONSTRATE']);
  expect(await titles('"ended late"')).toEqual(['CONTACT_MEET']);
  expect(await titles('Brandl')).toEqual(['CONTACT_MEET']);
  expect((await titles('Lisbon')).sort()).toEqual(['CONFLICT_DEMONSTRATE', 'CONTACT_MEET']);
});

describe('words that many have, and few of the first', () => {
  // More than a small page looks at before it asks the index.
  const COUNT = 120;
  const many = testApi(async (knowledge) => {
    await knowledge.store(
      Array.from({ length: COUNT }, (_, index) => ({
        ...told({
          headline: `Notice ${index}`,
          url: `https://harbour.example/many/${index}`,
          published: new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString(),
          text: [
            `Number ${index} of the gazette.`,
            index < 30 ? 'Fishing boats rest.' : 'Boats go fishing early.',
            index < 3 ? 'Herring came.' : '',
            index % 20 === 7 ? 'Slow boats rest.' : 'Boats rest slowly.',
          ].join(' '),
        }),
        analysedBy: 'test',
      })),
    );
  });

  const LIST = 'totalCount nodes { headline } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const query = (page: string) =>
    `query ($text: String!, $size: Int!, $at: String, $field: ArticleOrderField!, $direction: OrderDirection!) {
      articles(${page}, filter: { or: [{ text: $text }, { text: "nowhere" }] }, orderBy: { field: $field, direction: $direction }) { ${LIST} } }`;
  const FORWARD = query('first: $size, after: $at');
  const BACKWARD = query('last: $size, before: $at');

  const fitting: Readonly<Record<string, (index: number) => boolean>> = {
    gazette: () => true,
    herring: (index) => index < 3,
    '"fishing boats"': (index) => index < 30,
    '"slow boats"': (index) => index % 20 === 7,
    '"boats gazette"': () => false,
    'rest -herring': (index) => index >= 3,
  };

  describe.each(Object.keys(fitting))('%s', (text) => {
    test.each([
      ['PUBLISHED_AT', 'DESC', 2],
      ['PUBLISHED_AT', 'ASC', 3],
      ['INGESTED_AT', 'DESC', 3],
      ['RELEVANCE', 'DESC', 40],
    ])('pages of all by %s %s', async (field, direction, size) => {
      const all = Array.from({ length: COUNT }, (_, index) => index).filter(fitting[text]);
      const expectedHeadlines = all.map((index) => `Notice ${index}`);
      if (direction === 'DESC') expectedHeadlines.reverse();
      const turn = async (operation: string, next: string, at: string, from: string) => {
        const found: string[][] = [];
        let cursor: string | undefined;
        do {
          const { articles } = await many.data(operation, { text, size, at: cursor, field, direction });
          expect(articles.totalCount).toBe(all.length);
          expect(articles.pageInfo[from]).toBe(found.length > 0 && articles.nodes.length > 0);
          found.push(articles.nodes.map(({ headline }: Data) => headline));
          cursor = articles.pageInfo[next] ? articles.pageInfo[at] : undefined;
        } while (cursor !== undefined);
        return found;
      };
      const forward = (await turn(FORWARD, 'hasNextPage', 'endCursor', 'hasPreviousPage')).flat();
      const backward = (await turn(BACKWARD, 'hasPreviousPage', 'startCursor', 'hasNextPage'))
        .reverse()
        .flat();
      expect(backward).toEqual(forward);
      const ordered = (headlines: readonly string[]) =>
        field === 'PUBLISHED_AT' ? headlines : [...headlines].sort();
      expect(ordered(forward)).toEqual(ordered(expectedHeadlines));
    });
  });
});
