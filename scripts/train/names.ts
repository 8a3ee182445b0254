import { writeFileSync } from 'node:fs';
import { decodeModel, encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';
import { SequenceModel } from '../../src/language/engine/sequenceModel.js';
import { loadGazetteer } from '../../src/language/gazetteers/gazetteer.js';
import { loadClusters } from '../../src/language/models/clusters.js';
import { NameFeatures } from '../../src/language/names/features.js';
import { encodeLabels, KINDS, LABELS, mayFollow, type TokenSpan } from '../../src/language/names/labels.js';
import { NameRecogniser } from '../../src/language/names/recogniseNames.js';
import type { NameSequences } from '../../src/language/names/sequences.js';
import type { Tokens } from '../../src/language/tokens.js';
import { CONLL_KINDS, type NameScores, scoreNames, UNER_KINDS } from '../evaluate/nameScores.js';
import { SequenceData } from './engine/sequenceData.js';
import { trainCrf } from './engine/trainSequences.js';
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

export interface NameTraining {
  /** The folder of the corpora. */
  readonly corpora: string;
  readonly epochs?: number;
  readonly rate?: number;
  readonly l2?: number;
  readonly minCount?: number;
  /** Where the model goes; src/language/models/names.bin when left out. */
  readonly output?: string | URL;
}

/**
 * Trains the name model (a CRF over `NameFeatures`) on CoNLL++ train, GUM train, wikigold and WNUT17 train, printing
 * dev scores after every second pass, and writes src/language/models/names.bin.
 */
export function trainNames(options: NameTraining): void {
  const { corpora } = options;
  const texts = [
    ...readConll(corpora, 'train'),
    ...readGum(corpora, 'train').map(namesOfGum),
    ...readWikigold(corpora),
    ...readWnut(corpora),
  ];
  const gazetteer = loadGazetteer();
  const clusters = loadClusters();
  const data = new SequenceData();
  let tokensSeen = 0;
  for (const named of texts) {
    const tokens = taggedTokens(named.text);
    const features = new NameFeatures(tokens, gazetteer, clusters);
    const labels = encodeLabels(tokens.length, tokenSpans(tokens, features.sequences, named));
    const { start } = features.sequences;
    for (let s = 0; s + 1 < start.length; s++) {
      data.add(start[s + 1] - start[s], features.sequence(s), labels.subarray(start[s], start[s + 1]));
    }
    tokensSeen += tokens.length;
  }
  console.log(`${texts.length} texts, ${tokensSeen} tokens`);
  const dev = {
    'CoNLL++ dev': readConll(corpora, 'dev'),
    'UNER-EWT dev': readUner(corpora),
    'GUM news dev': readGum(corpora, 'dev')
      .filter((d) => d.genre === 'news')
      .map(namesOfGum),
  };
  const started = Date.now();
  const epochs = options.epochs ?? 12;
  const model = trainCrf(data, {
    kind: 'names',
    labels: LABELS,
    epochs,
    rate: options.rate ?? 0.1,
    l2: options.l2 ?? 1,
    minCount: options.minCount ?? 2,
    seed: 1,
    allowed: mayFollow,
    onEpoch: (epoch, current) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      if (epoch % 3 !== 0 && epoch !== epochs) return;
      const recogniser = new NameRecogniser(new SequenceModel(throughFile(current())), gazetteer, clusters);
      const scores = Object.entries(dev).map(([name, devTexts]) => {
        const scored = scoreRecogniser(recogniser, devTexts, name.startsWith('UNER'));
        return `${name} ${scored.all.f.toFixed(2)}`;
      });
      console.log(`epoch ${epoch} (${seconds} s): ${scores.join(', ')}`);
    },
  });
  const bytes = encodeModel(model);
  writeFileSync(options.output ?? new URL('../../src/language/models/names.bin', import.meta.url), bytes);
  console.log(`names.bin: ${bytes.length} bytes`);
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
export function scoreRecogniser(
  recogniser: NameRecogniser,
  texts: readonly NamedText[],
  threeKinds: boolean,
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
    threeKinds ? UNER_KINDS : CONLL_KINDS,
  );
}

/** What a program would read of the model. */
function throughFile(model: ModelFile): ModelFile {
  return decodeModel(encodeModel(model), model.kind, 'names.bin');
}
