import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expected } from '../../src/expected.js';
import type { Evaluation, Score } from './evaluation.js';
import type { SpeedFigures } from './speedProcess.js';

const STEPS = ['segmentation', 'tags', 'trees', 'names', 'coreference'];
/** What of compromise a step is compared with: it has no trees and no coreference, so all of it stands beside them. */
const COMPARED: Readonly<Record<string, string>> = { segmentation: 'segmentation', tags: 'tags' };
const DATA = 'news texts';

/**
 * The steps from tokens to coreference on one core, all on the same raw texts, each process doing this alone;
 * compromise on the same texts in the same run beside it.
 */
export const speed: Evaluation = {
  trainedOn: 'see the steps; the texts here are not annotated',
  run(corpora) {
    const ours = STEPS.map((step) => measure(corpora, step));
    const theirs = measure(corpora, 'compromise');
    const all = expected(ours.at(-1), 'the last step');
    const score = (measure: string, seconds: number, step: string): Score => {
      const other = theirs.seconds[COMPARED[step] ?? 'names'];
      const ratio = other / seconds;
      const of =
        COMPARED[step] === undefined ? 'compromise with its names' : `compromise's ${COMPARED[step]}`;
      const note = `${ratio.toFixed(1)} × ${of}, ${Math.round(theirs.tokens / other).toLocaleString('en')}`;
      return { data: DATA, measure, value: all.tokens / seconds, note };
    };
    const together = STEPS.reduce((sum, step) => sum + all.seconds[step], 0);
    return [
      ...STEPS.map((step) => score(`tokens/s, ${step}`, all.seconds[step], step)),
      score('tokens/s, all together', together, 'all'),
      {
        data: DATA,
        measure: 'ms to load, all together',
        value: all.loadMs,
        note: `compromise ${theirs.loadMs.toFixed(0)}`,
      },
      ...STEPS.map((step, s) => ({
        data: DATA,
        measure: `MB at most, up to ${step}`,
        value: ours[s].peakMemoryMB,
        note: `compromise ${theirs.peakMemoryMB.toFixed(0)}`,
      })),
    ];
  },
};

/** Runs a process of its own, with the options of this one, so that it can load what this one can. */
function measure(corpora: string, step: string): SpeedFigures {
  const script = fileURLToPath(new URL('speedProcess.ts', import.meta.url));
  const output = execFileSync(process.execPath, [...process.execArgv, script, corpora, step], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as SpeedFigures;
}
