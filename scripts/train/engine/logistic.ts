/** Strength of the L2 penalty where nothing else is asked for. */
const PRIOR = 0.5;

/** Fits a logistic function by Newton's method with a small L2 penalty. */
export function fitLogistic(
  evidence: readonly (readonly number[])[],
  isRight: readonly boolean[],
  prior = PRIOR,
): number[] {
  const size = evidence[0].length;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 20; round++) {
    const gradient = weights.map((weight) => -prior * weight);
    const hessian = weights.map((_, row) => weights.map((__, column) => (row === column ? prior : 0)));
    evidence.forEach((values, k) => {
      const chance = 1 / (1 + Math.exp(-values.reduce((total, value, w) => total + value * weights[w], 0)));
      const variance = chance * (1 - chance);
      values.forEach((value, row) => {
        gradient[row] += ((isRight[k] ? 1 : 0) - chance) * value;
        values.forEach((other, column) => {
          hessian[row][column] += variance * value * other;
        });
      });
    });
    const step = solve(hessian, gradient);
    for (let w = 0; w < size; w++) weights[w] += step[w];
  }
  return weights.map((weight) => Math.round(weight * 1e4) / 1e4);
}

/** Solves a system of linear equations, the matrix positive definite, by Gauss's elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, k) => [...row, right[k]]);
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = rows[row][pivot] / rows[pivot][pivot];
      for (let column = pivot; column <= size; column++) rows[row][column] -= factor * rows[pivot][column];
    }
  }
  return rows.map((row, k) => row[size] / row[k]);
}
