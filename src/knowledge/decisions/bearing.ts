import type { DecisionFamily } from '../../database/tables.js';
import type { Judged } from '../resolution/decided.js';
import { decisionLock } from '../resolution/locks.js';
import type { Transaction } from '../resolution/transaction.js';

/**
 * The decisions that bear on what is resolved, gathered while it grows: those on its findings, those on the findings that
 * these hold to be one with them or two, and so on.
 */
export class BearingDecisions {
  private readonly asked = new Set<string>();
  private readonly found = new Map<string, Judged>();

  constructor(
    private readonly transaction: Transaction,
    private readonly family: DecisionFamily,
  ) {}

  /** All that were gathered, in the order of their ids. */
  get all(): Judged[] {
    return [...this.found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /**
   * The findings that decisions tie to these, those that were asked for before apart; some may not be there. They are locked:
   * no other write resolves any of them meanwhile.
   */
  async tiedTo(findings: readonly string[]): Promise<string[]> {
    const given = findings.filter((id) => !this.asked.has(id));
    for (const id of given) this.asked.add(id);
    const tied: string[] = [];
    let frontier = given;
    while (frontier.length > 0) {
      const decisions = await this.transaction.decisions.on(this.family, frontier);
      const next: string[] = [];
      for (const decision of decisions) {
        this.found.set(decision.id, decision);
        for (const id of [decision.leftId, decision.rightId]) {
          if (this.asked.has(id)) continue;
          this.asked.add(id);
          next.push(id);
        }
      }
      tied.push(...next);
      frontier = next;
    }
    await this.lock([...given, ...tied]);
    return tied;
  }

  /** Locks those of some findings on which there are decisions. */
  private async lock(findings: readonly string[]): Promise<void> {
    const decided = new Set([...this.found.values()].flatMap(({ leftId, rightId }) => [leftId, rightId]));
    await this.transaction.hold(findings.filter((id) => decided.has(id)).map(decisionLock));
  }
}
