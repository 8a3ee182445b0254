import { formsOf, listOf, wordsWith } from '../lexicon/lexicon.js';
import { relationIndex, relationSet } from '../syntax/relations.js';
import { tagIndex, tagSet, VERB_TAGS } from '../tagging/tags.js';
import { isBelow, type Tokens, wordOf } from '../tokens.js';

const VERBS = tagSet(...VERB_TAGS);
const DITRANSITIVE = wordsWith('verbs', 'ditransitive');
/** "Paid the men three days late": how long or how far is no object. */
const MEASURES = listOf('calendar', 'no participants');
const CURRENCIES = formsOf('units', 'currencies');
const COMPOUND = relationIndex('compound');
const OBJ = relationIndex('obj');
const IOBJ = relationIndex('iobj');
const NUMERAL = tagIndex('CD');
const PRONOUN = tagIndex('PRP');
const DETERMINER = tagIndex('DT');
/** What begins another noun phrase after a noun. */
const AFTER_HEAD = tagSet('CD', 'JJ');
const NAME = tagIndex('NNP');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** A number without a sign, scale or separator. */
const BARE_NUMBER = /^\d{1,4}$/;
/** What a noun phrase without a number is made of. */
const OF_RECEIVER = tagSet('DT', 'PRP$', 'POS', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'NNPS');
/** What may stand before the number of what is given: "a record 40 million", "more than 300", "about 20". */
const BEFORE_NUMBER = tagSet('DT', 'JJ', 'JJR', 'RB', 'RBR', '$');
/** What may follow its number, up to its head. */
const OF_COUNTED = tagSet('CD', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'NNPS');
const SIGN = tagIndex('$');
const CLAUSAL = relationSet('acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp', 'nsubj', 'nsubj:pass');
/** How many words each of the two objects may have. */
const LONGEST = 6;

/**
 * Hangs whom and how much of "fined Orsal Energy 8 million euros" on the verb, where the parser took both for one noun
 * phrase or the second for something beside the first. Only after verbs that take two objects, where the second is counted.
 */
export function partTwoObjects(tokens: Tokens, from: number, to: number): void {
  for (let verb = from; verb < to; verb++) {
    if (!VERBS[tokens.tag[verb]] || !DITRANSITIVE.has(tokens.lemma[verb])) continue;
    const receiver = receiverAfter(tokens, verb, to);
    const given = receiver < 0 ? -1 : countedAfter(tokens, receiver, to);
    if (
      given < 0 ||
      CLAUSAL[tokens.relation[given]] ||
      !isBelow(tokens, given, verb) ||
      !isBelow(tokens, receiver, verb)
    )
      continue;
    for (let i = verb + 1; i < to; i++) {
      // What the verb itself hangs below stays above it.
      if (isBelow(tokens, verb, i)) continue;
      const head = tokens.head[i];
      if (i < receiver && (head <= verb || head > receiver)) {
        tokens.head[i] = receiver;
        if (NOUNS[tokens.tag[i]]) tokens.relation[i] = COMPOUND;
      }
      if (i === receiver || i === given || CLAUSAL[tokens.relation[i]]) continue;
      if (i > receiver && i < given && (head <= receiver || head > given)) tokens.head[i] = given;
      if (i > given && head > verb && head < given) tokens.head[i] = given;
    }
    tokens.head[receiver] = verb;
    tokens.relation[receiver] = IOBJ;
    tokens.head[given] = verb;
    tokens.relation[given] = OBJ;
  }
}

/** The last word of the noun phrase, or the pronoun, right after a verb and before another; -1 for none, or for a measure. */
function receiverAfter(tokens: Tokens, verb: number, to: number): number {
  if (tokens.tag[verb + 1] === PRONOUN) return verb + 1;
  let i = verb + 1;
  while (i < to && i <= verb + LONGEST && (OF_RECEIVER[tokens.tag[i]] || isNumberOfName(tokens, i, to))) i++;
  // "The bank a record 40 million euros": a determiner begins what is given.
  for (let k = verb + 2; k < i; k++) if (tokens.tag[k] === DETERMINER) i = k;
  const isReceiver =
    i - 1 > verb && NOUNS[tokens.tag[i - 1]] && !MEASURES.has(tokens.lemma[i - 1].toLowerCase());
  return isReceiver ? i - 1 : -1;
}

/** "Channel 4 owner Orsal Media", "Boeing 737 pilots": a bare number after a name is part of it, unless it counts money. */
function isNumberOfName(tokens: Tokens, i: number, to: number): boolean {
  if (tokens.tag[i] !== NUMERAL || tokens.tag[i - 1] !== NAME || tokens.tag[i + 1] === NUMERAL) return false;
  return BARE_NUMBER.test(wordOf(tokens, i)) && !CURRENCIES.has(tokens.lemma[headOfCounted(tokens, i, to)]);
}

/** The last word of what a number counts: a noun before another phrase ("400 pilots extra training"), else the run's last. */
function headOfCounted(tokens: Tokens, number: number, to: number): number {
  let head = number;
  while (head + 1 < to && OF_COUNTED[tokens.tag[head + 1]]) {
    if (NOUNS[tokens.tag[head]] && AFTER_HEAD[tokens.tag[head + 1]]) break;
    head++;
  }
  return head;
}

/** The head of what is counted right after token `i`; -1 for none, or for a measure. */
function countedAfter(tokens: Tokens, i: number, to: number): number {
  let number = i + 1;
  while (number < to && (BEFORE_NUMBER[tokens.tag[number]] || tokens.lemma[number] === 'than')) number++;
  if (number >= to || number > i + LONGEST || tokens.tag[number] !== NUMERAL) return -1;
  const head = headOfCounted(tokens, number, to);
  if (NOUNS[tokens.tag[head]] && !MEASURES.has(tokens.lemma[head])) return head;
  return tokens.tag[number - 1] === SIGN ? number - 1 : -1;
}
