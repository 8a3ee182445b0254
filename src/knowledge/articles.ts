import type { ArticleRows, SourceKey } from './articleRows.js';
import type { BlockFamily } from './blocks.js';
import type { Changes } from './changes.js';
import { findingBlockLock, nameBlockLock, sourceLock } from './locks.js';
import type { Transaction } from './transaction.js';

/** Inserts an article with all that was found in it, its names counted in, nothing resolved yet. */
export async function insertArticle(
  transaction: Transaction,
  rows: ArticleRows,
  ingestedAt: Date,
  changes: Changes,
): Promise<void> {
  const { id } = rows.article;
  const blocks = rows.names.flatMap((name) => [name.block, ...name.acronyms.values()]);
  const sources = [rows.source, rows.agency].filter((source) => source !== null);
  await transaction.hold([...blocks.map(nameBlockLock), ...sources.map((source) => sourceLock(source.id))]);
  for (const source of sources) await addSource(transaction, source);
  await addNames(transaction, rows);
  await transaction.run(
    `INSERT INTO article (id, identity, content_hash, url, headline, text, astral, byline, source_id, agency_id, source_name, agency_name, dateline_position,
       published_at, sort_at, language, word_count, ingested_at, copy_group, search)
     SELECT id, identity, content_hash, url, headline, text, astral, byline, source_id, agency_id, source_name, agency_name, dateline_position,
       published_at, sort_at, language, word_count, $2::timestamptz, copy_group,
       setweight(to_tsvector('english', headline), 'A') || setweight(to_tsvector('english', text), 'B')
     FROM jsonb_populate_record(NULL::article, $1::jsonb)`,
    JSON.stringify(rows.article),
    ingestedAt.toISOString(),
  );
  await transaction.insert(rows.local);
  for (const name of rows.names) changes.names.add(name.id);
  for (const block of blocks) changes.nameBlocks.add(block);
  changes.articles.add(id);
  changes.texts.add(id);
}

/** Removes an article and what it counted for; notes in `changes` what rested on it. */
export async function removeArticle(transaction: Transaction, id: string, changes: Changes): Promise<void> {
  const names = await transaction.query<{ id: string; block: string; acronym_block: string | null }>(
    `SELECT DISTINCT n.id, n.block, a.block AS acronym_block
     FROM article_entity e JOIN entity_name n ON n.id = e.name_id
     LEFT JOIN entity_acronym a ON a.name_id = n.id AND a.acronym = e.acronym
     WHERE e.article_id = $1::uuid`,
    id,
  );
  const blocks = new Set(
    names.flatMap((name) => [name.block, name.acronym_block]).filter((block) => block !== null),
  );
  const sources = await transaction.query<{ id: string }>(
    'SELECT s.id FROM article a JOIN source s ON s.id IN (a.source_id, a.agency_id) WHERE a.id = $1::uuid',
    id,
  );
  const findings = await transaction.query<{ family: BlockFamily; key: bigint }>(
    'SELECT DISTINCT family::text, key FROM block WHERE article_id = $1::uuid',
    id,
  );
  await transaction.hold([
    ...findings.map((finding) => findingBlockLock(finding.family, finding.key)),
    ...[...blocks].map(nameBlockLock),
    ...sources.map((source) => sourceLock(source.id)),
  ]);
  for (const block of blocks) changes.nameBlocks.add(block);
  for (const name of names) changes.names.add(name.id);
  await noteWhatRestsOn(transaction, id, changes);
  await transaction.run(
    `UPDATE entity e SET article_count = e.article_count - 1, mention_count = e.mention_count - a.mention_count
     FROM entity_article a WHERE a.article_id = $1::uuid AND a.entity_id = e.id`,
    id,
  );
  await transaction.run(
    'UPDATE entity_name SET article_count = article_count - 1 WHERE id IN (SELECT name_id FROM article_entity WHERE article_id = $1::uuid)',
    id,
  );
  await transaction.run(
    `UPDATE entity_name_form f SET mention_count = f.mention_count - a.mention_count
     FROM article_name_form a WHERE a.article_id = $1::uuid AND a.name_id = f.name_id AND a.form = f.form`,
    id,
  );
  await transaction.run(
    `UPDATE entity_acronym c SET article_count = c.article_count - 1
     FROM (SELECT DISTINCT name_id, acronym FROM article_entity WHERE article_id = $1::uuid) a
     WHERE a.name_id = c.name_id AND a.acronym = c.acronym`,
    id,
  );
  await transaction.run(
    'DELETE FROM entity_name_form WHERE name_id = ANY($1::uuid[]) AND mention_count = 0',
    [...changes.names],
  );
  await transaction.run('DELETE FROM entity_acronym WHERE name_id = ANY($1::uuid[]) AND article_count = 0', [
    ...changes.names,
  ]);
  await removeFromSources(transaction, id);
  await transaction.run('DELETE FROM article WHERE id = $1::uuid', id);
}

async function noteWhatRestsOn(transaction: Transaction, id: string, changes: Changes): Promise<void> {
  const rested = await transaction.query<{ kind: 'article' | 'entity' | 'statement' | 'event'; id: string }>(
    `SELECT 'entity' AS kind, entity_id AS id FROM entity_article WHERE article_id = $1::uuid
     UNION ALL SELECT DISTINCT 'statement', statement_id FROM statement_report WHERE article_id = $1::uuid
     UNION ALL SELECT DISTINCT 'event', event_id FROM event_report WHERE article_id = $1::uuid
     UNION ALL SELECT 'article', c.id FROM article a JOIN article c ON c.copy_group = a.copy_group AND c.id <> a.id WHERE a.id = $1::uuid`,
    id,
  );
  const noted = {
    article: changes.texts,
    entity: changes.entities,
    statement: changes.statements,
    event: changes.events,
  };
  for (const row of rested) noted[row.kind].add(row.id);
}

async function addNames(transaction: Transaction, rows: ArticleRows): Promise<void> {
  const names = rows.names.map((name) => ({
    id: name.id,
    kind: name.kind,
    key: name.key,
    block: name.block,
    gazetteer_id: name.gazetteer?.id ?? null,
    gazetteer_name: name.gazetteer?.name ?? null,
    latitude: name.gazetteer?.latitude ?? null,
    longitude: name.gazetteer?.longitude ?? null,
    country_code: name.gazetteer?.countryCode ?? null,
    article_count: 1,
  }));
  await transaction.run(
    `INSERT INTO entity_name (id, kind, key, block, gazetteer_id, gazetteer_name, latitude, longitude, country_code, article_count)
     SELECT id, kind, key, block, gazetteer_id, gazetteer_name, latitude, longitude, country_code, article_count
     FROM jsonb_populate_recordset(NULL::entity_name, $1::jsonb)
     ON CONFLICT (id) DO UPDATE SET article_count = entity_name.article_count + 1`,
    JSON.stringify(names),
  );
  const forms = rows.names.flatMap((name) =>
    [...name.forms].map(([form, count]) => ({ name_id: name.id, form, mention_count: count })),
  );
  await transaction.run(
    `INSERT INTO entity_name_form (name_id, form, mention_count)
     SELECT name_id, form, mention_count FROM jsonb_populate_recordset(NULL::entity_name_form, $1::jsonb)
     ON CONFLICT (name_id, form) DO UPDATE SET mention_count = entity_name_form.mention_count + excluded.mention_count`,
    JSON.stringify(forms),
  );
  const acronyms = rows.names.flatMap((name) =>
    [...name.acronyms].map(([acronym, block]) => ({ name_id: name.id, acronym, block, article_count: 1 })),
  );
  if (acronyms.length === 0) return;
  await transaction.run(
    `INSERT INTO entity_acronym (name_id, acronym, block, article_count)
     SELECT name_id, acronym, block, article_count FROM jsonb_populate_recordset(NULL::entity_acronym, $1::jsonb)
     ON CONFLICT (name_id, acronym) DO UPDATE SET article_count = entity_acronym.article_count + 1`,
    JSON.stringify(acronyms),
  );
}

async function addSource(transaction: Transaction, source: SourceKey): Promise<void> {
  await transaction.run(
    'INSERT INTO source (id, key, name, domain) VALUES ($1::uuid, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
    source.id,
    source.key,
    source.name,
    source.domain,
  );
  await transaction.run(
    `INSERT INTO source_name (source_id, name, article_count) VALUES ($1::uuid, $2, 1)
     ON CONFLICT (source_id, name) DO UPDATE SET article_count = source_name.article_count + 1`,
    source.id,
    source.name,
  );
  await nameSources(transaction, [source.id]);
}

async function removeFromSources(transaction: Transaction, articleId: string): Promise<void> {
  const counted = await transaction.query<{ source_id: string }>(
    `UPDATE source_name n SET article_count = n.article_count - u.uses
     FROM (SELECT source_id, name, count(*)::int AS uses FROM (
             SELECT source_id, source_name AS name FROM article WHERE id = $1::uuid
             UNION ALL SELECT agency_id, agency_name FROM article WHERE id = $1::uuid) AS named
           WHERE source_id IS NOT NULL GROUP BY source_id, name) AS u
     WHERE n.source_id = u.source_id AND n.name = u.name RETURNING n.source_id`,
    articleId,
  );
  const ids = counted.map((row) => row.source_id);
  await transaction.run(
    'UPDATE article SET source_id = NULL, agency_id = NULL WHERE id = $1::uuid',
    articleId,
  );
  await transaction.run(
    'DELETE FROM source_name WHERE source_id = ANY($1::uuid[]) AND article_count = 0',
    ids,
  );
  await transaction.run(
    'DELETE FROM source s WHERE id = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM source_name n WHERE n.source_id = s.id)',
    ids,
  );
  await nameSources(transaction, ids);
}

/** Gives sources the name that most articles give them, any name before the bare domain. */
async function nameSources(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run(
    `UPDATE source s SET name = m.name
     FROM (SELECT DISTINCT ON (n.source_id) n.source_id, n.name FROM source_name n JOIN source k ON k.id = n.source_id
           WHERE n.source_id = ANY($1::uuid[])
           ORDER BY n.source_id, n.name IS NOT DISTINCT FROM k.domain, n.article_count DESC, n.name COLLATE "C") AS m
     WHERE m.source_id = s.id AND s.name <> m.name`,
    ids,
  );
}
