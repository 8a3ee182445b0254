import { listOf } from './lexicon.js';

/** The articles and possessives that open a noun phrase: "the", "an", "their". */
export const DETERMINERS: ReadonlySet<string> = new Set([
  ...listOf('grammar', 'articles'),
  ...listOf('grammar', 'possessives'),
]);
