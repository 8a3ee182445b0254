import { relationSet } from '../syntax/relations.js';
import type { TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** The subject a cue has or shares with the verbs it hangs on, and how far off it is. */
export interface InferredSubject extends TokenRange {
  readonly head: number;
  /** 0 its own, 1 to 3 of a verb as many steps up, 4 the noun that it modifies. */
  readonly distance: number;
}

const SHARES_SUBJECT = relationSet('conj', 'advcl', 'xcomp', 'aux', 'cop', 'aux:pass', 'parataxis', 'ccomp');
const MODIFIES = relationSet('acl', 'acl:relcl');

/**
 * The subject of a cue ("said … and warned", "accused …, adding", "wants to ask"): its own, else that of the verb it
 * is coordinated with, an adjunct of or controlled by, else the noun it modifies ("a group calling for"). Null where
 * there is none within three steps.
 */
export function inferSubject(
  { tokens, subject, leftEdge, rightEdge }: Layers,
  head: number,
): InferredSubject | null {
  let at = head;
  for (let distance = 0; distance <= 3 && at >= 0; distance++) {
    const s = subject[at];
    if (s >= 0) {
      if (head >= leftEdge[s] && head <= rightEdge[s]) return null;
      return { start: leftEdge[s], end: rightEdge[s] + 1, head: s, distance };
    }
    const relation = tokens.relation[at];
    const above = tokens.head[at];
    if (above >= 0 && above < at && MODIFIES[relation]) {
      return {
        start: leftEdge[above],
        end: Math.max(above + 1, Math.min(leftEdge[at], head)),
        head: above,
        distance: 4,
      };
    }
    if (!SHARES_SUBJECT[relation]) return null;
    at = above;
  }
  return null;
}

/** The words of a verb's subject where all of them stand before it; null where they don't. */
export function subjectBefore({ subject, leftEdge, rightEdge }: Layers, verb: number): TokenRange | null {
  const s = subject[verb];
  return s >= 0 && rightEdge[s] < verb ? { start: leftEdge[s], end: rightEdge[s] + 1 } : null;
}
