import { relationIndex, relationSet } from '../syntax/relations.js';
import { FINITE, tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';

const WHOSE = tagIndex('WP$');
const VERBS = tagSet(...VERB_TAGS);
const APPOS = relationIndex('appos');
const NSUBJ = relationIndex('nsubj');
const NSUBJ_PASS = relationIndex('nsubj:pass');
const AUX_PASS = relationIndex('aux:pass');
const RELATIVE = relationIndex('acl:relcl');
const AUXILIARY = relationSet('aux', 'aux:pass', 'cop');
const ADVERB = relationIndex('advmod');
/** No more words stand between what is somebody's and its verb, nor between that verb and the next. */
const LONGEST = 20;

/** Who owns what of "Ann Lee, whose wife won gold, died", the verb of the relative clause, and that of the sentence. */
interface WhoseClause {
  readonly owner: number;
  readonly owned: number;
  readonly verb: number;
  readonly main: number;
}

/**
 * Gives "Ann Lee, whose wife won gold, died" its two clauses, where the parser took the wife for what Lee is, the verb of the
 * relative for that of the sentence, and that of the sentence for one more of the relative.
 */
export function partWhoseClauses(tokens: Tokens, from: number, to: number): void {
  const { tag, head, relation } = tokens;
  for (let i = from; i < to; i++) {
    const owned = head[i];
    if (tag[i] !== WHOSE || owned < i || relation[owned] !== APPOS) continue;
    const owner = head[owned];
    const verb = head[owner];
    if (relation[owner] !== NSUBJ && relation[owner] !== NSUBJ_PASS) continue;
    if (owner > i || verb < owned || verb > owned + LONGEST || !VERBS[tag[verb]]) continue;
    const main = verbAfterClause(tokens, verb, Math.min(to, verb + LONGEST));
    if (main >= 0) part(tokens, { owner, owned, verb, main }, from, to);
  }
}

/** The first verb that hangs on `verb` and has, right after a comma, a tense of its own: ", died", ", was buried"; -1 for none. */
function verbAfterClause(tokens: Tokens, verb: number, to: number): number {
  const { tag, head, relation } = tokens;
  for (let comma = verb + 1; comma < to - 1; comma++) {
    if (wordOf(tokens, comma) !== ',' || !FINITE[tag[comma + 1]]) continue;
    let main = comma + 1;
    while (main < to && head[main] > main && (AUXILIARY[relation[main]] || relation[main] === ADVERB)) main++;
    if (main < to && VERBS[tag[main]] && head[main] === verb) return main;
  }
  return -1;
}

function part(tokens: Tokens, { owner, owned, verb, main }: WhoseClause, from: number, to: number): void {
  const { head, relation } = tokens;
  head[main] = head[verb];
  relation[main] = relation[verb];
  head[verb] = owner;
  relation[verb] = RELATIVE;
  head[owned] = verb;
  relation[owned] = relation[owner];
  head[owner] = main;
  relation[owner] = NSUBJ;
  for (let i = verb + 1; i < main; i++)
    if (head[i] === main && relation[i] === AUX_PASS) relation[owner] = NSUBJ_PASS;
  // What stands before or behind the relative clause is the sentence's.
  for (let i = from; i < owner; i++) if (head[i] === verb) head[i] = main;
  for (let i = main + 1; i < to; i++) if (head[i] === verb) head[i] = main;
}
