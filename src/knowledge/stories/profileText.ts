import type { StoryProfile, Weights } from './storyProfile.js';

const VECTORS = [
  'words',
  'matter',
  'headline',
  'lead',
  'names',
  'people',
  'places',
  'events',
  'numbers',
] as const;
const SETS = ['rareLead', 'rareWords'] as const;
/** Weights are kept to four digits. */
const SCALE = 10_000;

/**
 * A profile as it is kept: a line for each of its parts, weights as whole numbers after their words, tabs between. What is
 * compared is always read from this, so that an article that comes is compared just as one that is stored.
 */
export function profileText(profile: StoryProfile): string {
  const plain = (key: string) => key.replace(/[\t\n]/g, ' ');
  return [
    ...VECTORS.map((name) =>
      [...profile[name]].flatMap(([key, weight]) => [plain(key), Math.round(weight * SCALE)]).join('\t'),
    ),
    ...SETS.map((name) => [...profile[name]].map(plain).sort().join('\t')),
    profile.blockWords.map(plain).join('\t'),
    `${profile.wordCount}`,
  ].join('\n');
}

/** The profile of an article as `profileText` wrote it. */
export function readProfile(id: string, publishedAt: number | null, text: string): StoryProfile {
  const lines = text.split('\n').map((line) => (line === '' ? [] : line.split('\t')));
  const vector = (k: number): Weights => {
    const line = lines[k];
    const weights = new Map<string, number>();
    for (let i = 0; i < line.length; i += 2) weights.set(line[i], Number(line[i + 1]) / SCALE);
    return weights;
  };
  const after = VECTORS.length;
  return {
    id,
    publishedAt,
    ...(Object.fromEntries(VECTORS.map((name, k) => [name, vector(k)])) as Record<
      (typeof VECTORS)[number],
      Weights
    >),
    rareLead: new Set(lines[after]),
    rareWords: new Set(lines[after + 1]),
    blockWords: lines[after + 2],
    wordCount: Number(lines[after + 3][0]),
  };
}
