import type { Span } from '../analysis.js';
import type { Gazetteer } from '../gazetteers/gazetteer.js';
import type { Tokens } from '../tokens.js';
import { type Name, withAcronyms, withoutTickers } from './acronyms.js';
import { settleKinds } from './contextualKinds.js';
import { pictureCredits } from './credits.js';
import { agreeWithin, partedAsElsewhere } from './documentNames.js';
import { addKnownNames } from './knownNames.js';
import { KINDS, type TokenSpan } from './labels.js';
import { mendedNames } from './modelNames.js';
import { NameDrafts } from './nameDrafts.js';
import { withNicknames } from './nameEnds.js';
import type { Recognition } from './recogniseNames.js';

const PERSON = KINDS.indexOf('PERSON');
const PLACE = KINDS.indexOf('PLACE');

/** A name less sure than this is none, unless the gazetteer has it: rather nothing than wrong. */
const LEAST_CONFIDENCE = 0.5;
const LEAST_OF_FULL_NAME = 0.3;

/**
 * The names of the model, mended by what corpora don't teach: titles and possessives are cut off, known bodies and
 * places that it missed are added, acronyms found by their expansion, and nobody is named in an article's furniture
 * but the dateline's place.
 */
export function refineNames(
  tokens: Tokens,
  { names, features }: Recognition,
  gazetteer: Gazetteer,
  furniture: readonly Span[],
): Name[] {
  const drafts = new NameDrafts(tokens.length);
  for (const name of mendedNames(tokens, names, features, gazetteer)) drafts.put(name);
  addKnownNames(tokens, drafts, features, gazetteer);
  const noActors = [...furniture, ...pictureCredits(tokens)];
  const found = withNicknames(tokens, drafts.names(), features.written).filter(
    (name) => !isFurniture(tokens, name, noActors),
  );
  const settled = settleKinds(tokens, found, features, gazetteer);
  const sure = agreeWithin(tokens, partedAsElsewhere(tokens, settled), features).filter(
    ({ first, last, kind, confidence }) =>
      confidence >= (kind === PERSON && last > first ? LEAST_OF_FULL_NAME : LEAST_CONFIDENCE) ||
      features.matches.last[first] === last,
  );
  return withAcronyms(tokens, withoutTickers(tokens, sure), features, gazetteer);
}

function isFurniture(tokens: Tokens, { first, last, kind }: TokenSpan, furniture: readonly Span[]): boolean {
  const start = tokens.start[first];
  const end = tokens.end[last];
  return kind !== PLACE && furniture.some((span) => start < span.end && end > span.start);
}
