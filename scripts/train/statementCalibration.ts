import type { ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import { settleContested } from '../../src/language/statements/contested.js';
import { type JudgedDraft, judgeDrafts, likelyDrafts } from '../../src/language/statements/findByModel.js';
import type { StatementModel } from '../../src/language/statements/statementModel.js';
import { AttributionScores, attributionTokens } from '../evaluate/attributionScores.js';
import { prf } from '../evaluate/evaluation.js';
import type { StatementExample } from './corpora/statementExamples.js';
import { fitLogistic } from './engine/logistic.js';

/** Candidates below it are not looked at: they mislead the models of parts more often than they help. */
const LEAST_CUE = 0.19;
/** Drafts below it take more from better ones than they give. */
const LEAST_DRAFT = 0.28;
/** Where F1 of content with source is highest on the dev part. */
const LEAST_CONFIDENCE = 0.3;

function report(name: string, scores: AttributionScores): void {
  const { cue, exact, half, withSource, tokens, byKind } = scores;
  const figures = { cue, exact, half, 'with source': withSource, tokens, ...byKind };
  const printed = Object.entries(figures).map(([part, { right, found, gold }]) => {
    const { p, r, f } = prf(right, found, gold);
    return `${part.toLowerCase()} ${f.toFixed(1)} (${p.toFixed(0)}/${r.toFixed(0)})`;
  });
  console.log(`${name}: ${printed.join(', ')}`);
}

/**
 * Fits the confidence twice, to the drafts as they are found and to what stands once contested stretches are settled,
 * and reports.
 */
export function calibrate(
  files: Readonly<Record<'cues' | 'parts' | 'judge', ModelFile>>,
  dev: readonly StatementExample[],
): Pick<StatementModel, 'calibration' | 'leastCue' | 'leastDraft' | 'leastConfidence'> {
  const models = {
    cues: new SequenceModel(files.cues),
    parts: new SequenceModel(files.parts),
    judge: new SequenceModel(files.judge),
    leastCue: LEAST_CUE,
  };
  const drafts = dev.map(({ layers, discarded }) =>
    judgeDrafts(layers, models).filter(({ cue }) => cue !== null && discarded[cue.start] === 0),
  );
  const scored = (found: readonly (readonly JudgedDraft[])[], name: string): boolean[] => {
    const scores = new AttributionScores();
    const isRight = dev.flatMap((example, index) =>
      scores.add(
        found[index].map((draft) => attributionTokens(example.layers, draft)),
        example.gold,
      ),
    );
    report(name, scores);
    return isRight;
  };
  const fitted = (found: readonly (readonly JudgedDraft[])[], name: string) =>
    fitLogistic(
      found.flatMap((own) => own.map(({ evidence }) => evidence)),
      scored(found, name),
    );
  const drafted = fitted(drafts, 'every draft');
  const stands = drafts.map((own) => settleContested(likelyDrafts(own, drafted, LEAST_DRAFT)));
  const settled = fitted(stands, 'settled');
  for (const least of [0.25, 0.3, 0.35, 0.4, 0.45]) {
    const kept = stands.map((own) => likelyDrafts(own, settled, least));
    scored(kept, `confidence from ${least}`);
  }
  return {
    calibration: { drafted, settled },
    leastCue: LEAST_CUE,
    leastDraft: LEAST_DRAFT,
    leastConfidence: LEAST_CONFIDENCE,
  };
}
