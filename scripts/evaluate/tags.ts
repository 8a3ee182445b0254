import type { Analysis } from '../../src/language/analysis.js';
import { tag } from '../../src/language/tagging/tag.js';
import { readTreebank, TREEBANKS, treebankTokens } from '../train/corpora/treebank.js';
import { type Evaluation, type Score, tokensPerSecond } from './evaluation.js';

/** Penn tags and lemmas on the treebanks' own tokens. */
export const tags: Evaluation = {
  trainedOn: 'GUM train and EWT train',
  run(corpora) {
    return TREEBANKS.flatMap((treebank): Score[] => {
      const sentences = readTreebank(corpora, treebank, 'dev');
      const tokens = treebankTokens(sentences);
      const run = () => tag({ tokens } as Analysis);
      run();
      let rightTags = 0;
      let rightLemmas = 0;
      for (const [s, sentence] of sentences.entries()) {
        for (let i = 0; i < sentence.forms.length; i++) {
          const token = tokens.sentenceStart[s] + i;
          if (tokens.tag[token] === sentence.tags[i]) rightTags++;
          if (tokens.lemma[token] === sentence.lemmas[i].replaceAll('’', "'")) rightLemmas++;
        }
      }
      const data = `${treebank.toUpperCase()} dev`;
      return [
        { data, measure: 'XPOS', value: (100 * rightTags) / tokens.length },
        { data, measure: 'lemmas', value: (100 * rightLemmas) / tokens.length },
        { data, measure: 'tokens/s', value: tokensPerSecond(tokens.length, run) },
      ];
    });
  },
};
