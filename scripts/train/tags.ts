import { lookUp } from '../../src/expected.js';
import type { ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import { Lemmatiser } from '../../src/language/tagging/lemmatiser.js';
import { lemmatiseTokens, sentenceFeatures, tagTokens } from '../../src/language/tagging/tag.js';
import { TAG_FEATURES } from '../../src/language/tagging/tagFeatures.js';
import { TAGS } from '../../src/language/tagging/tags.js';
import { readTreebank, TREEBANKS, type TreebankSentence, treebankTokens } from './corpora/treebank.js';
import { SequenceData } from './engine/sequenceData.js';
import { trainPerceptron } from './engine/trainSequences.js';
import { learnLemmas } from './lemmas.js';
import type { TrainingOptions } from './main.js';
import { writeModel } from './modelFiles.js';

const EPOCHS = 8;
/** Perceptrons trained from different seeds and summed. */
const RUNS = 3;
/** How far the right tags must win, in updates: each changes the score of a tag by about its 45 features. */
const MARGIN = 40;
/** Share of the features that each step leaves out, so that none is leant on alone. */
const DROPOUT = 0.1;
/** Weights of fewer steps are left out of the file: half of it, at a cost below 0.05 of a percent. */
const FEWEST_STEPS = 4;
/** How many tags of each token decoding looks at. */
const CANDIDATES = 8;

/** Trains the tagger and the lemmas on GUM and EWT; writes src/language/models/tags.bin. */
export function trainTags({ corpora }: TrainingOptions): void {
  const train = TREEBANKS.flatMap((treebank) => readTreebank(corpora, treebank, 'train'));
  const dev = TREEBANKS.map((treebank) => ({ treebank, sentences: readTreebank(corpora, treebank, 'dev') }));
  const rules = learnLemmas(train);
  const file = trainTagger(train, EPOCHS, (epoch, model) => {
    const tagger = new SequenceModel(model());
    const scores = dev.map(
      ({ treebank, sentences }) => `${treebank} ${accuracy(tagger, sentences).toFixed(2)}`,
    );
    console.log(`epoch ${epoch}: XPOS on dev ${scores.join(', ')}`);
  });
  const whole: ModelFile = {
    kind: 'tags',
    header: { ...file.header, edits: rules.edits },
    arrays: { ...file.arrays, lemmaKeys: rules.lemmaKeys, lemmaEdits: rules.lemmaEdits },
  };
  for (const { treebank, sentences } of dev) {
    console.log(`lemmas on ${treebank} dev: ${lemmaAccuracy(new Lemmatiser(whole), sentences).toFixed(2)}`);
  }
  console.log(`${rules.lemmaKeys.length} rules for lemmas`);
  writeModel(whole, TAG_FEATURES);
}

/** GUM's documents are named after it; the others are EWT's. */
const isFromWeb = ({ document }: TreebankSentence) => !document.startsWith('GUM_');

/**
 * Trains a tagger on sentences. Every second one of EWT comes twice in a pass: text of the web varies the most and takes
 * the longest to learn.
 */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  epochs: number,
  onEpoch?: (epoch: number, model: () => ModelFile) => void,
  runs = RUNS,
): ModelFile {
  const data = new SequenceData();
  const tokens = treebankTokens(sentences);
  for (const [s, sentence] of sentences.entries()) {
    const from = tokens.sentenceStart[s];
    const to = tokens.sentenceStart[s + 1];
    data.add(to - from, sentenceFeatures(tokens, from, to), sentence.tags);
  }
  return trainPerceptron(data, {
    kind: 'tags',
    labels: TAGS,
    epochs,
    minCount: 2,
    margin: MARGIN,
    dropout: DROPOUT,
    seed: 1,
    runs,
    pass: sentences.flatMap((sentence, s) => (isFromWeb(sentence) && s % 2 === 0 ? [s, s] : [s])),
    fewestSteps: FEWEST_STEPS,
    candidates: CANDIDATES,
    onEpoch,
  });
}

function accuracy(model: SequenceModel, sentences: readonly TreebankSentence[]): number {
  const tokens = treebankTokens(sentences);
  tagTokens(model, tokens);
  let right = 0;
  for (const [s, sentence] of sentences.entries()) {
    for (const [i, gold] of sentence.tags.entries())
      if (tokens.tag[tokens.sentenceStart[s] + i] === gold) right++;
  }
  return (100 * right) / tokens.length;
}

function lemmaAccuracy(lemmatiser: Lemmatiser, sentences: readonly TreebankSentence[]): number {
  const tokens = treebankTokens(sentences);
  tokens.tag.set(sentences.flatMap((sentence) => [...sentence.tags]));
  lemmatiseTokens(lemmatiser, tokens);
  let right = 0;
  for (const [s, sentence] of sentences.entries()) {
    for (const [i, gold] of sentence.lemmas.entries()) {
      if (tokens.lemma[tokens.sentenceStart[s] + i] === gold.replaceAll('’', "'")) right++;
    }
  }
  return (100 * right) / tokens.length;
}

/**
 * Taggers for texts that they were not trained on: each was trained on the documents of the other folds. The function
 * gives the one for a document.
 */
export function jackknifedTaggers(
  sentences: readonly TreebankSentence[],
  folds = 5,
  epochs = 4,
): (document: string) => SequenceModel {
  const documents = [...new Set(sentences.map((sentence) => sentence.document))];
  const foldOf = new Map(documents.map((document, d) => [document, d % folds]));
  const taggers = Array.from({ length: folds }, (_, fold) => {
    const others = sentences.filter((sentence) => foldOf.get(sentence.document) !== fold);
    const tagger = new SequenceModel(trainTagger(others, epochs, undefined, 1));
    console.log(`jackknifing: tagger ${fold + 1} of ${folds} trained`);
    return tagger;
  });
  return (document) => taggers[lookUp(foldOf, document)];
}

/** Tags of each sentence by jackknifing. */
export function jackknifedTags(sentences: readonly TreebankSentence[]): Uint8Array[] {
  const taggerOf = jackknifedTaggers(sentences);
  const taggers = sentences.map(({ document }) => taggerOf(document));
  const result = new Array<Uint8Array>(sentences.length);
  for (const tagger of new Set(taggers)) {
    const own = [...sentences.keys()].filter((s) => taggers[s] === tagger);
    const tokens = treebankTokens(own.map((s) => sentences[s]));
    tagTokens(tagger, tokens);
    for (const [k, s] of own.entries())
      result[s] = tokens.tag.slice(tokens.sentenceStart[k], tokens.sentenceStart[k + 1]);
  }
  return result;
}
