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

/** No thread can begin to read, as where a model is missing: no document is to blame, and none would fare better. */
export class AnalyserError extends Error {
  override readonly name = 'AnalyserError';
  /** That of what a thread ended with, where it has one. */
  readonly code: string;

  constructor(cause: unknown) {
    const { message, code } = cause as { message: string; code?: unknown };
    super(message, { cause });
    this.code = typeof code === 'string' ? code : 'ANALYSER_FAILED';
  }
}
