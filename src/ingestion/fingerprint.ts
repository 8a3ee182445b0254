import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * To be raised by hand with every change to the steps of analysis, or to how a language is told, by which something else is
 * found in some text: the articles read before are then stale (see `dateline ingest --again`). Models, gazetteers and word
 * lists need no raising: their files are part of the fingerprint.
 */
const STEPS_VERSION = 4;

/** The files that the steps read, by their endings. */
const DATA = [
  { folder: new URL('../language/models/', import.meta.url), ending: '.bin' },
  { folder: new URL('../language/gazetteers/data/', import.meta.url), ending: '' },
  { folder: new URL('../language/lexicon/data/', import.meta.url), ending: '.json' },
] as const;

let fingerprint: string | undefined;

/**
 * Tells the analysis of this build from others: a hash of its models, gazetteers and word lists and of the version of its
 * steps. Articles keep the fingerprint of the analysis that read them.
 */
export function analysisFingerprint(): string {
  fingerprint ??= computeFingerprint();
  return fingerprint;
}

function computeFingerprint(): string {
  const hash = createHash('sha256').update(`${STEPS_VERSION}\n`);
  for (const { folder, ending } of DATA) {
    const names = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith(ending));
    for (const name of names.sort()) {
      const content = createHash('sha256')
        .update(readFileSync(new URL(name, folder)))
        .digest('hex');
      hash.update(`${name} ${content}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
