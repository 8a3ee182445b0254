import { loadGazetteer } from '../../language/gazetteers/gazetteer.js';
import { listOf } from '../../language/lexicon/lexicon.js';
import { fold } from '../words/folding.js';

/** A body's name in its parts. */
export interface BodyName {
  /** Folded, without article and legal form; of a generic one without its country too: "foreign ministry". */
  readonly core: string;
  /** The country a generic one names itself: "SY" of "Syrian Foreign Ministry"; else null. */
  readonly country: string | null;
  /** What has a body of this name each: "Foreign Ministry", "Police Department"; null where it is one body's alone. */
  readonly ofEach: 'COUNTRY' | 'TOWN' | null;
}

const LEGAL_FORM =
  / (?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|sa|nv|bv|spa|ab|oyj?|as|kk|pte|pty|group plc)$/;
const LEADING_ARTICLE = /^the /;
const SMALL = new Set(['of', 'the', 'and', 'for', '&', 's']);
/** "Democratic Republic of Congo" has four words; no country's adjective has more. */
const LONGEST_COUNTRY = 4;

const BODIES = listOf('bodies', 'bodies');
const OF_TOWNS = listOf('bodies', 'of towns');
const OF_CREEDS = listOf('bodies', 'of creeds');
const OF_COUNTRIES = listOf('bodies', 'of countries');
const MATTERS: ReadonlySet<string> = new Set([
  ...listOf('bodies', 'matters'),
  ...listOf('names', 'office modifiers'),
]);

/** Takes a body's printed name apart. */
export function parseBodyName(printed: string): BodyName {
  const folded = fold(printed).replace(LEADING_ARTICLE, '');
  const named = ownCountry(printed.replace(/^the /i, ''));
  const core = named === null ? folded : fold(named.rest).replace(LEADING_ARTICLE, '');
  const ofEach = whatHasEach(core);
  // "Syrian Foreign Ministry" is Syria's; "American Airlines" is no airlines of a country.
  return ofEach === null
    ? { core: folded.replace(LEGAL_FORM, ''), country: null, ofEach }
    : { core: inOneOrder(core), country: named?.country ?? null, ofEach };
}

/** The country a name begins or ends with ("Syrian …", "Syria's …", "… of Syria"), and the rest. */
function ownCountry(printed: string): { readonly country: string; readonly rest: string } | null {
  const words = printed.split(/\s+/);
  for (let k = Math.min(LONGEST_COUNTRY, words.length - 1); k >= 1; k--) {
    const country = countryOf(
      words
        .slice(0, k)
        .join(' ')
        .replace(/['’]s?$/, ''),
    );
    if (country !== null) return { country, rest: words.slice(k).join(' ') };
  }
  const of = /^(.*) (?:of|in) (?:the )?(\p{Lu}.*)$/u.exec(printed);
  const country = of && countryOf(of[2]);
  return country ? { country, rest: of[1] } : null;
}

/** The country that printed words are the name or the adjective of, as two letters: "RU" of "Russian"; else null. */
function countryOf(words: string): string | null {
  const gazetteer = loadGazetteer();
  const entry = gazetteer.first(words, 0, words.length);
  if (entry < 0) return null;
  const type = gazetteer.type(entry);
  return type === 'country' || type === 'group' ? gazetteer.country(entry) : null;
}

/** Whether words are what a people's or place's body is called beside its own name: "interior ministry", "navy"; not "party". */
export function isBodyOfPeoples(words: readonly string[]): boolean {
  return !words.some((word) => OF_CREEDS.has(word)) && whatHasEach(words.join(' ')) !== null;
}

/** Generic is a name made of words for such bodies and what they are for, and of nothing else. */
function whatHasEach(core: string): BodyName['ofEach'] {
  const words = core.split(' ').filter((word) => !SMALL.has(word));
  const isBody = (word: string) => BODIES.has(word) || BODIES.has(word.replace(/s$/, ''));
  if (!words.some(isBody) || !words.every((word) => isBody(word) || MATTERS.has(word))) return null;
  const isOfTown = words.some((word) => OF_TOWNS.has(word.replace(/s$/, '')) || OF_TOWNS.has(word));
  return isOfTown && !words.some((word) => OF_COUNTRIES.has(word)) ? 'TOWN' : 'COUNTRY';
}

/** "ministry of foreign affairs" as "foreign ministry". */
function inOneOrder(core: string): string {
  const [, body, matter] = /^(\S+) (?:of|for) (?:the )?(.+)$/.exec(core) ?? [];
  const plain = body === undefined ? core : `${matter} ${body}`;
  return plain
    .replace(/\baffairs /, '')
    .replace(/\bdefense\b/, 'defence')
    .replace(/\blabor\b/, 'labour');
}
