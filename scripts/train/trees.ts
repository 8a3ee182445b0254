import { writeFileSync } from 'node:fs';
import type { Analysis } from '../../src/language/analysis.js';
import { BeamParser } from '../../src/language/engine/beamParser.js';
import { encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import { parseTokens } from '../../src/language/parsing/parse.js';
import { parseFeatures, parseNodes } from '../../src/language/parsing/parseFeatures.js';
import { relationFeatures } from '../../src/language/parsing/relationFeatures.js';
import { RELATIONS } from '../../src/language/parsing/relations.js';
import { tag } from '../../src/language/tagging/tag.js';
import type { Tokens } from '../../src/language/tokens.js';
import { projective } from './corpora/projective.js';
import { readTreebank, TREEBANKS, type TreebankSentence, treebankTokens } from './corpora/treebank.js';
import { SequenceData } from './engine/sequenceData.js';
import { trainParser } from './engine/trainParser.js';
import { trainPerceptron } from './engine/trainSequences.js';
import type { TrainingOptions } from './main.js';
import { jackknifedTags } from './tags.js';

/** Beam and how far behind the best a state may fall, in steps of the weights, where the parser is used. */
const RUN = { beam: 4, margin: 1e9 };
const TRAINING_BEAM = 4;
const BITS = 21;
const EPOCHS = 8;

interface Dev {
  readonly name: string;
  readonly sentences: readonly TreebankSentence[];
  readonly tokens: Tokens;
}

/** Trains the parser on GUM and EWT with jackknifed tags; writes src/language/models/trees.bin. */
export function trainTrees({ corpora }: TrainingOptions): void {
  const train = TREEBANKS.flatMap((treebank) => readTreebank(corpora, treebank, 'train'));
  const bytes = encodeModel(trainOn(train, jackknifedTags(train), corpora));
  writeFileSync(new URL('../../src/language/models/trees.bin', import.meta.url), bytes);
  console.log(`trees.bin: ${bytes.length} bytes`);
}

/** Trains a parser on sentences with the given tags; prints scores on the dev splits of both treebanks. */
export function trainOn(
  train: readonly TreebankSentence[],
  tags: readonly Uint8Array[],
  corpora: string,
  epochs = EPOCHS,
): ModelFile {
  const dev = TREEBANKS.map((name): Dev => {
    const sentences = readTreebank(corpora, name, 'dev');
    const tokens = treebankTokens(sentences);
    tag({ tokens } as Analysis);
    return { name, sentences, tokens };
  });
  const tokens = treebankTokens(train);
  for (const [s, predicted] of tags.entries()) tokens.tag.set(predicted, tokens.sentenceStart[s]);
  const relations = trainRelations(train, tokens, epochs);
  const labeller = new SequenceModel(relations);
  const file = (heads: Int16Array<ArrayBuffer>): ModelFile => ({
    kind: 'trees',
    header: { ...relations.header, ...RUN },
    arrays: { ...relations.arrays, heads },
  });
  const heads = trainHeads(train, tokens, epochs, (epoch, weights) => {
    const parser = BeamParser.from(file(weights()));
    const scores = dev.map((each) => {
      const begin = performance.now();
      parseTokens({ parser, relations: labeller }, each.tokens);
      const speed = Math.round((1000 * each.tokens.length) / (performance.now() - begin));
      const { uas, las } = attachment(each.sentences, each.tokens);
      return `${each.name} ${uas.toFixed(2)}/${las.toFixed(2)} at ${speed} tokens/s`;
    });
    console.log(`heads, epoch ${epoch}: UAS/LAS on dev ${scores.join(', ')}`);
  });
  return file(heads);
}

function trainHeads(
  sentences: readonly TreebankSentence[],
  tokens: Tokens,
  epochs: number,
  onEpoch: (epoch: number, weights: () => Int16Array<ArrayBuffer>) => void,
): Int16Array<ArrayBuffer> {
  const examples = sentences.map((sentence, s) => ({
    heads: projective(sentence.heads),
    features: () => parseFeatures(parseNodes(tokens, tokens.sentenceStart[s]!, tokens.sentenceStart[s + 1]!)),
  }));
  return trainParser(examples, { epochs, beam: TRAINING_BEAM, bits: BITS, seed: 1, onEpoch });
}

/** Trains the relations of arcs on the right trees. */
function trainRelations(sentences: readonly TreebankSentence[], tokens: Tokens, epochs: number): ModelFile {
  const data = new SequenceData();
  for (const [s, sentence] of sentences.entries()) {
    const nodes = parseNodes(tokens, tokens.sentenceStart[s]!, tokens.sentenceStart[s + 1]!);
    const length = sentence.forms.length;
    data.add(length, relationFeatures(nodes, sentence.heads, length), sentence.relations);
  }
  const onEpoch = (epoch: number) => console.log(`relations: epoch ${epoch}`);
  return trainPerceptron(data, {
    kind: 'trees',
    labels: RELATIONS,
    epochs,
    minCount: 2,
    margin: 0,
    seed: 1,
    onEpoch,
  });
}

/** Shares of tokens in percent with the right head, and with the right head and relation. */
export function attachment(
  sentences: readonly TreebankSentence[],
  tokens: Tokens,
): { uas: number; las: number } {
  let heads = 0;
  let both = 0;
  for (const [s, sentence] of sentences.entries()) {
    const from = tokens.sentenceStart[s]!;
    for (const [i, gold] of sentence.heads.entries()) {
      const head = tokens.head[from + i]!;
      if ((head < 0 ? -1 : head - from) !== gold) continue;
      heads++;
      if (tokens.relation[from + i] === sentence.relations[i]) both++;
    }
  }
  return { uas: (100 * heads) / tokens.length, las: (100 * both) / tokens.length };
}
