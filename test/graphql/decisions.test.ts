import { createKnowledgeWriter } from '../../src/cli/knowledgeWriter.js';
import type { Ingestor } from '../../src/ingestion/ingestor.js';
import { type Data, testApi } from './api.js';
import { storeHarbourNews } from './harbourNews.js';

const api = testApi(storeHarbourNews, (knowledge) => createKnowledgeWriter({} as Ingestor, knowledge));

const writer = { canWrite: true };

const DECIDE = `mutation ($input: DecideInput!) {
  decide(input: $input) {
    decision {
      __typename judgement by note undoneAt
      left { __typename ... on Entity { name articleCount } ... on Mention { evidence { text } entity { articleCount } }
        ... on EventReport { article { headline } } ... on Statement { text } ... on Article { headline } ... on Story { title } }
      right { __typename ... on Entity { name articleCount } ... on Mention { evidence { text } entity { articleCount } }
        ... on EventReport { article { headline } } ... on Statement { text } ... on Article { headline } ... on Story { title } }
    }
    effects { before { __typename ... on Entity { name articleCount } ... on Event { title articleCount } ... on Statement { text } ... on Story { title articleCount } } after moved { text article { headline } } }
  }
}`;
const UNDO = 'mutation ($id: ID!) { undoDecision(id: $id) { decision { id undoneAt } } }';

async function entity(name: string): Promise<Data> {
  return (
    await api.data(
      'query ($name: String!) { entity(name: $name) { id articleCount mentions(first: 100) { nodes { id evidence { article { headline } } } } } }',
      { name },
    )
  ).entity;
}

async function decide(input: object): Promise<Data> {
  return (await api.data(DECIDE, { input }, writer)).decide;
}

async function undoAll(): Promise<void> {
  const { decisions } = await api.data('{ decisions(first: 100) { nodes { id undoneAt } } }');
  for (const { id, undoneAt } of decisions.nodes) if (undoneAt === null) await api.data(UNDO, { id }, writer);
}

afterEach(undoAll);

test('a dry run tells what would be and keeps nothing; the decision does just that; undoing takes it back', async () => {
  const [vance, molin] = [await entity('Mirela Vance'), await entity('Greta Molin')];
  const input = {
    left: vance.id,
    right: molin.id,
    judgement: 'SAME',
    by: 'Ana',
    note: 'Her name before she married.',
  };
  const rehearsed = await decide({ ...input, dryRun: true });
  expect(rehearsed).toMatchSnapshot('answer of a dry run');
  expect(api.statements).toHaveLength(1);
  expect(api.statements[0].text.replace(/\s+/g, ' ')).toMatchSnapshot('SQL of a dry run');
  expect(await entity('Greta Molin')).toEqual(molin);
  expect((await api.data('{ decisions { totalCount } }')).decisions.totalCount).toBe(0);

  const taken = await decide(input);
  expect(taken.effects).toEqual(rehearsed.effects);
  expect(taken.decision).toMatchSnapshot('decision');
  expect(api.statements).toHaveLength(2);
  expect((await entity('Greta Molin')).id).toBe((await entity('Mirela Vance')).id);
  const formerly = 'query ($id: ID!) { entity(id: $id) { id } }';
  expect((await api.data(formerly, { id: molin.id })).entity.id).toBe((await entity('Mirela Vance')).id);

  const { decisions } = await api.data('{ decisions { nodes { id decidedAt } } }');
  const [{ id, decidedAt }] = decisions.nodes;
  expect(Date.parse(decidedAt)).toBeGreaterThan(Date.now() - 600_000);
  expect((await api.data('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node).toEqual({
    __typename: 'Decision',
    id,
  });
  const { undoDecision } = await api.data(UNDO, { id }, writer);
  expect(undoDecision.decision).toEqual({ id, undoneAt: expect.any(String) });
  expect((await api.data(UNDO, { id }, writer)).undoDecision).toEqual(undoDecision);
  expect(await entity('Greta Molin')).toEqual(molin);
  expect(await entity('Mirela Vance')).toEqual(vance);
});

test('what is one is parted by its findings', async () => {
  const vance = await entity('Mirela Vance');
  const other = vance.mentions.nodes.find(
    ({ evidence }: Data) => evidence.article.headline === 'Talks end late',
  );
  const taken = await decide({ left: vance.id, right: other.id, judgement: 'DIFFERENT' });
  expect(taken).toMatchSnapshot('a mention is parted from its entity');
  const { events } = await api.data(
    '{ events(filter: { types: [CONTACT_MEET] }) { nodes { id reports { id } articleCount } } }',
  );
  const meeting = events.nodes.find(({ reports }: Data) => reports.length > 1);
  const parted = await decide({
    left: meeting.reports[0].id,
    right: meeting.reports.at(-1).id,
    judgement: 'DIFFERENT',
  });
  expect(parted).toMatchSnapshot('a report is parted from its event');
});

test.each([
  ['entity', '{ nodes: entities(first: 2) { nodes { id } } }'],
  ['event', '{ nodes: events(first: 2) { nodes { id } } }'],
  ['statement', '{ nodes: statements(first: 2) { nodes { id } } }'],
  ['story', '{ nodes: stories(first: 2, filter: { minArticles: 1 }) { nodes { id } } }'],
])(
  'what a person decided of a node of type %s is told among its joins, until it is undone',
  async (_type, nodes) => {
    const [left, right] = (await api.data(nodes)).nodes.nodes;
    const JOINS = `query ($id: ID!) { node(id: $id) {
    ... on Entity { resolution { findings joins(first: 100) { score threshold reasons { feature detail weight } } } }
    ... on Event { resolution { findings joins(first: 100) { score threshold reasons { feature detail weight } } } }
    ... on Statement { resolution { findings joins(first: 100) { score threshold reasons { feature detail weight } } } }
    ... on Story { resolution { findings joins(first: 100) { score threshold reasons { feature detail weight } } } }
  } }`;
    const resolutionOf = async (id: string) => (await api.data(JOINS, { id })).node.resolution;
    const isDecided = ({ reasons }: Data) => reasons.some(({ feature }: Data) => feature === 'DECIDED');
    const before = await resolutionOf(left.id);
    expect(before.joins.filter(isDecided)).toEqual([]);
    await decide({ left: left.id, right: right.id, judgement: 'SAME', by: 'Ana', note: 'One and the same.' });
    const { findings, joins } = await resolutionOf(left.id);
    expect(findings).toBeGreaterThan(before.findings);
    expect(joins.filter(isDecided)).toContainEqual({
      score: 1,
      threshold: 1,
      reasons: [{ feature: 'DECIDED', detail: 'Ana: One and the same.', weight: 1 }],
    });
    await undoAll();
    expect(await resolutionOf(left.id)).toEqual(before);
  },
);

test('a decision says who took it, whom its client names, else whose key it came with, and which keys took and undid it', async () => {
  const { articles } = await api.data('{ articles(first: 3) { nodes { id } } }');
  const [left, ...others] = articles.nodes.map(({ id }: Data) => id);
  for (const [right, by] of [
    [others[0], 'Ana'],
    [others[1], undefined],
  ])
    await api.data(
      DECIDE,
      { input: { left, right, judgement: 'DIFFERENT', by } },
      { ...writer, key: 'desk' },
    );
  const KEYS = '{ decisions(first: 2) { nodes { id by keyName undoneKeyName } } }';
  const { nodes } = (await api.data(KEYS)).decisions;
  expect(nodes).toEqual([
    { id: expect.any(String), by: 'desk', keyName: 'desk', undoneKeyName: null },
    { id: expect.any(String), by: 'Ana', keyName: 'desk', undoneKeyName: null },
  ]);
  // Decided or undone again by another key it stays as it is.
  const again = { left, right: others[1], judgement: 'DIFFERENT', by: 'Ben' };
  await api.data(DECIDE, { input: again }, { ...writer, key: 'night' });
  expect((await api.data(KEYS)).decisions.nodes).toEqual(nodes);
  for (const key of ['night', 'desk']) await api.data(UNDO, { id: nodes[0].id }, { ...writer, key });
  expect((await api.data(KEYS)).decisions.nodes[0]).toEqual({ ...nodes[0], undoneKeyName: 'night' });
  // Taken anew it is that of who takes it now.
  await api.data(DECIDE, { input: again }, { ...writer, key: 'night' });
  expect((await api.data(KEYS)).decisions.nodes[0]).toEqual({
    id: nodes[0].id,
    by: 'Ben',
    keyName: 'night',
    undoneKeyName: null,
  });
});

test('decisions come the latest first, a page at a time, with what they are about', async () => {
  const { articles } = await api.data('{ articles(first: 4) { nodes { id } } }');
  const [first, ...others] = articles.nodes.map(({ id }: Data) => id);
  for (const id of others) await decide({ left: first, right: id, judgement: 'SAME' });
  const page = `query ($after: String) { decisions(first: 2, after: $after) {
    nodes { undoneAt left { id } right { id } } pageInfo { hasNextPage endCursor } } }`;
  const one = (await api.data(page)).decisions;
  expect(api.statements[0].text.replace(/\s+/g, ' ')).toMatchSnapshot('SQL of a page');
  expect(one.nodes.map(({ right }: Data) => right.id)).toEqual([others[2], others[1]]);
  expect(one.pageInfo.hasNextPage).toBe(true);
  const two = (await api.data(page, { after: one.pageInfo.endCursor })).decisions;
  expect(two.nodes[0]).toEqual({ undoneAt: null, left: { id: first }, right: { id: others[0] } });
});

describe('refuses', () => {
  const NOWHERE = 'd1000000-0000-8000-8000-000000000000';

  test.each([
    ['no id', 'x', 'BAD_USER_INPUT'],
    ['an id with more behind it', `${NOWHERE}' OR 1=1 --`, 'BAD_USER_INPUT'],
    ['a NUL', '\0', 'BAD_USER_INPUT'],
    ['a figure', 'a1000000-0000-8000-8000-000000000000.f0', 'BAD_USER_INPUT'],
    ['a source', 'b1000000-0000-8000-8000-000000000000', 'BAD_USER_INPUT'],
    ['a decision', '91000000-0000-8000-8000-000000000000', 'BAD_USER_INPUT'],
    ['what is not there', NOWHERE, 'NOT_FOUND'],
    ['a mention of no article', 'a1000000-0000-8000-8000-000000000000.m999999999', 'NOT_FOUND'],
    ['a report that is not there', `${NOWHERE}.r`, 'NOT_FOUND'],
  ])('%s', async (_name, left, code) => {
    const right = (await entity('Mirela Vance')).id;
    for (const input of [
      { left, right, judgement: 'SAME' },
      { left: right, right: left, judgement: 'DIFFERENT', dryRun: true },
    ]) {
      const { errors } = await api.ask(DECIDE, { input }, writer);
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
  });

  test('two of which nothing can be decided', async () => {
    const { id } = await entity('Mirela Vance');
    const { articles } = await api.data('{ articles(first: 1) { nodes { id } } }');
    for (const right of [id, articles.nodes[0].id]) {
      const { errors } = await api.ask(DECIDE, { input: { left: id, right, judgement: 'SAME' } }, writer);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });

  test('a contradiction, with the decisions that stand against it', async () => {
    const [a, b, c] = [await entity('Mirela Vance'), await entity('Greta Molin'), await entity('Pavel Orr')];
    await decide({ left: a.id, right: b.id, judgement: 'SAME' });
    await decide({ left: b.id, right: c.id, judgement: 'SAME' });
    const mention = c.mentions.nodes[0].id;
    await decide({ left: mention, right: c.id, judgement: 'DIFFERENT' });
    const { errors, status } = await api.ask(
      DECIDE,
      { input: { left: a.id, right: mention, judgement: 'SAME' } },
      writer,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'CONTRADICTS_DECISION' } }]);
    expect(errors?.[0].message).toMatch(/^Decisions in force say otherwise: 91[-\da-f]{34}/);
    expect(status).toBe(409);
  });

  test('those without the write key, and too long a note', async () => {
    const [a, b] = [await entity('Mirela Vance'), await entity('Greta Molin')];
    const input = { left: a.id, right: b.id, judgement: 'SAME' };
    for (const [query, variables] of [
      [DECIDE, { input }],
      [DECIDE, { input: { ...input, dryRun: true } }],
      [UNDO, { id: '91000000-0000-8000-8000-000000000000' }],
    ] as const) {
      const { errors, status } = await api.ask(query, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(status).toBe(401);
    }
    const { errors } = await api.ask(DECIDE, { input: { ...input, note: 'a'.repeat(1_001) } }, writer);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const gone = await api.ask(UNDO, { id: '91000000-0000-8000-8000-000000000000' }, writer);
    expect(gone.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await api.ask(UNDO, { id: a.id }, writer)).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });
});
