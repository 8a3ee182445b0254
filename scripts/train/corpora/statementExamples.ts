import { plainDocument } from '../../../src/documents/document.js';
import type { Analysis } from '../../../src/language/analysis.js';
import { newAnalysis } from '../../../src/language/newAnalysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { parse } from '../../../src/language/parsing/parse.js';
import { type Layers, layersOf } from '../../../src/language/statements/layers.js';
import { findQuotations } from '../../../src/language/syntax/quotations.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { type AttributionTokens, kindOfTokens, tokensOf } from '../../evaluate/attributionScores.js';
import { type Annotation, readPolnear } from './polnear.js';

/** An article with what the models read and what they are to find. */
export interface StatementExample {
  readonly analysis: Analysis;
  readonly layers: Layers;
  readonly gold: readonly AttributionTokens[];
  /** What the other annotators of the article found. */
  readonly others: readonly (readonly AttributionTokens[])[];
  /** 1 for each token that the annotator left out. */
  readonly discarded: Uint8Array;
}

/** An article's text as the pipeline has it where statements are to be found. */
export function analysisOf(text: string): Analysis {
  const analysis = newAnalysis(plainDocument(text), ENGLISH);
  findQuotations(analysis);
  tag(analysis);
  parse(analysis);
  return analysis;
}

function goldOf({ attributions }: Annotation, { tokens, quotationOf }: Layers): AttributionTokens[] {
  return attributions.map(({ cue, source, content }) => {
    const contentTokens = tokensOf(tokens, content);
    return {
      cue: tokensOf(tokens, cue),
      source: tokensOf(tokens, source),
      content: contentTokens,
      kind: kindOfTokens(tokens, contentTokens, quotationOf),
    };
  });
}

/** Reads a part of PolNeAR, its attributions as tokens; of several annotators the first is the gold. */
export function readExamples(corpora: string, part: 'train' | 'dev'): StatementExample[] {
  return readPolnear(corpora, part).map(({ text, annotations }) => {
    const analysis = analysisOf(text);
    const layers = layersOf(analysis);
    const [gold, ...others] = annotations.map((annotation) => goldOf(annotation, layers));
    const discarded = new Uint8Array(analysis.tokens.length);
    for (const i of tokensOf(analysis.tokens, annotations[0].discarded)) discarded[i] = 1;
    return { analysis, layers, gold, others, discarded };
  });
}
