/** Universal Dependencies relations of the English treebanks GUM and EWT. `Tokens.relation` indexes this. */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'csubj',
  'csubj:pass',
  'csubj:outer',
  'ccomp',
  'xcomp',
  'advcl',
  'advcl:relcl',
  'advmod',
  'aux',
  'aux:pass',
  'cop',
  'mark',
  'expl',
  'vocative',
  'dislocated',
  'discourse',
  'nmod',
  'nmod:poss',
  'nmod:desc',
  'nmod:unmarked',
  'appos',
  'nummod',
  'acl',
  'acl:relcl',
  'amod',
  'det',
  'det:predet',
  'case',
  'compound',
  'compound:prt',
  'flat',
  'fixed',
  'conj',
  'cc',
  'cc:preconj',
  'list',
  'parataxis',
  'orphan',
  'goeswith',
  'reparandum',
  'punct',
  'dep',
] as const;

export type Relation = (typeof RELATIONS)[number];

const indices = new Map<string, number>(RELATIONS.map((relation, index) => [relation, index]));

/** The index of a relation in `RELATIONS`; -1 for a name that is none. */
export function relationIndex(relation: string): number {
  return indices.get(relation) ?? -1;
}

/** The indices of some relations as a table: `table[tokens.relation[i]]` is 1 for those named. */
export function relationSet(...relations: readonly Relation[]): Uint8Array {
  const table = new Uint8Array(RELATIONS.length);
  for (const relation of relations) table[relationIndex(relation)] = 1;
  return table;
}
