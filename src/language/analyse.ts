import type { Document } from '../documents/document.js';
import type { Analysis } from './analysis.js';
import { tellLanguage } from './identification/tellLanguage.js';
import { type AnalysisOptions, newAnalysis, unreadAnalysis } from './newAnalysis.js';
import type { LanguagePack } from './packs/languagePack.js';
import { runPipeline } from './pipeline.js';

/**
 * Analyses one document by a language pack, whatever language it is in.
 *
 * Pure and synchronous. Models are loaded once, on the first call; a model file that is damaged, of another version or
 * trained on other features throws a `ModelError`.
 */
export function analyse(document: Document, pack: LanguagePack, options: AnalysisOptions = {}): Analysis {
  const analysis = newAnalysis(document, pack, options);
  runPipeline(pack.steps, analysis);
  return analysis;
}

/**
 * Analyses one document by the pack of its own language, as its text tells it. What no pack reads is left unread:
 * `analysed` is false and nothing is found in it.
 */
export function analyseInItsLanguage(
  document: Document,
  packs: readonly LanguagePack[],
  options: AnalysisOptions = {},
): Analysis {
  const language = tellLanguage(`${document.headline}\n${document.text}`, document.language);
  const pack = packs.find((each) => each.language === language.split('-', 1)[0]);
  return pack ? { ...analyse(document, pack, options), language } : unreadAnalysis(document, language);
}
