import fc from 'fast-check';
import { figureSeries, type ReportedFigure } from '../../../src/knowledge/figures/figureSeries.js';

const DAY = 86_400_000;
const MARCH_3 = Date.UTC(2026, 2, 3, 9);
let next = 0;

function figure(value: number, day: number | null, facts: Partial<ReportedFigure> = {}): ReportedFigure {
  const id = `f${String(next++).padStart(3, '0')}`;
  return {
    id,
    value,
    valueTo: null,
    bound: 'EXACT',
    unit: null,
    counted: 'killed',
    publishedAt: day === null ? null : MARCH_3 + day * DAY,
    copyGroup: `text of ${id}`,
    speaker: null,
    time: null,
    ...facts,
  };
}

const only = (figures: readonly ReportedFigure[]) => {
  const series = figureSeries(figures);
  expect(series).toHaveLength(1);
  return series[0];
};

test('figures that hold within their bounds agree', () => {
  const series = only([figure(12, 0, { bound: 'AT_LEAST' }), figure(14, 0), figure(14, 1)]);
  expect(series.verdict).toBe('AGREEMENT');
  expect(series.explanation).toBe('14 agrees with at least 12 (3 texts)');
});

test('a range agrees with what lies in it, and with nothing else', () => {
  const range = figure(10, 0, { valueTo: 20, bound: 'AT_LEAST' });
  const within = only([range, figure(14, 1)]);
  expect(within.verdict).toBe('AGREEMENT');
  expect(within.explanation).toBe('14 agrees with 10 to 20 (2 texts)');
  expect(only([range, figure(25, 0)]).verdict).toBe('CONFLICT');
});

test('a count that later reports raise is revised', () => {
  const series = only([figure(12, 0), figure(12, 0.1), figure(14, 1), figure(14, 1.2)]);
  expect(series.verdict).toBe('REVISION');
  expect(series.explanation).toBe('12 on 3 March 2026 (2 texts), revised to 14 on 4 March 2026 (2 texts)');
});

test('a lower bound beside an early count does not hide that a later one goes beyond it', () => {
  const figures = [figure(12, 0, { bound: 'AT_LEAST' }), figure(12, 0.1), figure(14, 1)];
  expect(only(figures).verdict).toBe('REVISION');
});

test('floors that rise from report to report are revised, though all of them hold', () => {
  const floor = { bound: 'AT_LEAST' } as const;
  const series = only([figure(12, 0, floor), figure(20, 1, floor), figure(34, 2)]);
  expect(series.verdict).toBe('REVISION');
  expect(series.explanation).toBe(
    'at least 12 on 3 March 2026 (1 text), revised to at least 20 on 4 March 2026 (1 text), revised to 34 on 5 March 2026 (1 text)',
  );
  expect(only([figure(24, 0, floor), figure(659, 16)]).verdict).toBe('REVISION');
});

test('a floor that a later count lies just above, as round as it is, agrees with it', () => {
  expect(only([figure(100, 0, { bound: 'MORE_THAN' }), figure(116, 1)]).verdict).toBe('AGREEMENT');
  expect(only([figure(200, 0, { bound: 'MORE_THAN' }), figure(226, 1)]).verdict).toBe('AGREEMENT');
});

test('a floor printed after the count agrees with it', () => {
  expect(only([figure(226, 0), figure(200, 1, { bound: 'MORE_THAN' })]).verdict).toBe('AGREEMENT');
  expect(only([figure(57, 0), figure(24, 1, { bound: 'AT_LEAST' })]).verdict).toBe('AGREEMENT');
});

test('reports that go back to the value before are in conflict with the others', () => {
  const series = only([figure(12, 0), figure(14, 1), figure(12, 1.1), figure(14, 1.2), figure(12, 2)]);
  expect(series.verdict).toBe('CONFLICT');
  expect(series.explanation).toContain('12 on 3 March 2026 (3 texts) against 14 on 4 March 2026 (2 texts)');
});

test('values printed at the same moment by different texts are in conflict', () => {
  expect(only([figure(12, 0), figure(17, 0)]).verdict).toBe('CONFLICT');
});

test('a text that gives both values counts different things', () => {
  const both = { copyGroup: 'one text' };
  expect(only([figure(14, 0, both), figure(3, 0, both), figure(14, 1)]).verdict).toBe('SCOPE');
});

test('counts of two times count different things', () => {
  const monday = { time: { start: MARCH_3 - DAY, end: MARCH_3 } };
  const year = { time: { start: MARCH_3 - 400 * DAY, end: MARCH_3 - 35 * DAY } };
  expect(only([figure(14, 0, monday), figure(90, 1, year)]).verdict).toBe('SCOPE');
});

test('copies of one text count once, and the dead are the killed', () => {
  const copy = { copyGroup: 'wire' };
  const series = only([figure(14, 0, copy), figure(14, 1, copy), figure(14, 2, { counted: 'dead' })]);
  expect(series.figures).toHaveLength(2);
  expect(series.explanation).toBe('14 (2 texts)');
});

test('the latest figure is of the article published last, the most specific one', () => {
  const [early, loose, exact] = [
    figure(12, 0),
    figure(10, 2, { copyGroup: 'last', bound: 'MORE_THAN' }),
    figure(14, 2, { copyGroup: 'last' }),
  ];
  expect(only([exact, loose, early]).latest).toBe(exact.id);
});

test('what is counted, and its unit, tell series apart', () => {
  const series = figureSeries([
    figure(14, 0),
    figure(30, 0, { counted: 'injured' }),
    figure(5, 0, { counted: 'damage', unit: 'USD' }),
  ]);
  expect(series.map(({ counted, unit }) => [counted, unit])).toEqual([
    ['damage', 'USD'],
    ['injured', null],
    ['killed', null],
  ]);
});

const anyFigure = fc.record({
  value: fc.integer({ min: 1, max: 6 }),
  day: fc.option(fc.integer({ min: 0, max: 4 })),
  bound: fc.constantFrom<ReportedFigure['bound']>(
    'EXACT',
    'ABOUT',
    'AT_LEAST',
    'AT_MOST',
    'MORE_THAN',
    'LESS_THAN',
  ),
  copyGroup: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  counted: fc.constantFrom('killed', 'dead', 'injured'),
});

test('series are a function of the set of figures, and hold each text once', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 10 }), fc.infiniteStream(fc.nat()), (drafts, random) => {
      const figures = drafts.map(({ value, day, ...facts }) => figure(value, day, facts));
      const shuffled = figures
        .map((each) => ({ each, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const series = figureSeries(figures);
      expect(figureSeries(shuffled)).toEqual(series);
      const ids = series.flatMap((each) => each.figures);
      expect(new Set(ids).size).toBe(ids.length);
      for (const each of series) expect(each.figures).toContain(each.latest);
    }),
  );
});
