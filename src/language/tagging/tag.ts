/*
 * Tags and lemmas. Tied to trained models: the features (tagFeatures, wordFeatures) and the list of tags to tags.bin, the
 * words with their tags and lemmas (tagLexicon, lemmatiser) to lexicon.bin; all later models read both. What may be touched
 * freely: setting.ts, and how the models are called.
 */
import type { Finder } from '../analysis.js';
import { loadTrainedModel } from '../engine/featureSet.js';
import { type FeatureWriter, SequenceModel } from '../engine/sequenceModel.js';
import { loadWordCases, type WordCases } from '../models/wordCases.js';
import type { Tokens } from '../tokens.js';
import { asidesOf, type KeptTokens, withoutAsides } from './asides.js';
import { settleHeadlineVerbs } from './headlineVerbs.js';
import { Lemmatiser } from './lemmatiser.js';
import { asProse } from './proseCase.js';
import { knownLemma } from './regularVerbs.js';
import { settingOf } from './setting.js';
import { settleNames } from './settledNames.js';
import { settleVerbs } from './settledVerbs.js';
import { TAG_FEATURES, tagFeatures } from './tagFeatures.js';
import { wordClasses } from './tagLexicon.js';
import { tagIndex } from './tags.js';
import { wordFeatures } from './wordFeatures.js';

const INFINITIVE = tagIndex('VB');
const PAST = tagIndex('VBD');

interface Tagger {
  readonly model: SequenceModel;
  readonly lemmatiser: Lemmatiser;
  readonly cases: WordCases;
}

let loaded: Tagger | undefined;

/** Fills in the Penn Treebank tag and the lemma of each token. */
export const tag: Finder = (analysis) => {
  loaded ??= load();
  const tokens = asProse(analysis.tokens, loaded);
  tagTokens(loaded.model, tokens);
  settleNames(tokens);
  settleVerbs(tokens);
  settleHeadlineVerbs(tokens);
  lemmatiseTokens(loaded.lemmatiser, tokens);
};

/** Tags all tokens, sentence by sentence, with a sequence model whose labels are `TAGS`. */
export function tagTokens(model: SequenceModel, tokens: Tokens): void {
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const from = tokens.sentenceStart[s];
    const to = tokens.sentenceStart[s + 1];
    model.label(to - from, sentenceFeatures(tokens, from, to), tokens.tag.subarray(from, to));
    const asides = asidesOf(tokens, from, to);
    if (asides.length > 0) tagAround(model, tokens, withoutAsides(tokens, from, to, asides));
  }
}

/** Tags the tokens around asides as they would be without them: behind a comma the tagger takes pasts for participles. */
function tagAround(model: SequenceModel, tokens: Tokens, kept: KeptTokens): void {
  const { length, tag: tags } = kept.tokens;
  model.label(length, sentenceFeatures(kept.tokens, 0, length), tags);
  for (let i = 0; i < length; i++) {
    const at = kept.at[i];
    // "The chairman, Ann Lee, quit"
    const isPast = i > 0 && kept.at[i - 1] < at - 1 && tokens.tag[at] === INFINITIVE;
    tokens.tag[at] = isPast ? PAST : tags[i];
  }
}

/** The features of the tokens of a sentence. They are valid until the next call. */
export function sentenceFeatures(tokens: Tokens, from: number, to: number): FeatureWriter {
  const words = wordFeatures(tokens, from, to);
  return tagFeatures(words, settingOf(tokens, from, to), wordClasses(tokens, from, to), to - from);
}

/** Fills in the lemmas of tagged tokens. */
export function lemmatiseTokens(lemmatiser: Lemmatiser, tokens: Tokens): void {
  const { text, start, end, tag, lemma } = tokens;
  for (let i = 0; i < tokens.length; i++) {
    const form = text.slice(start[i], end[i]);
    lemma[i] = knownLemma(lemmatiser.lemma(form, tag[i]), form, tag[i]);
  }
}

function load(): Tagger {
  const file = loadTrainedModel(
    new URL('../models/tags.bin', import.meta.url),
    TAG_FEATURES,
    SequenceModel.ready,
  );
  return { model: new SequenceModel(file), lemmatiser: new Lemmatiser(file), cases: loadWordCases() };
}
