import { EVENT_FIELDS, EVENT_TYPES } from '../../vocabulary/eventTypes.js';
import type { Analysis, EventType } from '../analysis.js';
import {
  areRelatedTypes,
  lacksCore,
  namesTheOne,
  participantsExclude,
  placesAgree,
  placesExclude,
  sharesParticipant,
  singleVictim,
  statusesExclude,
  timesExclude,
  victimsExclude,
} from './agreement.js';
import { clauseOf } from './arguments.js';
import type { EventMention } from './eventMention.js';
import type { Tree } from './tree.js';
import { isGeneralAttack, mannersExclude } from './wordFamilies.js';

/** Which of `EVENT_FIELDS` a type belongs to, as its index. */
const fieldOf = (type: EventType) => EVENT_FIELDS.indexOf(EVENT_TYPES[type].field);

const FORMS = 7;
/** How a mention presents its event: verb, adjective, or a noun by determiner and number. */
function formOf({ isNoun, isVerb, definite, indefinite, plural }: EventMention): number {
  if (isVerb) return 0;
  if (!isNoun) return 1;
  if (definite) return plural ? 3 : 2;
  if (indefinite) return 4;
  return plural ? 6 : 5;
}

const RELATION = 1;
const FIELD = RELATION + 5;
const FIELD_WORD = FIELD + EVENT_FIELDS.length;
const FORM = FIELD_WORD + EVENT_FIELDS.length * 3;
const FORM_WORD = FORM + FORMS;
const DISTANCE = FORM_WORD + FORMS * 3;
const COMPETITION = DISTANCE + 7;
const PARTICIPANTS = COMPETITION + 8;
const TIMES = PARTICIPANTS + 12;
const PLACES = TIMES + 6;
const REST = PLACES + 6;
/** How many features `joinFeatures` chooses from. */
export const JOIN_FEATURES = REST + 20;

const DISTANCES = [0, 1, 2, 4, 8, 16];

/** What the features of a mention are reckoned in. */
export interface JoinContext {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly groups: readonly (readonly EventMention[])[];
  /** For each token of a trigger, the trigger that the sentence says is the same happening, as a token; else -1. */
  readonly linked: (a: EventMention, b: EventMention) => boolean;
}

/**
 * What speaks for and against a mention telling of the event that the mentions of group `g` tell of, as the indices of the
 * features that hold; null where they can't be one at all. After Chen & Ji (2009), at the level of the whole event.
 */
export function joinFeatures(context: JoinContext, g: number, mention: EventMention): number[] | null {
  const { analysis, tree, groups } = context;
  const { tokens } = analysis;
  const group = groups[g];
  const sameType = group.some((other) => other.type === mention.type);
  if (!sameType && !group.some((other) => areRelatedTypes(other, mention))) return null;
  const on = [0];
  const put = (index: number, holds: boolean) => {
    if (holds) on.push(index);
  };
  const sameLemma = group.some((other) => other.lemma === mention.lemma);
  const sameFamily = group.some((other) => other.family === mention.family);
  const kin = group.some((other) => (other.kin & mention.kin) !== 0);
  const word = sameFamily ? 0 : kin ? 1 : 2;
  put(RELATION, sameType);
  put(RELATION + 1, sameLemma);
  const field = fieldOf(mention.type);
  const form = formOf(mention);
  on.push(FIELD + field, FIELD_WORD + 3 * field + word, FORM + form, FORM_WORD + 3 * form + word);

  const last = group[group.length - 1];
  const sentence = tokens.sentence[mention.token];
  const apart = sentence - tokens.sentence[last.token];
  const distance = DISTANCES.findIndex((most) => apart <= most);
  on.push(DISTANCE + (distance < 0 ? DISTANCES.length : distance));

  let rivals = 0;
  let nearer = 0;
  let rivalFamily = false;
  groups.forEach((other, k) => {
    if (k === g || !other.some((each) => each.type === mention.type)) return;
    rivals++;
    if (other[other.length - 1].token > last.token) nearer++;
    if (other.some((each) => each.family === mention.family)) rivalFamily = true;
  });
  on.push(COMPETITION + Math.min(rivals, 3));
  put(COMPETITION + 4, nearer === 0);
  put(COMPETITION + 5, nearer > 2);
  put(COMPETITION + 6, rivalFamily && !sameFamily);
  put(COMPETITION + 7, rivalFamily && sameFamily);

  const shared = group.some((other) => sharesParticipant(other, mention));
  const excluded = group.some((other) => participantsExclude(other, mention));
  const entities = new Set(mention.participants.flatMap(({ entity }) => (entity === null ? [] : [entity])));
  const sharedEntity = group.some((other) =>
    other.participants.some(({ entity }) => entity !== null && entities.has(entity)),
  );
  const bare = !mention.participants.length && mention.time === null && !mention.places.length;
  put(PARTICIPANTS, shared);
  put(PARTICIPANTS + 1, excluded);
  put(PARTICIPANTS + 2, excluded && !shared);
  put(PARTICIPANTS + 3, !shared && sharedEntity);
  put(PARTICIPANTS + 4, lacksCore(mention));
  put(PARTICIPANTS + 5, group.every(lacksCore));
  put(PARTICIPANTS + 6, singleVictim(mention, group));
  put(PARTICIPANTS + 7, bare);
  put(PARTICIPANTS + 8, bare && sameFamily);
  put(PARTICIPANTS + 9, shared && sameFamily);
  put(PARTICIPANTS + 10, excluded && sameFamily);
  put(
    PARTICIPANTS + 11,
    group.some((other) => namesTheOne(analysis, other, mention)),
  );

  const timed = group.filter(({ time }) => time !== null);
  if (mention.time !== null && timed.length) {
    const excluding = timed.filter((other) => timesExclude(analysis, other, mention)).length;
    if (excluding === timed.length) return null;
    const exclude = excluding > 0;
    const value = analysis.times[mention.time].value;
    put(TIMES, exclude);
    put(TIMES + 1, !exclude);
    put(TIMES + 2, !exclude && timed.some(({ time }) => analysis.times[time!].value === value));
    put(TIMES + 3, exclude && sameFamily);
    put(TIMES + 4, exclude && shared);
  } else on.push(TIMES + 5);

  if (mention.places.length && group.some(({ places }) => places.length)) {
    const exclude = group.some((other) => placesExclude(analysis, other, mention));
    if (exclude && group.every((other) => !other.places.length || placesExclude(analysis, other, mention)))
      return null;
    const same = group.some(({ places }) =>
      places.some((p) => mention.places.some((q) => q.entity === p.entity)),
    );
    put(PLACES, exclude);
    put(PLACES + 1, same);
    put(PLACES + 2, !exclude && !same);
    put(
      PLACES + 3,
      !same &&
        group.some(({ places }) =>
          places.some((p) => mention.places.some((q) => placesAgree(analysis, p.entity, q.entity))),
        ),
    );
    put(PLACES + 4, exclude && sameFamily);
  } else on.push(PLACES + 5);

  put(
    REST,
    group.some((other) => statusesExclude(other, mention)),
  );
  put(
    REST + 1,
    group.some((other) => other.status === mention.status),
  );
  if (group.some((other) => victimsExclude(other, mention))) return null;
  const counts = group.some(({ count }) => count !== null) && mention.count !== null;
  put(REST + 2, counts && group.some(({ count }) => count !== null && count !== mention.count));
  put(REST + 3, counts && group.some(({ count }) => count === mention.count));
  put(
    REST + 4,
    mention.type === 'CONFLICT_ATTACK' && group.some((other) => mannersExclude(other.lemma, mention.lemma)),
  );
  put(REST + 5, isGeneralAttack(mention.lemma));
  put(
    REST + 6,
    group.some((other) => context.linked(other, mention)),
  );
  const caused = group.some(({ cause }) => cause !== null) && mention.cause !== null;
  put(
    REST + 7,
    caused &&
      group.some(
        ({ cause }) =>
          cause !== null && mention.cause !== null && timesExclude(analysis, cause, mention.cause),
      ),
  );
  put(REST + 8, tokens.sentence[group[0].token] <= 1);
  put(REST + 9, group.length >= 3);
  put(
    REST + 10,
    group.some((other) => other.assertedBy !== null && other.assertedBy === mention.assertedBy),
  );
  const clause = clauseOf(tree, mention.token);
  const together = group.filter(({ token }) => tokens.sentence[token] === sentence);
  put(
    REST + 11,
    together.some(({ token }) => {
      const other = clauseOf(tree, token);
      return other === clause || tokens.head[other] === clause || tokens.head[clause] === other;
    }),
  );
  put(REST + 12, together.length > 0 && sameLemma);
  put(REST + 13, mention.status === 'PLANNED' && group.some(({ status }) => status === 'PLANNED'));
  put(REST + 14, mention.isNoun && group.some(({ isNoun }) => !isNoun) && sameFamily);
  put(REST + 15, !mention.isNoun && group.some(({ isNoun }) => !isNoun) && sameFamily);
  put(REST + 16, !mention.isNoun && group.some(({ isNoun }) => !isNoun) && !sameFamily);
  put(REST + 17, rivals === 0 && sameFamily && mention.definite);
  return on;
}
