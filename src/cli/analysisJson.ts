import { DocumentError } from '../documents/errors.js';
import type { Analysis } from '../language/analysis.js';
import { RELATIONS } from '../language/syntax/relations.js';
import { TAGS } from '../language/tagging/tags.js';

/**
 * What `dateline analyse` prints of an analysis, as one line of JSON. Spans are UTF-16 offsets into `text`; indices point
 * into the lists of the same object.
 */
export function analysisJson(analysis: Analysis, withTokens: boolean): string {
  const {
    document,
    language,
    analysed,
    why,
    tokens,
    datelinePlace,
    entities,
    times,
    durations,
    figures,
    figureLinks,
    statements,
    attributions,
    events,
  } = analysis;
  return JSON.stringify({
    document: {
      headline: document.headline,
      url: document.url,
      source: document.source,
      agency: document.agency,
      byline: document.byline,
      authors: document.authors,
      datelinePlace: document.datelinePlace,
      publishedAt: document.publishedAt,
      language,
      warnings: document.warnings,
    },
    analysed,
    text: document.text,
    sentences: sentencesOf(analysis),
    ...(withTokens
      ? {
          tokens: Array.from({ length: tokens.length }, (_, i) => ({
            start: tokens.start[i],
            end: tokens.end[i],
            tag: TAGS[tokens.tag[i]],
            lemma: tokens.lemma[i],
            head: tokens.head[i],
            relation: RELATIONS[tokens.relation[i]],
          })),
        }
      : {}),
    datelinePlace,
    entities,
    times,
    durations,
    figures: figures.map(({ time, ...figure }, i) => {
      const { event, assertedBy } = figureLinks[i];
      return { ...figure, event, time, assertedBy };
    }),
    statements,
    attributions,
    events,
    ...(why === null ? {} : { why }),
  });
}

function sentencesOf({ tokens }: Analysis): { start: number; end: number }[] {
  const sentences = [];
  for (let i = 0; i + 1 < tokens.sentenceStart.length; i++) {
    const [first, next] = [tokens.sentenceStart[i], tokens.sentenceStart[i + 1]];
    if (next > first) sentences.push({ start: tokens.start[first], end: tokens.end[next - 1] });
  }
  return sentences;
}

/** The line in the place of a document that could not be read or analysed. */
export function errorJson(error: unknown, path: string): string {
  if (error instanceof DocumentError)
    return JSON.stringify({ error: { code: error.code, message: error.message, path: error.path } });
  const { code = 'ANALYSIS_FAILED', message } = error as { code?: unknown; message: string };
  return JSON.stringify({ error: { code, message, path } });
}
