import type { Feature } from '../matching/featureModel.js';
import { cosine, type StoryProfile, type Weights } from './storyProfile.js';

/** Articles published further apart are never compared: what came of a happening months later is a story of its own. */
export const WINDOW_DAYS = 60;

const DAY = 86_400_000;

/** Days between the publications of two dated articles. */
export function daysBetween(a: StoryProfile, b: StoryProfile): number {
  return a.publishedAt === null || b.publishedAt === null
    ? Number.POSITIVE_INFINITY
    : Math.abs(a.publishedAt - b.publishedAt) / DAY;
}

/**
 * Whether both name people and places, and no name is in both, nor a word of one: however alike the words, as those of notices
 * of earthquakes are, what they report befell others elsewhere.
 */
export function areOfOthers(a: StoryProfile, b: StoryProfile): boolean {
  return (['people', 'places', 'names'] as const).every(
    (part) => a[part].size > 0 && b[part].size > 0 && cosine(a[part], b[part]) === 0,
  );
}

const alike = (name: string, of: (profile: StoryProfile) => Weights): Feature<StoryProfile> => ({
  name,
  value: (a, b) => cosine(of(a), of(b)),
});

/** 1 where both have something and nothing in common. */
const disjoint = (name: string, of: (profile: StoryProfile) => Weights): Feature<StoryProfile> => ({
  name,
  value: (a, b) => (of(a).size > 0 && of(b).size > 0 && cosine(of(a), of(b)) === 0 ? 1 : 0),
});

/** How many words two sets share. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const word of small) if (large.has(word)) count++;
  return count;
}

/** What tells whether two articles are of one story. */
export const STORY_FEATURES: readonly Feature<StoryProfile>[] = [
  alike('SAME_WORDS', (profile) => profile.words),
  { name: 'MANY_SAME_WORDS', value: (a, b) => Math.sqrt(cosine(a.words, b.words)) },
  { name: 'MUCH_SAME_MATTER', value: (a, b) => Math.sqrt(cosine(a.matter, b.matter)) },
  {
    name: 'SAME_MATTER_AND_NAMES',
    value: (a, b) => Math.sqrt(cosine(a.matter, b.matter) * cosine(a.names, b.names)),
  },
  alike('SAME_HEADLINE', (profile) => profile.headline),
  alike('SAME_LEAD', (profile) => profile.lead),
  {
    // What the one announces, the other tells.
    name: 'HEADLINE_IN_TEXT',
    value: (a, b) => Math.max(cosine(a.headline, b.words), cosine(b.headline, a.words)),
  },
  alike('SAME_NAMES', (profile) => profile.names),
  alike('SAME_PEOPLE', (profile) => profile.people),
  disjoint('OTHER_PEOPLE', (profile) => profile.people),
  {
    name: 'SAME_MATTER_AND_PLACES',
    value: (a, b) => Math.sqrt(cosine(a.matter, b.matter) * cosine(a.places, b.places)),
  },
  disjoint('OTHER_PLACES', (profile) => profile.places),
  alike('SAME_EVENTS', (profile) => profile.events),
  alike('SAME_NUMBERS', (profile) => profile.numbers),
  disjoint('OTHER_NUMBERS', (profile) => profile.numbers),
  { name: 'RARE_WORDS_IN_LEADS', value: (a, b) => Math.min(1, shared(a.rareLead, b.rareLead) / 6) },
  {
    name: 'RARE_WORDS',
    value: (a, b) => Math.min(1, Math.log1p(shared(a.rareWords, b.rareWords)) / Math.log(21)),
  },
  { name: 'SHORT', value: (a, b) => 1 - Math.min(1, Math.min(a.wordCount, b.wordCount) / 150) },
  {
    // Between the same day and the next there is more than between a tenth and an eleventh.
    name: 'TIME_BETWEEN',
    value: (a, b) => Math.min(1, Math.log1p(daysBetween(a, b)) / Math.log(WINDOW_DAYS + 1)),
  },
  {
    name: 'WORDS_AND_TIME',
    value: (a, b) =>
      Math.sqrt(cosine(a.words, b.words)) *
      Math.min(1, Math.log1p(daysBetween(a, b)) / Math.log(WINDOW_DAYS + 1)),
  },
];
