import { type Column, columnsOf, shared, voices } from '../../src/explorer/comparison/columns.js';
import type { StoryFact } from '../../src/explorer/comparison/facts.js';

const article = (id: string, copies: readonly string[] = []) => ({
  id,
  headline: id,
  publishedAt: `2026-03-0${id}T12:00:00Z`,
  byline: null,
  source: { id: `source-${id}`, name: `Outlet ${id}` },
  agency: null,
  copies: copies.map((copy) => ({ id: copy })),
});

const column = (key: string, ...copies: string[]): Column => ({
  key,
  name: key,
  published: null,
  headline: key,
  articles: [key, ...copies],
  copies,
});

const fact = (key: string, articles: readonly string[], everywhere = true): StoryFact => ({
  key,
  kind: 'event',
  title: key,
  to: '',
  verdict: undefined,
  salience: 0,
  whole: true,
  everywhere,
  sayings: new Map(
    articles.map((id) => [id, [{ text: 'Happened', by: 'its own voice', figure: false, start: 0, end: 1 }]]),
  ),
});

describe('the texts of a story', () => {
  test('are one with their copies, also where each copy knows only some of the others', () => {
    const texts = columnsOf([
      article('1', ['2']),
      article('2', ['1', '4']),
      article('3'),
      article('4', ['2', '5']),
      article('5', ['4']),
    ]);
    expect(texts.map(({ articles }) => articles)).toEqual([['1', '2', '4', '5'], ['3']]);
    expect(texts[0]?.copies).toEqual(['Outlet 2', 'Outlet 4', 'Outlet 5']);
  });
});

describe('a fact', () => {
  const columns = [column('1'), column('2')];

  test('is one text’s alone only where no other text of the story has it', () => {
    const facts = [fact('one', ['1']), fact('elsewhere', ['1', '9'])];
    const { alone, some } = shared(facts, columns, [column('9')]);
    expect(alone.get('1')?.map(({ key }) => key)).toEqual(['one']);
    expect(some.map(({ key }) => key)).toEqual(['elsewhere']);
  });

  test('is nobody’s alone before all of it was read', () => {
    const { alone, some } = shared([fact('cut', ['1'], false)], columns, []);
    expect(alone.size).toBe(0);
    expect(some.map(({ key }) => key)).toEqual(['cut']);
  });
});

describe('a voice', () => {
  const speaker = { id: 'p', kind: 'PERSON' as const, name: 'Petra Holm' };
  const report = (id: string, start: number) => ({ article: { id }, evidence: { start, end: start + 9 } });

  test('is counted once a statement and leads to where a text quotes it first', () => {
    const statements = [
      { id: 's', speaker, reports: [report('1', 90), report('2', 7)] },
      { id: 't', speaker, reports: [report('1', 20)] },
      // What came later tells more reports of the same.
      { id: 's', speaker, reports: [report('1', 90), report('3', 5)] },
      { id: 'u', speaker: null, reports: [report('1', 0)] },
    ];
    const [holm, ...others] = voices(statements, [column('1'), column('2', '3'), column('4')]);
    expect(others).toEqual([]);
    expect([...(holm?.quoted ?? [])]).toEqual([
      ['1', { statements: 2, article: '1', start: 20, end: 29 }],
      ['2', { statements: 1, article: '2', start: 7, end: 16 }],
    ]);
  });
});
