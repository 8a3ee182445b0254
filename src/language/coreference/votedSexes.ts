import { wordsWith } from '../lexicon/lexicon.js';
import type { Sex } from '../names/sexes.js';
import { bareWord, isPossessive } from '../names/words.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import type { Discourse } from './discourse.js';
import type { PronounClass } from './pronouns.js';
import { type PronounWeights, pronounsOf, resolvePronouns } from './resolvePronouns.js';

/** What share of the votes a sex must have. */
const LEAST_SHARE = 0.6;
/** How many votes "Orvik said she" has, which hardly ever means somebody else. */
const OF_WHO_SAYS = 3;
/** Tokens between who says it and the pronoun at the most: "told reporters on Monday that". */
const REACH = 8;
/** What else a clause before the pronoun would have. */
const CLAUSE = tagSet(...VERB_TAGS, 'PRP');
const PREPOSITION = tagSet('IN', 'TO');
const SPEECH = wordsWith('verbs', 'cue', 'speech');

/**
 * The sex of each entity whose name tells none, as most of the pronouns tell it that mean it where none of them decides for
 * the next: the first one alone would turn a whole article round where it is taken for somebody else's.
 *
 * @param discourse has no pronouns among its mentions, before and afterwards
 */
export function votedSexes(discourse: Discourse, weights: PronounWeights): ReadonlyMap<number, Sex> {
  const pronouns = pronounsOf(discourse).filter(({ pronoun }) => pronoun !== 'NEUTER');
  if (pronouns.length === 0 || !discourse.hasUnknownSexes()) return new Map();
  const votes = new Map<number, { FEMALE: number; MALE: number }>();
  const vote = (entity: number, pronoun: PronounClass, count: number) => {
    if (pronoun === 'NEUTER' || discourse.sex(entity) !== null) return;
    const of = votes.get(entity) ?? { FEMALE: 0, MALE: 0 };
    of[pronoun] += count;
    votes.set(entity, of);
  };
  for (const { token, pronoun } of pronouns) {
    const teller = tellerBefore(discourse, token, pronoun);
    if (teller !== null) vote(teller, pronoun, OF_WHO_SAYS);
  }
  for (const { entity, pronoun, probability } of resolvePronouns(discourse, weights, null, false))
    vote(entity, pronoun, probability);
  discourse.forgetPronouns();
  const sexes = new Map<number, Sex>();
  for (const [entity, { FEMALE, MALE }] of votes) {
    const sex = FEMALE > MALE ? 'FEMALE' : 'MALE';
    if (Math.max(FEMALE, MALE) >= LEAST_SHARE * (FEMALE + MALE)) sexes.set(entity, sex);
  }
  return sexes;
}

/**
 * Who says in "Orvik, 54, told reporters that she" what begins with the pronoun; null where nobody who is named does, or where
 * somebody of its sex is named before, whom it may mean.
 */
function tellerBefore(discourse: Discourse, pronoun: number, of: PronounClass): number | null {
  const { tokens, entities, quotation } = discourse;
  const { sentence, sentenceStart } = tokens;
  if (!/^(?:he|she)$/.test(bareWord(tokens, pronoun))) return null;
  const before = discourse.before(pronoun).filter(({ last }) => last < pronoun);
  const said = before.at(-1);
  if (said?.form !== 'NAME' || entities[said.entity].kind !== 'PERSON') return null;
  const { first, last } = said;
  if (sentence[last] !== sentence[pronoun] || pronoun - last > REACH) return null;
  if (quotation[last] !== quotation[pronoun]) return null;
  // "The lawyer of Orvik said she", "Orvik's husband said he": whose word comes before or after says it.
  if (first > sentenceStart[sentence[first]] && PREPOSITION[tokens.tag[first - 1]]) return null;
  if (isPossessive(tokens, last + 1)) return null;
  if (
    before.some((each) => sentence[pronoun] - sentence[each.last] <= 1 && discourse.sex(each.entity) === of)
  )
    return null;
  let verb = pronoun - 1;
  while (verb > last && !CLAUSE[tokens.tag[verb]]) verb--;
  return verb > last && SPEECH.has(tokens.lemma[verb]) ? said.entity : null;
}
