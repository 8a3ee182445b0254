import { changeParts, ModelError, type ModelFile } from '../engine/modelFile.js';
import { SequenceModel } from '../engine/sequenceModel.js';

/** Labels of the cue model. */
export const CUE_LABELS = ['O', 'B', 'I'] as const;
/** Labels of the part model: outside, source, content; B begins a stretch, I goes on. */
export const PART_LABELS = ['O', 'B-SOURCE', 'I-SOURCE', 'B-CONTENT', 'I-CONTENT'] as const;

/** Labels of the model that judges drafts: source and half of the content are right, or all of both. */
export const JUDGE_LABELS = ['WRONG', 'RIGHT', 'EXACT'] as const;

/** Weights of logistic functions that turn the models' own probabilities into the chance that an attribution is right. */
export interface Calibration {
  /** For a draft as it is found. */
  readonly drafted: readonly number[];
  /** For what stands once each contested stretch is given to one draft. */
  readonly settled: readonly number[];
}

/** What `statements.bin` holds. */
export interface StatementModel {
  readonly cues: SequenceModel;
  readonly parts: SequenceModel;
  /** Whether a drafted attribution is right, from all of it at once. */
  readonly judge: SequenceModel;
  readonly calibration: Calibration;
  /** Stretches that the cue model gives a smaller chance of being a cue are not looked at. */
  readonly leastCue: number;
  /** Drafts with a smaller chance of being right contest nothing and are left out. */
  readonly leastDraft: number;
  /** Attributions with a smaller confidence are left out. */
  readonly leastConfidence: number;
}

const KIND = 'statements';
const PARTS = ['cues', 'parts', 'judge'] as const;
type Part = (typeof PARTS)[number];

/** Puts the sequence models into one file. */
export function packStatementModel(
  files: Readonly<Record<Part, ModelFile>>,
  rest: Pick<StatementModel, 'calibration' | 'leastCue' | 'leastDraft' | 'leastConfidence'>,
): ModelFile {
  const arrays: Record<string, ModelFile['arrays'][string]> = {};
  const headers: Record<string, unknown> = {};
  for (const part of PARTS) {
    headers[part] = files[part].header;
    for (const [name, array] of Object.entries(files[part].arrays)) arrays[`${part}.${name}`] = array;
  }
  return { kind: KIND, header: { ...headers, ...rest }, arrays };
}

/** The file in the form in which weights are looked up. @throws ModelError MODEL_DAMAGED where a part is missing. */
export function readyStatements(file: ModelFile): ModelFile {
  const { ready } = SequenceModel;
  return changeParts(file, { cues: ready, parts: ready, judge: ready });
}

/** @throws ModelError MODEL_DAMAGED where a part is missing. */
export function unpackStatementModel(file: ModelFile): StatementModel {
  const part = (name: Part): SequenceModel => {
    const header = file.header[name] as ModelFile['header'] | undefined;
    if (!header) throw new ModelError('MODEL_DAMAGED', `The model of statements lacks its ${name}.`);
    const arrays: Record<string, ModelFile['arrays'][string]> = {};
    for (const [key, array] of Object.entries(file.arrays)) {
      if (key.startsWith(`${name}.`)) arrays[key.slice(name.length + 1)] = array;
    }
    return new SequenceModel({ kind: name, header, arrays });
  };
  const { calibration, leastCue, leastDraft, leastConfidence } = file.header as unknown as StatementModel;
  return {
    cues: part('cues'),
    parts: part('parts'),
    judge: part('judge'),
    calibration,
    leastCue,
    leastDraft,
    leastConfidence,
  };
}
