/** One figure of a run, with what it is a multiple of: the ratio means the same on any machine. */
export interface Measurement {
  /** What was measured: "trees". */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** `value` as a multiple of the same figure of `of`, measured in the same run. */
  readonly ratio?: number;
  /** What `ratio` compares with: "compromise". */
  readonly of?: string;
}

/** A line of the table: the figure, and the ratio beside it. */
export function line({ what, value, unit, ratio, of }: Measurement): string {
  const comparison = ratio === undefined ? '' : `   ${digits(ratio)} × ${of}`;
  return `  ${what.padEnd(44)} ${digits(value).padStart(10)} ${unit.padEnd(14)}${comparison}`.trimEnd();
}

function digits(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value >= 10 ? 3 : 2);
}
