import { tagIndex, tagSet } from '../tagging/tags.js';
import { isBelow, type Tokens, wordOf } from '../tokens.js';
import { relationIndex } from './relations.js';

const PAST = tagIndex('VBD');
const ADJECTIVE = tagIndex('JJ');
const COMPLEMENT = relationIndex('xcomp');
const OBJECT = relationIndex('obj');
const OF_OBJECT = tagSet('DT', 'PRP$', 'CD', 'JJ', 'HYPH', 'NN', 'NNS', 'NNP', 'NNPS');
const NOUNS = tagSet('NN', 'NNS', 'NNP', 'NNPS');
/** "Was shot dead": then whoever follows is somebody else. */
const PASSIVE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/i;

/**
 * Hangs "dead" and whoever follows in "police shot dead two men" on "shot", where the parser took "shot dead" for two verbs, an
 * auxiliary and its verb, or "dead" for a part of the object.
 */
export function hangShotDead(tokens: Tokens, from: number, to: number): void {
  for (let shot = from + 1; shot + 2 < to; shot++) {
    const dead = shot + 1;
    if (wordOf(tokens, shot) !== 'shot' || wordOf(tokens, dead) !== 'dead') continue;
    const killed = objectAfter(tokens, dead, to);
    if (killed < 0 || PASSIVE.test(wordOf(tokens, shot - 1)) || PASSIVE.test(wordOf(tokens, shot - 2)))
      continue;
    tokens.tag[shot] = PAST;
    tokens.lemma[shot] = 'shoot';
    tokens.tag[dead] = ADJECTIVE;
    tokens.lemma[dead] = 'dead';
    if (isBelow(tokens, shot, dead)) {
      tokens.head[shot] = tokens.head[dead];
      tokens.relation[shot] = tokens.relation[dead];
    }
    // What stands above the verb stays there: a noun that the clause is about.
    if (!isBelow(tokens, shot, killed)) {
      tokens.head[killed] = shot;
      tokens.relation[killed] = OBJECT;
    }
    for (let i = from; i < to; i++) if (tokens.head[i] === dead && i !== shot) tokens.head[i] = shot;
    tokens.head[dead] = shot;
    tokens.relation[dead] = COMPLEMENT;
  }
}

/** The last word of the noun phrase right after a token; -1 for none. */
function objectAfter(tokens: Tokens, i: number, to: number): number {
  let last = i;
  while (last + 1 < to && OF_OBJECT[tokens.tag[last + 1]]) last++;
  return last > i && NOUNS[tokens.tag[last]] ? last : -1;
}
