import { lookUp } from '../../expected.js';
import type { Judged } from '../resolution/decided.js';

/**
 * The decisions that a new one contradicts together, whether their findings are there or not; none where it can hold beside
 * all others. Of DIFFERENT these hold both findings to be SAME, one after the other; of SAME one among them holds apart what
 * is to be one with either.
 *
 * @param inForce free of contradictions, with all decisions that bear on the findings of the new one
 */
export function contradicted(
  { judgement, leftId, rightId }: Omit<Judged, 'id'>,
  inForce: readonly Judged[],
): Judged[] {
  const same = inForce.filter((decision) => decision.judgement === 'SAME');
  const ofLeft = waysFrom(leftId, same);
  if (judgement === 'DIFFERENT') return wayTo(rightId, ofLeft) ?? [];
  const ofRight = waysFrom(rightId, same);
  for (const apart of inForce) {
    if (apart.judgement === 'SAME') continue;
    for (const [near, far] of [
      [apart.leftId, apart.rightId],
      [apart.rightId, apart.leftId],
    ]) {
      const [to, from] = [wayTo(near, ofLeft), wayTo(far, ofRight)];
      if (to !== null && from !== null) return [...to, apart, ...from];
    }
  }
  return [];
}

/** From each finding that is SAME as the first the decision back towards it; null for the first itself. */
type Ways = ReadonlyMap<string, { readonly decision: Judged; readonly from: string } | null>;

function waysFrom(first: string, same: readonly Judged[]): Ways {
  const byFinding = new Map<string, Judged[]>();
  for (const decision of same) {
    for (const finding of [decision.leftId, decision.rightId]) {
      const own = byFinding.get(finding);
      if (own === undefined) byFinding.set(finding, [decision]);
      else own.push(decision);
    }
  }
  const ways = new Map<string, { readonly decision: Judged; readonly from: string } | null>([[first, null]]);
  const queue = [first];
  // Grows while it is walked.
  for (const from of queue) {
    for (const decision of byFinding.get(from) ?? []) {
      const other = decision.leftId === from ? decision.rightId : decision.leftId;
      if (ways.has(other)) continue;
      ways.set(other, { decision, from });
      queue.push(other);
    }
  }
  return ways;
}

/** The fewest decisions between a finding and the first; null where none lead there. */
function wayTo(finding: string, ways: Ways): Judged[] | null {
  if (!ways.has(finding)) return null;
  const decisions: Judged[] = [];
  for (let step = lookUp(ways, finding); step !== null; step = lookUp(ways, step.from))
    decisions.push(step.decision);
  return decisions.reverse();
}
