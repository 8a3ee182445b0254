import { computeChanges } from './article/versions.js';
import { nameOfCode } from './bucket/names.js';
import type { Computation } from './compile/computed.js';
import { computeJoins, type JoinedFamily } from './resolution/joins.js';

/** What makes values that SQL doesn't, by the names under which statements deliver their inputs. */
export const COMPUTATIONS: Readonly<
  Record<JoinedFamily | 'countryName' | 'languageName' | 'factChanges', Computation>
> = {
  factChanges: computeChanges,
  storyJoins: computeJoins('storyJoins'),
  statementJoins: computeJoins('statementJoins'),
  eventJoins: computeJoins('eventJoins'),
  entityJoins: computeJoins('entityJoins'),
  countryName: nameOfCode('region'),
  languageName: nameOfCode('language'),
};
