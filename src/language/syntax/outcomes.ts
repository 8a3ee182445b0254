import { nounPhraseStart } from './nounPhrases.js';
import { REL, type Tree } from './tree.js';
import { isVerb, lemmaOf, TAG } from './words.js';

/** The verb that brought whom it befell to what a bare noun names, "stabbed to death", "froze to death"; -1 for none. */
export function verbOfOutcome(tree: Tree, noun: number): number {
  const { tokens } = tree;
  const isBare = tokens.tag[noun] === TAG.NN && nounPhraseStart(tree, noun) === noun;
  if (!isBare || noun === 0 || lemmaOf(tokens, noun - 1) !== 'to') return -1;
  const governor = tokens.head[noun];
  // "Beat a man to death", with death taken for the man's.
  const hung = tokens.relation[noun] === REL.nmod && tokens.relation[governor] === REL.obj;
  const verb = hung ? tokens.head[governor] : governor;
  return (hung || tokens.relation[noun] === REL.obl) && isVerb(tokens, verb) ? verb : -1;
}
