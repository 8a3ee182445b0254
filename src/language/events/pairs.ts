import type { Analysis, Entity } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { coordinated } from '../syntax/coordination.js';
import { childrenOf, REL, type Tree } from '../syntax/tree.js';
import { lemmaOf } from '../syntax/words.js';
import { coordinatedPersons, type Filler, fillerOf, type MentionIndex } from './fillers.js';

const PAIRS = listOf('happenings', 'pairs');
/** Before a pair that is spoken of for the first time. */
const NEW: ReadonlySet<string> = new Set([...listOf('grammar', 'indefinite articles'), 'another']);
const COUPLES = listOf('happenings', 'couples');
const TWO_PEOPLE = listOf('happenings', 'two persons');
const TWO_BODIES = listOf('happenings', 'two bodies');
/** In how many sentences before it those whom a word for two means are looked for. */
const REACH = 3;

/** "The two leaders", "both sides", "the couple": the two persons or bodies named last before it, if it is plain which two. */
export function twoEntities(analysis: Analysis, tree: Tree, index: MentionIndex, filler: Filler): number[] {
  const { tokens } = analysis;
  const head = filler.head;
  const lemma = lemmaOf(tokens, head);
  const before = childrenOf(tree, head).filter((c) => c < head);
  const isPair = PAIRS.has(lemma) && before.some((c) => lemmaOf(tokens, c) === 'the');
  const counted =
    lemma === 'two' ||
    lemma === 'both' ||
    before.some((c) => ['two', 'both'].includes(lemmaOf(tokens, c))) ||
    isPair;
  if (!counted || (!TWO_PEOPLE.has(lemma) && !TWO_BODIES.has(lemma))) return [];
  const kinds: readonly Entity['kind'][] = TWO_BODIES.has(lemma) ? ['PLACE', 'ORGANIZATION'] : ['PERSON'];
  const sentence = tokens.sentence[head];
  for (let back = 1; back <= REACH && sentence - back >= 0; back++) {
    const from = tokens.start[tokens.sentenceStart[sentence - back]];
    const to = tokens.start[tokens.sentenceStart[sentence]];
    const named = analysis.entities
      .map((entity, id) => ({ entity, id }))
      .filter(
        ({ entity }) =>
          kinds.includes(entity.kind) && entity.mentions.some((m) => m.start >= from && m.end <= to),
      )
      .map(({ id }) => id);
    if (named.length === 2) return !isPair || areTogether(analysis, tree, index, named, head) ? named : [];
    if (named.length > 2) return [];
  }
  return [];
}

/**
 * Whether two are a pair that a word for one may mean: named in one row ("Ann Lee and Bo Kos") or in a sentence with a word of
 * couples, and no other pair was introduced since.
 */
function areTogether(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  [one, other]: readonly number[],
  pair: number,
): boolean {
  const { sentence, sentenceStart } = analysis.tokens;
  let lastNaming = -1;
  let isJoined = false;
  for (let s = Math.max(0, sentence[pair] - REACH); s < sentence[pair]; s++) {
    const tokens = Array.from(
      { length: sentenceStart[s + 1] - sentenceStart[s] },
      (_, i) => sentenceStart[s] + i,
    );
    const meaning = tokens.filter((i) => [one, other].includes(entityAt(index, i)));
    const isOfBoth = new Set(meaning.map((i) => entityAt(index, i))).size === 2;
    lastNaming = meaning.at(-1) ?? lastNaming;
    isJoined ||=
      isOfBoth &&
      (tokens.some((i) => COUPLES.has(lemmaOf(analysis.tokens, i))) ||
        tokens.some((i) => isRowOf(analysis, tree, index, i, [one, other])));
  }
  return isJoined && !hasNewPair(tree, lastNaming + 1, pair);
}

const entityAt = ({ at, mentions }: MentionIndex, token: number) =>
  at[token] < 0 ? -1 : mentions[at[token]].entity;

/** Whether what is coordinated with a token means two and no more. */
function isRowOf(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  token: number,
  two: readonly number[],
): boolean {
  const row = coordinated(tree, token).flatMap((each) => [
    each,
    ...coordinatedPersons(analysis, tree, index, each),
  ]);
  const meant = new Set(row.map((each) => fillerOf(analysis, tree, index, each).entity));
  return meant.size === two.length && two.every((each) => meant.has(each));
}

/** Whether a pair is spoken of for the first time between two tokens: "a couple lived upstairs", but not "a couple of days". */
function hasNewPair(tree: Tree, start: number, end: number): boolean {
  const { tokens } = tree;
  for (let i = start; i < end; i++) {
    if (!PAIRS.has(lemmaOf(tokens, i)) || lemmaOf(tokens, i + 1) === 'of') continue;
    const below = childrenOf(tree, i);
    const isNew = below.some((c) => c < i && NEW.has(lemmaOf(tokens, c)));
    const isSaidOfThem =
      tokens.relation[i] === REL.appos || below.some((c) => tokens.relation[c] === REL.cop);
    if (isNew && !isSaidOfThem) return true;
  }
  return false;
}
