/*
 * What people decide is the same or is not. Nothing is trained; decisions are inputs like the documents, so that how a
 * finding is known again after its article changed (mark.ts, recognise.ts) is tied to those that are stored.
 */
import type { Row } from '../../database/tables.js';
import type { Judgement } from '../../vocabulary/judgements.js';
import { renameUse } from '../entities/nameUses.js';
import { idKind, idOf } from '../ids.js';
import type { Judged } from '../resolution/decided.js';
import type { Transaction } from '../resolution/transaction.js';
import { byCodeUnits } from '../words/codeUnits.js';
import { BearingDecisions } from './bearing.js';
import { contradicted } from './contradiction.js';
import { DecisionError } from './decisionError.js';
import { type DecidedFinding, type FoundFinding, findingOf, type Subject } from './subject.js';

/** A decision that somebody asks for. */
export interface DecisionRequest {
  readonly left: Subject;
  readonly right: Subject;
  readonly judgement: Judgement;
  /** Who decides, and why; null where that is not said. */
  readonly by: string | null;
  readonly note: string | null;
  /** The name of the key it came with; null where it came with none. */
  readonly keyName: string | null;
}

/** A decision that was taken or undone. */
export interface DecisionChange {
  readonly id: string;
  /** What is to be resolved anew: nothing where all was so before. */
  readonly findings: readonly DecidedFinding[];
}

/**
 * Puts a decision in force; one that is already stays as it is.
 *
 * @throws DecisionError
 */
export async function takeDecision(
  transaction: Transaction,
  request: DecisionRequest,
  now: Date,
): Promise<DecisionChange> {
  const { judgement, by, note, keyName } = request;
  const [left, right] = [
    await found(transaction, 'left', request.left),
    await found(transaction, 'right', request.right),
  ];
  checkPair(left, right, judgement);
  const others = await decisionsAbout(transaction, left, right);
  const known = others.find((other) => other.judgement === judgement && isOnBoth(other, left, right));
  if (known !== undefined) return { id: known.id, findings: [] };
  checkAgainst(others, left, right, judgement);
  const id = idOf('decision', judgement, ...[left.id, right.id].sort(byCodeUnits));
  const row: Row<'decision'> = {
    id,
    family: left.family,
    judgement,
    left_id: left.id,
    left_article_id: left.articleId,
    left_name_id: left.nameId,
    left_is_node: left.isNode,
    left_mark: markColumn(left),
    left_text: left.text,
    right_id: right.id,
    right_article_id: right.articleId,
    right_name_id: right.nameId,
    right_is_node: right.isNode,
    right_mark: markColumn(right),
    right_text: right.text,
    by,
    note,
    key_name: keyName,
    decided_at: now.toISOString(),
    undone_at: null,
    undone_key_name: null,
  };
  await transaction.db
    .insertInto('decision')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  transaction.decisions.forget();
  for (const { id: use, articleId, nameId } of [left, right])
    if (articleId !== null && nameId !== null) await renameUse(transaction, articleId, nameId, use);
  return { id, findings: [left, right] };
}

/**
 * Takes a decision out of force; one that is not stays as it is.
 *
 * @param keyName the name of the key that it is asked with; null where it is asked with none
 * @throws DecisionError NOT_FOUND
 */
export async function undoDecision(
  transaction: Transaction,
  id: string,
  now: Date,
  keyName: string | null,
): Promise<DecisionChange> {
  const { db } = transaction;
  const row =
    idKind(id) === 'decision'
      ? await db.selectFrom('decision').where('id', '=', id).selectAll().executeTakeFirst()
      : undefined;
  if (row === undefined) throw new DecisionError('NOT_FOUND', `There is no decision ${id}.`);
  if (row.undone_at !== null) return { id, findings: [] };
  await db
    .updateTable('decision')
    .where('id', '=', id)
    .set({ undone_at: now, undone_key_name: keyName })
    .execute();
  transaction.decisions.forget();
  const { family } = row;
  const findings: DecidedFinding[] = [
    { family, id: row.left_id, articleId: row.left_article_id, nameId: row.left_name_id },
    { family, id: row.right_id, articleId: row.right_article_id, nameId: row.right_name_id },
  ];
  for (const { id: use, articleId, nameId } of findings) {
    if (articleId === null || nameId === null) continue;
    const others = await transaction.decisions.on('ENTITY', [use]);
    if (others.length === 0) await renameUse(transaction, articleId, use, nameId);
  }
  return { id, findings };
}

/**
 * Takes a decision out of force and removes what is kept of it, as what the two were called.
 *
 * @throws DecisionError NOT_FOUND
 */
export async function removeDecision(
  transaction: Transaction,
  id: string,
  now: Date,
): Promise<DecisionChange> {
  const change = await undoDecision(transaction, id, now, null);
  await transaction.db.deleteFrom('decision').where('id', '=', id).execute();
  return change;
}

async function found({ db }: Transaction, argument: string, subject: Subject): Promise<FoundFinding> {
  const finding = await findingOf(db, subject);
  if (finding === null) throw new DecisionError('NOT_FOUND', `\`${argument}\`: nothing has this id.`);
  return finding;
}

const NODES = {
  ENTITY: ['entity', 'mentions'],
  STATEMENT: ['statement', 'reports'],
  EVENT: ['event', 'reports'],
  STORY: ['story', 'articles'],
} as const;

function checkPair(left: FoundFinding, right: FoundFinding, judgement: Judgement): void {
  const [node, findings] = NODES[left.family];
  if (left.family !== right.family)
    throw new DecisionError(
      'CANNOT_DECIDE',
      `\`left\` is of the kind ${node}, \`right\` of the kind ${NODES[right.family][0]}: only what is of one kind can be the same.`,
    );
  if (left.id === right.id)
    throw new DecisionError('CANNOT_DECIDE', '`left` and `right` are the same finding: give two.');
  if (
    judgement === 'DIFFERENT' &&
    left.isNode &&
    right.isNode &&
    left.nodeId !== null &&
    left.nodeId === right.nodeId
  )
    throw new DecisionError(
      'CANNOT_DECIDE',
      `\`left\` and \`right\` are both the ${node} ${left.nodeId} now: give its ${findings} that are to be parted.`,
    );
}

/** Null stays null: the type of the column leaves that out. */
function markColumn({ mark }: FoundFinding): Row<'decision'>['left_mark'] {
  return mark as Row<'decision'>['left_mark'];
}

/** How many of the decisions that stand against one are named. */
const MOST_NAMED = 5;

/** The decisions in force that bear on two findings. */
async function decisionsAbout(
  transaction: Transaction,
  left: FoundFinding,
  right: FoundFinding,
): Promise<Judged[]> {
  const bearing = new BearingDecisions(transaction, left.family);
  await bearing.tiedTo([left.id, right.id]);
  return bearing.all;
}

function isOnBoth({ leftId, rightId }: Judged, left: FoundFinding, right: FoundFinding): boolean {
  return (leftId === left.id && rightId === right.id) || (leftId === right.id && rightId === left.id);
}

function checkAgainst(
  others: readonly Judged[],
  left: FoundFinding,
  right: FoundFinding,
  judgement: Judgement,
): void {
  const against = contradicted({ judgement, leftId: left.id, rightId: right.id }, others);
  if (against.length === 0) return;
  const named = against.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = against.length - named.length;
  throw new DecisionError(
    'CONTRADICTS_DECISION',
    `Decisions in force say otherwise: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Undo one of them first.`,
  );
}
