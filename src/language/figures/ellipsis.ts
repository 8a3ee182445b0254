import { listOf, manyFactsOf } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { childWhere, type Tree } from '../syntax/tree.js';
import { FINITE, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { amountInTree } from './amountInTree.js';
import { countedNoun, lastWord, nounEndingAt } from './counted.js';

/** The plain count before a number in the text. */
export interface EarlierCount {
  readonly counted: string;
  /** Its last token. */
  readonly last: number;
}

const VERB = tagSet(...VERB_TAGS, 'MD');
const SUBJECT = relationSet('nsubj', 'nsubj:pass');
const NUMERAL = relationSet('nummod', 'det', 'compound');
const PASSIVE = relationSet('aux:pass');

/** No count further back, in tokens, tells what a number counts. */
const REACH = 40;
/** Nor is its verb. */
const VERB_REACH = 6;
/** Nor what it is put at. */
const PUT_REACH = 10;

/** Ends of a part of a sentence that names somebody and gives a number. */
const ENDS = /^(?:[,.;]|and|while|but)$/;
const NAME = tagSet('NNP', 'NNPS');
const PLURAL = tagSet('NNS');
/** Verbs of saying and losing that may have no more than a number as their object. */
const TELLING = listOf('figures', 'bare objects');
/** Words for an earlier count before the number it is put at. */
const TALLIES = listOf('figures', 'tallies');
/** Verbs that may have no more than a number after a preposition. */
const TELLING_WITH: ReadonlyMap<string, readonly string[]> = manyFactsOf('verbs', 'bare');

/** Nouns of which a number says how large they are, not what there is so many of. */
const SIZES = listOf('figures', 'sizes');
const GATHERINGS = listOf('figures', 'gatherings');
const PARENTS = listOf('figures', 'parents');

/** Words between a number and the one it goes on from: "56 shops here and 37", "20 trams, including five". */
const GOES_ON: ReadonlySet<string> = new Set([...listOf('figures', 'going on'), ',', ';']);

/** What may follow a number that goes on from an earlier one. */
const FOLLOWS: ReadonlySet<string> = new Set([
  ...listOf('figures', 'after the going on'),
  ...[',', '.', ';', ')'],
]);

/**
 * What a number without a noun of its own counts, its words being tokens `first` to `last` with what bounds them: by
 * the noun it is the size of ("a congregation of 2,000"), by its clause ("the audience peaked at 3,000"), or by the
 * count it goes on from ("214 shops in Kent and 37 in Essex"). Null where nothing says it.
 */
export function countedElsewhere(
  tree: Tree,
  first: number,
  last: number,
  earlier: EarlierCount | null,
): string | null {
  const { tokens } = tree;
  const size = partOf(tokens, last) ?? sizeOf(tokens, first) ?? numberPutAt(tokens, first);
  if (size !== null) return size;
  const whole = wholeOf(tokens, first, last);
  if (whole !== null) return whole;
  const amount = amountInTree(tree, last, false, () => false);
  if (amount && !SIZES.has(lastWord(amount))) return amount;
  if (earlier === null || !goesOnFrom(tokens, first, last, earlier)) return null;
  // "Nine miners died and about 300 are in hotels": as many people, but not what became of the nine.
  const isToldOf = tokens.sentence[last + 1] === tokens.sentence[last] && VERB[tokens.tag[last + 1]] === 1;
  return (isToldOf ? nounEndingAt(tokens, earlier.last) : null) ?? earlier.counted;
}

/** "31 bodies, nine of them children": what a part of an earlier count is. */
function partOf(tokens: Tokens, last: number): string | null {
  const [of, them, noun, after] = [last + 1, last + 2, last + 3, last + 4];
  if (noun >= tokens.length || tokens.sentence[noun] !== tokens.sentence[last]) return null;
  if (wordOf(tokens, of) !== 'of' || wordOf(tokens, them) !== 'them' || PLURAL[tokens.tag[noun]] !== 1)
    return null;
  const isOver = after >= tokens.length || /^[,.;)]$/.test(wordOf(tokens, after));
  return isOver ? nounEndingAt(tokens, noun) : null;
}

/** "a congregation of 2,000", "put the crowd at 18,000". */
function sizeOf(tokens: Tokens, first: number): string | null {
  if (first < 2 || tokens.sentence[first - 2] !== tokens.sentence[first]) return null;
  if (!/^(?:of|at)$/.test(wordOf(tokens, first - 1))) return null;
  const noun = nounEndingAt(tokens, first - 2);
  if (noun === null || SIZES.has(lastWord(noun))) return null;
  if (PARENTS.has(noun)) return 'child';
  return wordOf(tokens, first - 1) === 'of' || GATHERINGS.has(lastWord(noun)) ? noun : null;
}

/** "a group of children, two of which". */
function wholeOf(tokens: Tokens, first: number, last: number): string | null {
  if (first < 2 || last + 2 >= tokens.length || wordOf(tokens, first - 1) !== ',') return null;
  const isPart = wordOf(tokens, last + 1) === 'of' && /^(?:which|whom)$/.test(wordOf(tokens, last + 2));
  return isPart ? nounEndingAt(tokens, first - 2) : null;
}

function goesOnFrom(tokens: Tokens, first: number, last: number, earlier: EarlierCount): boolean {
  if (first - earlier.last > REACH) return false;
  const next = last + 1 < tokens.length ? wordOf(tokens, last + 1).toLowerCase() : '.';
  const before = first > 0 ? wordOf(tokens, first - 1).toLowerCase() : '.';
  const isSame = tokens.sentence[earlier.last] === tokens.sentence[first];
  const isFirst = first === 0 || tokens.sentence[first - 1] !== tokens.sentence[first];
  // "400 ballots, of which 12 were spoilt"
  if (isSame && /^(?:which|whom)$/.test(before) && wordOf(tokens, first - 2).toLowerCase() === 'of')
    return true;
  // "30, not 20: there were 31"
  if (
    ENDS.test(next) &&
    first > 1 &&
    tokens.lemma[first - 1] === 'be' &&
    /^there$/i.test(wordOf(tokens, first - 2))
  )
    return true;
  if (next === 'of' && /^(?:them|which|whom|those|these)$/.test(wordOf(tokens, last + 2).toLowerCase()))
    return true;
  if (hasSameVerb(tokens, first, earlier)) return true;
  if (isSame && (isGapped(tokens, first, next) || isRetold(tokens, first))) return true;
  if (isSame) return GOES_ON.has(before) && (FOLLOWS.has(next) || VERB[tokens.tag[last + 1]] === 1);
  if (ENDS.test(next) && isCountedAgain(tokens, first)) return true;
  const isNext = tokens.sentence[earlier.last] === tokens.sentence[first] - 1;
  const opens = isFirst || /^(?:another|further|only|just)$/.test(before);
  return isNext && opens && isSubject(tokens, last);
}

/** "Lund's party won 61 seats, the Liberals 44 and independents 15": a name, the number and the end of a part, without a verb. */
function isGapped(tokens: Tokens, first: number, next: string): boolean {
  const { tag, sentence } = tokens;
  if (first === 0 || sentence[first - 1] !== sentence[first] || !ENDS.test(next)) return false;
  const isListed =
    first > 1 && PLURAL[tag[first - 1]] === 1 && /^(?:,|and|while|but)$/.test(wordOf(tokens, first - 2));
  return NAME[tag[first - 1]] === 1 || isListed;
}

/** "Police said 3,000 marched; organisers said 10,000", "spoke of 60": the number is all that is said of the same. */
function isRetold(tokens: Tokens, first: number): boolean {
  const { tag, lemma, sentence } = tokens;
  const isVerb = (i: number) => i >= 0 && sentence[i] === sentence[first] && VERB[tag[i]] === 1;
  if (isVerb(first - 1)) return TELLING.has(lemma[first - 1]);
  if (first > 1 && isPutAt(tokens, first)) return true;
  const prepositions = isVerb(first - 2) ? TELLING_WITH.get(lemma[first - 2]) : undefined;
  return prepositions?.includes(wordOf(tokens, first - 1)) === true;
}

/** "A reporter counted 2,600.", "The union put the number at 4,000.": the number is another count of what was counted before. */
const isCountedAgain = (tokens: Tokens, first: number): boolean =>
  (first > 0 && VERB[tokens.tag[first - 1]] === 1 && tokens.lemma[first - 1] === 'count') ||
  (first > 1 && isPutAt(tokens, first));

/** "put it at 250", "put the total at 250": the number is what an earlier count, or one spoken of as such, is put at. */
function isPutAt(tokens: Tokens, first: number): boolean {
  const noun = first - 2;
  if (wordOf(tokens, first - 1) !== 'at' || !TALLIES.has(tokens.lemma[noun])) return false;
  const verb = verbBefore(tokens, first);
  return verb >= 0 && verb < noun && TELLING.has(tokens.lemma[verb]);
}

/** "Put the number of spoilt ballots at 3,150": what the number is of. */
function numberPutAt(tokens: Tokens, first: number): string | null {
  const { lemma, sentence } = tokens;
  if (first === 0 || wordOf(tokens, first - 1) !== 'at') return null;
  for (let i = first - 2; i > 1 && i >= first - PUT_REACH && sentence[i] === sentence[first]; i--) {
    if (FINITE[tokens.tag[i]]) return null;
    if (wordOf(tokens, i) !== 'of' || !TALLIES.has(lemma[i - 1])) continue;
    const verb = verbBefore(tokens, i);
    return verb >= 0 && lemma[verb] === 'put' ? (countedNoun(tokens, i)?.lemma ?? null) : null;
  }
  return null;
}

/**
 * "Lund won 139 seats, while Moe won at least 52": whether the verbs before two numbers are forms of one, in this
 * sentence or the one before, and nothing but a mark or a clause follows this one.
 */
function hasSameVerb(tokens: Tokens, first: number, earlier: EarlierCount): boolean {
  if (tokens.sentence[first] - tokens.sentence[earlier.last] > 1) return false;
  const verb = verbBefore(tokens, first);
  const other = verbBefore(tokens, earlier.last);
  return (
    verb > earlier.last &&
    other >= 0 &&
    tokens.lemma[verb] === tokens.lemma[other] &&
    tokens.lemma[verb] !== 'be'
  );
}

/** The verb shortly before a token in its sentence; -1 where there is none. */
function verbBefore(tokens: Tokens, at: number): number {
  for (let i = at - 1; i >= at - VERB_REACH && i >= 0 && tokens.sentence[i] === tokens.sentence[at]; i--)
    if (VERB[tokens.tag[i]]) return i;
  return -1;
}

/** Whether a number is the subject of a verb. */
export function isSubject(tokens: Tokens, last: number): boolean {
  return (
    last + 1 < tokens.length &&
    tokens.sentence[last + 1] === tokens.sentence[last] &&
    (SUBJECT[tokens.relation[last]] === 1 || NUMERAL[tokens.relation[last]] === 0) &&
    VERB[tokens.tag[last + 1]] === 1
  );
}

/** Whether a number alone is the subject of what people do: "more than 30 million tuned in", but not "2,500 were built". */
export function isDoer(tree: Tree, last: number): boolean {
  const { tokens } = tree;
  const verb = tokens.head[last];
  if (verb < 0 || !isSubject(tokens, last)) return false;
  return childWhere(tree, verb, (i) => PASSIVE[tokens.relation[i]] === 1) < 0;
}
