import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

const POSSESSIVE = tagIndex('POS');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
const WITHIN_NAME = relationSet('flat', 'compound');
const OF_POSSESSOR = relationIndex('nmod:poss');
const CASE = relationIndex('case');
/** What stands between a possessor's clitic and what is owned. */
const BEFORE_NOUN = tagSet('JJ', 'JJR', 'JJS', 'CD', 'VBN', 'VBG', 'RB', 'NN', 'NNS', 'NNP', 'NNPS', 'HYPH');
/** What is owned has no more words before it. */
const LONGEST = 8;

/**
 * Hangs the possessor before a clitic on what is owned behind it, where the parser took the possessor for a part of the clause: the
 * documents are received in "received the firm's documents", and Lee is arrested in "Rovers' Ann Lee arrested".
 */
export function hangPossessors(tokens: Tokens, from: number, to: number): void {
  const { tag, head, relation } = tokens;
  for (let clitic = from + 1; clitic < to - 1; clitic++) {
    if (tag[clitic] !== POSSESSIVE || !NOUNS[tag[clitic - 1]]) continue;
    let possessor = clitic - 1;
    while (WITHIN_NAME[relation[possessor]] && head[possessor] >= from && head[possessor] < possessor)
      possessor = head[possessor];
    const owned = nounAfter(tokens, clitic + 1, to);
    if (owned < 0 || head[possessor] < 0 || head[possessor] === owned) continue;
    if (hasChildren(tokens, clitic, from, to)) continue;
    const isOwners = head[owned] === possessor;
    if (!isOwners && head[owned] !== head[possessor]) continue;
    if (isOwners) {
      head[owned] = head[possessor];
      relation[owned] = relation[possessor];
      // What stands behind what is owned is said of that.
      for (let i = owned + 1; i < to; i++) if (head[i] === possessor) head[i] = owned;
      for (let i = from; i < possessor; i++)
        if (head[i] === possessor && relation[i] === CASE) head[i] = owned;
    }
    head[possessor] = owned;
    relation[possessor] = OF_POSSESSOR;
    head[clitic] = possessor;
    relation[clitic] = CASE;
  }
}

function hasChildren({ head }: Tokens, token: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (head[i] === token) return true;
  return false;
}

/** The head of the noun phrase that begins at a token, of words that hang on each other; -1 where none does. */
function nounAfter({ tag, head }: Tokens, first: number, to: number): number {
  for (let i = first; i < Math.min(to, first + LONGEST) && BEFORE_NOUN[tag[i]]; i++) {
    if (!NOUNS[tag[i]] || (head[i] >= first && head[i] <= i + LONGEST && BEFORE_NOUN[tag[head[i]]])) continue;
    return i;
  }
  return -1;
}
