import { wordsWith } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { childWhere, REL, type Tree } from '../syntax/tree.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { fateOf } from './people.js';

const VERB = tagSet(...VERB_TAGS);

const NOUN = tagSet('NN', 'NNS');

const MODIFYING_CLAUSE = relationSet('acl', 'acl:relcl');

const OBJECT = relationSet('obj', 'iobj');

const SUBJECT = relationSet('nsubj', 'nsubj:pass');

const COMPLEMENT = relationSet('xcomp', 'amod', 'acl', 'advmod');

/** Verbs of dying and disappearing whose subject is who it happens to. */
const INTRANSITIVE = wordsWith('verbs', 'intransitive');

/** No climb in a tree is longer. */
const HEIGHT = 40;

/** What happened, by the tree, to those whom the noun or number at `token` counts; null where it isn't said. */
export function fateInTree(tree: Tree, token: number): string | null {
  const { head, relation, lemma, tag } = tree.tokens;
  let at = token;
  for (let steps = 0; steps < HEIGHT && head[at] >= 0; steps++) {
    const own = childWhere(
      tree,
      at,
      (i) => MODIFYING_CLAUSE[relation[i]] === 1 && VERB[tag[i]] === 1 && i > at,
    );
    if (own >= 0 && steps === 0) {
      const fate = fateOf(lemma[own]);
      if (fate && !INTRANSITIVE.has(lemma[own]) && childWhere(tree, own, (i) => relation[i] === REL.obj) >= 0)
        return null;
      if (fate) return fate;
    }
    const above = head[at];
    const fate = fateOf(lemma[above]);
    if (OBJECT[relation[at]]) {
      if (fate) return fate;
      const complement = childWhere(
        tree,
        above,
        (i) => COMPLEMENT[relation[i]] === 1 && i > at && fateOf(lemma[i]) !== undefined,
      );
      return lemma[above] === 'leave' && complement >= 0 ? (fateOf(lemma[complement]) ?? null) : null;
    }
    if (relation[at] === REL.nsubjPass) return fate ?? null;
    if (SUBJECT[relation[at]])
      return INTRANSITIVE.has(lemma[above]) || (fate && !VERB[tag[above]]) ? (fate ?? null) : null;
    if (relation[at] === REL.nmod && fate && NOUN[tag[above]]) return fate;
    if (relation[at] !== REL.conj) return null;
    at = above;
  }
  return null;
}
