import { averageLink } from '../matching/averageLink.js';
import type { PairScore } from '../matching/featureModel.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { daysBetween, WINDOW_DAYS } from './storyFeatures.js';
import type { StoryProfile } from './storyProfile.js';

/** An article as stories are formed of them. */
export interface StoryMember {
  readonly profile: StoryProfile;
  /** The same for articles of one text, reprints and wire copy, which are always of one story. */
  readonly copyGroup: string;
}

/** A story: the ids of its articles, ascending, and the one that is closest to all others. */
export interface FormedStory {
  readonly articles: readonly string[];
  readonly central: string;
}

/** One text with all articles that print it. */
interface Text {
  readonly profile: StoryProfile;
  readonly articles: readonly string[];
}

/** So many neighbours a text has at most: of more, the likeliest. Keeps a crowded month from being one component. */
const MOST_NEIGHBOURS = 40;
/** Components of more texts are cut at a higher chance, again and again: what one clustering costs is bounded. */
const MOST_TEXTS = 256;
/** The chances at which components that are too large are cut. */
const CUTS = [0.5, 0.7, 0.85, 0.93, 0.97, 0.99, 0.999];

/**
 * The stories of a set of articles: a pure function of the set, whatever its order.
 *
 * Texts are neighbours where they share a block, were published within the window, and the chance that they are of one
 * story is the model's threshold or more; of more than `MOST_NEIGHBOURS` each keeps the likeliest, and both must keep the
 * other. The connected components of neighbours are clustered by average link, which needs a pair of that chance to join
 * two clusters: so no story reaches beyond its component, and **the stories of a component are a function of the component
 * alone**. When an article comes, goes or changes, what has to be formed anew are the components, before and after, of it
 * and of the texts within its window that share a block with it (a text it crowds out of a neighbour's list may lose its
 * edge). A component of more than `MOST_TEXTS` texts is cut at the first of `CUTS` that leaves smaller ones.
 *
 * An article without a date is of no story but that of its copies.
 */
export function formStories(members: readonly StoryMember[], model: PairScore<StoryProfile>): FormedStory[] {
  const texts = textsOf(members);
  const edges = mutualNeighbours(texts, model);
  const all = texts.map((_, k) => k);
  return components(all, edges, 0)
    .flatMap((component) => cut(component, edges, 0))
    .flatMap((component) => cluster(component, texts, model))
    .sort((a, b) => byCodeUnits(a.articles[0], b.articles[0]));
}

/** One text a copy group, seen as its article published first. In the order of these articles' ids. */
function textsOf(members: readonly StoryMember[]): Text[] {
  const groups = new Map<string, StoryProfile[]>();
  for (const { profile, copyGroup } of members) {
    const group = groups.get(copyGroup);
    if (group === undefined) groups.set(copyGroup, [profile]);
    else group.push(profile);
  }
  const time = ({ publishedAt }: StoryProfile) => publishedAt ?? Number.POSITIVE_INFINITY;
  return [...groups.values()]
    .map((profiles) => {
      const ordered = [...profiles].sort((a, b) => time(a) - time(b) || byCodeUnits(a.id, b.id));
      return { profile: ordered[0], articles: ordered.map(({ id }) => id).sort(byCodeUnits) };
    })
    .sort((a, b) => byCodeUnits(a.profile.id, b.profile.id));
}

/** For each text its neighbours with their chances. */
type Edges = readonly ReadonlyMap<number, number>[];

function mutualNeighbours(texts: readonly Text[], model: PairScore<StoryProfile>): Edges {
  const found: Map<number, number>[] = texts.map(() => new Map());
  for (const [i, j] of pairsInBlocks(texts)) {
    const chance = chanceOf(texts[i].profile, texts[j].profile, model);
    if (chance < model.threshold) continue;
    found[i].set(j, chance);
    found[j].set(i, chance);
  }
  const kept = found.map(
    (neighbours) =>
      new Set(
        [...neighbours]
          .sort(([a, x], [b, y]) => y - x || a - b)
          .slice(0, MOST_NEIGHBOURS)
          .map(([k]) => k),
      ),
  );
  return found.map(
    (neighbours, i) => new Map([...neighbours].filter(([j]) => kept[i].has(j) && kept[j].has(i))),
  );
}

/** The pairs of texts that share a block, each once. */
function* pairsInBlocks(texts: readonly Text[]): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  for (let j = 0; j < texts.length; j++) {
    const earlier = new Set<number>();
    for (const word of texts[j].profile.blockWords) {
      const block = blocks.get(word) ?? [];
      for (const i of block) earlier.add(i);
      blocks.set(word, [...block, j]);
    }
    for (const i of earlier) yield [i, j];
  }
}

/** The chance that two texts are of one story; 0 for those no story can hold both of on their own account. */
function chanceOf(a: StoryProfile, b: StoryProfile, model: PairScore<StoryProfile>): number {
  return daysBetween(a, b) <= WINDOW_DAYS ? model.chance(a, b) : 0;
}

function components(among: readonly number[], edges: Edges, atLeast: number): number[][] {
  const rest = new Set(among);
  const found: number[][] = [];
  for (const seed of among) {
    if (!rest.delete(seed)) continue;
    const component = [seed];
    for (const member of component) {
      for (const [other, chance] of edges[member])
        if (chance >= atLeast && rest.delete(other)) component.push(other);
    }
    found.push(component.sort((a, b) => a - b));
  }
  return found;
}

function cut(component: number[], edges: Edges, level: number): number[][] {
  if (component.length <= MOST_TEXTS) return [component];
  if (level === CUTS.length) return component.map((text) => [text]);
  return components(component, edges, CUTS[level]).flatMap((part) => cut(part, edges, level + 1));
}

function cluster(
  component: readonly number[],
  texts: readonly Text[],
  model: PairScore<StoryProfile>,
): FormedStory[] {
  const profiles = component.map((text) => texts[text].profile);
  const chances = profiles.map((a, i) => profiles.map((b, j) => (i < j ? chanceOf(a, b, model) : 0)));
  const chance = (i: number, j: number) => (i < j ? chances[i][j] : chances[j][i]);
  return averageLink(component.length, chance, model.threshold).map((members) => {
    const centrality = (i: number) => members.reduce((sum, j) => (i === j ? sum : sum + chance(i, j)), 0);
    const central = [...members].sort(
      (i, j) => centrality(j) - centrality(i) || byTime(profiles[i], profiles[j]),
    )[0];
    return {
      articles: members.flatMap((i) => texts[component[i]].articles).sort(byCodeUnits),
      central: profiles[central].id,
    };
  });
}

/** The earlier first. */
function byTime(a: StoryProfile, b: StoryProfile): number {
  return (a.publishedAt ?? 0) - (b.publishedAt ?? 0) || byCodeUnits(a.id, b.id);
}
