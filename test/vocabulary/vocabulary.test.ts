import { disagreements } from '../../scripts/vocabulary/agreement.js';
import { readSchema } from '../../src/database/migrations.js';
import { EVENT_FIELDS, EVENT_TYPES, mayBeOneHappening } from '../../src/vocabulary/eventTypes.js';
import { keysOf } from '../../src/vocabulary/keysOf.js';
import { PARTICIPANT_ROLES } from '../../src/vocabulary/participantRoles.js';
import { TIME_PRECISIONS } from '../../src/vocabulary/timePrecisions.js';

const TYPES = keysOf(EVENT_TYPES);

test('the database stores the vocabulary', async () => {
  expect(disagreements((await readSchema()).content)).toEqual([]);
});

test('a value that only one side has is told with its place', async () => {
  const schema = (await readSchema()).content;
  expect(disagreements(schema.replace('  LIFE_MARRY\n', '  LIFE_ELOPE\n'))).toEqual([
    expect.stringMatching(/^EventType\.LIFE_MARRY has a row .*prisma\/schema\.prisma can't store it/),
    expect.stringMatching(/^EventType\.LIFE_ELOPE is in prisma\/schema\.prisma, but has no row/),
  ]);
  expect(disagreements(schema.replace('enum FigureBound', 'enum Limit'))).toEqual([
    expect.stringContaining('no enum FigureBound'),
  ]);
});

test('every type has a title and a description of its own', () => {
  for (const column of ['description', 'title'] as const) {
    const said = TYPES.map((type) =>
      column === 'title' ? EVENT_TYPES[type].title.noun : EVENT_TYPES[type][column],
    );
    expect(new Set(said).size).toBe(TYPES.length);
    expect(said).not.toContain('');
  }
});

test('every field has a type', () => {
  expect(new Set(TYPES.map((type) => EVENT_TYPES[type].field))).toEqual(new Set(EVENT_FIELDS));
});

test('a kin name is shared', () => {
  const kin = TYPES.flatMap((type) => EVENT_TYPES[type].kin ?? []);
  for (const name of kin) expect(kin.filter((each) => each === name).length).toBeGreaterThan(1);
  expect(kin.filter((name) => name in EVENT_TYPES)).toEqual([]);
});

test('what may be one happening is so both ways, and is never asked of a type itself', () => {
  for (const a of TYPES)
    for (const b of TYPES) expect(mayBeOneHappening(a, b)).toBe(a !== b && mayBeOneHappening(b, a));
});

test.each([
  ['roles', Object.values(PARTICIPANT_ROLES).map(({ rank }) => rank)],
  ['precisions', Object.values(TIME_PRECISIONS).map(({ coarseness }) => coarseness)],
])('%s have an order without ties', (_, ranks) => {
  expect([...ranks].sort((a, b) => a - b)).toEqual(ranks.map((_, i) => i));
});
