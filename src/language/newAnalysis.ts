import type { Document } from '../documents/document.js';
import type { Analysis } from './analysis.js';
import { segment } from './segmentation/segment.js';

/** The analysis of a document before its first step: tokens and sentences, all other layers empty. */
export function newAnalysis(document: Document): Analysis {
  // A dateline is no part of the sentence it stands before.
  const breaks = document.furniture.flatMap(({ start, end }) => [start, end]);
  return {
    document,
    tokens: segment(document.text, breaks),
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
