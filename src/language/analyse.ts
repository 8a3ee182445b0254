import type { Document } from '../documents/document.js';
import type { Analysis, Step } from './analysis.js';
import { resolveCoreference } from './coreference/resolveCoreference.js';
import { findEvents } from './events/findEvents.js';
import { findFigures } from './figures/findFigures.js';
import { findHeadlineNames } from './names/findHeadlineNames.js';
import { findNames } from './names/findNames.js';
import { newAnalysis } from './newAnalysis.js';
import { parse } from './parsing/parse.js';
import { findStatements } from './statements/findStatements.js';
import { tag } from './tagging/tag.js';
import { findTimes } from './times/findTimes.js';

/** The steps after segmentation by name, in the order in which each builds on those before it. */
export const STEPS: Readonly<Record<string, Step>> = {
  tags: tag,
  trees: parse,
  names: findNames,
  coreference: resolveCoreference,
  'names in the headline': findHeadlineNames,
  times: findTimes,
  figures: findFigures,
  statements: findStatements,
  events: findEvents,
};

/**
 * Analyses one document: tokens and sentences, tags, trees, names, coreference, times, figures, statements, events.
 *
 * Pure and synchronous. Models are loaded once, on the first call; a model file that is damaged or of another version
 * throws a `ModelError`.
 */
export function analyse(document: Document): Analysis {
  const analysis = newAnalysis(document);
  for (const step of Object.values(STEPS)) step(analysis);
  return analysis;
}
