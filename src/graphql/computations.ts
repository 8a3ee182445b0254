import type { Computation } from './compile/computed.js';
import { computeJoins, type JoinedFamily } from './resolution/joins.js';

/** What makes values that SQL doesn't, by the names under which statements deliver their inputs. */
export const COMPUTATIONS: Readonly<Record<JoinedFamily, Computation>> = {
  storyJoins: computeJoins('storyJoins'),
  statementJoins: computeJoins('statementJoins'),
};
