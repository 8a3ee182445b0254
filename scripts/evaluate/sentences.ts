import { segment } from '../../src/language/segmentation/segment.js';
import { readTreebank, type TreebankSentence, treebankTokens } from '../train/corpora/treebank.js';
import { type Evaluation, prf, type Score, tokensPerSecond } from './evaluation.js';

/** Sentence ends and tokens, against the treebanks' own over the same text (both offsets of a token must agree). */
export const sentences: Evaluation = {
  trainedOn: 'nothing; rules, written with the train splits of GUM and EWT',
  run(corpora) {
    const gum = readTreebank(corpora, 'gum', 'dev');
    const news = gum.filter((sentence) => sentence.document.includes('_news_'));
    const trainNews = readTreebank(corpora, 'gum', 'train').filter((s) => s.document.includes('_news_'));
    return [
      ...score('GUM dev, news', news),
      ...score('GUM train, news', trainNews),
      ...score('GUM dev', gum),
      ...score('EWT dev', readTreebank(corpora, 'ewt', 'dev')),
      speed(treebankTokens(gum).text),
    ];
  },
};

function score(data: string, gold: readonly TreebankSentence[]): Score[] {
  let [rightTokens, foundTokens, goldTokens] = [0, 0, 0];
  let [rightEnds, foundEnds, goldEnds] = [0, 0, 0];
  for (const document of byDocument(gold)) {
    const wanted = treebankTokens(document);
    const found = segment(wanted.text);
    const spans = new Set(Array.from(wanted.start, (start, i) => `${start}-${wanted.end[i]}`));
    const ends = new Set(Array.from(wanted.sentenceStart.slice(1), (next) => wanted.end[next - 1]));
    for (let i = 0; i < found.length; i++) if (spans.has(`${found.start[i]}-${found.end[i]}`)) rightTokens++;
    for (const next of found.sentenceStart.slice(1)) if (ends.has(found.end[next - 1])) rightEnds++;
    foundTokens += found.length;
    goldTokens += wanted.length;
    foundEnds += found.sentenceStart.length - 1;
    goldEnds += wanted.sentenceStart.length - 1;
  }
  return [
    { data, measure: 'sentence ends F1', value: prf(rightEnds, foundEnds, goldEnds).f },
    { data, measure: 'tokens F1', value: prf(rightTokens, foundTokens, goldTokens).f },
  ];
}

function byDocument(sentences: readonly TreebankSentence[]): TreebankSentence[][] {
  const documents = new Map<string, TreebankSentence[]>();
  for (const sentence of sentences) {
    const document = documents.get(sentence.document);
    if (document === undefined) documents.set(sentence.document, [sentence]);
    else document.push(sentence);
  }
  return [...documents.values()];
}

function speed(text: string): Score {
  const tokens = segment(text).length;
  return { data: 'GUM dev', measure: 'tokens/s', value: tokensPerSecond(tokens, () => segment(text)) };
}
