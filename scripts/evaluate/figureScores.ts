import { expected } from '../../src/expected.js';
import type { Figure } from '../../src/language/analysis.js';
import { type GoldFigure, overlaps } from '../train/corpora/gold.js';
import { prf, type Score } from './evaluation.js';

/** The head noun of what is counted: the gold's compound may be longer or shorter than ours ("control centre"). */
function headOf(counted: string): string {
  const head = expected(counted.toLowerCase().trim().split(' ').at(-1), 'a word of what is counted');
  return head === 'people' ? 'person' : head;
}

type Agrees = (gold: GoldFigure, found: Figure) => boolean;

const sameBound: Agrees = (gold, found) => gold.bound === found.bound;
const sameUnit: Agrees = (gold, found) => gold.unit === found.unit;
const sameCounted: Agrees = (gold, found) => headOf(gold.counted) === headOf(found.counted);

/** What must agree for a figure to be right, part by part. */
const PARTS: readonly (readonly [string, Agrees])[] = [
  ['bound', sameBound],
  ['unit', sameUnit],
  ['counted, head noun', sameCounted],
];

const sameValue: Agrees = (gold, found) =>
  overlaps(gold, found) && Math.abs(gold.value - found.value) <= 1e-6 * Math.max(1, Math.abs(gold.value));

/** Adds up how well figures agree with those of the gold. */
export class FigureScores {
  private readonly pairs: (readonly [GoldFigure, Figure])[] = [];
  private gold = 0;
  private found = 0;

  /** Adds one article's; pairs each of the gold with the first of the same value in the same words. */
  add(gold: readonly GoldFigure[], found: readonly Figure[]): void {
    this.gold += gold.length;
    this.found += found.length;
    const free = new Set(found);
    for (const figure of gold) {
      const same = [...free].find((candidate) => sameValue(figure, candidate));
      if (!same) continue;
      free.delete(same);
      this.pairs.push([figure, same]);
    }
  }

  /** By value alone, and with bound, unit and, of plain counts, what is counted: of an amount it may not be said. */
  scores(data: string): Score[] {
    const isRight = ([gold, found]: readonly [GoldFigure, Figure]) =>
      sameBound(gold, found) && sameUnit(gold, found) && (gold.unit !== null || sameCounted(gold, found));
    return [
      this.score(data, 'figures F, value', this.pairs.length),
      this.score(data, 'figures F, bound and counted too', this.pairs.filter(isRight).length),
    ];
  }

  /** The share of those found that are right, part by part. */
  parts(data: string): Score[] {
    return PARTS.map(([part, agrees]) => ({
      data,
      measure: `of them ${part} right`,
      value:
        (100 * this.pairs.filter(([gold, found]) => agrees(gold, found)).length) /
        Math.max(1, this.pairs.length),
    }));
  }

  private score(data: string, measure: string, right: number): Score {
    const { p, r, f } = prf(right, this.found, this.gold);
    return {
      data,
      measure,
      value: f,
      note: `P ${p.toFixed(1)}, R ${r.toFixed(1)}; ${this.gold} in the gold`,
    };
  }
}
