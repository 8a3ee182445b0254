import { readFileSync, writeFileSync } from 'node:fs';
import { type FeatureSet, fingerprintOf, withFeatures } from '../../src/language/engine/featureSet.js';
import { decodeModel, encodeModel, type ModelFile } from '../../src/language/engine/modelFile.js';

const MODELS = new URL('../../src/language/models/', import.meta.url);

/** Writes a model just trained, with the fingerprint of its features, and its fingerprint into its model card. */
export function writeModel(file: ModelFile, set: FeatureSet): void {
  const name = `${set.model}.bin`;
  const bytes = encodeModel(withFeatures(file, set));
  writeFileSync(new URL(name, MODELS), bytes);
  noteInCard(name, `\`${fingerprintOf(set)}\`, as trained.`);
  console.log(`${name}: ${bytes.length} bytes`);
}

/**
 * Gives a model the fingerprint of today's features and keeps its weights: right where a change of names or word lists
 * can't have changed what the weights mean, or where its scores were measured again. The model card says that they
 * were kept.
 */
export function keepWeights(set: FeatureSet): void {
  const name = `${set.model}.bin`;
  const url = new URL(name, MODELS);
  const { kind, header, arrays } = decodeModel(readFileSync(url), set.model, name);
  const present = fingerprintOf(set);
  if (header.features === present) {
    console.log(`${name}: its features are those of today (${present})`);
    return;
  }
  const before = header.features === undefined ? 'a file without one' : `\`${header.features}\``;
  writeFileSync(url, encodeModel(withFeatures({ kind, header, arrays }, set)));
  const date = new Date().toISOString().slice(0, 10);
  noteInCard(name, `\`${present}\`; the weights were kept from ${before}, ${date}, not trained again.`);
  console.log(
    `${name}: stamped ${present}; its model card says that the weights were kept. Measure it again.`,
  );
}

/** Writes the line on the features of a model's card anew. */
function noteInCard(name: string, note: string): void {
  const url = new URL('README.md', MODELS);
  const sections = readFileSync(url, 'utf8').split(/^(?=## )/m);
  const at = sections.findIndex((section) => section.split('\n', 1)[0].includes(`\`${name}\``));
  if (at < 0) throw new Error(`The model cards (${url.pathname}) have no section for ${name}.`);
  const line = `- **Features**: fingerprint ${note}\n`;
  const section = sections[at];
  sections[at] = /^- \*\*Features\*\*: .*\n/m.test(section)
    ? section.replace(/^- \*\*Features\*\*: .*\n/m, line)
    : section.replace(/^(?=- \*\*Command\*\*)/m, line);
  writeFileSync(url, sections.join(''));
}
