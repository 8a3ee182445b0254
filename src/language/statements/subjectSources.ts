import { relationIndex } from '../syntax/relations.js';
import type { FoundAttribution } from './attribution.js';
import type { Layers } from './layers.js';
import { subjectBefore } from './subjects.js';

const PASSIVE_SUBJECT = relationIndex('nsubj:pass');

/**
 * Attributions without a source whose content is in part the subject of their own cue take it as the source: "[the company]
 * promised [to pay]" is what the company says.
 */
export function withSubjectSources(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens, subject } = layers;
  return found.map((attribution) => {
    const { cue, source, content } = attribution;
    if (cue === null || source !== null || content.length < 2) return attribution;
    for (let verb = cue.start; verb < cue.end; verb++) {
      const phrase = subjectBefore(layers, verb);
      if (phrase === null || tokens.relation[subject[verb]] === PASSIVE_SUBJECT) continue;
      const rest = content.filter(({ start, end }) => start !== phrase.start || end !== phrase.end);
      if (rest.length < content.length) return { ...attribution, source: phrase, content: rest };
    }
    return attribution;
  });
}
