import fc from 'fast-check';
import { formStories, type StoryMember } from '../../../src/knowledge/stories/formStories.js';
import { storyBlocks } from '../../../src/knowledge/stories/storyBlocks.js';
import { loadStoryModel } from '../../../src/knowledge/stories/storyModel.js';
import { type StoryArticle, storyProfile } from '../../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../../src/knowledge/stories/wordFrequencies.js';

const DAY = 86_400_000;
const MARCH = Date.UTC(2026, 2, 1);

const ferry = {
  headline: 'Ferry catches fire off Portalva, 14 dead',
  text: 'Fourteen passengers died when the ferry Orvane caught fire off Portalva on Tuesday, the coastguard of Merrowland said. Lifeboats from Portalva picked up 210 survivors. Captain Ilse Varnholt told harbour police that the blaze began on the car deck.',
  people: ['Ilse Varnholt'],
  places: ['Portalva', 'Merrowland'],
};
const ferryAgain = {
  headline: 'Portalva ferry fire: captain questioned',
  text: 'Harbour police in Portalva questioned Ilse Varnholt, captain of the ferry Orvane, a day after a fire on its car deck killed 14 passengers. The coastguard of Merrowland ended its search for survivors; lifeboats had picked up 210.',
  people: ['Ilse Varnholt'],
  places: ['Portalva', 'Merrowland'],
};
const bank = {
  headline: 'Kestrel Bank to close forty branches',
  text: 'Kestrel Bank will close forty branches in Dunmere by the summer, its chairman Tobias Renn said. Shareholders welcomed the savings; unions of the clerks called for a strike.',
  people: ['Tobias Renn'],
  places: ['Dunmere'],
};

function member(id: string, day: number | null, what: typeof ferry, copyGroup = id): StoryMember {
  const article: StoryArticle = {
    id,
    publishedAt: day === null ? null : MARCH + day * DAY,
    headline: what.headline,
    text: what.text,
    entities: [
      ...what.people.map((name) => ({ kind: 'PERSON' as const, name, mentionCount: 1 })),
      ...what.places.map((name) => ({ kind: 'PLACE' as const, name, mentionCount: 2 })),
    ],
    events: [],
  };
  return { profile: storyProfile(article, loadWordFrequencies()), copyGroup };
}

const groups = (members: readonly StoryMember[]) =>
  formStories(members, loadStoryModel()).map(({ articles }) => articles);

test('articles that report one happening and what came of it are one story', () => {
  expect(groups([member('a', 0, ferry), member('b', 1, bank), member('c', 1, ferryAgain)])).toEqual([
    ['a', 'c'],
    ['b'],
  ]);
});

test('what is told again long after is another story', () => {
  expect(groups([member('a', 0, ferry), member('b', 90, ferryAgain)])).toHaveLength(2);
});

/** Earthquakes of one month, each told twice in the words in which all of them are told. */
const QUAKES = [
  ['Tarnovo', 'Oberlund', '5.8', 'Ilsa Wendt', 'a school'],
  ['Quellmar', 'Sarvenia', '6.4', 'Oskar Delm', 'two bridges'],
  ['Drevik', 'Norland', '5.1', 'Rana Holt', 'a church tower'],
  ['Ostermouth', 'Kelvaria', '7.0', 'Juno Marsk', 'the old harbour'],
  ['Pellworth', 'Merrowland', '5.5', 'Edda Kranz', 'a power station'],
  ['Vallmora', 'Castria', '6.1', 'Timo Sand', 'four mills'],
  ['Brennick', 'Halvania', '5.9', 'Nora Visk', 'the county jail'],
  ['Lorasund', 'Estmark', '6.7', 'Pavel Orr', 'a dam'],
].map(([town, country, magnitude, official, damaged]) => ({
  town,
  reports: [
    {
      headline: `Magnitude ${magnitude} earthquake shakes ${town}`,
      text: `An earthquake of magnitude ${magnitude} struck near ${town} in ${country} early on Tuesday, the geological survey said. Residents ran into the streets and ${damaged} collapsed. ${official}, who leads the civil protection of ${country}, said rescuers were searching for survivors. Aftershocks were felt for hours.`,
      people: [official],
      places: [town, country],
    },
    {
      headline: `${town} counts its damage after quake`,
      text: `Rescuers in ${town} searched the rubble a day after an earthquake of magnitude ${magnitude}. ${official} of the civil protection of ${country} said that ${damaged} had been destroyed and that residents were sleeping in tents. The geological survey warned of aftershocks.`,
      people: [official],
      places: [town, country],
    },
  ],
}));

test('a month of earthquakes is a story each, though all are told alike', () => {
  const members = QUAKES.flatMap(({ town, reports }, k) =>
    reports.map((report, day) => member(`${town} ${day}`, 4 * k + day, report)),
  );
  const stories = groups(members);
  expect(stories.sort()).toEqual(QUAKES.map(({ town }) => [`${town} 0`, `${town} 1`]).sort());
});

test('an article without a date is of no story but that of its copies', () => {
  expect(groups([member('a', 0, ferry), member('b', null, ferryAgain)])).toHaveLength(2);
  expect(groups([member('a', 0, ferry), member('b', null, ferry, 'a')])).toEqual([['a', 'b']]);
});

test('the central article is one of the story', () => {
  const [story] = formStories(
    [member('a', 0, ferry), member('b', 1, ferryAgain), member('c', 2, ferryAgain)],
    loadStoryModel(),
  );
  expect(story.articles).toEqual(['a', 'b', 'c']);
  expect(['b', 'c']).toContain(story.central);
});

const anyMember = fc
  .record({
    what: fc.constantFrom(ferry, ferryAgain, bank),
    day: fc.option(fc.integer({ min: 0, max: 80 })),
    group: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ what, day, group }) => ({ what, day, group }));

test('stories are a function of the set of articles, whatever its order', () => {
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 9 }), fc.infiniteStream(fc.nat()), (drafts, random) => {
      const members = drafts.map(({ what, day, group }, k) =>
        member(`${k}`, day, what, `${group % 4}${what.headline}`),
      );
      const shuffled = members
        .map((each) => ({ each, key: random.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ each }) => each);
      expect(groups(shuffled)).toEqual(groups(members));
    }),
    { numRuns: 60 },
  );
});

test('every article is in one story, and articles of one text are together', () => {
  fc.assert(
    fc.property(fc.array(anyMember, { maxLength: 9 }), (drafts) => {
      const members = drafts.map(({ what, day, group }, k) => member(`${k}`, day, what, `${group}`));
      const found = groups(members);
      expect(found.flat().sort()).toEqual(members.map(({ profile }) => profile.id).sort());
      for (const story of found) {
        const copies = new Set(story.map((id) => members[Number(id)].copyGroup));
        for (const { profile, copyGroup } of members)
          if (copies.has(copyGroup)) expect(story).toContain(profile.id);
      }
    }),
    { numRuns: 60 },
  );
});

test('two articles within the window that share a rare word find each other, whoever looks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -60, max: 60 }), (day, gap) => {
      const [a, b] = [member('a', day, ferry), member('b', day + gap, ferryAgain)];
      const meets = (x: StoryMember, y: StoryMember) => {
        const own = new Set(storyBlocks(y.profile).own);
        return storyBlocks(x.profile).look.some((key) => own.has(key));
      };
      expect(meets(a, b)).toBe(true);
      expect(meets(b, a)).toBe(true);
    }),
  );
});

test('the chance does not depend on which article comes first', () => {
  const [a, b] = [member('a', 0, ferry).profile, member('b', 1, ferryAgain).profile];
  expect(loadStoryModel().chance(a, b)).toBeCloseTo(loadStoryModel().chance(b, a), 12);
});

test('a chance has its reasons', () => {
  const [a, b] = [member('a', 0, ferry).profile, member('b', 1, ferryAgain).profile];
  expect(
    loadStoryModel()
      .reasons(a, b)
      .map(({ feature }) => feature),
  ).toContain('SAME_PEOPLE');
});
