import { type ArticleFinding, articleBlocks, articleFinding, articleMatching } from './articleMatching.js';
import { type BlockedFinding, enterBlocks, IN_BLOCKS, lookUp } from './blocks.js';
import type { Changes } from './changes.js';
import { clusters, connected } from './clusters.js';
import { byPublication } from './publication.js';
import type { Transaction } from './transaction.js';

interface Text extends ArticleFinding, BlockedFinding {
  readonly publishedAt: number | null;
  readonly copyGroup: string;
}

/**
 * Finds the copies of the changed articles: near-identical texts share a copy group, named after the one first
 * published. Notes the events whose reports changed groups.
 */
export async function resolveCopies(transaction: Transaction, changes: Changes): Promise<void> {
  const seeds = await loadTexts(transaction, 'id = ANY($1::uuid[])', [...changes.texts]);
  await enterBlocks(transaction, 'ARTICLE', seeds);
  const texts = await connected(
    seeds,
    async (frontier) =>
      loadTexts(transaction, `(id, 0) ${IN_BLOCKS}`, ...(await lookUp(transaction, 'ARTICLE', frontier))),
    articleMatching,
  );
  const groups = clusters(texts, articleMatching).flatMap((group) => {
    const copyGroup = [...group].sort(byPublication)[0].id;
    return group
      .filter((text) => text.copyGroup !== copyGroup)
      .map((text) => ({ id: text.id, copy_group: copyGroup }));
  });
  if (groups.length === 0) return;
  await transaction.run(
    `UPDATE article a SET copy_group = g.copy_group FROM jsonb_to_recordset($1::jsonb) AS g(id uuid, copy_group uuid) WHERE a.id = g.id`,
    JSON.stringify(groups),
  );
  const regrouped = await transaction.query<{ event_id: string }>(
    'SELECT DISTINCT event_id FROM event_report WHERE article_id = ANY($1::uuid[]) AND event_id IS NOT NULL',
    groups.map((text) => text.id),
  );
  for (const { event_id } of regrouped) changes.events.add(event_id);
}

async function loadTexts(transaction: Transaction, where: string, ...values: unknown[]): Promise<Text[]> {
  const rows = await transaction.query<{
    id: string;
    text: string;
    published_at: Date | null;
    copy_group: string;
  }>(`SELECT id, text, published_at, copy_group FROM article WHERE ${where}`, ...values);
  return rows.map((row) => {
    const keys = articleBlocks(row.text);
    return {
      ...articleFinding(row.id, row.text),
      articleId: row.id,
      position: 0,
      publishedAt: row.published_at?.getTime() ?? null,
      copyGroup: row.copy_group,
      blocks: { own: keys, look: keys },
    };
  });
}
