/*
 * Who and what is named. Tied to names.bin: features.ts, labels.ts, and the word lists that `NAME_FEATURES` names. Everything
 * after the model may be touched freely: the ends and kinds of names (nameEnds, refineNames, contextualKinds, lands), which
 * name is which entity (shortNames, entityDrafts), offices (positions), and the lists that are no features.
 */
import { lookUp } from '../../expected.js';
import type { Analysis, Entity, Mention, Position } from '../analysis.js';
import { loadGazetteer } from '../gazetteers/gazetteer.js';
import { type Tokens, tokenHolding } from '../tokens.js';
import type { Name } from './acronyms.js';
import { draftEntities, type EntityDraft } from './entityDrafts.js';
import { basesOf } from './lands.js';
import { withoutNickname } from './personNames.js';
import { findPosition, NameIndex, type PlacedName } from './positions.js';
import { loadNameRecogniser } from './recogniseNames.js';
import { refineNames } from './refineNames.js';

/** Soft hyphens and spaces without width, which type-setting leaves within names. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Finds the persons, organisations, places, groups and things that the article names: fills `named` (with all
 * their mentions by name, positions and gazetteer entries) and `datelinePlace`.
 *
 * Reads tokens and tags. Throws a ModelError where the model is damaged, an error with the code GAZETTEER_MISSING
 * where the gazetteers have not been compiled.
 */
export function findNames(analysis: Analysis): void {
  const { tokens, document } = analysis;
  const gazetteer = loadGazetteer();
  const names = refineNames(tokens, loadNameRecogniser().recognise(tokens), gazetteer, document);
  const drafts = draftEntities(tokens, names, gazetteer);
  const placed: PlacedName[] = new Array(names.length);
  drafts.forEach((draft, entity) => {
    for (const n of draft.names) {
      const { first, last } = names[n];
      placed[n] = { first, last, entity, kind: draft.kind };
    }
  });
  const index = new NameIndex(tokens.length, placed);
  const named: Entity[] = drafts.map((draft) => ({
    kind: draft.kind,
    name: nameOf(tokens, draft, names),
    mentions: draft.names.map((n) => mentionOf(tokens, names[n])),
    acronym: draft.acronym,
    gazetteer: draft.entry < 0 ? null : gazetteer.entry(draft.entry),
    positions: draft.kind === 'PERSON' ? positionsOf(tokens, draft, placed, index) : [],
    unresolvedReason: draft.unresolvedReason,
  }));
  analysis.named = named.map((entity) => withCountries(entity, named));
  analysis.datelinePlace = datelinePlace(analysis, placed);
}

function mentionOf(tokens: Tokens, { first, last, confidence }: Name): Mention {
  return {
    start: tokens.start[first],
    end: tokens.end[last],
    form: 'NAME',
    confidence: Math.round(confidence * 1000) / 1000,
  };
}

function nameOf(tokens: Tokens, draft: EntityDraft, names: readonly Name[]): string {
  const name = fullestName(tokens, draft, names);
  return draft.kind === 'PERSON' ? withoutNickname(name) : name;
}

/** The longest of the names, of a place the most frequent; one in small letters before one all in capitals. */
function fullestName(tokens: Tokens, draft: EntityDraft, names: readonly Name[]): string {
  let best = '';
  let bestRank = -1;
  const counts = new Map<string, number>();
  for (const n of draft.names) {
    const { first, last } = names[n];
    const text = tokens.text
      .slice(tokens.start[first], tokens.end[last])
      .replace(INVISIBLE, '')
      .replace(/\s+/g, ' ');
    const shouted = text.length > 5 && text === text.toUpperCase();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    const isAcronym = draft.entry < 0 && text.length <= 5 && text === text.toUpperCase();
    const size = draft.kind === 'PLACE' && !isAcronym ? lookUp(counts, text) * 100 : 0;
    const rank = size + Math.min(text.length, 99) + (shouted || !/^[\p{L}\d]/u.test(text) ? 0 : 100_000);
    if (rank > bestRank) {
      best = text;
      bestRank = rank;
    }
  }
  return best;
}

function positionsOf(
  tokens: Tokens,
  draft: EntityDraft,
  placed: readonly PlacedName[],
  index: NameIndex,
): Position[] {
  const positions: Position[] = [];
  for (const n of draft.names) {
    const found = findPosition(tokens, placed[n], index);
    if (!found) continue;
    const same = positions.findIndex((p) => p.title.toLowerCase() === found.title.toLowerCase());
    if (same < 0) positions.push(found);
    else if (positions[same].organization === null && positions[same].place === null) positions[same] = found;
  }
  return positions;
}

/** An office of a people, "Russian Defence Minister", is one of the country where the article names it. */
function withCountries(entity: Entity, entities: readonly Entity[]): Entity {
  if (!entity.positions.some(({ organization }) => organization !== null)) return entity;
  const positions = entity.positions.map((held) => {
    const body = held.organization === null ? null : entities[held.organization];
    if (body?.kind !== 'GROUP') return held;
    const country = body.gazetteer?.countryCode;
    const lands = country ? [] : basesOf(body.name.toLowerCase());
    const place = entities.findIndex(({ kind, name, gazetteer }) =>
      country
        ? gazetteer?.id === `country:${country}`
        : kind === 'PLACE' && lands.includes(name.toLowerCase()),
    );
    return place < 0 ? held : { ...held, organization: null, place };
  });
  return { ...entity, positions };
}

/** The entity of the place in the dateline: the first place within the furniture that holds the dateline's words. */
function datelinePlace({ document, tokens }: Analysis, placed: readonly PlacedName[]): number | null {
  const { datelinePlace: words, furniture, text } = document;
  if (words === null) return null;
  for (const span of furniture) {
    const at = text.indexOf(words, span.start);
    if (at < 0 || at >= span.end) continue;
    const token = tokenHolding(tokens, at);
    const name = placed.find(({ first, last, kind }) => kind === 'PLACE' && first <= token && token <= last);
    if (name) return name.entity;
  }
  return null;
}
