export type AnalysisErrorCode = 'ANALYSIS_TIMED_OUT' | 'ANALYSIS_OUT_OF_MEMORY';

/** An article that was given up: what is wrong and what to do about it. The next one is not affected. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';

  constructor(
    readonly code: AnalysisErrorCode,
    message: string,
  ) {
    super(message);
  }
}
