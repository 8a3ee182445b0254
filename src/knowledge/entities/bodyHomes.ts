import type { Analysis, Entity, GazetteerEntry, Span } from '../../language/analysis.js';
import type { BodyName } from './bodyNames.js';

/** Where an article is mostly, where so large a share of what it names is there. */
const MOSTLY = 0.6;

/** The least share of an article's namings of places and peoples that the gazetteer must know to tell where it is. */
const KNOWN = 1 / 3;

/** What tells which country or town the generic bodies of an article are of. */
export interface BodyHomes {
  /**
   * The country ("SY") or the gazetteer's town or region ("city:2988507") that a generic body of the article is of: the one it
   * is named with ("Syrian Foreign Ministry", "the Foreign Ministry in Paris"), else the one that the article is mostly about.
   * SOMEWHERE where it speaks of several, or tells no town; NOWHERE where it names hardly a place that is known.
   */
  of(entity: Entity, ofEach: NonNullable<BodyName['ofEach']>): string | typeof SOMEWHERE | typeof NOWHERE;
}

export const SOMEWHERE = Symbol('one of several');
export const NOWHERE = Symbol('none known');

interface PlaceNaming extends Span {
  /** Null where the gazetteer has none. */
  readonly entry: GazetteerEntry | null;
}

/** Prepares the homes of an article's generic bodies. */
export function bodyHomes({ entities, document }: Pick<Analysis, 'entities' | 'document'>): BodyHomes {
  const places = entities
    .filter(({ kind }) => kind === 'PLACE' || kind === 'GROUP')
    .flatMap(({ gazetteer, mentions }) =>
      mentions.map(({ start, end }): PlaceNaming => ({ start, end, entry: gazetteer })),
    )
    .sort((a, b) => a.start - b.start);
  const known = places.flatMap(({ entry }) => entry ?? []);
  const isKnown = known.length > 0 && known.length >= KNOWN * places.length;
  const homes = {
    COUNTRY: mostly(known.map(({ countryCode }) => countryCode)),
    TOWN: mostly(known.map((entry) => (isTown(entry) ? entry.id : null))),
  };
  return {
    of({ mentions }, ofEach) {
      const homeOf = (entry: GazetteerEntry) =>
        ofEach === 'TOWN' && isTown(entry) ? entry.id : ofCountry(entry);
      const beside = mentions
        .filter(({ form }) => form === 'NAME')
        .flatMap((mention) => placeBeside(mention, places, document.text) ?? []);
      const home = beside.length > 0 ? mostly(beside.map(homeOf)) : isKnown ? homes[ofEach] : null;
      if (home !== null) return home;
      return beside.length > 0 || isKnown || ofEach === 'TOWN' ? SOMEWHERE : NOWHERE;
    },
  };
}

const isTown = ({ id }: GazetteerEntry) => id.startsWith('city:');

/** A region may have bodies of its own: "Texas Supreme Court". */
const ofCountry = (entry: GazetteerEntry) => (entry.id.startsWith('region:') ? entry.id : entry.countryCode);

/** The place or people named right before a body ("Syrian", "Syria's") or right after it ("of Syria", "in Paris"). */
function placeBeside(body: Span, places: readonly PlaceNaming[], text: string): GazetteerEntry | null {
  const before = places.findLast(({ end }) => end <= body.start);
  if (before !== undefined && /^(?:['’]s?)?\s+$/.test(text.slice(before.end, body.start)))
    return before.entry;
  const after = places.find(({ start }) => start >= body.end);
  if (after !== undefined && /^\s+(?:of|in)\s+(?:the\s+)?$/.test(text.slice(body.end, after.start)))
    return after.entry;
  return null;
}

/** The value that most of them are; null where none is, or there is none. */
function mostly(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const value of values) {
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    all++;
  }
  for (const [value, count] of counts) if (count >= MOSTLY * all) return value;
  return null;
}
