/** One figure of an evaluation. */
export interface Score {
  /** What it was measured on: "GUM dev". */
  readonly data: string;
  /** What was measured: "XPOS", "LAS", "strict F1, PERSON", "tokens/s". */
  readonly measure: string;
  /** Shares in percent. */
  readonly value: number;
  /** What is to be known about it: the ceiling, another tool's figure in the same run. */
  readonly note?: string;
}

/** What is asked of an evaluation besides its scores. */
export interface Asked {
  /** Whether to list what is missed, where it can be told case by case. */
  readonly failures?: boolean;
  /** Whether to raise recorded floors to the scores of now, where there are such. */
  readonly raise?: boolean;
}

/** The evaluation of one step. */
export interface Evaluation {
  /** The data that the step's models were trained on, or that its rules were written with. */
  readonly trainedOn: string;
  /**
   * @param corpora folder of the corpora
   * @param report whether to score the sets kept for reporting in place of those for developing, where there are such
   */
  run(corpora: string, report: boolean, asked?: Asked): Score[] | Promise<Score[]>;
}

/** Precision, recall and F1 in percent. */
export function prf(right: number, found: number, gold: number): { p: number; r: number; f: number } {
  const p = found === 0 ? 0 : (100 * right) / found;
  const r = gold === 0 ? 0 : (100 * right) / gold;
  return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** How many tokens a second of processor time `run` takes on one core, the best of a few rounds. */
export function tokensPerSecond(tokens: number, run: () => void): number {
  let best = 0;
  let spent = 0;
  for (let round = 0; round < 3 || (spent < 1 && round < 20); round++) {
    const begin = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begin);
    const seconds = (user + system) / 1e6;
    spent += seconds;
    best = Math.max(best, tokens / seconds);
  }
  return best;
}
