import { listOf, wordsWith } from '../lexicon/lexicon.js';
import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { isBelow, type Tokens } from '../tokens.js';

const VERBS = tagSet(...VERB_TAGS);
/** Verbs that say what somebody becomes. */
const NAMING: ReadonlySet<string> = new Set([...listOf('names', 'giving offices'), 'nominate']);
const OFFICES = wordsWith('nouns', 'office');
const NAMES = tagSet('NNP', 'NNPS');
const OF_OFFICE = tagSet('NN', 'JJ', 'HYPH', 'NNP');
const COMMON = tagSet('NN');
const OBJ = relationIndex('obj');
const XCOMP = relationIndex('xcomp');
const FLAT = relationIndex('flat');
const COMPOUND = relationIndex('compound');
const CLAUSAL = relationSet('acl', 'acl:relcl', 'advcl', 'ccomp', 'nsubj', 'nsubj:pass');
/** How many words the name and the office may have. */
const LONGEST = 8;

/**
 * Hangs who and what of "named Ann Lee finance director" on the verb, where the parser took the name for a part of the office:
 * a name right after a verb of naming, and then an office without a determiner, after which the noun phrase ends.
 */
export function partNamedOffice(tokens: Tokens, from: number, to: number): void {
  const { tag, lemma, head, relation } = tokens;
  for (let verb = from; verb < to; verb++) {
    if (!VERBS[tag[verb]] || !NAMING.has(lemma[verb])) continue;
    const name = verb + 1;
    let office = name;
    while (office < to && NAMES[tag[office]]) office++;
    const last = office - 1;
    while (office < to && office <= verb + LONGEST && OF_OFFICE[tag[office]]) office++;
    office--;
    if (last < name || office <= last || !COMMON[tag[office]] || !OFFICES.has(lemma[office])) continue;
    if (!isBelow(tokens, office, verb) || CLAUSAL[relation[office]] || isBelow(tokens, verb, name)) continue;
    for (let i = name; i < office; i++) {
      const top = i <= last ? name : office;
      if (i === name || (i > last && head[i] > last && head[i] <= office)) continue;
      head[i] = top;
      relation[i] = i <= last ? FLAT : COMPOUND;
    }
    head[name] = verb;
    relation[name] = OBJ;
    head[office] = verb;
    relation[office] = XCOMP;
  }
}
