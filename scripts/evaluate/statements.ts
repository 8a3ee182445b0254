import { findAttributions } from '../../src/language/statements/findAttributions.js';
import { findStatements } from '../../src/language/statements/findStatements.js';
import { loadStatementModel } from '../../src/language/statements/packagedModel.js';
import { readExamples, type StatementExample } from '../train/corpora/statementExamples.js';
import { AttributionScores, attributionTokens } from './attributionScores.js';
import { type Evaluation, prf, type Score, tokensPerSecond } from './evaluation.js';
import { findByRule } from './statementsByRule.js';

/** Attributions on PolNeAR's dev part: the model, the rules beside it, and what its annotators agree on as the ceiling. */
export const statements: Evaluation = {
  trainedOn: 'PolNeAR train; thresholds and confidence set on PolNeAR dev',
  run(corpora) {
    const dev = readExamples(corpora, 'dev');
    const model = loadStatementModel();
    const byModel = new AttributionScores();
    const byRule = new AttributionScores();
    const bins = Array.from({ length: 10 }, () => ({ right: 0, found: 0, confidence: 0 }));
    for (const example of dev) {
      const found = findAttributions(example.layers, model);
      const kept = found.filter(({ cue }) => cue !== null && example.discarded[cue.start] === 0);
      const isRight = byModel.add(
        kept.map((attribution) => attributionTokens(example.layers, attribution)),
        example.gold,
      );
      kept.forEach(({ confidence }, k) => {
        const bin = bins[Math.min(9, Math.floor(confidence * 10))];
        bin.found++;
        bin.confidence += confidence;
        if (isRight[k]) bin.right++;
      });
      const rules = findByRule(example.layers);
      byRule.add(
        rules.map((attribution) => attributionTokens(example.layers, attribution)),
        example.gold,
      );
    }
    const tokens = dev.reduce((sum, { layers }) => sum + layers.tokens.length, 0);
    const speed = tokensPerSecond(tokens, () => {
      for (const { analysis } of dev) findStatements(analysis);
    });
    return [
      ...table('PolNeAR dev', byModel),
      ...bins.flatMap(({ right, found, confidence }, bin) =>
        found < 20
          ? []
          : [
              {
                data: 'PolNeAR dev',
                measure: `right of confidence ${bin * 10} to ${bin * 10 + 10}`,
                value: (100 * right) / found,
                note: `mean confidence ${((100 * confidence) / found).toFixed(1)}, ${found} of them`,
              },
            ],
      ),
      { data: 'PolNeAR dev', measure: 'tokens/s', value: speed },
      ...table('PolNeAR dev, rules alone', byRule),
      ...table('two people, train', agreement(readExamples(corpora, 'train'))),
    ];
  },
};

/** Every annotator of an article against every other. */
function agreement(examples: readonly StatementExample[]): AttributionScores {
  const scores = new AttributionScores();
  for (const { gold, others } of examples) {
    const all = [gold, ...others];
    for (const [a, one] of all.entries()) for (const other of all.slice(a + 1)) scores.add(one, other);
  }
  return scores;
}

function table(data: string, scores: AttributionScores): Score[] {
  const parts = {
    cue: scores.cue,
    'content, exact': scores.exact,
    'content, half': scores.half,
    'content tokens': scores.tokens,
    'content with source': scores.withSource,
    'content with source, direct': scores.byKind.DIRECT,
    'content with source, mixed': scores.byKind.MIXED,
    'content with source, indirect': scores.byKind.INDIRECT,
  };
  return Object.entries(parts).map(([measure, { right, found, gold }]) => {
    const { p, r, f } = prf(right, found, gold);
    return { data, measure: `${measure} F1`, value: f, note: `P ${p.toFixed(1)} R ${r.toFixed(1)}` };
  });
}
