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
    people: null,
    change: null,
    isVague: false,
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
});

test.each([
  [9, 10],
  [12, 13],
  [20, 30],
  [100, 200],
  [1000, 2000],
  [12, 20],
])('a floor of %d is revised by one of %d, which would have been printed instead', (before, after) => {
  for (const bound of ['AT_LEAST', 'MORE_THAN'] as const)
    expect(only([figure(before, 0, { bound }), figure(after, 1, { bound })]).verdict).toBe('REVISION');
  expect(only([figure(before, 0, { bound: 'AT_LEAST' }), figure(after, 1)]).verdict).toBe('REVISION');
});

test('floors that rise by round steps are as many levels', () => {
  const floor = { bound: 'AT_LEAST' } as const;
  const series = only([10, 20, 30].map((value, day) => figure(value, day, floor)));
  expect(series.explanation).toBe(
    'at least 10 on 3 March 2026 (1 text), revised to at least 20 on 4 March 2026 (1 text), revised to at least 30 on 5 March 2026 (1 text)',
  );
});

describe('a word for many', () => {
  const vague = (value: number, day: number, facts: Partial<ReportedFigure> = {}) =>
    figure(value, day, { bound: 'AT_LEAST', isVague: true, ...facts });

  test.each([
    ['dozens', 24, 57],
    ['scores', 40, 110],
    ['hundreds', 200, 659],
    ['thousands', 2000, 9400],
    ['tens of thousands', 20_000, 68_000],
  ])('%s agrees with what it can stand for', (word, floor, value) => {
    const series = only([vague(floor, 0), figure(value, 1)]);
    expect(series.verdict).toBe('AGREEMENT');
    expect(series.explanation).toBe(`${value.toLocaleString('en')} agrees with ${word} (2 texts)`);
  });

  test('that a later count goes far beyond is revised', () => {
    const series = only([vague(24, 0), figure(659, 16)]);
    expect(series.verdict).toBe('REVISION');
    expect(series.explanation).toContain('dozens on 3 March 2026 (1 text), revised to 659 on');
    expect(only([vague(200, 0), vague(20_000, 1)]).verdict).toBe('REVISION');
  });

  test('is in conflict with what is far beyond it where it stands beside that or after it', () => {
    expect(only([vague(24, 0), figure(659, 0)]).verdict).toBe('CONFLICT');
    expect(only([figure(9000, 0), vague(200, 1)]).verdict).toBe('CONFLICT');
    expect(only([figure(9000, 0, { copyGroup: 'a' }), vague(200, 1, { copyGroup: 'a' })]).verdict).toBe(
      'SCOPE',
    );
  });
});

test('a floor that a later count lies just above, as round as it is, agrees with it', () => {
  expect(only([figure(100, 0, { bound: 'MORE_THAN' }), figure(116, 1)]).verdict).toBe('AGREEMENT');
  expect(only([figure(200, 0, { bound: 'MORE_THAN' }), figure(226, 1)]).verdict).toBe('AGREEMENT');
});

test('a floor printed after the count agrees with it', () => {
  expect(only([figure(226, 0), figure(200, 1, { bound: 'MORE_THAN' })]).verdict).toBe('AGREEMENT');
  expect(only([figure(57, 0), figure(24, 1, { bound: 'AT_LEAST' })]).verdict).toBe('AGREEMENT');
});

test.each([
  [1200, 600],
  [57, 30],
  [226, 100],
  [12, 5],
  [9, 2],
])('%d and a floor far below, %d, count two things where one text gives both', (value, floor) => {
  const both = { copyGroup: 'one text' };
  const low = { bound: 'MORE_THAN' } as const;
  expect(only([figure(value, 0, both), figure(floor, 0, { ...low, ...both })]).verdict).toBe('SCOPE');
  expect(only([figure(value, 0), figure(floor, 1, low)]).verdict).toBe('AGREEMENT');
});

test('reports that go back to the value before are in conflict with the others', () => {
  const series = only([figure(12, 0), figure(14, 1), figure(12, 1.1), figure(14, 1.2), figure(12, 2)]);
  expect(series.verdict).toBe('CONFLICT');
  expect(series.explanation).toContain('12 on 3 March 2026 (3 texts) against 14 on 4 March 2026 (2 texts)');
});

test.each([
  ['AT_MOST', 32, 30],
  ['AT_LEAST', 12, 14],
  ['AT_MOST', 100, 80],
  ['AT_LEAST', 6, 8],
  ['AT_MOST', 5, 4],
] as const)('%s %d is of those who print that number, not of those who print %d', (bound, value, other) => {
  const series = only([figure(value, 0, { bound }), figure(other, 1), figure(value, 1.5)]);
  expect(series.verdict).toBe('CONFLICT');
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

describe('a part of the people counted', () => {
  const of = (people: string | null) => ({ people });
  const told = (figures: readonly ReportedFigure[]) =>
    figureSeries(figures).map(({ counted, people, verdict, explanation }) => [
      counted,
      people,
      verdict,
      explanation,
    ]);

  test.each([
    ['crew member', 'crewmember'],
    ['U.S. citizen', 'US citizen'],
    ['police officer', 'Police Officer'],
    ['co-pilot', 'copilot'],
    ['child', 'child'],
  ])('is no count of all: %s', (people, spelt) => {
    expect(
      told([
        figure(2, 0, { ...of(people), copyGroup: 'a' }),
        figure(12, 0, { copyGroup: 'a' }),
        figure(2, 1, of(spelt)),
        figure(2, 1, of(people)),
      ]),
    ).toEqual([
      ['killed', null, 'AGREEMENT', '12 (1 text)'],
      ['killed', people, 'AGREEMENT', `${people} killed: 2 (3 texts)`],
    ]);
  });

  test('is revised and in conflict by itself', () => {
    const series = figureSeries([
      figure(2, 0, { ...of('child'), copyGroup: 'a' }),
      figure(12, 0, { copyGroup: 'a' }),
      figure(3, 1, of('child')),
      figure(12, 1),
      figure(9, 0, { ...of('child'), counted: 'injured', copyGroup: 'a' }),
      figure(1, 0, { ...of('nurse'), counted: 'injured', copyGroup: 'a' }),
      figure(8, 0, { ...of('child'), counted: 'injured' }),
    ]);
    expect(series.map(({ counted, people, verdict }) => [counted, people, verdict])).toEqual([
      ['killed', null, 'AGREEMENT'],
      ['injured', 'child', 'CONFLICT'],
      ['killed', 'child', 'REVISION'],
      ['injured', 'nurse', 'AGREEMENT'],
    ]);
  });

  test.each([
    ['guard', 'border guard'],
    ['civilian', 'civilian'],
    ['villager', 'resident'],
    ['soldier', 'soldier'],
    ['migrant', 'migrant'],
  ])('is one where a text shows it to be: %s and %s may be all', (one, other) => {
    const series = only([figure(3, 0, of(one)), figure(2, 0), figure(2, 0, of(other))]);
    expect([series.people, series.verdict]).toEqual([null, 'CONFLICT']);
    const both = { copyGroup: 'one text' };
    expect(
      told([
        figure(3, 0, { ...of(one), ...both }),
        figure(9, 0, both),
        figure(9, 1),
        figure(3, 1, of(other)),
      ]).map(([, people, verdict]) => [people, verdict]),
    ).toEqual([
      [null, 'AGREEMENT'],
      ...(one === other
        ? [[one, 'AGREEMENT']]
        : [
            [one, 'AGREEMENT'],
            [other, 'AGREEMENT'],
          ].sort()),
    ]);
  });

  test('is one beside others: nine men and two women', () => {
    const both = { copyGroup: 'a', counted: 'arrested' };
    expect(
      told([figure(9, 0, { ...of('man'), ...both }), figure(2, 0, { ...of('woman'), ...both })]).map(
        ([, people]) => people,
      ),
    ).toEqual(['man', 'woman']);
  });

  test('without a name is compared with no other', () => {
    expect(told([figure(9, 0, of('part')), figure(5, 1, of('part')), figure(12, 1)])).toEqual([
      ['killed', null, 'AGREEMENT', '12 (1 text)'],
      [
        'killed',
        'part',
        'SCOPE',
        'a part of the killed: 9 and 5 count different things, a part or another time (2 texts)',
      ],
    ]);
  });
});

describe('a change in percent', () => {
  const percent = (value: number, day: number, facts: Partial<ReportedFigure> = {}) =>
    figure(value, day, { counted: 'price', unit: '%', ...facts });
  const tuesday = { time: { start: MARCH_3, end: MARCH_3 + DAY } };
  const year = { time: { start: MARCH_3 - 60 * DAY, end: MARCH_3 + 300 * DAY } };
  const up = { change: 'RISE' } as const;
  const down = { change: 'FALL' } as const;

  test.each([
    ['up and down', percent(14, 0, down), percent(6, 1, up)],
    ['of times not told', percent(6, 0, up), percent(50, 1, up)],
    ['of a day and a year', percent(6, 0, { ...down, ...tuesday }), percent(50, 1, { ...down, ...year })],
    ['of a day and of no time told', percent(6, 0, { ...down, ...tuesday }), percent(50, 1, down)],
    ['and a level', percent(44, 0), percent(3, 1, up)],
    ['and a level beyond it', percent(11, 0, { ...down, bound: 'MORE_THAN' }), percent(106, 1)],
    ['up and down by as much', percent(6, 0, down), percent(6, 1, up)],
    [
      'down on the day and up this year by as much, in one text',
      percent(6, 0, { ...down, ...tuesday, copyGroup: 'a' }),
      percent(6, 0, { ...up, ...year, copyGroup: 'a' }),
    ],
    [
      'and a level of that number in one text',
      percent(6, 0, { copyGroup: 'a' }),
      percent(6, 0, { ...up, copyGroup: 'a' }),
    ],
    ['of what is not told', percent(6, 0, { counted: '' }), percent(50, 1, { counted: '' })],
  ])('is another thing than another: %s', (_, a, b) => {
    expect(only([a, b]).verdict).toBe('SCOPE');
  });

  test('is revised or in conflict the same way in the same time, and levels are', () => {
    const on = (value: number, day: number) => percent(value, day, { ...down, ...tuesday });
    expect(only([on(6, 0), on(14, 0.5)]).verdict).toBe('REVISION');
    expect(only([on(6, 0), on(14, 0)]).verdict).toBe('CONFLICT');
    expect(only([on(6, 0), on(6, 1)]).verdict).toBe('AGREEMENT');
    expect(only([percent(44, 0), percent(46, 1)]).verdict).toBe('REVISION');
  });
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
  people: fc.constantFrom(null, 'child', 'crew member', 'crewmember', 'part'),
  change: fc.constantFrom(null, 'RISE' as const, 'FALL' as const),
  isVague: fc.boolean(),
});

test('series are a function of the set of figures, of which each is in one', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 10 }), fc.infiniteStream(fc.nat()), (drafts, random) => {
      const figures = drafts.map(({ value, day, ...facts }) => figure(value, day, facts));
      const shuffled = figures
        .map((each) => ({ each, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const series = figureSeries(figures);
      expect(figureSeries(shuffled)).toEqual(series);
      const ids = series.flatMap((each) => [...each.figures, ...each.repeated]);
      expect(ids.sort()).toEqual(figures.map(({ id }) => id));
      for (const each of series) expect(each.figures).toContain(each.latest);
    }),
  );
});
