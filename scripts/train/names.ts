import { decodeModel, encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import { type Gazetteer, loadGazetteer } from '../../src/language/gazetteers/gazetteer.js';
import { type Clusters, loadClusters } from '../../src/language/models/clusters.js';
import { NAME_FEATURES, NameFeatures } from '../../src/language/names/features.js';
import { encodeLabels, KINDS, LABELS, mayFollow, type TokenSpan } from '../../src/language/names/labels.js';
import { NameRecogniser } from '../../src/language/names/recogniseNames.js';
import type { NameSequences } from '../../src/language/names/sequences.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { tagTokens } from '../../src/language/tagging/tag.js';
import type { Tokens } from '../../src/language/tokens.js';
import {
  CONLL_KINDS,
  type KindMap,
  type NameScores,
  scoreNames,
  UNER_KINDS,
} from '../evaluate/nameScores.js';
import { readEwtNames, readNewsNames } from './annotatedNames.js';
import { readTreebank, TREEBANKS } from './corpora/treebank.js';
import { randomFrom } from './engine/random.js';
import { SequenceData } from './engine/sequenceData.js';
import { trainCrf } from './engine/trainSequences.js';
import { writeModel } from './modelFiles.js';
import {
  type NamedText,
  namesOfGum,
  readConll,
  readGum,
  readUner,
  readWikigold,
  readWnut,
  taggedTokens,
} from './namesCorpora.js';
import { readOwnNames } from './ownNames.js';
import { jackknifedTaggers } from './tags.js';

export interface NameTraining {
  /** The folder of the corpora. */
  readonly corpora: string;
  /** Passes over the data. */
  readonly epochs?: number;
}

const EPOCHS = 10;
/** Share of the texts that are not news that are learned a second time in small letters. */
const SMALL_SHARE = 0.15;

/**
 * Trains the name model (a CRF over `NameFeatures`) on CoNLL++ train, GUM train, wikigold, WNUT17 train, and EWT train and
 * news articles with our own annotations, and texts of our own, printing dev scores on the way, and writes src/language/models/names.bin. A share of the
 * texts that are not news is learned again in small letters.
 */
export function trainNames({ corpora, epochs = EPOCHS }: NameTraining): void {
  const gazetteer = loadGazetteer();
  const clusters = loadClusters();
  const recogniser = (file: ModelFile) => new NameRecogniser(new SequenceModel(file), gazetteer, clusters);
  const news = [...readConll(corpora, 'train'), ...readNewsNames(corpora, 'train')];
  const others = [
    ...readGum(corpora, 'train').map(namesOfGum),
    ...readWikigold(corpora),
    ...readWnut(corpora),
    ...readEwtNames(corpora),
    ...readOwnNames(),
  ];
  // On its own training data the tagger is better than it will be: names are learned on tags as they will be.
  const jackknifed = jackknifedTaggers(
    TREEBANKS.flatMap((treebank) => readTreebank(corpora, treebank, 'train')),
  );
  const dev = {
    'CoNLL++ dev': readConll(corpora, 'dev'),
    'news dev': readNewsNames(corpora, 'dev'),
    'UNER-EWT dev': readUner(corpora),
    'GUM dev': readGum(corpora, 'dev').map(namesOfGum),
  };
  const train = (texts: readonly NamedText[], passes: number, averageFrom: number) => {
    const started = Date.now();
    return trainCrf(sequencesOf(texts, gazetteer, clusters, jackknifed), {
      kind: 'names',
      labels: LABELS,
      epochs: passes,
      dropout: 0.3,
      rate: 0.1,
      l2: 1,
      minCount: 2,
      averageFrom,
      seed: 1,
      allowed: mayFollow,
      onEpoch: (epoch, current) => {
        const seconds = Math.round((Date.now() - started) / 1000);
        if (epoch % 4 !== 0 && epoch !== passes) return;
        const found = recogniser(throughFile(current()));
        const scores = Object.entries(dev).map(([name, devTexts]) => {
          const { all } = scoreRecogniser(
            found,
            devTexts,
            name.startsWith('UNER') ? UNER_KINDS : CONLL_KINDS,
          );
          return `${name} ${all.f.toFixed(2)}`;
        });
        console.log(`epoch ${epoch} (${seconds} s): ${scores.join(', ')}`);
      },
    });
  };
  const model = train([...news, ...others, ...inSmallLetters(others)], epochs, Math.ceil(epochs / 3));
  writeModel(model, NAME_FEATURES);
}

function sequencesOf(
  texts: readonly NamedText[],
  gazetteer: Gazetteer,
  clusters: Clusters,
  taggerOf: (document: string) => SequenceModel,
): SequenceData {
  const data = new SequenceData();
  let count = 0;
  for (const named of texts) {
    const tokens = named.document === undefined ? taggedTokens(named.text) : segment(named.text);
    if (named.document !== undefined) tagTokens(taggerOf(named.document), tokens);
    const features = new NameFeatures(tokens, gazetteer, clusters);
    const labels = encodeLabels(tokens.length, tokenSpans(tokens, features.sequences, named));
    const { start } = features.sequences;
    for (let s = 0; s + 1 < start.length; s++) {
      data.add(start[s + 1] - start[s], features.sequence(s), labels.subarray(start[s], start[s + 1]));
    }
    count += tokens.length;
  }
  console.log(`${texts.length} texts, ${count} tokens`);
  return data;
}

function inSmallLetters(texts: readonly NamedText[]): NamedText[] {
  const random = randomFrom(1);
  return texts
    .filter(({ text }) => random() < SMALL_SHARE && text.toLowerCase().length === text.length)
    .map((named) => ({ ...named, text: named.text.toLowerCase() }));
}

/** The names in tokens; those that begin or end within a token, or overlap, are left out. */
function tokenSpans(tokens: Tokens, sequences: NameSequences, { names }: NamedText): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let i = 0;
  for (const { start, end, kind } of names) {
    while (i < tokens.length && tokens.end[i] <= start) i++;
    const first = i;
    let last = i;
    while (last + 1 < tokens.length && tokens.end[last] < end) last++;
    if (first >= tokens.length || tokens.start[first] > start || sequences.of[first] !== sequences.of[last])
      continue;
    // A name that ends within a token ("Jr" of "Jr.") takes the token.
    spans.push({ first, last, kind: KINDS.indexOf(kind) });
    i = last + 1;
  }
  return spans;
}

/** Strict scores of the recogniser on raw texts. */
function scoreRecogniser(
  recogniser: NameRecogniser,
  texts: readonly NamedText[],
  kinds: KindMap,
): NameScores {
  const found = texts.map(({ text }) => {
    const tokens = taggedTokens(text);
    return recogniser.recognise(tokens).names.map(({ first, last, kind }) => ({
      start: tokens.start[first],
      end: tokens.end[last],
      kind: KINDS[kind],
    }));
  });
  return scoreNames(
    texts.map((t) => t.names),
    found,
    kinds,
  );
}

/** What a program would read of the model. */
function throughFile(model: ModelFile): ModelFile {
  return decodeModel(encodeModel(model), model.kind, 'names.bin');
}
