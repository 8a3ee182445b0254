import type { Argument } from './argument.js';
import { classBit, classesOfNoun } from './nounClasses.js';
import { prepositionOf } from './prepositions.js';
import { childrenOf, REL, type Tree } from './tree.js';
import { lemmaOf } from './words.js';

const VEHICLE = classBit('vehicle');

const COURSE = new Set(['from', 'to', 'for']);

/** Where what somebody boards or steers comes from and goes to: "the train from X to Y", "a bus bound for Y", "an X-bound flight". */
export function courseOf(tree: Tree, found: readonly Argument[]): Argument[] {
  const { tokens } = tree;
  const course: Argument[] = [];
  for (const { slot, head } of found) {
    if (slot !== 'subj' && slot !== 'obj' && slot !== 'on' && slot !== 'from' && slot !== 'aboard') continue;
    if (slot !== 'from' && (classesOfNoun(lemmaOf(tokens, head)) & VEHICLE) === 0) continue;
    for (const c of childrenOf(tree, head)) {
      if (c < head) continue;
      const preposition = prepositionOf(tree, c);
      if (tokens.relation[c] === REL.nmod && COURSE.has(preposition) && preposition !== 'for') {
        course.push({ slot: preposition, head: c });
        for (const d of childrenOf(tree, c))
          if (tokens.relation[d] === REL.nmod && prepositionOf(tree, d) === 'to')
            course.push({ slot: 'to', head: d });
      } else if (lemmaOf(tokens, c) === 'bound' || lemmaOf(tokens, c) === 'bind') {
        for (const d of childrenOf(tree, c))
          if (COURSE.has(prepositionOf(tree, d))) course.push({ slot: 'to', head: d });
      }
    }
  }
  return course.filter((each) => !found.some(({ head }) => head === each.head));
}
