/*
 * The dependency trees. Tied to trees.bin: the features of heads, relations and punctuation, the list of relations, the
 * transitions of engine/. All finders and the models of statements, pronouns and events read the trees. What may be touched
 * freely: parseNodes.ts, and how the models are called.
 */
import type { Finder } from '../analysis.js';
import { BeamParser } from '../engine/beamParser.js';
import { type FeatureSet, loadTrainedModel } from '../engine/featureSet.js';
import { changeParts, type ModelFile, partOf } from '../engine/modelFile.js';
import { SequenceModel } from '../engine/sequenceModel.js';
import { loadClusters } from '../models/clusters.js';
import { RELATIONS } from '../syntax/relations.js';
import { treeOf } from '../syntax/tree.js';
import { asidesOf, withoutAsides } from '../tagging/asides.js';
import { TAGS } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';
import { hangAsides } from './asides.js';
import { joinParts, partingSemicolons } from './clauseParts.js';
import { PARSE_FEATURES, ParseFeatures } from './parseFeatures.js';
import { parseNodes } from './parseNodes.js';
import { attachPunctuation, PUNCTUATION_FEATURES, PunctuationPath } from './punctuation.js';
import { RELATION_FEATURES, relationFeatures } from './relationFeatures.js';
import { REPAIRS } from './repairs.js';

/** The models of heads, of relations and of the heads of punctuation. */
export interface TreeModels {
  readonly parser: BeamParser;
  readonly relations: SequenceModel;
  readonly punctuation: SequenceModel;
}

/** What `trees.bin` is tied to: its weights are for these features alone. */
export const TREE_FEATURES: FeatureSet = {
  model: 'trees',
  features: { heads: PARSE_FEATURES, relations: RELATION_FEATURES, punctuation: PUNCTUATION_FEATURES },
  codes: { tags: TAGS, relations: RELATIONS },
  words: () => ({ clusters: loadClusters().checksum }),
};

let loaded: TreeModels | undefined;

/** Fills in the dependency tree of each sentence, and `trees` with the way down; the tags must be there. */
export const parse: Finder = (analysis) => {
  loaded ??= load();
  parseTokens(loaded, analysis.tokens);
  analysis.trees = treeOf(analysis.tokens);
};

/** Parses all sentences of tagged tokens. Every sentence gets one projective tree with one root. */
export function parseTokens(models: TreeModels, tokens: Tokens): void {
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const from = tokens.sentenceStart[s];
    const to = tokens.sentenceStart[s + 1];
    const semicolons = partingSemicolons(tokens, from, to);
    let start = from;
    for (const end of [...semicolons, to]) {
      parseAround(models, tokens, start, end);
      start = end + 1;
    }
    if (semicolons.length > 0) joinParts(tokens, from, to, semicolons);
    for (const repair of REPAIRS) repair(tokens, from, to);
  }
}

/** The tree of the tokens from `from` up to `to`, read past their asides. */
function parseAround(models: TreeModels, tokens: Tokens, from: number, to: number): void {
  const asides = asidesOf(tokens, from, to);
  if (asides.length === 0) parseSentence(models, tokens, from, to);
  else {
    const kept = withoutAsides(tokens, from, to, asides);
    parseSentence(models, kept.tokens, 0, kept.tokens.length);
    hangAsides(tokens, kept, asides);
  }
}

/** The tree that the models make of the tokens from `from` up to `to`. */
function parseSentence(
  { parser, relations, punctuation }: TreeModels,
  tokens: Tokens,
  from: number,
  to: number,
): void {
  const length = to - from;
  const heads = tokens.head.subarray(from, to);
  const nodes = parseNodes(tokens, from, to);
  parser.parse(length, new ParseFeatures(nodes, length), heads);
  const labels = tokens.relation.subarray(from, to);
  relations.label(length, relationFeatures(nodes, heads, length), labels);
  const tags = tokens.tag.subarray(from, to);
  const path = new PunctuationPath();
  attachPunctuation(punctuation, path, { length, word: nodes.word, tags, heads, relations: labels });
  for (let i = 0; i < length; i++) if (heads[i] >= 0) heads[i] = heads[i] + from;
}

/** Makes the models of a file of kind "trees". @throws ModelError MODEL_DAMAGED */
export function treeModels(file: ModelFile): TreeModels {
  return readyModels(readyTrees(file));
}

/** A file of kind "trees" in the form in which weights are looked up. @throws ModelError MODEL_DAMAGED */
function readyTrees(file: ModelFile): ModelFile {
  return changeParts(file, {
    heads: BeamParser.ready,
    relations: SequenceModel.ready,
    punctuation: SequenceModel.ready,
  });
}

function readyModels(file: ModelFile): TreeModels {
  return {
    parser: BeamParser.from(partOf(file, 'heads')),
    relations: new SequenceModel(partOf(file, 'relations')),
    punctuation: new SequenceModel(partOf(file, 'punctuation')),
  };
}

function load(): TreeModels {
  return readyModels(
    loadTrainedModel(new URL('../models/trees.bin', import.meta.url), TREE_FEATURES, readyTrees),
  );
}
