import { formsOf, listOf } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { childWhere, REL } from '../syntax/tree.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import { type CountedNoun, lastWord } from './counted.js';
import type { FigureText } from './figureText.js';
import { isPeople } from './people.js';

/** What stands in a row or comes in turn, so that a number of them is how far apart two things are. */
const STEPS = listOf('figures', 'steps');
/** Words after such a distance, and those that are of one only before a mark or "from". */
const APART = listOf('figures', 'apart');
const ENDING = listOf('figures', 'apart at the end');
const ENDS = /^(?:[,.;:)!?–—-]|from|and)$/;
const SOONER = /^(?:later|earlier)$/;
const ALWAYS = /^(?:into|ahead|behind|away|clear|adrift)$/;
const COMPARED = /^(?:more|fewer|less)$/;
const OPENS = /^(?:[,;:–—-]|just|only|but|then)$/;
const MEASURING = tagSet('DT', 'CD');
const VERB = tagSet(...VERB_TAGS);
/** What a number of steps that are done, won or lost is of its verb. */
const ARGUMENT = relationSet('obj', 'nsubj', 'nsubj:pass');

/**
 * Whether a number of a noun is how far apart two things in a row are, or by how many they differ, and no count of what there
 * is: "six laps later", "two doors down from", "four games into the season", "seven points more than Ruiz". The number and
 * what bounds it begin at atom `start`.
 */
export function isDistance(text: FigureText, start: number, { head, lemma }: CountedNoun): boolean {
  const { tokens, tree } = text;
  const next = head + 1;
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[head]) return false;
  // "To 12 houses before dawn": a distance has no preposition but "by".
  if (
    childWhere(tree, head, (i) => tokens.relation[i] === REL.case && i < head && tokens.lemma[i] !== 'by') >=
    0
  )
    return false;
  const noun = lastWord(lemma);
  const word = wordOf(tokens, next).toLowerCase();
  const following = next + 1 < tokens.length ? next + 1 : -1;
  if (SOONER.test(word)) return isSooner(text, start, next, noun);
  if (COMPARED.test(word) && following >= 0 && wordOf(tokens, following) === 'than')
    return !isPeople(noun) && !MEASURING[tokens.tag[following + 1] ?? 0];
  if (!STEPS.has(noun)) return false;
  if (ALWAYS.test(word)) return true;
  if (ARGUMENT[tokens.relation[head]]) return false;
  if (APART.has(word)) return true;
  return ENDING.has(word) && (following < 0 || ENDS.test(wordOf(tokens, following)));
}

/**
 * Whether so many of a noun before "later" or "earlier", token `at`, are how much later: "three drafts later, it passed", not
 * "sold 40 vans earlier this year" or "12 ships later sank".
 */
function isSooner({ tokens, atoms, isTimeAt }: FigureText, start: number, at: number, noun: string): boolean {
  const following = at + 1 < tokens.length ? at + 1 : -1;
  if (isPeople(noun) || (following >= 0 && VERB[tokens.tag[following]])) return false;
  if (isTimeAt(tokens.start[at]) || (following >= 0 && isTimeAt(tokens.start[following]))) return false;
  const first = atoms.token[start];
  const opens =
    first === 0 ||
    tokens.sentence[first - 1] !== tokens.sentence[first] ||
    OPENS.test(wordOf(tokens, first - 1).toLowerCase());
  if (opens) return true;
  const isPhrase = following >= 0 && wordOf(tokens, following) === 'in';
  return STEPS.has(noun) && !ARGUMENT[tokens.relation[at - 1]] && !isPhrase;
}

const AWAY = listOf('figures', 'away');
const ACTS: ReadonlySet<string> = new Set(formsOf('amounts', 'verbs').values());

/** "Two miles from the village": whether an amount of length before atom `to` is how far off something is, not how long. */
export const isAway = ({ atoms }: FigureText, to: number, noun: string): boolean =>
  AWAY.has(atoms.word[to] ?? '') && noun !== 'fall' && !ACTS.has(noun);
