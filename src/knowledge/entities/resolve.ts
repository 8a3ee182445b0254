/*
 * Which names are one entity. Tied to entityJoins.bin: entityFeatures.ts, with the features it names. Keys and
 * blocks of names (nameKeys.ts, bodyNames.ts, personKey.ts) are stored and become ids; rules of matching (matches.ts) and of
 * describing (describe.ts) may be touched freely.
 */
import { expected, lookUp } from '../../expected.js';
import type { ArticleRows } from '../article/rows.js';
import { BearingDecisions } from '../decisions/bearing.js';
import { groupBy } from '../grouping.js';
import type { Changes } from '../resolution/changes.js';
import { nameBlockLock } from '../resolution/locks.js';
import type { Transaction } from '../resolution/transaction.js';
import { type DecidableName, decidedNames } from './decidedNames.js';
import { describeEntity } from './describe.js';
import { EntityCounts } from './entityArticles.js';
import { countForms, removeUnprintedForms } from './forms.js';
import {
  loadBlocksOf,
  loadBlocksReadAs,
  loadExpansions,
  loadFormsOf,
  loadNames,
  loadNamesOf,
} from './load.js';
import { type Resolution, resolveBlock } from './matches.js';
import { isOfUnknown } from './nameKeys.js';
import type { NameResolutions } from './names.js';
import { isNameUse, plainNameId } from './nameUses.js';
import type { StoryReadings } from './readStories.js';
import { enterEntities, reassignArticles, writeDescriptions, writeResolutions } from './write.js';

/**
 * Resolves the names of the changed blocks, those of a batch that is yet to be stored included, and carries the result to the
 * stored articles whose names they are or go by in their stories, which it notes in `changes`; counts the articles of entities, the
 * batch's included.
 */
export async function resolveNames(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  readings: StoryReadings,
  changes: Changes,
): Promise<NameResolutions> {
  const decisions = new BearingDecisions(transaction, 'ENTITY');
  const { given, gone, byDocuments } = await resolveByDocuments(transaction, decisions, changes.nameBlocks);
  for (const { entity_id } of gone) if (entity_id !== null) changes.entities.add(entity_id);
  const resolutions = decidedNames(given, (id) => lookUp(byDocuments, id), decisions.all);
  const of = (id: string) => {
    const resolution = resolutions.get(id);
    if (resolution === undefined) throw new Error(`the name ${id} was left out of its block's resolution`);
    return resolution;
  };
  const reassigned = given.filter(({ id, entity_id, unresolved_reason }) => {
    const { entityId, reason } = of(id);
    return entityId !== entity_id || reason !== unresolved_reason;
  });
  for (const { id, entity_id } of reassigned)
    for (const entity of [of(id).entityId, entity_id]) if (entity !== null) changes.entities.add(entity);
  await writeResolutions(
    transaction,
    reassigned.map(({ id }) => ({ id, ...of(id) })),
    gone.map(({ id }) => id),
  );
  const kinds = new Map(
    [...resolutions.values()].flatMap(({ entityId, kind }) => (entityId === null ? [] : [[entityId, kind]])),
  );
  const touched = await reassignArticles(
    transaction,
    [...new Set([...reassigned.map(({ id }) => id), ...changes.renamed])],
    readings.changed,
    (entityId) => kinds.get(entityId),
  );
  for (const move of touched) {
    changes.articles.add(move.articleId);
    if (move.before === move.after) continue;
    changes.moves.push({ family: 'ENTITY', ...move });
    for (const id of [move.before, move.after]) if (id !== null) changes.entities.add(id);
  }
  const uses = new Set(batch.flatMap(({ names }) => names.filter(isNameUse)).map(({ id }) => id));
  const resolved: NameResolutions = {
    of({ article_id, name_id }) {
      const storyNameId = uses.has(name_id) ? null : readings.nameOf(article_id, name_id);
      return { storyNameId, ...of(storyNameId ?? name_id) };
    },
  };
  const counts = new EntityCounts();
  const named = new Set<string>();
  for (const { entities } of batch) {
    const own = entities.map((entity) => ({ ...entity, entity_id: resolved.of(entity).entityId }));
    counts.add(own, 1);
    for (const { entity_id } of own) if (entity_id !== null) named.add(entity_id);
  }
  await enterEntities(transaction, new Map([...kinds].filter(([id]) => named.has(id))));
  await counts.write(transaction);
  for (const id of named) changes.entities.add(id);
  return resolved;
}

/**
 * What the documents alone resolve the names of blocks to, with those of all blocks that decisions tie to them: of a name with a
 * decision on it, all that its entity is made of.
 */
async function resolveByDocuments(
  transaction: Transaction,
  decisions: BearingDecisions,
  changed: ReadonlySet<string>,
) {
  const loaded = { names: [] as LoadedName[], byDocuments: new Map<string, Resolution>() };
  const done = new Set<string>();
  let blocks = [...changed];
  while (blocks.length > 0) {
    for (const block of blocks) done.add(block);
    const names = await loadNames(transaction, blocks);
    loaded.names.push(...names);
    for (const [id, resolution] of await resolveBlocks(transaction, blocks, names))
      loaded.byDocuments.set(id, resolution);
    blocks = (await blocksTiedTo(transaction, decisions, loaded)).filter((block) => !done.has(block));
    await transaction.hold(blocks.map(nameBlockLock));
  }
  const documentsName = documentsNameAmong(loaded.names);
  return {
    given: loaded.names
      .filter(({ article_count }) => article_count > 0)
      .map((name): LoadedName & DecidableName => ({
        ...name,
        isInGazetteer: name.gazetteer_id !== null,
        documentsName: documentsName(name),
      })),
    gone: loaded.names.filter(({ article_count }) => article_count === 0),
    byDocuments: loaded.byDocuments,
  };
}

type LoadedName = Awaited<ReturnType<typeof loadNames>>[number];

/** The plain name by which the documents resolve a name: the one that a use of it goes by in its story, else its own. */
function documentsNameAmong(names: readonly LoadedName[]): (name: LoadedName) => string {
  const byId = new Map(names.map((name) => [name.id, name]));
  return (name) => plainNameId((name.story_name_id === null ? null : byId.get(name.story_name_id)) ?? name);
}

/** What the plain names of blocks, as articles give them or use them, are resolved to. */
async function resolveBlocks(
  transaction: Transaction,
  blocks: readonly string[],
  names: readonly LoadedName[],
): Promise<Map<string, Resolution>> {
  const expansions = await loadExpansions(transaction, blocks);
  const given = groupBy(
    names.filter(({ article_count }) => article_count > 0),
    plainNameId,
  );
  const plain = [...given].map(([id, [name, ...uses]]) => ({
    ...name,
    id,
    articleCount: [name, ...uses].reduce((sum, each) => sum + each.article_count, 0),
  }));
  const byBlock = groupBy(plain, ({ block }) => block);
  // What is one of many bodies stands for none, and so does what is short for it.
  const expansionsOf = groupBy(
    expansions.filter(({ key }) => !isOfUnknown(key)),
    ({ block }) => block,
  );
  return new Map(
    [...byBlock].flatMap(([block, own]) => {
      const counts = new Map<string, number>();
      for (const expansion of expansionsOf.get(block) ?? []) {
        const id = plainNameId(expansion);
        counts.set(id, (counts.get(id) ?? 0) + expansion.articleCount);
      }
      return [...resolveBlock(own, counts)];
    }),
  );
}

/**
 * The blocks of what decisions tie to names: of the entities of all names that there are decisions on, now and by the documents,
 * and of what uses of names go by in their stories.
 */
async function blocksTiedTo(
  transaction: Transaction,
  decisions: BearingDecisions,
  {
    names,
    byDocuments,
  }: { readonly names: readonly LoadedName[]; readonly byDocuments: ReadonlyMap<string, Resolution> },
): Promise<string[]> {
  if (!(await transaction.decisions.areOn('ENTITY'))) return [];
  const documentsName = documentsNameAmong(names);
  const entityOf = (name: LoadedName) => {
    const resolution = byDocuments.get(documentsName(name));
    return resolution !== undefined && 'entityId' in resolution ? resolution.entityId : null;
  };
  const tied = await decisions.tiedTo(names.flatMap((name) => [name.id, entityOf(name) ?? name.id]));
  const decidedOn = new Set(decisions.all.flatMap(({ leftId, rightId }) => [leftId, rightId]));
  const ofDecided = new Set(names.filter(({ id }) => decidedOn.has(id)).map(entityOf));
  const whole = names.filter(
    (name) =>
      decidedOn.has(name.id) || decidedOn.has(entityOf(name) ?? '') || ofDecided.has(entityOf(name) ?? ''),
  );
  return [
    ...(await loadBlocksReadAs(
      transaction,
      names.map(({ id }) => id),
    )),
    ...(await loadBlocksOf(
      transaction,
      [
        ...tied,
        ...whole.flatMap((name) => entityOf(name) ?? []),
        ...names.flatMap(({ story_name_id }) => story_name_id ?? []),
      ],
      [...new Set(whole.flatMap(({ entity_id }) => entity_id ?? []))],
    )),
  ];
}

/**
 * Counts the forms of the changed articles' entities and of those just stored, and describes anew the entities that changed. Notes
 * the events whose titles name one that changed its name.
 */
export async function resolveEntities(
  transaction: Transaction,
  batch: readonly ArticleRows[],
  changes: Changes,
): Promise<void> {
  const stored = batch.map(({ article }) => article.id);
  const renewed = await countForms(transaction, stored, changes.moves);
  for (const id of renewed) changes.entities.add(id);
  const renamed = await describeEntities(transaction, changes);
  for (const event of renamed) changes.events.add(event);
}

/** Names and dates the changed entities anew; gives the events that name one that changed its name. */
async function describeEntities(transaction: Transaction, changes: Changes): Promise<string[]> {
  await removeUnprintedForms(transaction, changes.entities);
  const ids = [...changes.entities];
  const names = await loadNamesOf(transaction, ids);
  const forms = groupBy(await loadFormsOf(transaction, ids), ({ entity_id }) => entity_id);
  const byEntity = groupBy(names, ({ entity_id }) => expected(entity_id, 'the entity of a name'));
  return writeDescriptions(
    transaction,
    [...byEntity].map(([id, own]) => describeEntity(id, own, forms.get(id) ?? [])),
  );
}
