import type { Decision } from '../knowledge/knowledgeBase.js';
import { openKnowledge } from './knowledge.js';

/** `dateline decisions` */
export async function decisions({
  data,
  undo = [],
  remove = [],
}: {
  readonly data: string;
  readonly undo?: readonly string[];
  readonly remove?: readonly string[];
}): Promise<void> {
  const open = await openKnowledge(data, 2);
  try {
    for (const id of remove) {
      await open.knowledge.forgetDecision(id);
      console.log(JSON.stringify({ id, removed: true }));
    }
    if (remove.length > 0) return;
    for (const id of undo) await open.knowledge.undo(id, null);
    for await (const decision of open.knowledge.decisions())
      if (undo.length === 0 || undo.includes(decision.id)) console.log(JSON.stringify(told(decision)));
  } finally {
    await open.close();
  }
}

function told(decision: Decision): object {
  return {
    id: decision.id,
    judgement: decision.judgement,
    of: decision.family.toLowerCase(),
    left: decision.left_text,
    right: decision.right_text,
    by: decision.by,
    note: decision.note,
    keyName: decision.key_name,
    decidedAt: decision.decided_at,
    undoneAt: decision.undone_at,
    undoneKeyName: decision.undone_key_name,
  };
}
