import type { Document } from '../documents/document.js';
import type { Analysis } from './analysis.js';
import type { LanguagePack } from './packs/languagePack.js';
import { treeOf } from './syntax/tree.js';
import { noTokens } from './tokens.js';

/** What is asked of an analysis beside its layers. */
export interface AnalysisOptions {
  /** Whether to say why the models decided as they did. */
  readonly explain?: boolean;
}

/** The analysis of a document before the first step of a pack: tokens and sentences, all other layers empty. */
export function newAnalysis(
  document: Document,
  { language, segment }: LanguagePack,
  { explain = false }: AnalysisOptions = {},
): Analysis {
  // A dateline is no part of the sentence it stands before.
  const breaks = document.furniture.flatMap(({ start, end }) => [start, end]);
  const tokens = segment(document.text, breaks);
  return { ...unreadAnalysis(document, language), analysed: true, why: explain ? [] : null, tokens };
}

/** The analysis of a document in a language that no pack reads: nothing is found in it. */
export function unreadAnalysis(document: Document, language: string): Analysis {
  const tokens = noTokens(document.text);
  return {
    document,
    language,
    analysed: false,
    why: null,
    tokens,
    quotations: [],
    quotationOf: new Int32Array(0),
    trees: treeOf(tokens),
    named: [],
    entities: [],
    datelinePlace: null,
    headlineNames: [],
    times: [],
    durations: [],
    figures: [],
    statements: [],
    attributions: [],
    events: [],
    figureLinks: [],
  };
}
