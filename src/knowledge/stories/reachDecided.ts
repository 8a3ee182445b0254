import { sql } from 'kysely';
import { BearingDecisions } from '../decisions/bearing.js';
import type { Transaction } from '../resolution/transaction.js';
import type { TextChanges } from './resolve.js';
import type { StoryGraph } from './storyGraph.js';
import { loadStoryArticles } from './write.js';

/**
 * Adds to the texts whose stories are to be formed anew those that decisions tie to one of their stories' articles, or to an
 * article that is gone.
 */
export async function reachDecided(
  transaction: Transaction,
  graph: StoryGraph,
  touched: Set<string>,
  { batch, groups, removed, decided }: TextChanges,
): Promise<BearingDecisions> {
  const decisions = new BearingDecisions(transaction, 'STORY');
  const textsOf = async (articles: readonly string[]) => [
    ...articles.flatMap((id) => groups.get(id) ?? []),
    ...(await loadTextsOf(transaction, articles)),
  ];
  for (const text of await textsOf(decided)) touched.add(text);
  if (!(await transaction.decisions.areOn('STORY'))) return decisions;
  let frontier = [...touched];
  let also = removed;
  while (frontier.length > 0) {
    const units = new Set<string>();
    for (const text of frontier) for (const member of await graph.unit(text, 'after')) units.add(member);
    const articles = [
      ...(await loadStoryArticles(transaction, [...units])).map(({ id }) => id),
      ...batch.flatMap(({ article: { id } }) => (units.has(groups.get(id) ?? '') ? [id] : [])),
    ];
    const tied = await textsOf(await decisions.tiedTo([...articles, ...also]));
    for (const text of units) touched.add(text);
    frontier = tied.filter((text) => !touched.has(text));
    for (const text of frontier) touched.add(text);
    also = [];
  }
  return decisions;
}

async function loadTextsOf({ db }: Transaction, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return [];
  const rows = await db
    .selectFrom('article')
    .where('id', '=', sql<string>`ANY(${articles}::uuid[])`)
    .distinct()
    .select('copy_group')
    .execute();
  return rows.map(({ copy_group }) => copy_group);
}
