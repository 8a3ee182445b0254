import type { Analysis, Finder } from './analysis.js';

/** What a step can read or add, beside the document itself. */
export const LAYERS = {
  tokens: 'tokens and sentences, from the segmentation',
  quotations: 'stretches in quotation marks',
  quotationOf: 'the quotation that each token lies in',
  tags: 'Penn Treebank tags',
  lemmas: 'lemmas',
  trees: 'heads and relations, with the way down',
  named: 'who and what is named, with mentions by name and positions',
  datelinePlace: 'the place in the dateline',
  entities: 'the same with mentions by description and by pronoun too',
  headlineNames: 'names in the headline',
  times: 'expressions that fix an interval',
  durations: 'expressions of time that fix none',
  figures: 'counts and amounts',
  statements: 'what somebody said',
  attributions: 'attributions that are not speech',
  events: 'events with participants, times and places',
  figureLinks: 'the event and the statement that each figure belongs to',
} as const;

export type Layer = keyof typeof LAYERS;

/** One step of a pipeline, with the layers it builds on and those it adds. */
export interface Step {
  readonly name: string;
  readonly reads: readonly Layer[];
  readonly writes: readonly Layer[];
  readonly run: Finder;
}

/** Steps that can't be put together, and why. */
export class PipelineError extends Error {
  readonly code = 'PIPELINE';

  constructor(message: string) {
    super(message);
    this.name = 'PipelineError';
  }
}

/**
 * Puts steps together in the order in which they are to run, after the segmentation.
 *
 * @throws PipelineError where a step reads what none before it writes, or two steps write one layer
 */
export function pipeline(steps: readonly Step[]): readonly Step[] {
  const writer = new Map<Layer, string>([['tokens', 'segmentation']]);
  for (const { name, reads, writes } of steps) {
    for (const layer of reads) if (!writer.has(layer)) throw new PipelineError(missing(steps, name, layer));
    for (const layer of writes) {
      const other = writer.get(layer);
      if (other !== undefined)
        throw new PipelineError(`The steps "${other}" and "${name}" both write the layer "${layer}".`);
      writer.set(layer, name);
    }
  }
  return steps;
}

function missing(steps: readonly Step[], name: string, layer: Layer): string {
  const later = steps.find(({ writes }) => writes.includes(layer));
  const need = `The step "${name}" reads the layer "${layer}", which`;
  return later
    ? `${need} the step "${later.name}" writes only after it: put "${later.name}" before "${name}".`
    : `${need} no step writes: add one before it.`;
}

/** Runs the steps over an analysis, in order. */
export function runPipeline(steps: readonly Step[], analysis: Analysis): void {
  for (const { run } of steps) run(analysis);
}
