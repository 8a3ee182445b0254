import type { Document } from '../../documents/document.js';
import type { Span } from '../analysis.js';
import type { Gazetteer } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { type Name, withAcronyms, withoutTickers } from './acronyms.js';
import { withBodiesOfPeoples } from './bodiesOfPeoples.js';
import { completedNames } from './completedNames.js';
import { settleKinds } from './contextualKinds.js';
import { pictureCredits } from './credits.js';
import { datelineNames } from './datelineNames.js';
import { agreeWithin, partedAsElsewhere } from './documentNames.js';
import { isInNameOfKind } from './kindsAfterPlaces.js';
import { addKnownNames } from './knownNames.js';
import { KINDS, type TokenSpan } from './labels.js';
import { withTownsOfPersons } from './locativeNames.js';
import { mendedNames } from './modelNames.js';
import { NameDrafts } from './nameDrafts.js';
import { withNicknames } from './nameEnds.js';
import type { Recognition } from './recogniseNames.js';
import { isGivenName } from './wordsOfPersons.js';

const PERSON = KINDS.indexOf('PERSON');
const PLACE = KINDS.indexOf('PLACE');
const ORGANIZATION = KINDS.indexOf('ORGANIZATION');

/** A name less sure than this is none, unless the gazetteer has it: rather nothing than wrong. */
const LEAST_CONFIDENCE = 0.5;
const LEAST_OF_FULL_NAME = 0.3;
/** Of a full name that begins with a given name. */
const LEAST_OF_GIVEN_NAME = 0.2;
/** Of a body's name of several words. */
const LEAST_OF_LONG_NAME = 0.4;

/**
 * The names of the model, mended by what corpora don't teach: titles and possessives are cut off, known bodies and
 * places that it missed are added, acronyms found by their expansion, and nobody is named in an article's furniture
 * but the dateline's place.
 */
export function refineNames(
  tokens: Tokens,
  { names, features }: Recognition,
  gazetteer: Gazetteer,
  document: Document,
): Name[] {
  const drafts = new NameDrafts(tokens.length);
  for (const name of mendedNames(tokens, names, features, gazetteer)) drafts.put(name);
  addKnownNames(tokens, drafts, features, gazetteer);
  const noActors = [...document.furniture, ...pictureCredits(tokens)];
  const dateline = datelineNames(tokens, document);
  const isInDateline = ({ first, last }: TokenSpan) =>
    dateline !== null && tokens.start[first] < dateline.span.end && tokens.end[last] > dateline.span.start;
  const found = [
    ...(dateline?.names ?? []),
    ...completedNames(tokens, withNicknames(tokens, drafts.names(), features.written), gazetteer).filter(
      (name) => !isInDateline(name) && !isFurniture(tokens, name, noActors),
    ),
  ].sort((a, b) => a.first - b.first);
  const settled = settleKinds(tokens, found, features, gazetteer);
  const sure = agreeWithin(tokens, partedAsElsewhere(tokens, settled), features).filter(
    (name) =>
      !isInNameOfKind(tokens, name, gazetteer) &&
      (name.confidence >= leastFor(tokens, name, gazetteer) ||
        features.matches.last[name.first] === name.last),
  );
  const placed = withBodiesOfPeoples(tokens, withTownsOfPersons(tokens, sure, gazetteer));
  return withAcronyms(tokens, withoutTickers(tokens, placed), features, gazetteer);
}

/** The confidence that a name must have, by its kind and words. */
function leastFor(tokens: Tokens, { first, last, kind }: TokenSpan, gazetteer: Gazetteer): number {
  if (last === first) return LEAST_CONFIDENCE;
  if (kind === PERSON)
    return isGivenName(tokens, first, first, gazetteer) ? LEAST_OF_GIVEN_NAME : LEAST_OF_FULL_NAME;
  return kind === ORGANIZATION ? LEAST_OF_LONG_NAME : LEAST_CONFIDENCE;
}

function isFurniture(tokens: Tokens, { first, last, kind }: TokenSpan, furniture: readonly Span[]): boolean {
  const start = tokens.start[first];
  const end = tokens.end[last];
  return kind !== PLACE && furniture.some((span) => start < span.end && end > span.start);
}
