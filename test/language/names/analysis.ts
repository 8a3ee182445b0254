import { type Document, plainDocument } from '../../../src/documents/document.js';
import type { Analysis, Entity } from '../../../src/language/analysis.js';
import { resolveCoreference } from '../../../src/language/coreference/resolveCoreference.js';
import { findNames } from '../../../src/language/names/findNames.js';
import { newAnalysis } from '../../../src/language/newAnalysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { parse } from '../../../src/language/parsing/parse.js';
import { findQuotations } from '../../../src/language/syntax/quotations.js';
import { tag } from '../../../src/language/tagging/tag.js';

/** A text with its names, descriptions and pronouns found. */
export function analysed(text: string, facts: Partial<Document> = {}): Analysis {
  const analysis = newAnalysis(plainDocument(text, facts), ENGLISH);
  findQuotations(analysis);
  tag(analysis);
  parse(analysis);
  findNames(analysis);
  resolveCoreference(analysis);
  return analysis;
}

/** The entity of that name; fails the test where there is none or more than one. */
export function entityNamed(analysis: Analysis, name: string): Entity {
  const found = analysis.entities.filter((entity) => entity.name === name);
  if (found.length !== 1) {
    throw new Error(
      `${found.length} entities named ${name} among ${analysis.entities.map((e) => e.name).join(', ')}`,
    );
  }
  return found[0];
}

/** The words of an entity's mentions, in order. */
export function mentionsOf({ document }: Analysis, entity: Entity): string[] {
  return entity.mentions.map(({ start, end }) => document.text.slice(start, end));
}
