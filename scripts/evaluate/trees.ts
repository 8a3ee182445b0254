import type { Analysis } from '../../src/language/analysis.js';
import { parse } from '../../src/language/parsing/parse.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { RELATIONS, type Relation } from '../../src/language/syntax/relations.js';
import { tag } from '../../src/language/tagging/tag.js';
import { readTreebank, TREEBANKS, type TreebankSentence, treebankTokens } from '../train/corpora/treebank.js';
import { attachment } from '../train/trees.js';
import { type Evaluation, prf, type Score, tokensPerSecond } from './evaluation.js';

/** Dependency trees on the treebanks' own tokens, with the tagger's tags. */
export const trees: Evaluation = {
  trainedOn: 'GUM train and EWT train, with tags by jackknifing',
  run(corpora) {
    const scores = TREEBANKS.flatMap((treebank): Score[] => {
      const sentences = readTreebank(corpora, treebank, 'dev');
      const tokens = treebankTokens(sentences);
      const analysis = { tokens } as Analysis;
      tag(analysis);
      parse(analysis);
      const { uas, las } = attachment(sentences, tokens);
      const data = `${treebank.toUpperCase()} dev`;
      return [
        { data, measure: 'UAS', value: uas },
        { data, measure: 'LAS', value: las },
        ...(['nsubj', 'obj', 'obl'] as const).map((relation) =>
          relationScore(data, relation, sentences, analysis),
        ),
        {
          data,
          measure: 'tokens/s, parser alone',
          value: tokensPerSecond(tokens.length, () => parse(analysis)),
        },
      ];
    });
    const { text } = treebankTokens(readTreebank(corpora, 'gum', 'dev'));
    const all = () => {
      const analysis = { tokens: segment(text) } as Analysis;
      tag(analysis);
      parse(analysis);
      return analysis.tokens.length;
    };
    const measure = 'tokens/s, tokens to trees';
    return [...scores, { data: 'GUM dev', measure, value: tokensPerSecond(all(), all) }];
  },
};

/** F1 of the arcs of a relation, head and relation both right. */
function relationScore(
  data: string,
  relation: Relation,
  sentences: readonly TreebankSentence[],
  { tokens }: Analysis,
): Score {
  const index = RELATIONS.indexOf(relation);
  let [right, found, gold] = [0, 0, 0];
  for (const [s, sentence] of sentences.entries()) {
    const from = tokens.sentenceStart[s];
    for (const [i, head] of sentence.heads.entries()) {
      const isGold = sentence.relations[i] === index;
      const isFound = tokens.relation[from + i] === index;
      if (isGold) gold++;
      if (isFound) found++;
      if (isGold && isFound && tokens.head[from + i] - from === head) right++;
    }
  }
  return { data, measure: `${relation} F1`, value: prf(right, found, gold).f };
}
