import type { EntityKind } from '../language/analysis.js';
import { UNKNOWN_TIME } from './articleRows.js';
import type { Changes } from './changes.js';
import { describeEntity, type EntityNameForms } from './describeEntity.js';
import { type BlockName, resolveBlock } from './resolveNames.js';
import type { Transaction } from './transaction.js';

interface StoredName extends BlockName {
  readonly block: string;
  readonly entity_id: string | null;
  readonly unresolved_reason: string | null;
}

/**
 * Resolves the names of the changed blocks and carries the result to the articles that give them. Notes in `changes`
 * the articles whose entities changed, and the statements and events that rest on them.
 */
export async function resolveEntities(transaction: Transaction, changes: Changes): Promise<void> {
  const reassigned = await resolveNames(transaction, changes);
  await assign(transaction, reassigned, changes);
  await describeEntities(transaction, changes);
}

/** Resolves the changed blocks; gives the names whose resolution is another than before. */
async function resolveNames(transaction: Transaction, changes: Changes): Promise<string[]> {
  const blocks = [...changes.nameBlocks];
  const names = await transaction.query<StoredName & { article_count: number }>(
    'SELECT id, kind::text, key, block, entity_id, unresolved_reason, article_count FROM entity_name WHERE block = ANY($1)',
    blocks,
  );
  const gone = names.filter((name) => name.article_count === 0);
  for (const name of gone) if (name.entity_id !== null) changes.entities.add(name.entity_id);
  await transaction.run(
    'DELETE FROM entity_name WHERE id = ANY($1::uuid[])',
    gone.map((name) => name.id),
  );

  const expansions = await transaction.query<{ block: string; name_id: string }>(
    'SELECT block, name_id FROM entity_acronym WHERE block = ANY($1)',
    blocks,
  );
  const reassigned: {
    id: string;
    kind: EntityKind;
    entity_id: string | null;
    unresolved_reason: string | null;
  }[] = [];
  for (const block of blocks) {
    const members = names.filter((name) => name.block === block && name.article_count > 0);
    const targets = new Set(expansions.filter((row) => row.block === block).map((row) => row.name_id));
    const resolved = resolveBlock(members, targets);
    for (const name of members) {
      const resolution = resolved.get(name.id);
      if (resolution === undefined)
        throw new Error(`the name ${name.key} was left out of its block's resolution`);
      const entityId = 'entityId' in resolution ? resolution.entityId : null;
      const reason = 'reason' in resolution ? resolution.reason : null;
      if (entityId === name.entity_id && reason === name.unresolved_reason) continue;
      reassigned.push({ id: name.id, kind: name.kind, entity_id: entityId, unresolved_reason: reason });
      for (const id of [entityId, name.entity_id]) if (id !== null) changes.entities.add(id);
    }
  }
  if (reassigned.length === 0) return [];
  await transaction.run(
    `INSERT INTO entity (id, kind, name, article_count, mention_count, sort_at, search)
     SELECT DISTINCT ON (entity_id) entity_id, kind, '', 0, 0, $2::timestamptz, ''::tsvector
     FROM jsonb_to_recordset($1::jsonb) AS r(entity_id uuid, kind "EntityKind") WHERE entity_id IS NOT NULL
     ON CONFLICT (id) DO NOTHING`,
    JSON.stringify(reassigned),
    UNKNOWN_TIME,
  );
  await transaction.run(
    `UPDATE entity_name n SET entity_id = r.entity_id, unresolved_reason = r.unresolved_reason
     FROM jsonb_populate_recordset(NULL::entity_name, $1::jsonb) AS r WHERE n.id = r.id`,
    JSON.stringify(reassigned),
  );
  return reassigned.map((name) => name.id);
}

/** Carries the resolution of names to the entities of articles, and keeps EntityArticle and the counts with it. */
async function assign(
  transaction: Transaction,
  reassigned: readonly string[],
  changes: Changes,
): Promise<void> {
  const others = await transaction.query<{ article_id: string }>(
    'SELECT DISTINCT article_id FROM article_entity WHERE name_id = ANY($1::uuid[])',
    reassigned,
  );
  for (const { article_id } of others) changes.articles.add(article_id);
  const articles = [...changes.articles];
  await transaction.run(
    `UPDATE article_entity e SET entity_id = n.entity_id, unresolved_reason = n.unresolved_reason
     FROM entity_name n WHERE n.id = e.name_id AND e.article_id = ANY($1::uuid[])
       AND (e.entity_id, e.unresolved_reason) IS DISTINCT FROM (n.entity_id, n.unresolved_reason)`,
    articles,
  );
  const lost = await transaction.query<{ entity_id: string }>(
    `WITH kept AS (
       SELECT article_id, entity_id, sum(mention_count)::int AS mention_count FROM article_entity
       WHERE article_id = ANY($1::uuid[]) AND entity_id IS NOT NULL GROUP BY article_id, entity_id),
     gone AS (
       DELETE FROM entity_article a WHERE a.article_id = ANY($1::uuid[])
         AND NOT EXISTS (SELECT 1 FROM kept k WHERE k.article_id = a.article_id AND k.entity_id = a.entity_id AND k.mention_count = a.mention_count)
       RETURNING a.entity_id, a.mention_count)
     UPDATE entity e SET article_count = e.article_count - g.articles, mention_count = e.mention_count - g.mentions
     FROM (SELECT entity_id, count(*)::int AS articles, sum(mention_count)::int AS mentions FROM gone GROUP BY entity_id) AS g
     WHERE e.id = g.entity_id RETURNING e.id AS entity_id`,
    articles,
  );
  const won = await transaction.query<{ entity_id: string }>(
    `WITH came AS (
       INSERT INTO entity_article (entity_id, article_id, sort_at, mention_count, salience)
       SELECT e.entity_id, e.article_id, a.sort_at, sum(e.mention_count)::int, max(e.salience)
       FROM article_entity e JOIN article a ON a.id = e.article_id
       WHERE e.article_id = ANY($1::uuid[]) AND e.entity_id IS NOT NULL GROUP BY e.entity_id, e.article_id, a.sort_at
       ON CONFLICT (entity_id, article_id) DO NOTHING RETURNING entity_id, mention_count)
     UPDATE entity e SET article_count = e.article_count + c.articles, mention_count = e.mention_count + c.mentions
     FROM (SELECT entity_id, count(*)::int AS articles, sum(mention_count)::int AS mentions FROM came GROUP BY entity_id) AS c
     WHERE e.id = c.entity_id RETURNING e.id AS entity_id`,
    articles,
  );
  for (const { entity_id } of [...lost, ...won]) changes.entities.add(entity_id);
}

interface NameRow {
  readonly entity_id: string;
  readonly kind: EntityKind;
  readonly key: string;
  readonly gazetteer_name: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly country_code: string | null;
  readonly forms: EntityNameForms['forms'] | null;
  readonly acronyms: EntityNameForms['acronyms'] | null;
}

/** Names and dates the changed entities anew; notes the events whose titles name one that changed its name. */
async function describeEntities(transaction: Transaction, changes: Changes): Promise<void> {
  const renamed = await transaction.query<{ entity_id: string }>(
    'SELECT DISTINCT entity_id FROM entity_name WHERE id = ANY($1::uuid[]) AND entity_id IS NOT NULL',
    [...changes.names],
  );
  for (const { entity_id } of renamed) changes.entities.add(entity_id);
  const names = await transaction.query<NameRow>(
    `SELECT n.entity_id, n.kind::text, n.key, n.gazetteer_name, n.latitude, n.longitude, n.country_code,
       (SELECT json_agg(json_build_object('form', f.form, 'mentionCount', f.mention_count)) FROM entity_name_form f WHERE f.name_id = n.id) AS forms,
       (SELECT json_agg(json_build_object('acronym', a.acronym, 'articleCount', a.article_count)) FROM entity_acronym a WHERE a.name_id = n.id) AS acronyms
     FROM entity_name n WHERE n.entity_id = ANY($1::uuid[])`,
    [...changes.entities],
  );
  const byEntity = new Map<string, NameRow[]>();
  for (const name of names) byEntity.set(name.entity_id, [...(byEntity.get(name.entity_id) ?? []), name]);
  const descriptions = [...byEntity].map(([id, rows]) => {
    const { searchText, countryCode, ...description } = describeEntity(
      rows[0].kind,
      rows.map((row) => ({
        key: row.key,
        gazetteerName: row.gazetteer_name,
        latitude: row.latitude,
        longitude: row.longitude,
        countryCode: row.country_code,
        forms: row.forms ?? [],
        acronyms: row.acronyms ?? [],
      })),
    );
    return { id, ...description, country_code: countryCode, search_text: searchText };
  });
  const retitled = await transaction.query<{ event_id: string }>(
    `WITH described AS (
       SELECT r.*, to_tsvector('simple', r.search_text) AS search, seen.first, seen.last
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, name text, acronym text, latitude float, longitude float, country_code text, search_text text)
       CROSS JOIN LATERAL (SELECT
         (SELECT sort_at FROM entity_article WHERE entity_id = r.id AND sort_at > $2::timestamptz ORDER BY sort_at LIMIT 1) AS first,
         (SELECT sort_at FROM entity_article WHERE entity_id = r.id AND sort_at > $2::timestamptz ORDER BY sort_at DESC LIMIT 1) AS last) AS seen),
     before AS (SELECT e.id, e.name FROM entity e JOIN described d ON d.id = e.id WHERE e.name <> d.name),
     updated AS (
       UPDATE entity e SET name = d.name, acronym = d.acronym, latitude = d.latitude, longitude = d.longitude, country_code = d.country_code,
         first_seen_at = d.first, last_seen_at = d.last, sort_at = coalesce(d.last, $2::timestamptz), search = d.search
       FROM described d WHERE e.id = d.id AND
         (e.name, e.acronym, e.latitude, e.longitude, e.country_code, e.first_seen_at, e.last_seen_at, e.search)
         IS DISTINCT FROM (d.name, d.acronym, d.latitude, d.longitude, d.country_code, d.first, d.last, d.search))
     SELECT DISTINCT x.event_id FROM before b JOIN entity_event x ON x.entity_id = b.id`,
    JSON.stringify(descriptions),
    UNKNOWN_TIME,
  );
  for (const { event_id } of retitled) changes.events.add(event_id);
}

/** Removes the changed entities that no article names any more. Runs last: nothing refers to them then. */
export async function removeUnnamedEntities(transaction: Transaction, changes: Changes): Promise<void> {
  await transaction.run('DELETE FROM entity WHERE id = ANY($1::uuid[]) AND article_count = 0', [
    ...changes.entities,
  ]);
}
