import { relationIndex } from '../syntax/relations.js';
import { FINITE, tagIndex, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';

const PAIRED = tagSet('``', "''", '-LRB-', '-RRB-');
const RELATIVE = tagSet('WDT', 'WP', 'WP$', 'WRB');
const PARTICIPLE = tagIndex('VBN');
const NOUN = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'PRP');
const PUNCT = relationIndex('punct');
const PARATAXIS = relationIndex('parataxis');

/**
 * The semicolons that part a sentence into clauses of their own, each with a verb in a tense: "In Lagos two buses collided; in Accra,
 * nurses marched". None where any part is no clause, as in a list, or the sentence has quotation marks or brackets.
 */
export function partingSemicolons(tokens: Tokens, from: number, to: number): number[] {
  const { tag } = tokens;
  const found: number[] = [];
  let isClause = false;
  // "That fees would fall", "Ann Lee, who sang": a clause of something else.
  let isBelow = false;
  for (let i = from; i < to; i++) {
    if (PAIRED[tag[i]]) return [];
    if (wordOf(tokens, i) === ';') {
      if (!isClause) return [];
      found.push(i);
      isClause = false;
      isBelow = false;
    } else if (!isClause) {
      isBelow ||= RELATIVE[tag[i]] === 1 || wordOf(tokens, i) === 'that';
      isClause = !isBelow && isVerbOfClause(tokens, i, from);
    }
  }
  return isClause ? found : [];
}

/** A verb in a tense, or what the tagger takes for a participle though a noun stands before it: "two buses collided". */
const isVerbOfClause = ({ tag }: Tokens, i: number, from: number) =>
  FINITE[tag[i]] === 1 || (tag[i] === PARTICIPLE && i > from && NOUN[tag[i - 1]] === 1);

/** Makes one tree of those of the parts of a sentence between semicolons: the later stand beside the first. */
export function joinParts(tokens: Tokens, from: number, to: number, semicolons: readonly number[]): void {
  const { head, relation } = tokens;
  const rootOf = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (head[i] < 0) return i;
    return start;
  };
  const first = rootOf(from, semicolons[0]);
  for (const [k, semicolon] of semicolons.entries()) {
    const root = rootOf(semicolon + 1, semicolons[k + 1] ?? to);
    head[root] = first;
    relation[root] = PARATAXIS;
    head[semicolon] = root;
    relation[semicolon] = PUNCT;
  }
}
