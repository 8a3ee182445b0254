import { resolveDescriptions } from '../../src/language/coreference/descriptions.js';
import { Discourse } from '../../src/language/coreference/discourse.js';
import {
  candidatesFor,
  FEATURE_COUNT,
  PRONOUN_FEATURES,
} from '../../src/language/coreference/pronounFeatures.js';
import { pronounsOf } from '../../src/language/coreference/resolvePronouns.js';
import { randomFrom, shuffle } from './engine/random.js';
import { alignEntities, analyseNames, gumMentionAt } from './gumEntities.js';
import { writeModel } from './modelFiles.js';
import { readGum } from './namesCorpora.js';

export interface CoreferenceTraining {
  /** The folder of the corpora. */
  readonly corpora: string;
  readonly epochs?: number;
}

interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
}

/**
 * Trains the pronouns' ranker, a logistic regression over pairs of a pronoun and an entity it may stand for, on the
 * entities of GUM train as our own steps find them, and writes src/language/models/coreference.bin.
 */
export function trainCoreference({ corpora, epochs = 30 }: CoreferenceTraining): void {
  const examples = readGum(corpora, 'train').flatMap(examplesOf);
  console.log(`${examples.length} pairs, ${examples.filter((e) => e.right).length} right`);
  const weights = new Float32Array(FEATURE_COUNT);
  const squares = new Float32Array(FEATURE_COUNT);
  const random = randomFrom(1);
  const order = examples.map((_, k) => k);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let loss = 0;
    for (const k of shuffle(order, random)) {
      const { features, right } = examples[k];
      let sum = 0;
      for (const feature of features) sum += weights[feature];
      const p = 1 / (1 + Math.exp(-sum));
      loss -= Math.log(right ? p : 1 - p);
      const gradient = (right ? 1 : 0) - p;
      for (const feature of features) {
        const slope = gradient - weights[feature] * 1e-4;
        squares[feature] += slope * slope;
        weights[feature] += (0.1 * slope) / (Math.sqrt(squares[feature]) + 1e-6);
      }
    }
    if (epoch % 10 === 0) console.log(`epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)} a pair`);
  }
  writeModel({ kind: 'coreference', header: {}, arrays: { weights } }, PRONOUN_FEATURES);
}

function examplesOf(document: ReturnType<typeof readGum>[number]): Example[] {
  const analysis = analyseNames(document.text);
  const aligned = alignEntities(analysis, document);
  const discourse = new Discourse(analysis);
  resolveDescriptions(discourse);
  const { tokens } = analysis;
  const examples: Example[] = [];
  for (const { token, pronoun } of pronounsOf(discourse)) {
    const gold = gumMentionAt(document, tokens.start[token], tokens.end[token])?.entity ?? null;
    for (const { entity, features } of candidatesFor(discourse, token, pronoun)) {
      examples.push({ features, right: gold !== null && aligned[entity] === gold });
    }
    // What comes after sees the pronoun as the right entity's mention.
    const right = gold === null ? -1 : aligned.indexOf(gold);
    if (right >= 0) discourse.add({ entity: right, first: token, last: token, form: 'PRONOUN' });
  }
  return examples;
}
