import { expected, groupsOf } from '../../expected.js';
import type { Span } from '../document.js';
import { isWireAgency } from '../wireAgencies.js';

/** The head of a body that says where a report was written and by which agency: "MOSCOW (Agency) -- ". */
export interface Dateline extends Span {
  /** As printed, the first one of several: "MOSCOW"; null for a bare "(CNN)". */
  readonly place: string | null;
  readonly agency: string | null;
  /** The day as printed, where its year is. */
  readonly date: string | null;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’]*`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’]*`;
const words = (word: string, more = 3) =>
  `${word}(?:[ -](?:${word}|d[aeo]s?|del|di|al|el|la|le|les|sur|of|the|and)){0,${more}}`;
const FURTHER_PLACE = `(?: ?[/|] ?${words(WORD)})?`;

const MONTH_NAME = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}';
const MONTH = `(?:${MONTH_NAME}|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?`;
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)';
const YEAR = String.raw`(?:,? \d{4})?`;
const DAY = String.raw`(?:(?:${WEEKDAY},? )?(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? ${MONTH})${YEAR}|${WEEKDAY}|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;

const WHOLE_DAY = new RegExp(
  String.raw`(?<!\p{L})(?:${MONTH} \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? ${MONTH}),? \d{4}(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)`,
  'u',
);

/** A state, province or country: "Ill.", "United Arab Emirates", "[Norland]", "(Norland) (Agency)"; no month and no day of the week. */
const STATE = String.raw`(?:, (?!${MONTH} \d|${WEEKDAY}\b)${words(WORD)}|(?: \([\p{L} ]{2,40}\)(?= ?[([]))?(?: \[[\p{L} ]{2,40}\])?)?`;
const DATE = `(?:[,.]? ${DAY}[,.]?)?`;
const DATED = `[,.]? ${DAY}[,.]?`;
const NAME = String.raw`(?:\p{Lu}[\p{L}\d.&/ -]{1,40}|dpa)`;
const AGENCY = String.raw`(?:\((?<agency>${NAME})\)|\/(?<slashed>\p{Lu}[\p{L}\d. -]{1,40})\/)`;
const DASH = String.raw`(?:\.?--?|\.?[–—]|_|\/\/)`;
const ANY_DASH = String.raw`(?:\s?${DASH}\s*|:\s+|\.\s+)`;

const FORMS = [
  // "MOSCOW (Agency) -- ", "New Delhi, Nov 18 (Agency): ", "MOSCOW, November 14. /TASS/. ", "HALDEN--(BUSINESS WIRE)--"
  `(?<place>${words(WORD)}|${words(CAPITALS, 6)})${FURTHER_PLACE}${STATE}${DATE},?(?: ?-- ?)? ?${AGENCY}${ANY_DASH}`,
  // "New Delhi, Mar 4 (Agency) The"
  String.raw`(?<place>${words(WORD)})${FURTHER_PLACE}${STATE}${DATED} ?${AGENCY}\s+(?=["“‘'(]?[\p{Lu}\p{N}])`,
  // "Tehran, March 4, IRNA – ", "SYDNEY, AAP - "
  String.raw`(?<place>${words(WORD)})${FURTHER_PLACE}(?:${DATED})?,? (?<agency>\p{Lu}{2,8})\s?${DASH}\s+`,
  // "LAKE FOREST, Ill. — ", "PARIS - ", "PARIS, Nov. 14 — ", "PARIS—", "PARIS, Nov 14: "
  String.raw`(?<place>${words(CAPITALS, 2)})${FURTHER_PLACE}${STATE}${DATE}(?:\s${DASH}\s+|[–—]\s*|--\s*|\s?\|\s+)`,
  String.raw`(?<place>${words(WORD)})${FURTHER_PLACE}${STATE}${DATED}(?:\s?${DASH}\s+|[–—]\s*|:\s+)`,
  // "14 November, Paris – "
  String.raw`${DAY}, (?<place>${words(WORD)})(?:\s?${DASH}\s+|:\s+)`,
  // "(ANSA) - ROME, MAR 4 - ", "(AGI) - Rome, 4 Mar. - "
  String.raw`\((?<agency>${NAME})\)\s?${DASH}\s?(?<place>${words(CAPITALS, 2)})${STATE}${DATE}\s?${DASH}\s+`,
  String.raw`\((?<agency>${NAME})\)\s?${DASH}\s?(?<place>${words(WORD)})${STATE}${DATED}\s?${DASH}\s+`,
  // "(CNN) ", "(Reuters) - "
  String.raw`\((?<agency>\p{Lu}{2,8}|Reuters|Bloomberg)\) ?(?:${DASH}|:)?\s+`,
].map((form) => new RegExp(`^${form}(?=[\\p{L}\\p{N}"“‘'(])`, 'u'));

/** What every form begins with, and the marks of which each has one. Few lines have both, and the forms are costly to compile. */
const FIRST = /^[\p{Lu}\d(]/u;
const MARK = /[(/:|–—]|-[-\s]|_\s/u;

/** "Tehran, March 4, IRNA – ": whose agency stands without marks. */
const PLAIN_AGENCY = FORMS[2];

/** "PARIS (Agency) The": without a dash only a known agency tells it. */
const BARE_AGENCY = new RegExp(
  String.raw`^(?<place>${words(WORD)})${FURTHER_PLACE}${STATE} \((?<agency>${NAME})\)\s+(?=["“‘'(]?\p{Lu})`,
  'u',
);

/** "Beirut, Lebanon – The": in small letters only a country tells it from a person and what he is. */
const PLACE_AND_COUNTRY = new RegExp(
  String.raw`^(?<place>${words(WORD)}), (?<country>${words(WORD)}) (?:[–—]|--?) (?=["“‘'(]?[\p{Lu}\p{N}])`,
  'u',
);

/** "Moscow: ", and nothing else before it. */
const PLACE_AND_COLON = new RegExp(
  String.raw`^(?<place>${words(WORD)})${FURTHER_PLACE}${STATE}${DATE}:\s+(?=["“‘'(]?[\p{Lu}\p{N}])`,
  'u',
);

/** Words that stand where a place would and are none, alone or together: "Live Updates", and who speaks in a transcript. */
const LABELS =
  /^(?:(?:a|advertisement|also|analysis|analyst|anchor|announcer|answer|audience|breaking|caller|caption|chair|chairman|chairwoman|comment|correction|correspondent|editor['’]s|exclusive|explainer|factbox|file|graphic|guest|he|her|his|host|i|image|interview|interviewer|it|judge|key|latest|live|man|minister|moderator|more|narrator|new|news|note|obituary|of|operator|opinion|panelist|participant|photos?|pictured?|pictures|points?|poll|presenter|president|preview|profile|question|quiz|quote|read|related|report|reporter|result|review|said|see|senator|she|source|speaker|spoiler|spokesman|spokesperson|spokeswoman|story|student|summary|the|they|timeline|topline|translator|updated?|updates|urgent|verdict|video|voice|warning|watch|we|what|who|why|witness|woman|how)(?: |$))+$/i;

/** Countries as English calls them, once they were asked for. */
let countries: ReadonlySet<string> | null = null;

/** How far into a paragraph a dateline may reach. */
const REACH = 140;

/** How many lines are looked at: captions and a repeated headline may stand above it. */
const LINES = 4;

/** Lines that begin with a name and a colon, from which on a text is a transcript. */
const MOST_SPEAKERS = 3;

/** Finds the dateline of a body that begins at `from`, or null. Its span ends before the first word of the report. */
export function findDateline(text: string, from = 0): Dateline | null {
  let start = from;
  for (let line = 0; line < LINES && start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + REACH));
    const mayBeOne = FIRST.test(head) && MARK.test(head);
    // "Maran: A quarrel without end" is a heading; a report goes on to the end of a sentence.
    const isReport = /[.!?]["”’')]*$/.test(text.slice(Math.max(start, end - 10), end).trimEnd());
    const forms =
      line === 0 && isReport ? [...FORMS, BARE_AGENCY, PLACE_AND_COUNTRY, PLACE_AND_COLON] : FORMS;
    for (const form of mayBeOne ? forms : []) {
      const match = form.exec(head);
      if (match === null) continue;
      const { place = null, slashed = null, agency = slashed, country } = groupsOf(match);
      if (place !== null && (place.length < 3 || LABELS.test(place))) continue;
      if (form === BARE_AGENCY && !isWireAgency(expected(agency, 'an agency'))) continue;
      // "PORT ORSAL — ", "TARVIK, NORLAND — ": a town's second word, or its country, is no agency.
      if (form === PLAIN_AGENCY && agency !== null && !isWireAgency(agency) && !/\d/.test(match[0])) continue;
      if (form === PLACE_AND_COUNTRY && !isCountry(expected(country, 'a country'))) continue;
      if (form === PLACE_AND_COLON && isTranscript(text)) continue;
      return {
        start,
        end: start + match[0].trimEnd().length,
        place: place?.replace(/(?<=\p{L}{4})\.$/u, '') ?? null,
        agency,
        date: WHOLE_DAY.exec(match[0])?.[0] ?? null,
      };
    }
    start = end;
    while (text[start] === '\n') start++;
  }
  return null;
}

function isTranscript(text: string): boolean {
  return (text.match(/^\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,3}: /gmu)?.length ?? 0) >= MOST_SPEAKERS;
}

function isCountry(name: string): boolean {
  countries ??= new Set(['US', 'USA', 'UK', 'UAE', 'England', 'Scotland', 'Wales', ...regionNames()]);
  return countries.has(name);
}

/** The names of all regions of ISO 3166, found by their codes of two letters. */
function regionNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(first + second)?.replace(/ (?:\(.*|SAR China)$/, '') ?? []),
  );
}
