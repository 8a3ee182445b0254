import fc from 'fast-check';
import { EVENT_FEATURES } from '../../../src/knowledge/events/eventFeatures.js';
import { joinEvents, loadEventJoins } from '../../../src/knowledge/events/joinEvents.js';
import type { StoryEvent, StoryPlace } from '../../../src/knowledge/events/storyEvent.js';

const MARCH_3 = Date.UTC(2026, 2, 3);
const DAY = 86_400_000;

const portalva: StoryPlace = {
  entity: 'portalva',
  countryCode: 'ML',
  isCountry: false,
  latitude: 45.1,
  longitude: 13.2,
};
const dunmere: StoryPlace = {
  entity: 'dunmere',
  countryCode: 'KS',
  isCountry: false,
  latitude: 61.4,
  longitude: 24.9,
};

const words = (text: string) => {
  const all = text.split(' ');
  return new Map(all.map((word) => [word, 1 / Math.sqrt(all.length)]));
};

function report(id: string, articleId: string, facts: Partial<StoryEvent> = {}): StoryEvent {
  return {
    id,
    articleId,
    publishedAt: MARCH_3,
    type: 'JUSTICE_ARREST_JAIL',
    status: 'OCCURRED',
    triggers: ['arrested'],
    time: { start: MARCH_3, end: MARCH_3 + DAY, precision: 'DAY' },
    place: portalva,
    participants: [{ role: 'TARGET', entity: 'varnholt', text: 'Ilse Varnholt' }],
    figures: [],
    sentence: words('harbour police arrested captain ferry fire'),
    ofItsType: 1,
    depth: 0,
    ...facts,
  };
}

const events = (reports: readonly StoryEvent[]) => joinEvents(reports, loadEventJoins());

test('reports of one happening by several articles are one event', () => {
  expect(
    events([
      report('a1', 'a'),
      report('b1', 'b', { triggers: ['arrest'], time: null }),
      report('c1', 'c', { place: null, publishedAt: MARCH_3 + DAY / 2 }),
    ]),
  ).toEqual([['a1', 'b1', 'c1']]);
});

test('what befell somebody else, elsewhere and another day is another event', () => {
  const other = report('b1', 'b', {
    place: dunmere,
    publishedAt: MARCH_3 + 20 * DAY,
    time: { start: MARCH_3 + 19 * DAY, end: MARCH_3 + 20 * DAY, precision: 'DAY' },
    participants: [{ role: 'TARGET', entity: 'renn', text: 'Tobias Renn' }],
    sentence: words('bank chairman arrested over accounts'),
  });
  expect(events([report('a1', 'a'), other])).toEqual([['a1'], ['b1']]);
});

test('two shootings that one story tells of are two events, each with its follow-up reports', () => {
  const told = { 'marek sool': 'chest harbour row rifle', 'olaf brenn': 'linden head pistol street' };
  const shot = (id: string, victim: keyof typeof told, day: number, facts: Partial<StoryEvent> = {}) =>
    report(id, id, {
      type: 'CONFLICT_ATTACK',
      triggers: ['shot'],
      publishedAt: MARCH_3 + (day + 1) * DAY,
      time: { start: MARCH_3 + day * DAY, end: MARCH_3 + (day + 1) * DAY, precision: 'DAY' },
      participants: [{ role: 'TARGET', entity: victim, text: victim }],
      sentence: words(`police shot dead ${victim} ${told[victim]}`),
      ...facts,
    });
  expect(
    events([
      shot('a', 'marek sool', 0),
      shot('b', 'marek sool', 0, { triggers: ['shooting'], publishedAt: MARCH_3 + 2 * DAY }),
      shot('c', 'olaf brenn', 4),
      shot('d', 'olaf brenn', 4, { triggers: ['shooting'], publishedAt: MARCH_3 + 6 * DAY }),
    ]),
  ).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('deaths that are counted together are another event than the death of one', () => {
  const told = (id: string, triggers: string[]) =>
    report(id, id, { type: 'LIFE_DIE', triggers, participants: [], time: null });
  const one = loadEventJoins().chance(told('a', ['death', 'died']), told('b', ['death']));
  const many = loadEventJoins().chance(told('a', ['death', 'died']), told('b', ['deaths', 'deaths']));
  expect(many).toBeLessThan(one);
  const verbs = loadEventJoins().chance(told('a', ['dies']), told('b', ['died']));
  const nouns = loadEventJoins().chance(told('a', ['deaths']), told('b', ['died']));
  expect(nouns).toBeLessThan(verbs);
});

test('reports of different types are never one event', () => {
  const trial = report('b1', 'b', { type: 'JUSTICE_TRIAL_HEARING' });
  expect(events([report('a1', 'a'), trial])).toHaveLength(2);
});

const anyReport = fc.record({
  article: fc.constantFrom('a', 'b', 'c', 'd'),
  type: fc.constantFrom<StoryEvent['type']>('ACCIDENT', 'DISASTER', 'LIFE_DIE'),
  trigger: fc.constantFrom('fire', 'blaze', 'killed', 'deaths'),
  entity: fc.constantFrom('varnholt', 'renn', null),
  day: fc.integer({ min: 0, max: 20 }),
  place: fc.constantFrom(portalva, dunmere, null),
});

const built = fc.array(anyReport, { maxLength: 6 }).map((drafts) =>
  drafts.map(({ article, type, trigger, entity, day, place }, k) =>
    report(`${article}${k}`, article, {
      type,
      triggers: [trigger],
      place,
      publishedAt: MARCH_3 + day * DAY,
      participants: [{ role: 'VICTIM', entity, text: 'a passenger' }],
    }),
  ),
);

test('events are a function of the set of reports, and hold each report once', () => {
  fc.assert(
    fc.property(built, fc.infiniteStream(fc.nat()), (reports, random) => {
      const shuffled = reports
        .map((each) => ({ each, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      const found = events(reports);
      expect(events(shuffled)).toEqual(found);
      expect(found.flat().sort()).toEqual(reports.map(({ id }) => id).sort());
    }),
    { numRuns: 50 },
  );
});

test('every feature is symmetric', () => {
  fc.assert(
    fc.property(built, (reports) => {
      const [a, b] = reports;
      if (b === undefined) return;
      const values = (x: StoryEvent, y: StoryEvent) =>
        EVENT_FEATURES.map(({ value }) => value(x, y).toFixed(12));
      expect(values(a, b)).toEqual(values(b, a));
    }),
  );
});

test('the arrests of two people are two, whatever else agrees', () => {
  const arrestOf = (id: string, name: string) =>
    report(id, id, { participants: [{ role: 'ENTITY', entity: name, text: name }] });
  expect(events([arrestOf('a1', 'Ilse Varnholt'), arrestOf('b1', 'Marek Oru')])).toEqual([['a1'], ['b1']]);
});
