import type { Gazetteer } from '../gazetteers/gazetteer.js';

/** How much likelier the first of several places by one name must be to be taken with nothing else to tell. */
const DOMINANCE = 4;

/**
 * Which of several places by one name is meant: the one whose country or state the article names beside it, else the
 * one in a country the article names and no other is, else the one that is far better known; null where that can't
 * be told.
 *
 * @param candidates entries by that name, the likeliest first
 * @param beside entry of the place named right after it ("Paris, Texas"), or -1
 * @param countries ISO codes of the countries that the article names
 */
export function choosePlace(
  gazetteer: Gazetteer,
  candidates: readonly number[],
  beside: number,
  countries: ReadonlySet<string>,
): number | null {
  const places = candidates.filter((entry) => gazetteer.kind(entry) === 'PLACE');
  if (places.length === 0) return null;
  const [first, second] = places;
  if (beside >= 0) {
    const country = gazetteer.country(beside);
    const near = places.filter((entry) => gazetteer.country(entry) === country && entry !== beside);
    if (near.length > 0)
      return gazetteer.type(beside) === 'region' ? nearest(gazetteer, near, beside) : near[0];
  }
  if (second === undefined) return first;
  const rank = (entry: number) =>
    gazetteer.type(entry) === 'country' ? Number.POSITIVE_INFINITY : gazetteer.prominence(entry);
  const sameCountry = places.every((entry) => gazetteer.country(entry) === gazetteer.country(first));
  // A city and the region it is the seat of: the name stands for the city.
  if (sameCountry && gazetteer.type(first) !== gazetteer.type(second)) return first;
  if (rank(first) >= DOMINANCE * rank(second) || isFirstByName(gazetteer, first)) return first;
  const named = places.filter((entry) => countries.has(gazetteer.country(entry) ?? ''));
  if (named.length > 0 && named.length < places.length) {
    const [best, next] = named;
    if (next === undefined || rank(best) >= DOMINANCE * rank(next)) return best;
    if (gazetteer.type(best) !== gazetteer.type(next) && gazetteer.country(best) === gazetteer.country(next))
      return best;
  }
  return null;
}

/** Whether the lexicon or the map of countries puts the entry above all others of its names. */
function isFirstByName(gazetteer: Gazetteer, entry: number): boolean {
  const { name } = gazetteer.entry(entry);
  return gazetteer.type(entry) === 'country' || gazetteer.isFromLexicon(name, 0, name.length);
}

/** The entry that lies nearest to the region's seat: the town in that state rather than in another. */
function nearest(gazetteer: Gazetteer, entries: readonly number[], region: number): number | null {
  const seat = gazetteer.entry(region);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const { latitude, longitude } = gazetteer.entry(entry);
    if (latitude === null || longitude === null || seat.latitude === null || seat.longitude === null)
      continue;
    const shrink = Math.cos((seat.latitude * Math.PI) / 180);
    const distance = (latitude - seat.latitude) ** 2 + ((longitude - seat.longitude) * shrink) ** 2;
    if (distance < least) {
      least = distance;
      best = entry;
    }
  }
  // A state is seldom wider than ten degrees: a town farther off is another's.
  return least < 100 ? best : null;
}
