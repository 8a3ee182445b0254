import { plainDocument } from '../../src/documents/document.js';
import { type Analysis } from '../../src/language/analysis.js';
import { findNames } from '../../src/language/names/findNames.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { parse } from '../../src/language/parsing/parse.js';
import { findQuotations } from '../../src/language/syntax/quotations.js';
import { tag } from '../../src/language/tagging/tag.js';
import type { GumDocument, GumMention } from './namesCorpora.js';

/** Runs the steps before coreference on a plain text. */
export function analyseNames(text: string): Analysis {
  const analysis = newAnalysis(plainDocument(text), ENGLISH);
  findQuotations(analysis);
  tag(analysis);
  parse(analysis);
  findNames(analysis);
  return analysis;
}

/**
 * The mention of GUM that a stretch of our text is: the longest one whose head lies within the stretch, else (for a
 * stretch of one token within a longer name) none.
 */
export function gumMentionAt(document: GumDocument, start: number, end: number): GumMention | null {
  let best: GumMention | null = null;
  let length = -1;
  for (const mention of document.mentions) {
    const head = document.tokens[mention.head[0]];
    if (!head || head.start < start || head.end > end) continue;
    const size = mention.last - mention.first;
    if (size > length) {
      best = mention;
      length = size;
    }
  }
  return best;
}

/** For each of our entities, the GUM entity that most of its names are mentions of; null where none is. */
export function alignEntities(analysis: Analysis, document: GumDocument): (string | null)[] {
  return analysis.named.map((entity) => {
    const votes = new Map<string, number>();
    for (const mention of entity.mentions) {
      if (mention.form !== 'NAME') continue;
      const gold = gumMentionAt(document, mention.start, mention.end);
      if (gold) votes.set(gold.entity, (votes.get(gold.entity) ?? 0) + 1);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  });
}
