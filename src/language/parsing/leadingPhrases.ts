import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

const MODIFIER = relationIndex('nmod');
const OBLIQUE = relationIndex('obl');
const CASE = relationIndex('case');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const COMMA = tagSet(',');

/**
 * Hangs a phrase with its preposition that stands between commas before a subject on the verb, where the parser hung it on the
 * subject: "at noon, in Orsal, drivers marched" tells where they marched. What says of which a noun is stands behind it.
 */
export function hangLeadingPhrases({ head, relation, tag }: Tokens, from: number, to: number): void {
  for (let noun = from; noun < to; noun++) {
    const subject = head[noun];
    if (relation[noun] !== MODIFIER || subject <= noun || SUBJECT[relation[subject]] !== 1) continue;
    let preposition = -1;
    for (let i = from + 1; i < noun && preposition < 0; i++)
      if (head[i] === noun && relation[i] === CASE) preposition = i;
    const isParted = preposition > from && COMMA[tag[preposition - 1]] === 1 && COMMA[tag[noun + 1]] === 1;
    if (!isParted || head[subject] < 0) continue;
    head[noun] = head[subject];
    relation[noun] = OBLIQUE;
  }
}
