import { listOf, wordsWith } from '../../language/lexicon/lexicon.js';
import type { Feature } from '../matching/featureModel.js';
import { isBodyOfPeoples } from './bodyNames.js';
import { isOneEdit, rarity, sameWord, soundOf } from './nameWords.js';
import { type PersonKey, sameMiddle } from './personKey.js';
import type { ParsedStoryName } from './storyName.js';

type Name = ParsedStoryName;

/** A name beside its story's other names. */
export interface InStory extends ParsedStoryName {
  /** The people whom full names tell, numbered within the story; null where it is no person's full name. */
  readonly human: number | null;
  /** How many other names of the story hold all its words, of differing bearers as far as the names tell. */
  readonly rivals: number;
  /** Of a surname that several people of the story have, the ids of the names of those who aren't overwhelmingly the one meant. */
  readonly doubtful: ReadonlySet<string>;
}

const holds = (condition: boolean) => (condition ? 1 : 0);

const has = (name: Name, word: string) => name.words.some((other) => sameWord(other, word));
const common = (a: Name, b: Name) => a.words.filter((word) => has(b, word));
/** The words of a that b lacks. */
const lacking = (a: Name, b: Name) => a.words.filter((word) => !has(b, word));

const inFewerWords = <N extends Name>(a: N, b: N): readonly [N, N] =>
  a.words.length < b.words.length || (a.words.length === b.words.length && a.id < b.id) ? [a, b] : [b, a];

/** Whether one name is all in the other. */
export function isWithin(a: Name, b: Name): boolean {
  const [short, long] = inFewerWords(a, b);
  return lacking(short, long).length === 0;
}

/** What holds of two names of persons; false where one of them is none. */
function ofPersons(a: Name, b: Name, test: (x: PersonKey, y: PersonKey) => boolean): boolean {
  return a.person !== null && b.person !== null && test(a.person, b.person);
}

type GivenNames = 'AGREE' | 'INITIAL' | 'OTHER' | 'UNKNOWN';

function givenNames({ given: x }: PersonKey, { given: y }: PersonKey): GivenNames {
  if (x === null || y === null) return 'UNKNOWN';
  if (x === y) return 'AGREE';
  if (x.length === 1 || y.length === 1) return x[0] === y[0] ? 'INITIAL' : 'OTHER';
  // "Raj" and "Rajesh", "Sergej" and "Sergei".
  const isClipped = Math.min(x.length, y.length) > 2 && (x.startsWith(y) || y.startsWith(x));
  return isClipped || isOneEdit(x, y) ? 'AGREE' : 'OTHER';
}

const givenNamesAre = (a: Name, b: Name, wanted: GivenNames) =>
  ofPersons(a, b, (x, y) => givenNames(x, y) === wanted);

const haveOneSurname = (a: Name, b: Name) => ofPersons(a, b, (x, y) => x.surname === y.surname);

/**
 * Whether two people's names have one surname and given names that can't be one's: "Olaf Brenn" and "Mirela Brenn"; not "Magnus
 * Brenn" and "Olaf Magnus Brenn".
 */
export function areRelatives(a: Name, b: Name): boolean {
  const isAmong = (x: PersonKey, y: PersonKey) =>
    x.given !== null && y.middle.some((word) => sameMiddle(word, x.given ?? ''));
  return ofPersons(
    a,
    b,
    (x, y) => x.surname === y.surname && givenNames(x, y) === 'OTHER' && !isAmong(x, y) && !isAmong(y, x),
  );
}

/** Whether the names' parts alone tell that two full names are one person's (true) or are two people's of one given name (false). */
export function areOneHuman(a: InStory, b: InStory): boolean | null {
  if (a.human === null || b.human === null) return null;
  if (a.human === b.human) return true;
  const isNamesake = ofPersons(a, b, (x, y) => x.surname === y.surname && givenNames(x, y) === 'AGREE');
  return isNamesake ? false : null;
}

/** Whether a name is another but for a word in capitals whose letters that one spells out: "INS Orsal", "Indian Naval Ship Orsal". */
const spellsOut = (short: Name, long: Name) =>
  short.words.some((word, at) => {
    if (!short.abbreviations.has(word)) return false;
    const rest = short.words.length - 1 - at;
    const spelled = long.words.slice(at, long.words.length - rest);
    return (
      spelled.length === word.length &&
      spelled.every((full, k) => full[0] === word[k]) &&
      short.words.slice(0, at).every((other, k) => sameWord(other, long.words[k])) &&
      short.words.slice(at + 1).every((other, k) => sameWord(other, long.words[at + word.length + k]))
    );
  });

/**
 * Whether one is the acronym whose letters fit the other's words, or an article of the story says that it is short for it, or one
 * has an acronym in place of some of the other's words.
 */
function isAcronymOf(a: Name, b: Name): boolean {
  const stands = (short: Name, long: Name) => {
    const { capitals } = short;
    if (capitals === null) return spellsOut(short, long);
    return (
      long.initials.includes(capitals) ||
      [...long.acronyms].some((acronym) => acronym.toLowerCase() === capitals)
    );
  };
  return stands(a, b) || stands(b, a);
}

/** Whether one name is all in the other, which has more, and they are no persons'. */
const isLonger = (a: Name, b: Name) =>
  a.words.length !== b.words.length && isWithin(a, b) && (a.person === null || b.person === null);

/** Whether the gazetteer knows the shorter of two such names alone: "Velm" and "Velm Today". */
function isKnownWithin(a: Name, b: Name): boolean {
  const [short, long] = inFewerWords(a, b);
  return isLonger(a, b) && short.gazetteerId !== null && long.gazetteerId === null;
}

/** Words by which makers tell their models apart are short or count: "2", "XL", "Pro". */
const MODEL = /^(?:\d+\+?|\p{L}{1,2}|[ivx]+|pro|max|mini|plus|lite|ultra)$/u;

/** Whether the longer of two names of things ends in what tells a model that the shorter lacks: "Lumen 2" and "Lumen 2 XL". */
export function isOtherModel(a: Name, b: Name): boolean {
  const [short, long] = inFewerWords(a, b);
  const last = long.words.at(-1) ?? '';
  return isLonger(a, b) && long.kind === 'THING' && MODEL.test(last) && !has(short, last);
}

const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].filter((item) => b.has(item)).length;

const isPlace = ({ kind }: Name) => kind === 'PLACE';
const isBody = ({ kind }: Name) => kind === 'ORGANIZATION' || kind === 'THING';

/** Whether a name is a known place's or people's and more: "Orsa Rovers", "Orsan Navy". */
const isNamedAfter = (place: Name, long: Name) =>
  (place.kind === 'PLACE' || place.kind === 'GROUP') &&
  place.gazetteerId !== null &&
  long.gazetteerId === null &&
  long.words.length > place.words.length &&
  lacking(place, long).length === 0;

/** Whether one is a place or people, known or not, and the other a body with its name and more. */
export function isBodyOfPlace(a: Name, b: Name): boolean {
  const isOf = (body: Name, place: Name) =>
    body.kind === 'ORGANIZATION' &&
    (isNamedAfter(place, body) ||
      ((place.kind === 'PLACE' || place.kind === 'GROUP') &&
        lacking(place, body).length === 0 &&
        isBodyOfPeoples(lacking(body, place))));
  return isOf(a, b) || isOf(b, a);
}

const BUILDINGS: ReadonlySet<string> = wordsWith('nouns', 'class', 'building');
/** What ends the name of a street: "avenue". */
const STREETS = listOf('figures', 'streets');

/** Words that name what something is: "airport", "foundation", "river". */
const SORTS: ReadonlySet<string> = new Set([
  ...BUILDINGS,
  ...STREETS,
  ...wordsWith('nouns', 'class', 'organization'),
  ...wordsWith('nouns', 'class', 'place'),
  ...wordsWith('nouns', 'kind', 'thing'),
]);

const isSort = (word: string) => SORTS.has(word) || SORTS.has(word.replace(/s$/, ''));

/** What a name of several words says that its bearer is, by words that the other name lacks: "foundation". */
const sortsBeside = (a: Name, b: Name) => (a.words.length > 1 ? lacking(a, b).filter(isSort) : []);

/** Whether one of two names alone says what its bearer is: "Reuven Foundation" beside "Reuven". */
function oneTellsSort(a: Name, b: Name): boolean {
  return sortsBeside(a, b).length > 0 !== sortsBeside(b, a).length > 0;
}

/** Whether one of two names alone says that its bearer is a building, as an airport or a stadium. */
const oneIsBuilding = (a: Name, b: Name) =>
  sortsBeside(a, b).some((word) => BUILDINGS.has(word)) !==
  sortsBeside(b, a).some((word) => BUILDINGS.has(word));

/** Words of the one that are spelled or sound like words of the other, where these have no such word themselves. */
function alike(a: Name, b: Name, are: (x: string, y: string) => boolean): boolean {
  return lacking(a, b).some((x) => lacking(b, a).some((y) => are(x, y)));
}

const soundAlike = (x: string, y: string) => {
  const sound = soundOf(x);
  return sound !== null && sound === soundOf(y);
};

/** What beside a spelling speaks for two names: another word of both, an office, a given name. */
const isSupported = (a: Name, b: Name) =>
  common(a, b).length > 0 || shared(a.offices, b.offices) > 0 || givenNamesAre(a, b, 'AGREE');

/** The words of a that b lacks in any spelling, where more speaks for the two. */
const unlike = (a: Name, b: Name) =>
  isSupported(a, b)
    ? lacking(a, b).filter(
        (word) => !b.words.some((other) => isOneEdit(word, other) || soundAlike(word, other)),
      )
    : lacking(a, b);

/** Whether a has a word, apart from a last one that says what its bearer is, that b lacks in any spelling. */
const hasItsOwnWord = (a: Name, b: Name) =>
  unlike(a, b).some((word) => word !== a.words.at(-1) || !isSort(word));

/** Whether each of two names has such a word. */
const haveOwnWords = (a: Name, b: Name) => !isAcronymOf(a, b) && hasItsOwnWord(a, b) && hasItsOwnWord(b, a);

/** What tells whether two names of one story have one bearer. */
export const ENTITY_FEATURES: readonly Feature<InStory>[] = [
  { name: 'SAME_NAME', value: (a, b) => holds(a.words.join() === b.words.join()) },
  { name: 'NAME_WITHIN', value: (a, b) => holds(isWithin(a, b)) },
  {
    name: 'WORDS_SHARED',
    value: (a, b) => {
      const both = Math.max(common(a, b).length, common(b, a).length);
      return both / Math.max(1, a.words.length + b.words.length - both);
    },
  },
  { name: 'RARE_WORD_SHARED', value: (a, b) => Math.max(rarity(common(a, b)), rarity(common(b, a))) },
  {
    name: 'BOTH_HAVE_OTHER_WORDS',
    // An acronym has none of the words it stands for.
    value: (a, b) => (isAcronymOf(a, b) ? 0 : Math.min(rarity(unlike(a, b)), rarity(unlike(b, a)))),
  },
  {
    name: 'LONGER_HAS_RARE_WORD',
    value: (a, b) => (isAcronymOf(a, b) ? 0 : Math.max(rarity(lacking(a, b)), rarity(lacking(b, a)))),
  },
  { name: 'EACH_HAS_ITS_OWN_WORD', value: (a, b) => holds(haveOwnWords(a, b)) },
  {
    // "Government Street" and "Senator Street", however frequent the words.
    name: 'TWO_OF_ONE_SORT',
    value: (a, b) => {
      const last = a.words.at(-1) ?? '';
      return holds(last === b.words.at(-1) && isSort(last) && haveOwnWords(a, b));
    },
  },
  {
    name: 'OTHER_SORT',
    value: (a, b) => holds(sortsBeside(a, b).length > 0 && sortsBeside(b, a).length > 0),
  },
  {
    name: 'SORT_BESIDE_PERSON',
    value: (a, b) => holds(oneTellsSort(a, b) && [a, b].some(({ kind }) => kind === 'PERSON')),
  },
  { name: 'SORT_BESIDE_PLACE', value: (a, b) => holds(oneTellsSort(a, b) && isPlace(a) && isPlace(b)) },
  {
    name: 'SORT_BESIDE_BODY',
    value: (a, b) => holds(oneTellsSort(a, b) && isBody(a) && isBody(b)),
  },
  { name: 'SAME_LAST_WORD', value: (a, b) => holds(a.words.at(-1) === b.words.at(-1)) },
  { name: 'SAME_FIRST_WORD', value: (a, b) => holds(a.words[0] === b.words[0]) },
  {
    name: 'ONE_LETTER_OFF_AND_MORE',
    value: (a, b) => holds(isSupported(a, b) && alike(a, b, isOneEdit)),
  },
  {
    name: 'SOUND_ALIKE_AND_MORE',
    value: (a, b) => holds(isSupported(a, b) && alike(a, b, soundAlike)),
  },
  {
    name: 'ONLY_SPELLED_ALIKE',
    value: (a, b) => holds(!isSupported(a, b) && (alike(a, b, isOneEdit) || alike(a, b, soundAlike))),
  },
  { name: 'SAME_SURNAME', value: (a, b) => holds(haveOneSurname(a, b)) },
  {
    name: 'BARE_SURNAME',
    value: (a, b) =>
      holds(haveOneSurname(a, b) && ofPersons(a, b, (x, y) => (x.given === null) !== (y.given === null))),
  },
  { name: 'SAME_GIVEN_NAME', value: (a, b) => holds(givenNamesAre(a, b, 'AGREE')) },
  { name: 'INITIAL_FITS', value: (a, b) => holds(givenNamesAre(a, b, 'INITIAL')) },
  { name: 'OTHER_GIVEN_NAME', value: (a, b) => holds(givenNamesAre(a, b, 'OTHER')) },
  { name: 'ACRONYM_FITS', value: (a, b) => holds(isAcronymOf(a, b)) },
  { name: 'SAME_ENTRY', value: (a, b) => holds(a.gazetteerId !== null && a.gazetteerId === b.gazetteerId) },
  {
    name: 'OTHER_ENTRY',
    value: (a, b) =>
      holds(a.gazetteerId !== null && b.gazetteerId !== null && a.gazetteerId !== b.gazetteerId),
  },
  { name: 'ONE_KNOWN', value: (a, b) => holds((a.gazetteerId === null) !== (b.gazetteerId === null)) },
  {
    name: 'OTHER_COUNTRY',
    value: (a, b) =>
      holds(a.countryCode !== null && b.countryCode !== null && a.countryCode !== b.countryCode),
  },
  { name: 'SAME_KIND', value: (a, b) => holds(a.kind === b.kind) },
  { name: 'PERSON_AND_OTHER', value: (a, b) => holds((a.kind === 'PERSON') !== (b.kind === 'PERSON')) },
  {
    name: 'PLACE_AND_BODY',
    value: (a, b) => holds((isPlace(a) && isBody(b)) || (isBody(a) && isPlace(b))),
  },
  { name: 'NAMED_AFTER_PLACE', value: (a, b) => holds(isNamedAfter(a, b) || isNamedAfter(b, a)) },
  {
    name: 'WITHIN_IN_ONE_ARTICLE',
    value: (a, b) => holds(isLonger(a, b) && shared(a.articles, b.articles) > 0),
  },
  { name: 'KNOWN_WITHIN_UNKNOWN', value: (a, b) => holds(isKnownWithin(a, b)) },
  {
    name: 'ENDS_IN_OTHER',
    value: (a, b) => holds(isLonger(a, b) && !haveOneSurname(a, b) && a.words.at(-1) === b.words.at(-1)),
  },
  { name: 'OTHER_MODEL', value: (a, b) => holds(isOtherModel(a, b)) },
  { name: 'GROUP_AND_OTHER', value: (a, b) => holds((a.kind === 'GROUP') !== (b.kind === 'GROUP')) },
  { name: 'BOTH_PERSONS', value: (a, b) => holds(ofPersons(a, b, () => true)) },
  { name: 'RIVALS', value: (a, b) => Math.log1p(inFewerWords(a, b)[0].rivals) },
  { name: 'SAME_OFFICE', value: (a, b) => holds(shared(a.offices, b.offices) > 0) },
  {
    name: 'OTHER_OFFICE',
    value: (a, b) => holds(a.offices.size > 0 && b.offices.size > 0 && shared(a.offices, b.offices) === 0),
  },
  {
    name: 'IN_ONE_ARTICLE',
    value: (a, b) => shared(a.articles, b.articles) / Math.max(1, Math.min(a.articles.size, b.articles.size)),
  },
];

/** Whether one is a place that the gazetteer knows, and the other a street whose name holds its: "Dorra Boulevard". */
const isStreetOfKnown = (short: Name, long: Name) =>
  isPlace(long) && isKnownWithin(short, long) && STREETS.has(long.words.at(-1) ?? '');

/**
 * Whether one is a place or person, and the other a building, street or body named after it: "Dorra Airport", "Reinholt Institute".
 * A street is often called by the first word of its name: only a known place is told from it.
 */
export function isNamedAfterIt(a: InStory, b: InStory): boolean {
  const [short, long] = inFewerWords(a, b);
  if (!isWithin(a, b)) return false;
  return isPlace(short)
    ? oneIsBuilding(a, b) || isStreetOfKnown(short, long)
    : short.person !== null && long.person === null && oneTellsSort(a, b);
}

const QUARTERS = listOf('names', 'quarters');

const isLand = ({ kind }: Name) => kind === 'PLACE' || kind === 'GROUP';

/**
 * Whether the longer of two names tells of another place, people or body, whatever the story: one by its quarter ("Orsan" and "South
 * Orsan"), a people that is called by two ("Orsan" and "Velmish Orsan"), a part of a body known by its letters ("NHO" and "NHO Junior League").
 */
export function isOtherByMore(a: Name, b: Name): boolean {
  if (!isLonger(a, b)) return false;
  const [short, long] = inFewerWords(a, b);
  const more = lacking(long, short);
  if (isLand(short) && isLand(long) && more.every((word) => QUARTERS.has(word))) return true;
  if (short.kind === 'GROUP' && long.kind === 'GROUP') return short.gazetteerId !== null;
  return isBody(short) && isBody(long) && short.capitals !== null && more.some(isSort);
}
