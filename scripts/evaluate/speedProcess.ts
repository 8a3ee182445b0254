// A process that does nothing but analyse texts: `speedProcess.ts CORPORA STEP`, with all steps up to the one named,
// or with compromise. It prints a `SpeedFigures` as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainDocument } from '../../src/documents/document.js';
import type { Analysis } from '../../src/language/analysis.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';
import { runPipeline, type Step } from '../../src/language/pipeline.js';

/** What one process needs for some steps. */
export interface SpeedFigures {
  /** How many tokens the texts have, as we count them. */
  readonly tokens: number;
  /** Milliseconds of processor time to the first answer. */
  readonly loadMs: number;
  /** Seconds of processor time for all texts by step, the least of a few rounds. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly peakMemoryMB: number;
}

const TEXTS = 120;
const ROUNDS = 4;

const [corpora, last] = process.argv.slice(2) as [string, string];
const texts = newsTexts(path.join(corpora, 'articles', 'bbc-news'));
const tokens = texts.reduce((sum, text) => sum + newAnalysis(plainDocument(text), ENGLISH).tokens.length, 0);
const { loadMs, rounds } = last === 'compromise' ? await runCompromise() : runSteps(stepsUpTo(last));
const figures: SpeedFigures = {
  tokens,
  loadMs,
  seconds: leastOf(rounds),
  peakMemoryMB: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));

interface Run {
  readonly loadMs: number;
  readonly rounds: readonly Readonly<Record<string, number>>[];
}

function runSteps(steps: readonly Step[]): Run {
  const loadMs =
    1000 *
    processorSeconds(() => {
      runPipeline(steps, newAnalysis(plainDocument('She left.'), ENGLISH));
    });
  const rounds = Array.from({ length: ROUNDS }, () => {
    let analyses: Analysis[] = [];
    const spent: Record<string, number> = {
      segmentation: processorSeconds(() => {
        analyses = texts.map((text) => newAnalysis(plainDocument(text), ENGLISH));
      }),
    };
    for (const { name, run } of steps) spent[name] = processorSeconds(() => analyses.forEach(run));
    return spent;
  });
  return { loadMs, rounds };
}

async function runCompromise(): Promise<Run> {
  const { default: compromise } = await import('compromise');
  const findNames = (text: string) => {
    const found = compromise(text);
    for (const names of [found.people(), found.places(), found.organizations()]) names.out('array');
  };
  return {
    loadMs: 1000 * processorSeconds(() => findNames('She left.')),
    rounds: Array.from({ length: ROUNDS }, () => ({
      segmentation: processorSeconds(() => {
        for (const text of texts) compromise.tokenize(text);
      }),
      tags: processorSeconds(() => {
        for (const text of texts) compromise(text);
      }),
      names: processorSeconds(() => texts.forEach(findNames)),
    })),
  };
}

function stepsUpTo(name: string): readonly Step[] {
  const { steps } = ENGLISH;
  return steps.slice(0, steps.findIndex((step) => step.name === name) + 1);
}

/** Texts from all over a folder and the folders in it. */
function newsTexts(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort();
  const count = Math.min(TEXTS, files.length);
  return Array.from({ length: count }, (_, i) =>
    readFileSync(path.join(folder, files[Math.floor((i * files.length) / count)]), 'utf8'),
  );
}

function leastOf(rounds: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const names = Object.keys(rounds[0]);
  return Object.fromEntries(names.map((name) => [name, Math.min(...rounds.map((round) => round[name]))]));
}

function processorSeconds(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}
