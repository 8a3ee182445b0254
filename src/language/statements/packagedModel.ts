import { type FeatureSet, loadTrainedModel } from '../engine/featureSet.js';
import { loadClusters } from '../models/clusters.js';
import { RELATIONS } from '../syntax/relations.js';
import { TAGS } from '../tagging/tags.js';
import { CUE_FEATURES } from './cueFeatures.js';
import { CUE_LEXICON } from './cueLexicon.js';
import { ORIGINS } from './drafts.js';
import { JUDGE_FEATURES } from './judgeFeatures.js';
import { PART_FEATURES } from './partFeatures.js';
import { readyStatements, type StatementModel, unpackStatementModel } from './statementModel.js';

/** What `statements.bin` is tied to: its weights are for these features alone. */
export const STATEMENT_FEATURES: FeatureSet = {
  model: 'statements',
  features: { cues: CUE_FEATURES, parts: PART_FEATURES, judge: JUDGE_FEATURES },
  codes: { tags: TAGS, relations: RELATIONS, origins: ORIGINS },
  words: () => ({
    clusters: loadClusters().checksum,
    cues: Array.from(
      CUE_LEXICON,
      ([form, { class: sort, frame, noun }]) => `${form} ${sort} ${frame} ${noun ? 'noun' : 'verb'}`,
    ),
  }),
};

let loaded: StatementModel | undefined;

/** The model that comes with the package, read at the first call. @throws ModelError */
export function loadStatementModel(): StatementModel {
  loaded ??= unpackStatementModel(
    loadTrainedModel(
      new URL('../models/statements.bin', import.meta.url),
      STATEMENT_FEATURES,
      readyStatements,
    ),
  );
  return loaded;
}
