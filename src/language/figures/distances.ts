import { formsOf, listOf } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
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
const MEASURING = tagSet('DT', 'CD');
const VERB = tagSet(...VERB_TAGS);
/** What a number of steps that are done, won or lost is of its verb. */
const ARGUMENT = relationSet('obj', 'nsubj', 'nsubj:pass');

/**
 * Whether a number of a noun is how far apart two things in a row are, or by how many they differ, and no count of what there
 * is: "six laps later", "two doors down from", "four games into the season", "seven points more than Ruiz".
 */
export function isDistance({ tokens }: FigureText, { head, lemma }: CountedNoun): boolean {
  const next = head + 1;
  if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[head]) return false;
  const word = wordOf(tokens, next).toLowerCase();
  const following = next + 1 < tokens.length ? next + 1 : -1;
  if (SOONER.test(word))
    return !isPeople(lastWord(lemma)) && !(following >= 0 && VERB[tokens.tag[following]]);
  if (COMPARED.test(word) && following >= 0 && wordOf(tokens, following) === 'than')
    return !isPeople(lastWord(lemma)) && !MEASURING[tokens.tag[following + 1] ?? 0];
  if (!STEPS.has(lastWord(lemma))) return false;
  if (ALWAYS.test(word)) return true;
  if (ARGUMENT[tokens.relation[head]]) return false;
  if (APART.has(word)) return true;
  return ENDING.has(word) && (following < 0 || ENDS.test(wordOf(tokens, following)));
}

const AWAY = listOf('figures', 'away');
const ACTS: ReadonlySet<string> = new Set(formsOf('amounts', 'verbs').values());

/** "Two miles from the village": whether an amount of length before atom `to` is how far off something is, not how long. */
export const isAway = ({ atoms }: FigureText, to: number, noun: string): boolean =>
  AWAY.has(atoms.word[to] ?? '') && noun !== 'fall' && !ACTS.has(noun);
