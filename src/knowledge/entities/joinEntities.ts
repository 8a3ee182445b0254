import { lookUp } from '../../expected.js';
import { groupBy } from '../grouping.js';
import { averageLink } from '../matching/averageLink.js';
import { components } from '../matching/components.js';
import {
  type FeatureModel,
  meanThreshold,
  type PairScore,
  readFeatureModel,
} from '../matching/featureModel.js';
import { byCodeUnits } from '../words/codeUnits.js';
import {
  areOneHuman,
  areRelatives,
  ENTITY_FEATURES,
  type InStory,
  isBodyOfPlace,
  isNamedAfterIt,
  isOtherByMore,
  isOtherModel,
  isWithin,
} from './entityFeatures.js';
import { peopleOf } from './matches.js';
import { homeIn } from './nameKeys.js';
import { editKeys, soundOf } from './nameWords.js';
import { type ParsedStoryName, parseStoryName, type StoryName } from './storyName.js';

/** The kind of the model file. */
export const ENTITY_JOINS = 'entity joins';

/** Two names that are as unlikely one bearer's stay apart, whatever joins them with others. */
const APART = 0.03;

let loaded: FeatureModel<InStory> | undefined;

/** What tells whether two names of a story have one bearer; read once. Throws a `ModelError` where the file is no good. */
export function loadEntityJoins(): FeatureModel<InStory> {
  loaded ??= readFeatureModel(
    new URL('../models/entityJoins.bin', import.meta.url),
    ENTITY_JOINS,
    ENTITY_FEATURES,
  );
  return loaded;
}

/** A story's names with the pairs of them that may have one bearer at all. */
export interface ComparableNames {
  /** In the order of their ids. */
  readonly names: readonly InStory[];
  /** Pairs of indices, the lower first, each once. */
  readonly pairs: readonly (readonly [number, number])[];
}

/**
 * Prepares the names of a story for comparison. Comparable are those that share a word, a plural's singular, an entry of the
 * gazetteer or an acronym with what it may stand for, or have words one letter apart.
 */
export function comparableNames(names: readonly StoryName[]): ComparableNames {
  const parsed = [...names].sort((a, b) => byCodeUnits(a.id, b.id)).map(parseStoryName);
  const blocks = new Map<string, number[]>();
  parsed.forEach((name, k) => {
    for (const key of keysOf(name)) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [k]);
      else block.push(k);
    }
  });
  const neighbours = parsed.map(() => new Set<number>());
  for (const block of blocks.values())
    for (const i of block) for (const j of block) if (i !== j) neighbours[i].add(j);
  const humans = humansOf(parsed);
  return {
    names: parsed.map((name, k): InStory => {
      const others = [...neighbours[k]].map((other) => parsed[other]);
      return {
        ...name,
        human: humans.get(name.id) ?? null,
        rivals: rivalsOf(name, others),
        doubtful: doubtfulOf(name, others, humans),
      };
    }),
    pairs: neighbours.flatMap((others, i) =>
      [...others]
        .filter((j) => i < j)
        .sort((a, b) => a - b)
        .map((j) => [i, j] as const),
    ),
  };
}

function keysOf(name: ParsedStoryName): Set<string> {
  const keys = new Set<string>();
  for (const word of name.words) {
    keys.add(word);
    if (word.length > 4 && word.endsWith('s')) keys.add(word.slice(0, -1));
    for (const edit of editKeys(word)) keys.add(`~${edit}`);
    const sound = soundOf(word);
    if (sound !== null) keys.add(`sound ${sound}`);
  }
  if (name.gazetteerId !== null) keys.add(`entry ${name.gazetteerId}`);
  if (name.capitals !== null) keys.add(`acronym ${name.capitals}`);
  for (const initials of name.initials) keys.add(`acronym ${initials}`);
  for (const acronym of name.acronyms) keys.add(`acronym ${acronym.toLowerCase()}`);
  return keys;
}

/** The number of the person of each full name, by the names' parts alone. */
function humansOf(names: readonly ParsedStoryName[]): Map<string, number> {
  const full = names.flatMap((name) =>
    name.person?.given == null ? [] : [{ ...name, key: name.person.key, articleCount: name.articles.size }],
  );
  const blocks = groupBy(full, ({ person }) => person?.surname);
  const people = [...blocks.values()].flatMap((block) => peopleOf(block));
  return new Map(people.flatMap((person, number) => person.map(({ id }) => [id, number] as const)));
}

/** Of a surname that several people of a story have, so large a share of the articles must name the one it means. */
const OVERWHELMING = 0.7;

function doubtfulOf(
  name: ParsedStoryName,
  others: readonly ParsedStoryName[],
  humans: ReadonlyMap<string, number>,
): Set<string> {
  if (name.person === null || name.person.given !== null) return new Set();
  const full = others.filter((other) => humans.has(other.id) && isWithin(name, other));
  // What holds another's name and more is another's too: "Rovers Olaf Brenn".
  const holders = (other: ParsedStoryName) =>
    full.filter((each) => each.words.length < other.words.length && isWithin(each, other));
  const bearers = groupBy(full, (other) => lookUp(humans, (holders(other)[0] ?? other).id));
  if (bearers.size < 2) return new Set();
  const counts = [...bearers.values()].map((names) => ({
    names,
    count: new Set(names.flatMap(({ articles }) => [...articles])).size,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return new Set(
    counts.flatMap(({ names, count }) => (count >= OVERWHELMING * all ? [] : names.map(({ id }) => id))),
  );
}

/** How many names hold all words of another, those held by a third in turn not counted. */
function rivalsOf(name: ParsedStoryName, neighbours: readonly ParsedStoryName[]): number {
  const holding = neighbours.filter(
    (other) => other.words.length > name.words.length && isWithin(name, other),
  );
  return holding.filter(
    (other) => !holding.some((third) => third.words.length > other.words.length && isWithin(other, third)),
  ).length;
}

/** The names of one story that have one bearer each, as ascending ids: a pure function of the set of names. */
export function joinEntities(names: readonly StoryName[], model: PairScore<InStory>): string[][] {
  const { names: inStory, pairs } = comparableNames(names);
  const chances = new Map<number, number>();
  const at = (i: number, j: number) => i * inStory.length + j;
  const linked: { a: number; b: number }[] = [];
  for (const [i, j] of pairs) {
    const chance = areOneHuman(inStory[i], inStory[j]) === true ? 1 : model.chance(inStory[i], inStory[j]);
    chances.set(at(i, j), chance);
    if (chance >= model.threshold) linked.push({ a: i, b: j });
  }
  // Clusters whose best pair does not reach the threshold can't on average: each component is clustered by itself.
  return components([...inStory.keys()], linked).flatMap((unordered) => {
    const component = unordered.sort((a, b) => a - b);
    const chance = (i: number, j: number) => chances.get(at(component[i], component[j]));
    return averageLink(
      component.length,
      (i, j) => chance(i, j) ?? 0,
      meanThreshold(model),
      (i, j) => areApart(inStory[component[i]], inStory[component[j]], chance(i, j)),
    ).map((cluster) => cluster.map((k) => inStory[component[k]].id));
  });
}

/**
 * Whether two names never are one bearer's, whatever joins them with others. A person and what has no word in common with
 * their name: only a name glued together of both ("Orsa Rovers Olaf Brenn") would join them.
 *
 * @param chance undefined where they are not comparable
 */
function areApart(a: InStory, b: InStory, chance: number | undefined): boolean {
  if (chance === undefined) return a.kind === 'PERSON' || b.kind === 'PERSON';
  return (
    chance < APART ||
    areOneHuman(a, b) === false ||
    areRelatives(a, b) ||
    isBodyOfPlace(a, b) ||
    isNamedAfterIt(a, b) ||
    isOtherModel(a, b) ||
    isOtherByMore(a, b) ||
    areOfTwoHomes(a, b) ||
    a.doubtful.has(b.id) ||
    b.doubtful.has(a.id)
  );
}

/** Whether two bodies that each country has are of two: "navy@IN", "navy@US". */
function areOfTwoHomes(a: InStory, b: InStory): boolean {
  const [x, y] = [homeIn(a.key), homeIn(b.key)];
  return x !== null && y !== null && x !== y;
}
