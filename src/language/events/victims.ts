import { isHarm } from '../../vocabulary/eventTypes.js';
import type { Analysis } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { argumentsOf } from '../syntax/arguments.js';
import { coordinated } from '../syntax/coordination.js';
import { prepositionOf } from '../syntax/prepositions.js';
import { childrenOf, type Tree } from '../syntax/tree.js';
import { isVerb, lemmaOf } from '../syntax/words.js';
import type { EventMention } from './eventMention.js';
import { coordinatedPersons, fillerOf, type MentionIndex } from './fillers.js';
import type { RoleMention } from './participants.js';

/** Verbs by which the dead and hurt are told by name. */
const NAMING = listOf('happenings', 'naming victims');
/** Words for those who died or were hurt, whoever they were. */
const VICTIMS = listOf('happenings', 'victims');
const MAX_SENTENCES = 8;

/**
 * Adds to a death or injury those whom the text names later: "Police identified the victims as X and Y", "The pilot was named as
 * Z" where a pilot died. They go to the event of harm told last before, in its last mention.
 */
export function addNamedVictims(
  analysis: Analysis,
  tree: Tree,
  index: MentionIndex,
  groups: EventMention[][],
): void {
  const { tokens, entities } = analysis;
  for (let i = 0; i < tokens.length; i++) {
    if (!isVerb(tokens, i) || !NAMING.has(lemmaOf(tokens, i))) continue;
    const slots = argumentsOf(tree, i);
    const described = slots.filter(({ slot }) => slot === 'obj');
    const named = [
      ...slots.filter(({ slot }) => slot === 'as').map(({ head }) => head),
      // "Identified the victims as X", with "as X" taken for the victims'.
      ...described.flatMap(({ head }) =>
        childrenOf(tree, head).filter((c) => prepositionOf(tree, c) === 'as'),
      ),
    ];
    if (!named.length || !described.length) continue;
    const group = harmBefore(tree, groups, i);
    if (!group) continue;
    const isVictim = ({ head }: { head: number }) => {
      const lemma = lemmaOf(tokens, head);
      const told = group.some(({ participants }) =>
        participants.some((each) => each.role === 'VICTIM' && each.lemma === lemma),
      );
      return VICTIMS.has(lemma) || told;
    };
    if (!described.some(isVictim)) continue;
    const heads = named.flatMap((head) =>
      coordinated(tree, head).flatMap((each) => [each, ...coordinatedPersons(analysis, tree, index, each)]),
    );
    const victims = [...new Set(heads)].flatMap((head): RoleMention[] => {
      const { entity, span } = fillerOf(analysis, tree, index, head);
      if (entity === null || entities[entity].kind !== 'PERSON') return [];
      return [
        {
          role: 'VICTIM',
          ...span,
          entity,
          head,
          lemma: lemmaOf(tokens, head),
          count: null,
          isNumber: false,
          owner: null,
        },
      ];
    });
    const last = group.length - 1;
    group[last] = { ...group[last], participants: [...group[last].participants, ...victims] };
  }
}

function harmBefore(
  { tokens }: Tree,
  groups: readonly EventMention[][],
  token: number,
): EventMention[] | undefined {
  let best: EventMention[] | undefined;
  let nearest = -1;
  for (const group of groups) {
    for (const mention of group) {
      if (!isHarm(mention.type) || mention.token >= token || mention.token <= nearest) continue;
      if (tokens.sentence[token] - tokens.sentence[mention.token] > MAX_SENTENCES) continue;
      nearest = mention.token;
      best = group;
    }
  }
  return best;
}
