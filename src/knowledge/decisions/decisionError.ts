/** Why a decision can't be taken or undone. */
export type DecisionErrorCode = 'NOT_FOUND' | 'CANNOT_DECIDE' | 'CONTRADICTS_DECISION';

/**
 * A decision that can't be taken or undone; its message is meant for who asked for it.
 *
 * NOT_FOUND: nothing has the id; CANNOT_DECIDE: of these two nothing can be decided; CONTRADICTS_DECISION: decisions in force
 * say otherwise.
 */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';

  constructor(
    readonly code: DecisionErrorCode,
    message: string,
  ) {
    super(message);
  }
}
