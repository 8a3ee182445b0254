import type { Step } from '../analysis.js';
import { BeamParser } from '../engine/beamParser.js';
import { readModel } from '../engine/modelFile.js';
import { SequenceModel } from '../engine/sequenceModel.js';
import type { Tokens } from '../tokens.js';
import { parseFeatures, parseNodes } from './parseFeatures.js';
import { relationFeatures } from './relationFeatures.js';

/** A model of heads and one of relations. */
export interface TreeModels {
  readonly parser: BeamParser;
  readonly relations: SequenceModel;
}

let loaded: TreeModels | undefined;

/** Fills in the dependency tree of each sentence; the tags must be there. */
export const parse: Step = (analysis) => {
  loaded ??= load();
  parseTokens(loaded, analysis.tokens);
};

/** Parses all sentences of tagged tokens. Every sentence gets one projective tree with one root. */
export function parseTokens({ parser, relations }: TreeModels, tokens: Tokens): void {
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const from = tokens.sentenceStart[s]!;
    const to = tokens.sentenceStart[s + 1]!;
    const length = to - from;
    const heads = tokens.head.subarray(from, to);
    const nodes = parseNodes(tokens, from, to);
    parser.parse(length, parseFeatures(nodes), heads);
    relations.label(length, relationFeatures(nodes, heads, length), tokens.relation.subarray(from, to));
    for (let i = 0; i < length; i++) if (heads[i]! >= 0) heads[i] = heads[i]! + from;
  }
}

function load(): TreeModels {
  const file = readModel(new URL('../models/trees.bin', import.meta.url), 'trees');
  return { parser: BeamParser.from(file), relations: new SequenceModel(file) };
}
