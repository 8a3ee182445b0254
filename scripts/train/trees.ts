import type { Analysis } from '../../src/language/analysis.js';
import { joinModels, type ModelFile } from '../../src/language/engine/modelFile.js';
import { parseTokens, TREE_FEATURES, treeModels } from '../../src/language/parsing/parse.js';
import { ParseFeatures } from '../../src/language/parsing/parseFeatures.js';
import { parseNodes } from '../../src/language/parsing/parseNodes.js';
import {
  isLoosePunctuation,
  PUNCTUATION_LABELS,
  PunctuationPath,
  withChildren,
} from '../../src/language/parsing/punctuation.js';
import { relationFeatures } from '../../src/language/parsing/relationFeatures.js';
import { RELATIONS } from '../../src/language/syntax/relations.js';
import { tag } from '../../src/language/tagging/tag.js';
import type { Tokens } from '../../src/language/tokens.js';
import { projective } from './corpora/projective.js';
import { readTreebank, TREEBANKS, type TreebankSentence, treebankTokens } from './corpora/treebank.js';
import { SequenceData } from './engine/sequenceData.js';
import { type HeadWeights, mixed, trainParser } from './engine/trainParser.js';
import { trainCrf, trainPerceptron } from './engine/trainSequences.js';
import type { TrainingOptions } from './main.js';
import { writeModel } from './modelFiles.js';
import { jackknifedTags } from './tags.js';

/** The beam, and how far behind the best a state may fall (in steps of the weights), where the parser is used. */
const RUN = { beam: 8, margin: 1300 };
/** Several parsers are trained and mixed. */
const PARSERS = [
  { seed: 1, beam: 4, epochs: 5 },
  { seed: 2, beam: 8, epochs: 5 },
  { seed: 3, beam: 4, epochs: 3 },
];
const RELATION_EPOCHS = 5;
/** How many features each parser keeps, and how many the mixture. */
const FEATURES = 1_600_000;
const MIXED_FEATURES = 640_000;
/** How many relations of each arc decoding looks at. */
const CANDIDATES = 8;

interface Dev {
  readonly name: string;
  readonly sentences: readonly TreebankSentence[];
  readonly tokens: Tokens;
}

/** Trains the parser on GUM and EWT with jackknifed tags; writes src/language/models/trees.bin. */
export function trainTrees({ corpora }: TrainingOptions): void {
  const train = TREEBANKS.flatMap((treebank) => readTreebank(corpora, treebank, 'train'));
  writeModel(trainOn(train, jackknifedTags(train), corpora), TREE_FEATURES);
}

/** Trains a parser on sentences with the given tags; prints scores on the dev splits of both treebanks. */
function trainOn(
  train: readonly TreebankSentence[],
  tags: readonly Uint8Array[],
  corpora: string,
): ModelFile {
  const dev = TREEBANKS.map((name): Dev => {
    const sentences = readTreebank(corpora, name, 'dev');
    const tokens = treebankTokens(sentences);
    tag({ tokens } as Analysis);
    return { name, sentences, tokens };
  });
  const tokens = treebankTokens(train);
  for (const [s, predicted] of tags.entries()) tokens.tag.set(predicted, tokens.sentenceStart[s]);
  const relations = trainRelations(train, tokens);
  const punctuation = trainPunctuation(train, tokens);
  const file = ({ keyGaps, weights }: HeadWeights): ModelFile =>
    joinModels('trees', {
      heads: { kind: 'trees', header: RUN, arrays: { keyGaps, weights } },
      relations,
      punctuation,
    });
  const measure = (heads: HeadWeights): string =>
    dev
      .map(({ name, sentences, tokens }) => {
        parseTokens(treeModels(file(heads)), tokens);
        const { uas, las } = attachment(sentences, tokens);
        return `${name} ${uas.toFixed(2)}/${las.toFixed(2)}`;
      })
      .join(', ');
  const examples = train.map((sentence, s) => ({
    heads: projective(sentence.heads),
    features: () => {
      const nodes = parseNodes(tokens, tokens.sentenceStart[s], tokens.sentenceStart[s + 1]);
      return new ParseFeatures(nodes, sentence.heads.length);
    },
  }));
  const parsers = PARSERS.map(({ seed, beam, epochs }) =>
    trainParser(examples, {
      epochs,
      beam,
      seed,
      features: FEATURES,
      onEpoch: (epoch, weights) =>
        console.log(`heads ${seed}, epoch ${epoch}: UAS/LAS on dev ${measure(weights())}`),
    }),
  );
  const heads = mixed(parsers, MIXED_FEATURES);
  console.log(`heads, mixed: UAS/LAS on dev ${measure(heads)}`);
  return file(heads);
}

/** Trains the relations of arcs on the right trees. */
function trainRelations(sentences: readonly TreebankSentence[], tokens: Tokens): ModelFile {
  const data = new SequenceData();
  for (const [s, sentence] of sentences.entries()) {
    const nodes = parseNodes(tokens, tokens.sentenceStart[s], tokens.sentenceStart[s + 1]);
    const length = sentence.forms.length;
    data.add(length, relationFeatures(nodes, sentence.heads, length), sentence.relations);
  }
  const onEpoch = (epoch: number) => console.log(`relations: epoch ${epoch}`);
  return trainPerceptron(data, {
    kind: 'trees',
    labels: RELATIONS,
    epochs: RELATION_EPOCHS,
    candidates: CANDIDATES,
    minCount: 2,
    margin: 0,
    seed: 1,
    onEpoch,
  });
}

/** Trains the heads of punctuation on the right trees: each candidate is a sequence of one, the head or another. */
function trainPunctuation(sentences: readonly TreebankSentence[], tokens: Tokens): ModelFile {
  const data = new SequenceData();
  const path = new PunctuationPath();
  for (const [s, { heads, relations }] of sentences.entries()) {
    const [from, to] = [tokens.sentenceStart[s], tokens.sentenceStart[s + 1]];
    const { word } = parseNodes(tokens, from, to);
    const tree = { length: to - from, word, tags: tokens.tag.subarray(from, to), heads, relations };
    const hasChild = withChildren(tree);
    for (let mark = 0; mark < tree.length; mark++) {
      if (!isLoosePunctuation(tree, mark, hasChild) || !path.find(tree, mark, hasChild)) continue;
      const candidates = path.nodes.subarray(0, path.length);
      if (!candidates.includes(heads[mark])) continue;
      for (const [k, node] of candidates.entries()) {
        data.add(1, (_, out) => path.features(tree, k, out), [node === heads[mark] ? 1 : 0]);
      }
    }
  }
  const options = {
    kind: 'trees',
    labels: PUNCTUATION_LABELS,
    epochs: 6,
    minCount: 2,
    rate: 0.1,
    l2: 1,
    seed: 1,
  };
  return trainCrf(data, options);
}

/** Shares of tokens in percent with the right head, and with the right head and relation. */
export function attachment(
  sentences: readonly TreebankSentence[],
  tokens: Tokens,
): { uas: number; las: number } {
  let heads = 0;
  let both = 0;
  for (const [s, sentence] of sentences.entries()) {
    const from = tokens.sentenceStart[s];
    for (const [i, gold] of sentence.heads.entries()) {
      const head = tokens.head[from + i];
      if ((head < 0 ? -1 : head - from) !== gold) continue;
      heads++;
      if (tokens.relation[from + i] === sentence.relations[i]) both++;
    }
  }
  return { uas: (100 * heads) / tokens.length, las: (100 * both) / tokens.length };
}
