import { lookUp } from '../../expected.js';
import { type Explained, explainedBy, percent } from '../resolution/joins.js';
import { readProfile } from './keptProfile.js';
import { areOfOthers, daysBetween } from './storyFeatures.js';
import { loadStoryModel } from './storyModel.js';
import type { StoryProfile, Weights } from './storyProfile.js';

/** An article of a story, as it is stored. */
export interface StoredStoryArticle {
  readonly id: string;
  /** ms since 1970; null where it is not known. */
  readonly publishedAt: number | null;
  readonly copyGroup: string;
  /** As `keepProfile` kept it, in Base64; null where none was made. */
  readonly profile: string | null;
}

/** An article of a story, as it is compared with others. */
export interface ComparedArticle {
  readonly id: string;
  readonly copyGroup: string;
  readonly profile: StoryProfile | null;
}

/** Prepares a stored article for comparison. */
export function comparedArticle({
  id,
  publishedAt,
  copyGroup,
  profile,
}: StoredStoryArticle): ComparedArticle {
  return {
    id,
    copyGroup,
    profile: profile === null ? null : readProfile(id, publishedAt, Buffer.from(profile, 'base64')),
  };
}

/** How many of what two articles share a reason lists. */
const LISTED = 6;

/** What a feature of two articles was seen in: the words, names or numbers they share. */
const SHARED: Readonly<Record<string, (profile: StoryProfile) => Weights>> = {
  SAME_WORDS: (profile) => profile.words,
  MANY_SAME_WORDS: (profile) => profile.words,
  MUCH_SAME_MATTER: (profile) => profile.matter,
  SAME_MATTER_AND_NAMES: (profile) => profile.names,
  SAME_HEADLINE: (profile) => profile.headline,
  SAME_LEAD: (profile) => profile.lead,
  SAME_NAMES: (profile) => profile.names,
  SAME_PEOPLE: (profile) => profile.people,
  SAME_MATTER_AND_PLACES: (profile) => profile.places,
  SAME_EVENTS: (profile) => profile.events,
  SAME_NUMBERS: (profile) => profile.numbers,
  WORDS_AND_TIME: (profile) => profile.words,
};

const SHARED_SETS: Readonly<Record<string, (profile: StoryProfile) => ReadonlySet<string>>> = {
  RARE_WORDS: (profile) => profile.rareWords,
  RARE_WORDS_IN_LEADS: (profile) => profile.rareLead,
};

/** Why two articles are, or are not, of one story; null where one of them can't be compared. */
export function explainArticles(a: ComparedArticle, b: ComparedArticle): Explained | null {
  const model = loadStoryModel();
  if (a.copyGroup === b.copyGroup)
    return {
      score: 1,
      threshold: model.threshold,
      reasons: () => [{ feature: 'SAME_TEXT', detail: 'nearly the same text', weight: 1 }],
    };
  if (a.profile === null || b.profile === null) return null;
  const [one, other] = [a.profile, b.profile];
  if (areOfOthers(one, other))
    return {
      score: 0,
      threshold: model.threshold,
      reasons: () => [
        { feature: 'NO_NAME_SHARED', detail: 'no person, place or other name is in both', weight: -1 },
      ],
    };
  return explainedBy(model, one, other, (feature, value) => detailOf(feature, one, other) || percent(value));
}

function detailOf(feature: string, a: StoryProfile, b: StoryProfile): string {
  if (feature === 'TIME_BETWEEN') {
    const days = Math.round(daysBetween(a, b) * 10) / 10;
    return `${days} ${days === 1 ? 'day' : 'days'}`;
  }
  if (feature === 'SHORT') return `${Math.min(a.wordCount, b.wordCount)} words`;
  const set = SHARED_SETS[feature];
  if (set)
    return [...set(a)]
      .filter((word) => set(b).has(word))
      .sort()
      .slice(0, LISTED)
      .join(', ');
  const vector = SHARED[feature];
  if (!vector) return '';
  const [inA, inB] = [vector(a), vector(b)];
  return [...inA]
    .flatMap(([key, weight]) => (inB.has(key) ? [{ key, weight: weight * lookUp(inB, key) }] : []))
    .sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1))
    .slice(0, LISTED)
    .map(({ key }) => key)
    .join(', ');
}
