import { lookUp } from '../../expected.js';
import type { EventType } from '../../vocabulary/eventTypes.js';
import type { Analysis } from '../analysis.js';
import type { Tree } from '../syntax/tree.js';
import { isNoun, isVerb, lemmaOf, TAG } from '../syntax/words.js';
import { firstTokenEndingAfter, type Tokens } from '../tokens.js';
import { type Companions, growingCompanions } from './companions.js';
import type { EventMention } from './eventMention.js';

/** What mentions of an article are compared in. */
export interface JoinContext {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly groups: readonly (readonly EventMention[])[];
  /** The groups a mention is held against: those that grew latest; the others are too far back. */
  readonly recent: readonly number[];
  /**
   * The groups of what befell the same people in the sentence of a mention, by type, as far as they are formed: the death of who
   * fell "to his death".
   */
  companionsOf(mention: EventMention): Companions;
  /** The same of all mentions of a group. */
  companionsOfGroup(group: number): Companions;
  /** The group of the mention at a token; -1 where there is none yet. */
  groupAt(token: number): number;
  /** How many mentions of the later one's type there are before it, the earlier one left out. */
  others(earlier: EventMention, later: EventMention): number;
  /** How many of them stand between the two. */
  othersBetween(earlier: EventMention, later: EventMention): number;
  /** The entities that a mention's sentence names or refers to. */
  namesBeside(mention: EventMention): ReadonlySet<number>;
  /** The lemmas of the content words of a mention's sentence. */
  wordsBeside(mention: EventMention): ReadonlySet<string>;
}

/** How many events, those told of latest, a mention is held against: so an article costs no more than its length. */
const MOST_RECENT = 120;

/** The events of an article in the making. */
export interface GrowingEvents extends JoinContext {
  readonly groups: EventMention[][];
  /** Adds a mention to a group, or to a new one where it is negative; gives its index. */
  add(group: number, mention: EventMention): number;
  /** How many events have a mention of a type. */
  eventsOf(type: EventType): number;
  /** Whether a mention of a group names an entity among those who take part. */
  isTold(group: number, entity: number): boolean;
}

/** What `joinFeatures` reckons in, with no group yet. */
export function joinContext(
  analysis: Analysis,
  tree: Tree,
  mentions: readonly (EventMention | null)[],
): GrowingEvents {
  const groups: EventMention[][] = [];
  const recent: number[] = [];
  // What is known of all mentions together, so that none is walked again for each.
  const told: { readonly types: Set<EventType>; readonly entities: Set<number> }[] = [];
  const events = new Map<EventType, number>();
  const companions = growingCompanions(tree.tokens);
  const groupAtToken = new Map<number, number>();
  const groupAt = (token: number) => groupAtToken.get(token) ?? -1;
  const add = (group: number, mention: EventMention) => {
    const index = group < 0 ? groups.push([]) - 1 : group;
    groups[index].push(mention);
    told[index] ??= { types: new Set(), entities: new Set() };
    groupAtToken.set(mention.token, index);
    companions.add(index, mention);
    const { types, entities } = told[index];
    if (!types.has(mention.type)) events.set(mention.type, (events.get(mention.type) ?? 0) + 1);
    types.add(mention.type);
    for (const { entity } of mention.participants) if (entity !== null) entities.add(entity);
    const known = recent.indexOf(index);
    if (known >= 0) recent.splice(known, 1);
    else if (recent.length === MOST_RECENT) recent.shift();
    recent.push(index);
    return index;
  };
  const eventsOf = (type: EventType) => events.get(type) ?? 0;
  const isTold = (group: number, entity: number) => told[group].entities.has(entity);
  return {
    analysis,
    tree,
    groups,
    recent,
    add,
    eventsOf,
    isTold,
    companionsOf: companions.of,
    companionsOfGroup: companions.ofGroup,
    groupAt,
    ...besides(analysis, mentions),
  };
}

/** Shorter words tell of little. */
export const SHORTEST_CONTENT_WORD = 4;

/** What the sentences of an article hold, and where its mentions of each type stand: reckoned once for each sentence and type. */
function besides(
  { tokens, entities }: Analysis,
  mentions: readonly (EventMention | null)[],
): Pick<JoinContext, 'others' | 'othersBetween' | 'namesBeside' | 'wordsBeside'> {
  const order = new Map(mentions.flatMap((mention, i) => (mention === null ? [] : [[mention, i] as const])));
  const counts = new Map<EventType, Int32Array>();
  /** How many mentions of a type stand before each place. */
  const countsOf = (type: EventType) => {
    let before = counts.get(type);
    if (before === undefined) {
      before = new Int32Array(mentions.length + 1);
      for (let i = 0; i < mentions.length; i++)
        before[i + 1] = before[i] + (mentions[i]?.type === type ? 1 : 0);
      counts.set(type, before);
    }
    return before;
  };
  const countBefore = (type: EventType, mention: EventMention) => countsOf(type)[lookUp(order, mention)];
  const names = new Map<number, Set<number>>();
  entities.forEach((entity, k) => {
    for (const { start } of entity.mentions) {
      const sentence = tokens.sentence[firstTokenEndingAfter(tokens, start)];
      const known = names.get(sentence);
      if (known === undefined) names.set(sentence, new Set([k]));
      else known.add(k);
    }
  });
  const words = new Map<number, Set<string>>();
  const NOBODY: ReadonlySet<number> = new Set();
  const sentenceOf = ({ token }: EventMention) => tokens.sentence[token];
  const isSame = (a: EventMention, b: EventMention) => (a.type === b.type ? 1 : 0);
  return {
    others: (earlier, later) => countBefore(later.type, later) - isSame(earlier, later),
    othersBetween: (earlier, later) =>
      countBefore(later.type, later) - countBefore(later.type, earlier) - isSame(earlier, later),
    namesBeside: (mention) => names.get(sentenceOf(mention)) ?? NOBODY,
    wordsBeside: (mention) => {
      const sentence = sentenceOf(mention);
      const known = words.get(sentence) ?? contentWords(tokens, sentence);
      words.set(sentence, known);
      return known;
    },
  };
}

function contentWords(tokens: Tokens, sentence: number): Set<string> {
  const words = new Set<string>();
  for (let i = tokens.sentenceStart[sentence]; i < tokens.sentenceStart[sentence + 1]; i++) {
    const isContent = isNoun(tokens, i) || isVerb(tokens, i) || tokens.tag[i] === TAG.JJ;
    const lemma = lemmaOf(tokens, i);
    if (isContent && lemma.length >= SHORTEST_CONTENT_WORD) words.add(lemma.toLowerCase());
  }
  return words;
}
