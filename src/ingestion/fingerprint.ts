import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * To be raised with every change to the steps of analysis by which it finds something else in some text: the articles read
 * before are then stale (see `dateline ingest --again`). A model that is trained anew says so by itself.
 */
const STEPS_VERSION = 2;

const MODELS = new URL('../language/models/', import.meta.url);

let fingerprint: string | undefined;

/**
 * Tells the analysis of this build from others: a hash of its models and of the version of its steps. Articles keep the
 * fingerprint of the analysis that read them.
 */
export function analysisFingerprint(): string {
  fingerprint ??= computeFingerprint();
  return fingerprint;
}

function computeFingerprint(): string {
  const hash = createHash('sha256').update(`${STEPS_VERSION}\n`);
  const models = readdirSync(fileURLToPath(MODELS), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.bin'));
  for (const name of models.sort()) {
    const model = createHash('sha256')
      .update(readFileSync(new URL(name, MODELS)))
      .digest('hex');
    hash.update(`${name} ${model}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
