import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { type FoundAttribution, overlaps } from './attribution.js';
import { CUE_LEXICON, HEARER_OBJECT } from './cueLexicon.js';
import type { Layers } from './layers.js';

const PARTICIPLE = tagSet('VBN');
const PASSIVE_SUBJECT = relationIndex('nsubj:pass');
const MODIFIES = relationSet('acl');

/**
 * Attributions without the source where that is whom or what a passive is about: "[Ferries] were told to wait", "[bacteria]
 * predicted to be living in the pipes". Who says it is not told there.
 */
export function withoutPassiveSubjects(
  { tokens, subject, leftEdge, rightEdge }: Layers,
  found: readonly FoundAttribution[],
): FoundAttribution[] {
  return found.map((attribution) => {
    const { cue, source, content } = attribution;
    if (cue === null || source === null) return attribution;
    for (let i = cue.start; i < cue.end; i++) {
      if (!PARTICIPLE[tokens.tag[i]]) continue;
      const about = aboutWhat(i, content[0].start);
      if (about < 0 || about >= i || source.start >= i) continue;
      const phrase = { start: leftEdge[about], end: Math.min(i, rightEdge[about] + 1) };
      if (overlaps(source, phrase)) return { ...attribution, source: null };
    }
    return attribution;
  });

  /** Whom a participle is told, or what it is said of: the subject of "were told", the noun before "predicted to be"; -1 for none. */
  function aboutWhat(participle: number, content: number): number {
    const lemma = CUE_LEXICON.get(wordOf(tokens, participle).toLowerCase())?.lemma ?? '';
    const own = subject[participle];
    if (own >= 0 && tokens.relation[own] === PASSIVE_SUBJECT) return HEARER_OBJECT.has(lemma) ? own : -1;
    const isSaidToBe = MODIFIES[tokens.relation[participle]] && wordOf(tokens, content) === 'to';
    return isSaidToBe ? tokens.head[participle] : -1;
  }
}
