/** Penn Treebank tags as the English Web Treebank extends them (ADD, AFX, GW, HYPH, NFP). `Tokens.tag` indexes this. */
export const TAGS = [
  'NN',
  'NNS',
  'NNP',
  'NNPS',
  'IN',
  'DT',
  'JJ',
  'JJR',
  'JJS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'MD',
  'CC',
  'CD',
  'TO',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'EX',
  'PDT',
  'POS',
  'UH',
  'FW',
  'SYM',
  'LS',
  'ADD',
  'AFX',
  'GW',
  'HYPH',
  'NFP',
  '.',
  ',',
  ':',
  '``',
  "''",
  '-LRB-',
  '-RRB-',
  '$',
  '#',
] as const;

export type Tag = (typeof TAGS)[number];

const indices = new Map<string, number>(TAGS.map((tag, index) => [tag, index]));

/** The index of a tag in `TAGS`; -1 for a name that is none. */
export function tagIndex(tag: string): number {
  return indices.get(tag) ?? -1;
}

/** The tags of verbs; modals have one of their own. */
export const VERB_TAGS = ['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'] as const satisfies readonly Tag[];

/** The indices of some tags as a table: `table[tokens.tag[i]]` is 1 for those named. */
export function tagSet(...tags: readonly Tag[]): Uint8Array {
  const table = new Uint8Array(TAGS.length);
  for (const tag of tags) table[tagIndex(tag)] = 1;
  return table;
}

/** The tags of verbs that can make a clause, modals with them. */
export const FINITE = tagSet('VBD', 'VBZ', 'VBP', 'MD');
