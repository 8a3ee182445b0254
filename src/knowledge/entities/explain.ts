import type { EntityKind } from '../../vocabulary/entityKinds.js';
import { groupBy } from '../grouping.js';
import { type Explained, explainedBy, percent } from '../resolution/joins.js';
import { areOneHuman, type InStory } from './entityFeatures.js';
import { comparableNames, loadEntityJoins } from './joinEntities.js';
import { type BlockName, isShortName, OVERWHELMING, peopleOf, shareOfBearer } from './matches.js';
import { nameId } from './nameKeys.js';
import { type NamedEntity, storyNames } from './storyNames.js';

/** A name as it is known across articles. */
interface KnownName {
  readonly kind: EntityKind;
  readonly key: string;
}

/** An article's entity, as it is stored. */
export interface StoredNaming extends KnownName {
  /** Of its name, or of the article's use of it where there are decisions on that. */
  readonly id: string;
  /** The fullest name the article gives. */
  readonly name: string;
  readonly storyId: string | null;
  /** The name that its bearer goes by in its story; null where that is this name. */
  readonly storyName: KnownName | null;
}

/** What the names of an entity are compared in. */
export interface StoredNameContext {
  /** The entities of the articles of stories in which its names are read as others. */
  readonly stories: readonly (Omit<NamedEntity, 'nameId'> & { readonly storyId: string })[] | null;
  /** The persons' names of its blocks, where short ones are among its own. */
  readonly block: readonly (Omit<BlockName, 'id'> & { readonly block: string })[] | null;
  /** What articles expand its acronyms to, each with how many do. */
  readonly expansions:
    | readonly (KnownName & { readonly acronymKey: string; readonly articleCount: number })[]
    | null;
}

/** An article's entity, as it is compared with others. */
export interface ComparedNaming {
  readonly id: string;
  readonly naming: StoredNaming;
  /** The id of its name. */
  readonly nameId: string;
  /** The name by which it is resolved: that of its story, else its own. */
  readonly readAs: NameRead;
  readonly context: NameContext;
}

type NameRead = KnownName & { readonly id: string };

interface NameContext {
  /** The names of each story, by their ids. */
  readonly stories: ReadonlyMap<string, ReadonlyMap<string, InStory>>;
  readonly block: readonly BlockName[];
  readonly expansions: NonNullable<StoredNameContext['expansions']>;
}

/** Prepares the namings of an entity for comparison. */
export function comparedNamings(
  stored: readonly StoredNaming[],
  { stories, block, expansions }: StoredNameContext,
): ComparedNaming[] {
  const named = (stories ?? []).map((entity) => ({ ...entity, nameId: nameId(entity.kind, entity.key) }));
  const counted = groupBy(
    (block ?? []).map((name) => ({ ...name, id: nameId(name.kind, name.key) })),
    ({ id }) => id,
  );
  const context: NameContext = {
    stories: new Map(
      [...groupBy(named, ({ storyId }) => storyId)].map(([id, entities]) => [
        id,
        new Map(comparableNames(storyNames(entities)).names.map((name) => [name.id, name])),
      ]),
    ),
    // Uses of a name that there are decisions on count for the name.
    block: [...counted.values()].map((uses) => ({
      ...uses[0],
      articleCount: uses.reduce((sum, { articleCount }) => sum + articleCount, 0),
    })),
    expansions: expansions ?? [],
  };
  return stored.map((naming): ComparedNaming => {
    const readAs = naming.storyName ?? naming;
    return {
      id: naming.id,
      naming,
      nameId: nameId(naming.kind, naming.key),
      readAs: { kind: readAs.kind, key: readAs.key, id: nameId(readAs.kind, readAs.key) },
      context,
    };
  });
}

/**
 * Why two articles' entities are held to be one: by one name, by what their story makes of two names, by the rules that hold
 * across stories; of several steps the weakest tells. Null where nothing speaks for it.
 */
export function explainNamings(a: ComparedNaming, b: ComparedNaming): Explained | null {
  if (a.nameId === b.nameId && a.readAs.id === b.readAs.id) return explainSameName(a, b);
  const { storyId } = a.naming;
  if (storyId !== null && storyId === b.naming.storyId && a.nameId !== b.nameId)
    return explainInStory(a, storyId, a.nameId, b.nameId);
  const steps = [explainReading(a), explainAcrossStories(a, b), explainReading(b)];
  if (steps.includes(null)) return null;
  return steps
    .filter((step) => step !== null && step !== 'itself')
    .reduce<Explained | null>(
      (weakest, step) =>
        weakest === null || step.score - step.threshold < weakest.score - weakest.threshold ? step : weakest,
      null,
    );
}

function certain(feature: string, detail: string): Explained {
  return { score: 1, threshold: 1, reasons: () => [{ feature, detail, weight: 1 }] };
}

function explainSameName(a: ComparedNaming, b: ComparedNaming): Explained {
  const [x, y] = [a.naming.name, b.naming.name];
  return certain('SAME_NAME', x === y ? x : `${x} = ${y}`);
}

/** Why a naming is of the name that its bearer goes by in its story. */
function explainReading(naming: ComparedNaming): Explained | 'itself' | null {
  const { storyId, storyName } = naming.naming;
  if (storyName === null || storyId === null) return 'itself';
  return explainInStory(naming, storyId, naming.nameId, naming.readAs.id);
}

/** Why two names of a story have one bearer; null where the story was not asked for. */
function explainInStory(
  { context }: ComparedNaming,
  storyId: string,
  one: string,
  other: string,
): Explained | null {
  const names = context.stories.get(storyId);
  const [a, b] = [names?.get(one), names?.get(other)];
  if (a === undefined || b === undefined) return null;
  if (areOneHuman(a, b) === true) return certain('SAME_FULL_NAME', `${a.name} = ${b.name}`);
  return explainedBy(loadEntityJoins(), a, b, (_, value) =>
    value === 1 ? `${a.name} = ${b.name}` : `${a.name} = ${b.name}: ${percent(value)}`,
  );
}

/** Why the names that two namings are resolved by are one entity's, whatever their stories; `itself` where it is one name. */
function explainAcrossStories(a: ComparedNaming, b: ComparedNaming): Explained | 'itself' | null {
  const [x, y] = [a.readAs, b.readAs];
  if (x.id === y.id) return 'itself';
  return x.kind === 'PERSON' && y.kind === 'PERSON'
    ? explainPersons(x, y, a.context)
    : (explainAcronym(x, y, a.context) ?? explainAcronym(y, x, a.context));
}

function explainPersons(x: NameRead, y: NameRead, { block }: NameContext): Explained | null {
  const [short, full] = [x, y]
    .sort((a, b) => Number(isShortName(b)) - Number(isShortName(a)))
    .map((name): BlockName => ({ ...name, articleCount: 0 }));
  if (isShortName(full)) return null;
  if (!isShortName(short))
    return peopleOf([short, full]).length === 1
      ? certain('SAME_FULL_NAME', `${short.key} = ${full.key}`)
      : null;
  return explainShare('OVERWHELMINGLY_MEANT', shareOfBearer(short, full, block), (share) => {
    return `${short.key} = ${full.key} in ${share} of the articles that give a full name`;
  });
}

/** Why an acronym is of what articles expand it to. */
function explainAcronym(short: NameRead, full: NameRead, { expansions }: NameContext): Explained | null {
  const all = expansions.filter(({ acronymKey }) => acronymKey === short.key);
  const meant = all.filter(({ kind, key }) => kind === full.kind && key === full.key);
  return explainShare('ACRONYM_EXPANDED', sumOf(meant) / Math.max(1, sumOf(all)), (share) => {
    return `${short.key.replace(/^acronym:/, '')} = ${full.key} in ${share} of the articles that expand it`;
  });
}

function explainShare(feature: string, share: number, detail: (share: string) => string): Explained | null {
  return share < OVERWHELMING
    ? null
    : {
        score: share,
        threshold: OVERWHELMING,
        reasons: () => [{ feature, detail: detail(percent(share)), weight: share }],
      };
}

const sumOf = (counted: readonly { readonly articleCount: number }[]) =>
  counted.reduce((sum, { articleCount }) => sum + articleCount, 0);
