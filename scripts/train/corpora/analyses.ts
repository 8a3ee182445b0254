import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Document } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import type { Analysis } from '../../../src/language/analysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

/**
 * The analyses of documents. Where the environment names a folder (ANALYSES), they are kept there under `name` and read
 * from it the next time: for who works on what comes after analysis. Empty the folder when a step of analysis changes.
 */
export function analyseAll(name: string, documents: readonly Document[]): Analysis[] {
  const folder = process.env.ANALYSES;
  const file = folder && path.join(folder, `${name}.v8`);
  if (file && existsSync(file)) {
    const kept = deserialize(readFileSync(file)) as Analysis[];
    if (kept.length === documents.length) return kept;
  }
  const analyses = documents.map((document) => analyse(document, ENGLISH));
  if (file) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, serialize(analyses));
  }
  return analyses;
}
