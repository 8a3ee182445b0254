import { classBit, classesOfNoun } from '../syntax/nounClasses.js';
import { relationIndex, relationSet } from '../syntax/relations.js';
import type { Aside, KeptTokens } from '../tagging/asides.js';
import { tagSet } from '../tagging/tags.js';
import type { Tokens } from '../tokens.js';

const PUNCT = relationIndex('punct');
const APPOS = relationIndex('appos');
const AMOD = relationIndex('amod');
const FLAT = relationIndex('flat');
const ADJECTIVE = tagSet('JJ', 'JJS');
const OF_ANOTHER = relationSet('nmod', 'obl');
const PERSON = classBit('person');
const NAME = tagSet('NNP', 'NNPS');
/** How the words of one name or noun phrase hang together. */
const WITHIN_NAME = relationSet('flat', 'compound');

/** Fills in the tree of a sentence from that of its tokens without the asides, and hangs these on the names before them. */
export function hangAsides(tokens: Tokens, kept: KeptTokens, asides: readonly Aside[]): void {
  const { at } = kept;
  for (let i = 0; i < at.length; i++) {
    const head = kept.tokens.head[i];
    tokens.head[at[i]] = head < 0 ? -1 : at[head];
    tokens.relation[at[i]] = kept.tokens.relation[i];
  }
  for (const aside of asides) hangAside(tokens, aside);
}

function hangAside(tokens: Tokens, { from, to, isAge }: Aside): void {
  const first = from + 1;
  const noun = headOfName(tokens, from - 1);
  for (let i = from; i < to; i++) {
    const isOfName = i > first && NAME[tokens.tag[i]] === 1;
    tokens.head[i] = first;
    tokens.relation[i] = isOfName ? FLAT : PUNCT;
  }
  tokens.head[first] = noun;
  tokens.relation[first] = isAge ? AMOD : APPOS;
  tokens.head[to - 1] = noun;
}

/** Whom a name after a noun is of: of "the last of the crew" and "the minister for trade" the first word, else the head of the noun. */
function headOfName({ head, relation, lemma, tag }: Tokens, last: number): number {
  let at = last;
  while (head[at] >= 0 && head[at] < last) {
    const isAnother = ADJECTIVE[tag[head[at]]] === 1 || (classesOfNoun(lemma[at]) & PERSON) === 0;
    if (!WITHIN_NAME[relation[at]] && !(OF_ANOTHER[relation[at]] && isAnother)) return at;
    at = head[at];
  }
  return at;
}
