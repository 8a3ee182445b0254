import { lookUp } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import { groupBy } from '../grouping.js';
import type { Changes } from '../resolution/changes.js';
import type { Transaction } from '../resolution/transaction.js';
import { joinEntities, loadEntityJoins } from './joinEntities.js';
import { loadStoryEntities } from './load.js';
import { nameId } from './nameKeys.js';
import { plainNameId } from './nameUses.js';
import { personKeyOf } from './personKey.js';
import type { StoryName } from './storyName.js';
import { type NamedEntity, principalOf, storyNames } from './storyNames.js';
import { writeStoryNames } from './write.js';

/** The names that the bearers of names go by in their stories. */
export interface StoryReadings {
  /** The other name that the bearer of an article's name, or of its use of one, goes by; null where there is none. */
  nameOf(articleId: string, nameId: string): string | null;
  /** The stored articles whose readings changed. */
  readonly changed: readonly string[];
  /** Names that this reading rests on, with their blocks: what they resolve to must be known. */
  readonly blocks: ReadonlySet<string>;
}

/** An entity of an article in its story. */
interface EntityInStory extends NamedEntity {
  readonly storyId: string;
  /** The name it is given by: `nameId`, or the article's use of that. */
  readonly givenId: string;
  readonly block: string;
}

/**
 * Reads the names of the stories of a batch, and of those that changed, anew: which of them have one bearer. To be called when
 * the stories are formed and locked, before names are resolved. A story is at most as large as `formStories` makes it, so that
 * what this costs doesn't grow with the base.
 *
 * @param storyOf the stories of the batch's articles
 * @param decided stories whose names there are other decisions on than before
 */
export async function readStories(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  storyOf: ReadonlyMap<string, string>,
  decided: readonly string[],
  changes: Changes,
): Promise<StoryReadings> {
  const ids = new Set([...changes.stories, ...decided]);
  for (const { article } of batch) ids.add(lookUp(storyOf, article.id));
  const stored = (await loadStoryEntities(transaction, [...ids])).map((entity) => ({
    ...entity,
    nameId: plainNameId(entity),
  }));
  const all: EntityInStory[] = [
    ...stored,
    ...batch.flatMap((rows) => entitiesInStory(rows, lookUp(storyOf, rows.article.id))),
  ];
  const apart = await heldApart(transaction, all);
  const readings = new Map<string, string>();
  const blocks = new Set<string>();
  for (const [story, entities] of groupBy(all, ({ storyId }) => storyId))
    for (const { nameId, principal } of readStory(entities, apart)) {
      readings.set(`${story} ${nameId}`, principal.givenId);
      blocks.add(principal.block);
    }
  const nameOfGiven = new Map(all.map(({ givenId, nameId }) => [givenId, nameId] as const));
  const reading = (story: string | undefined, givenId: string) =>
    readings.get(`${story} ${lookUp(nameOfGiven, givenId)}`) ?? null;
  const moved = stored
    .map(({ articleId, nameId, givenId, block, storyId, storyNameId, storyBlock }) => ({
      articleId,
      nameId: givenId,
      isUse: givenId !== nameId,
      blocks: [block, storyBlock ?? block],
      before: storyNameId,
      storyNameId: reading(storyId, givenId),
    }))
    .filter(({ before, storyNameId }) => before !== storyNameId);
  for (const block of moved.flatMap((each) => each.blocks)) blocks.add(block);
  await writeStoryNames(transaction, moved);
  return {
    nameOf: (articleId, nameId) => reading(storyOf.get(articleId), nameId),
    changed: [...new Set(moved.map(({ articleId }) => articleId))],
    blocks,
  };
}

/** The pairs of names that people hold to be two bearers': "one other", both ways. */
async function heldApart(
  { decisions }: Transaction,
  entities: readonly EntityInStory[],
): Promise<ReadonlySet<string>> {
  if (!(await decisions.areOn('ENTITY'))) return new Set();
  const own = await decisions.on('ENTITY', [...new Set(entities.map(({ nameId }) => nameId))]);
  return new Set(
    own.flatMap(({ judgement, leftId, rightId }) =>
      judgement === 'DIFFERENT' ? [`${leftId} ${rightId}`, `${rightId} ${leftId}`] : [],
    ),
  );
}

/**
 * Each name of a story whose bearer goes by another one, with an entity that gives that: by the name itself where one does, else
 * by the first use of it.
 *
 * @param apart the pairs of names that are held to be two bearers'
 */
function readStory(
  entities: readonly EntityInStory[],
  apart: ReadonlySet<string>,
): { readonly nameId: string; readonly principal: EntityInStory }[] {
  const names = new Map(storyNames(entities).map((name) => [name.id, name]));
  const given = new Map<string, EntityInStory>();
  for (const entity of entities) {
    const { nameId, givenId } = entity;
    const other = given.get(nameId)?.givenId;
    if (other === undefined || givenId === nameId || (other !== nameId && givenId < other))
      given.set(nameId, entity);
  }
  const read = joinEntities([...names.values()], loadEntityJoins()).flatMap((cluster) => {
    const { id: principal } = principalOf(cluster.map((id) => lookUp(names, id)));
    return cluster.map((id) => ({
      ...lookUp(names, id),
      principal: lookUp(given, apart.has(`${id} ${principal}`) ? id : principal),
    }));
  });
  return [
    ...read.flatMap(({ id, principal }) => (id === principal.nameId ? [] : [{ nameId: id, principal }])),
    ...toldByAll(entities, read).filter(
      ({ nameId, principal }) => !apart.has(`${nameId} ${principal.nameId}`),
    ),
  ];
}

/**
 * Names of which an article leaves open which of several it means, where all whom they fit are one bearer in the story: "Brenn"
 * beside "Olaf Brenn" and "Ole Brenn".
 */
function toldByAll(
  entities: readonly EntityInStory[],
  names: readonly (StoryName & { readonly principal: EntityInStory })[],
): { readonly nameId: string; readonly principal: EntityInStory }[] {
  const open = new Map(
    entities.flatMap(({ key, nameId }) => (key.startsWith('?') ? [[nameId, key.slice(1)]] : [])),
  );
  const people = names.flatMap(({ kind, key, principal }) =>
    kind === 'PERSON' ? [{ ...personKeyOf(key), principal }] : [],
  );
  return [...open].flatMap(([nameId, word]) => {
    // Any word of a full name may be the one: "Arroyo" of "Marta Arroyo Vidal", "Bob", whose given name is Robert elsewhere.
    const fitting = people.filter(({ key, given }) => given !== null && key.split(' ').includes(word));
    const [first] = fitting;
    return first !== undefined && fitting.every(({ principal }) => principal === first.principal)
      ? [{ nameId, principal: first.principal }]
      : [];
  });
}

function entitiesInStory(rows: ArticleRows, storyId: string): EntityInStory[] {
  const names = new Map(rows.names.map((name) => [name.id, name]));
  const titles = groupBy(rows.positions, ({ person_position }) => person_position);
  return rows.entities.map(({ article_id, position, kind, name, name_id, acronym }) => {
    const { key, block, gazetteer } = lookUp(names, name_id);
    return {
      storyId,
      articleId: article_id,
      kind,
      name,
      nameId: nameId(kind, key),
      givenId: name_id,
      key,
      block,
      gazetteerId: gazetteer?.id ?? null,
      countryCode: gazetteer?.countryCode ?? null,
      acronym,
      titles: (titles.get(position) ?? []).map(({ title }) => title),
    };
  });
}
