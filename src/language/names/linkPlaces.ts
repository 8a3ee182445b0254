import type { Gazetteer } from '../gazetteers/gazetteer.js';

/** How much likelier the first of several places by one name must be to be taken with nothing else to tell. */
const DOMINANCE = 3;
const LARGE = 500_000;
/** How many times as many live in a region as in its seat, at most, for the name of both to mean the seat. */
const MOST_PER_SEAT = 5;
/** Other places of a country that speak for its region against a country of the same name. */
const LEAST_SUPPORT = 2;

/**
 * Which of several places by one name is meant: the one whose country or state the article names beside it, else the
 * one in a country the article names and no other is, else the one that is far better known; null where that can't
 * be told.
 *
 * @param candidates entries by that name, the likeliest first
 * @param beside entry of the place named right after it ("Paris, Texas"), or -1
 * @param isQualified whether that place says where it is, and is no other in a list with it
 * @param countries how many places and peoples of each country (ISO code) the article names
 */
export function choosePlace(
  gazetteer: Gazetteer,
  candidates: readonly number[],
  beside: number,
  isQualified: boolean,
  countries: ReadonlyMap<string, number>,
): number | null {
  const places = withSeatFirst(
    gazetteer,
    candidates.filter((entry) => gazetteer.kind(entry) === 'PLACE'),
  );
  if (places.length === 0) return null;
  const [first] = places;
  if (beside >= 0) {
    const there = places.filter((entry) => entry !== beside && isWithin(gazetteer, entry, beside));
    if (there.length > 0) return there[0];
    if (isQualified) return null;
    // A town of that state that the map doesn't have; not so a large city, which may stand in a list of places.
    const isTown =
      gazetteer.type(first) === 'city' &&
      gazetteer.prominence(first) < LARGE &&
      !isFirstByName(gazetteer, first);
    if (isTown && gazetteer.type(beside) === 'region') return null;
  }
  const rank = (entry: number) =>
    gazetteer.type(entry) === 'country' ? Number.POSITIVE_INFINITY : gazetteer.prominence(entry);
  // A city and the region around it are no rivals: the name stands for the first.
  const isRival = (entry: number) =>
    gazetteer.country(entry) !== gazetteer.country(first) || gazetteer.type(entry) === gazetteer.type(first);
  const rival = places.slice(1).find(isRival);
  // Georgia, among Florida and Alabama: the state.
  const support = (entry: number) => countries.get(gazetteer.country(entry) ?? '') ?? 0;
  const isState =
    rival !== undefined && gazetteer.type(first) === 'country' && gazetteer.type(rival) === 'region';
  if (isState && support(first) <= 1 && support(rival) >= LEAST_SUPPORT) return rival;
  if (rival === undefined || rank(first) >= DOMINANCE * rank(rival) || isFirstByName(gazetteer, first))
    return first;
  const named = places.filter((entry) => support(entry) > 0);
  const [best, next] = named;
  if (best === undefined || named.length === places.length) return null;
  if (next === undefined || rank(best) >= DOMINANCE * rank(next)) return best;
  const isSeat =
    gazetteer.type(best) !== gazetteer.type(next) && gazetteer.country(best) === gazetteer.country(next);
  return isSeat ? best : null;
}

/** The places with a region's seat of the same name before it, where much of the region lives there: São Paulo, not so Quebec. */
function withSeatFirst(gazetteer: Gazetteer, places: readonly number[]): readonly number[] {
  const [first, ...others] = places;
  if (first === undefined || gazetteer.type(first) !== 'region') return places;
  const seat = others.find(
    (entry) =>
      gazetteer.region(entry) === first &&
      gazetteer.prominence(entry) * MOST_PER_SEAT >= gazetteer.prominence(first),
  );
  return seat === undefined ? places : [seat, ...places.filter((entry) => entry !== seat)];
}

/** Whether a place lies in a country or region, by their entries. */
export function isWithin(gazetteer: Gazetteer, place: number, land: number): boolean {
  return gazetteer.type(land) === 'country'
    ? gazetteer.country(place) === gazetteer.country(land)
    : gazetteer.region(place) === land;
}

/** Whether the lexicon or the map of countries puts the entry above all others of its names. */
function isFirstByName(gazetteer: Gazetteer, entry: number): boolean {
  const { name } = gazetteer.entry(entry);
  return gazetteer.type(entry) === 'country' || gazetteer.isFromLexicon(name, 0, name.length);
}
