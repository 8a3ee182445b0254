import { keepProfile, readProfile } from '../../../src/knowledge/stories/keptProfile.js';
import { type StoryArticle, storyProfile } from '../../../src/knowledge/stories/storyProfile.js';
import { loadWordFrequencies } from '../../../src/knowledge/stories/wordFrequencies.js';

const article = (text: string): StoryArticle => ({
  id: 'a',
  publishedAt: Date.UTC(2021, 4, 3),
  headline: 'Ferry burns off Quellmar; 12 die',
  text,
  entities: [
    { kind: 'PLACE', name: 'Quellmar', mentionCount: 3 },
    { kind: 'PERSON', name: 'Marek Sool', mentionCount: 2 },
  ],
  events: [{ type: 'LIFE_DIE', trigger: 'killed' }],
});

const TEXTS = {
  'an article':
    'Fire broke out on a ferry off Quellmar and killed 12. Captain Marek Sool left it to burn. '.repeat(3),
  'a long article': Array.from({ length: 900 }, (_, i) => `word${i} harbour`).join(' '),
  'an article of letters beyond ASCII': 'Пожар на пароме у Квельмара, сообщает порт 😀 Ærø.',
  'an article without words': '…',
};

for (const [what, text] of Object.entries(TEXTS))
  test(`a profile of ${what} is read as it was kept, weights to four digits`, () => {
    const profile = storyProfile(article(text), loadWordFrequencies());
    const read = readProfile('a', profile.publishedAt, new Uint8Array(keepProfile(profile)));
    const rounded = Object.entries(profile).map(([part, value]) => [
      part,
      value instanceof Map
        ? new Map([...value].map(([key, weight]) => [key, Math.round(weight * 10_000) / 10_000]))
        : value,
    ]);
    expect(read).toEqual(Object.fromEntries(rounded));
    expect([...read.words.keys()]).toEqual([...profile.words.keys()]);
    expect(read.blockWords).toEqual(profile.blockWords);
  });

test('a profile takes less than its text', () => {
  const words = Array.from({ length: 400 }, (_, i) => `the ${(i * 7919).toString(36)}port`).join(' ');
  expect(keepProfile(storyProfile(article(words), loadWordFrequencies())).length).toBeLessThan(words.length);
});

test('a profile that an older build kept as lines is read too', () => {
  const lines =
    'ferry\t8000\tfire\t6000\n\nferry\t10000\n\n\n\n\nLIFE_DIE killed\t10000\n\nquellmar\n\nferry\tfire\n12';
  expect(readProfile('a', null, Buffer.from(lines))).toEqual({
    id: 'a',
    publishedAt: null,
    words: new Map([
      ['ferry', 0.8],
      ['fire', 0.6],
    ]),
    matter: new Map(),
    headline: new Map([['ferry', 1]]),
    lead: new Map(),
    names: new Map(),
    people: new Map(),
    places: new Map(),
    events: new Map([['LIFE_DIE killed', 1]]),
    numbers: new Map(),
    rareLead: new Set(['quellmar']),
    rareWords: new Set(),
    blockWords: ['ferry', 'fire'],
    wordCount: 12,
  });
});
