import { type Kysely, sql } from 'kysely';
import type { DecisionFamily, Tables } from '../../database/tables.js';
import type { Judged } from '../resolution/decided.js';

/**
 * The decisions in force, as one write sees them: none comes or goes while a write runs (see `Transaction`), but by the
 * write itself.
 */
export class DecisionsInForce {
  private families: ReadonlySet<DecisionFamily> | null = null;

  constructor(private readonly db: Kysely<Tables>) {}

  /** To be called when the write itself changed them. */
  forget(): void {
    this.families = null;
  }

  /** Whether there are any on findings of a family. */
  async areOn(family: DecisionFamily): Promise<boolean> {
    if (this.families === null) {
      const rows = await this.db
        .selectFrom('decision')
        .where('undone_at', 'is', null)
        .distinct()
        .select('family')
        .execute();
      this.families = new Set(rows.map((row) => row.family));
    }
    return this.families.has(family);
  }

  /** Those on any of these findings. */
  async on(family: DecisionFamily, findings: readonly string[]): Promise<Judged[]> {
    if (findings.length === 0 || !(await this.areOn(family))) return [];
    const these = sql<string>`ANY(${findings}::uuid[])`;
    const rows = await this.db
      .selectFrom('decision')
      .where('undone_at', 'is', null)
      .where('family', '=', family)
      .where(({ eb, or }) => or([eb('left_id', '=', these), eb('right_id', '=', these)]))
      .select(['id', 'judgement', 'left_id as leftId', 'right_id as rightId'])
      .execute();
    return rows;
  }
}
