import type { Analysis } from '../../src/language/analysis.js';
import { findFigures } from '../../src/language/figures/findFigures.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { parse } from '../../src/language/parsing/parse.js';
import { findQuotations } from '../../src/language/syntax/quotations.js';
import { tag } from '../../src/language/tagging/tag.js';
import { findTimes } from '../../src/language/times/findTimes.js';
import { type GoldFile, type GoldSet, goldDocument, readGold } from '../train/corpora/gold.js';
import { type Evaluation, type Score, tokensPerSecond } from './evaluation.js';
import { FigureScores } from './figureScores.js';

/** The article through the steps that figures need. */
function analysed(corpora: string, gold: GoldFile): Analysis {
  const analysis = newAnalysis(goldDocument(corpora, gold), ENGLISH);
  for (const step of [findQuotations, tag, parse, findTimes, findFigures]) step(analysis);
  return analysis;
}

function scoreSet(corpora: string, set: GoldSet): Score[] {
  const files = readGold(set);
  if (files.length === 0) return [];
  const scores = new FigureScores();
  const analyses = files.map((gold) => {
    const analysis = analysed(corpora, gold);
    scores.add(gold.figures, analysis.figures);
    return analysis;
  });
  const data = `gold ${set}, ${files.length} articles`;
  const tokens = analyses.reduce((sum, analysis) => sum + analysis.tokens.length, 0);
  return [
    ...scores.scores(data),
    ...scores.parts(data),
    {
      data,
      measure: 'tokens/s',
      value: tokensPerSecond(tokens, () => {
        for (const analysis of analyses) findFigures(analysis);
      }),
      note: 'this step alone',
    },
  ];
}

/** Figures on the gold articles: values, and part by part what is said of them. */
export const figures: Evaluation = {
  trainedOn: 'nothing: rules, tuned on gold dev and wider',
  run: (corpora, report) =>
    (report ? (['report'] as const) : (['dev', 'wider'] as const)).flatMap((set) => scoreSet(corpora, set)),
};
