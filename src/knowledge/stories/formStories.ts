import { lookUp } from '../../expected.js';
import { averageLink } from '../matching/averageLink.js';
import { meanThreshold, type PairScore } from '../matching/featureModel.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { LEVELS, MOST_NEIGHBOURS, MOST_TEXTS } from './neighbours.js';
import { areOfOthers, daysBetween, WINDOW_DAYS } from './storyFeatures.js';
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

/**
 * The stories of a set of articles: a pure function of the set, whatever its order.
 *
 * Texts are neighbours where they share a block, were published within the window, and the chance that they are of one
 * story is the model's threshold or more; of more than `MOST_NEIGHBOURS` each keeps the likeliest, and both must keep the
 * other. The connected components of neighbours are clustered by average link; no story reaches beyond its component, and **the stories of a component are a function of the component
 * alone**. When an article comes, goes or changes, what has to be formed anew are the components, before and after, of it
 * and of the texts within its window that share a block with it (a text it crowds out of a neighbour's list may lose its
 * edge). A component of more than `MOST_TEXTS` texts is cut at the first of `LEVELS` that leaves smaller ones.
 *
 * An article without a date is of no story but that of its copies.
 */
export function formStories(members: readonly StoryMember[], model: PairScore<StoryProfile>): FormedStory[] {
  const texts = textsOf(members);
  const edges = mutualNeighbours(texts, model);
  const all = texts.map((_, k) => k);
  return cut(all, edges, 0)
    .flatMap((unit) => cluster(unit, texts, model))
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
export function chanceOf(a: StoryProfile, b: StoryProfile, model: PairScore<StoryProfile>): number {
  return daysBetween(a, b) <= WINDOW_DAYS && !areOfOthers(a, b) ? model.chance(a, b) : 0;
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

/** The units of some texts: their components at the first level at which these are small enough. */
function cut(among: number[], edges: Edges, level: number): number[][] {
  if (level === LEVELS.length) return among.map((text) => [text]);
  return components(among, edges, LEVELS[level]).flatMap((part) =>
    part.length <= MOST_TEXTS ? [part] : cut(part, edges, level + 1),
  );
}

function cluster(
  unit: readonly number[],
  texts: readonly Text[],
  model: PairScore<StoryProfile>,
): FormedStory[] {
  const ofUnit = unit.map((text) => texts[text]);
  const articles = new Map(ofUnit.map((text) => [text.profile.id, text.articles]));
  return clusterUnit(
    ofUnit.map(({ profile }) => profile),
    model,
  ).map(({ texts: members, central }) => ({
    articles: members.flatMap((id) => lookUp(articles, id)).sort(byCodeUnits),
    central,
  }));
}

/**
 * The stories of one unit of texts, which are connected and not too many, by average link; each as the ids of its texts and
 * the one closest to all others. A pure function of the set.
 */
export function clusterUnit(
  unit: readonly StoryProfile[],
  model: PairScore<StoryProfile>,
): { readonly texts: readonly string[]; readonly central: string }[] {
  const profiles = [...unit].sort((a, b) => byCodeUnits(a.id, b.id));
  const chances = profiles.map((a, i) => profiles.map((b, j) => (i < j ? chanceOf(a, b, model) : 0)));
  const chance = (i: number, j: number) => (i < j ? chances[i][j] : chances[j][i]);
  return averageLink(profiles.length, chance, meanThreshold(model)).map((members) => {
    const centrality = new Map(
      members.map((i) => [i, members.reduce((sum, j) => (i === j ? sum : sum + chance(i, j)), 0)]),
    );
    const central = [...members].sort(
      (i, j) => lookUp(centrality, j) - lookUp(centrality, i) || byTime(profiles[i], profiles[j]),
    )[0];
    return { texts: members.map((i) => profiles[i].id), central: profiles[central].id };
  });
}

/** The earlier first. */
function byTime(a: StoryProfile, b: StoryProfile): number {
  return (a.publishedAt ?? 0) - (b.publishedAt ?? 0) || byCodeUnits(a.id, b.id);
}
