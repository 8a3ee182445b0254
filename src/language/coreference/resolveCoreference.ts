/*
 * Mentions by description and by pronoun. Tied to coreference.bin: pronounFeatures.ts with what it asks of discourse.ts and
 * exclusions.ts, and the word lists that `PRONOUN_FEATURES` names. Descriptions, the classes of pronouns and the least
 * probabilities may be touched freely; these were set on dev data.
 */
import type { Analysis, Mention } from '../analysis.js';
import { resolveDescriptions } from './descriptions.js';
import { Discourse } from './discourse.js';
import { loadPronounWeights, resolvePronouns } from './resolvePronouns.js';
import { votedSexes } from './votedSexes.js';

/** Confidence of a description that has one entity to mean. */
const DESCRIPTION_CONFIDENCE = 0.85;

/**
 * Finds the mentions of the article's entities by description (NOMINAL) and by pronoun (PRONOUN): fills `entities`. First the precise
 * sieve, descriptions by office and sort, then pronouns by a trained ranker; what is not sure is left out.
 *
 * Reads tokens, quotations, tags and `named`. Throws a ModelError where the model is damaged.
 */
export function resolveCoreference(analysis: Analysis): void {
  if (analysis.named.length === 0) return;
  const { tokens } = analysis;
  const discourse = new Discourse(analysis);
  const weights = loadPronounWeights();
  const added = new Map<number, Mention[]>();
  const add = (entity: number, first: number, last: number, form: Mention['form'], confidence: number) => {
    const mentions = added.get(entity) ?? [];
    mentions.push({ start: tokens.start[first], end: tokens.end[last], form, confidence });
    added.set(entity, mentions);
  };
  for (const { first, last, entity } of resolveDescriptions(discourse)) {
    add(entity, first, last, 'NOMINAL', DESCRIPTION_CONFIDENCE);
  }
  for (const [entity, sex] of votedSexes(discourse, weights)) discourse.learnSex(entity, sex);
  for (const { token, entity, probability } of resolvePronouns(discourse, weights, analysis.why)) {
    add(entity, token, token, 'PRONOUN', Math.round(probability * 1000) / 1000);
  }
  analysis.entities = analysis.named.map((entity, e) => {
    const more = added.get(e);
    if (!more) return entity;
    return { ...entity, mentions: [...entity.mentions, ...more].sort((a, b) => a.start - b.start) };
  });
}
