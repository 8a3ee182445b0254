import { groupsOf } from '../../expected.js';
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

const LINK = String.raw`(?:d[aeo]s?|del|di|al|el|la|le|les|sur|sous|aux?|am|an|en|of|upon|the|and|&)`;
/** A full stop within initials or behind a short form: "St.", "D.C.", "Calif."; behind a longer word it ends the name. */
const WORD = String.raw`(?:\p{Lu}(?:[\p{L}\p{M}'’]|\.(?=\p{L}))*(?:(?<!\p{L}{6})\.)?)`;
const NAME = new RegExp(
  String.raw`(?:the )?${WORD}(?:(?<!\p{L}{4}\.)[ -](?:${WORD}|${LINK}(?=[ -]))){0,6}`,
  'uy',
);

const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTH = `(?:${MONTH_NAME}|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)`;
const NUMBER = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DAY = String.raw`(?:${MONTH} ?${NUMBER}|${NUMBER} ${MONTH})(?!\p{L})(?:,? \d{4}(?!\d))?|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d)`;
const DATE = new RegExp(String.raw`(?:${WEEKDAY},? (?:${DAY})|${DAY}|${WEEKDAY}(?! \p{Lu}\p{Ll}))`, 'uy');

const WHOLE_DAY = new RegExp(
  String.raw`(?<!\p{L})(?:${MONTH} ?${NUMBER}|${NUMBER} ${MONTH}),? \d{4}(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)`,
  'u',
);

/** "(Agency)", "/AGENCY/", "[Norland]": what stands between marks. */
const BRACKETED =
  /\((?<round>[^()]{1,60})\)|\/(?<slashed>[\p{L}\d][\p{L}\d. &-]{0,40})\/|\[(?<square>[^[\]]{2,40})\]/uy;

/** What stands between two parts, or ends the dateline; the strongest first. */
const MARKS =
  /(?<strong>\.?\s?(?:--+|(?:(?<=\)\s?)-|-(?=\s)|(?<=\s)-(?=[\p{Lu}"“]))|[–—―]|_|\/\/|>{2}|(?<=\s)[•·](?=\s))(?=[\s\p{L}\d"“‘'(]|$))\s*|(?<bar>\s?\|)\s*|(?<between> \/ )|(?<slash>(?<=\S)\/ ?)|(?<colon>\s?:)\s*|(?<stop>\.)\s+|,\s*|\s+|(?<none>)/uy;

/** What may begin a report. */
const REPORT = /^["“‘'(]{0,2}[\p{L}\p{N}]/u;
const CAPITAL = /^["“‘'(]{0,2}[\p{Lu}\p{N}]/u;

/** Words that stand where a place would and are none, alone or together: "Live Updates", and who speaks in a transcript. */
const LABELS =
  /^(?:(?:a|advertisement|also|analysis|analyst|anchor|announcer|answer|audience|background|blog|breaking|brief|briefing|caller|alert|caption|chair|chapter|chairman|chairwoman|column|comment|commentary|correction|correspondent|editor['’]s|editorial|exclusive|explained|explainer|fact|check|factbox|feature|file|focus|gallery|graphic|guest|he|her|his|host|i|image|in|insight|interview|interviewer|investigation|it|judge|just|key|latest|letter|letters|live|long|man|mayor|minister|police|court|officials?|government|council|experts?|study|survey|moderator|more|narrator|new|news|note|now|obituary|of|on|operator|opinion|panelist|participant|photos?|pictured?|pictures|podcast|points?|poll|presenter|president|preview|profile|q|question|quiz|quote|read|recap|related|release|report|reporter|result|results|review|said|see|senator|she|source|speaker|special|spoiler|spokesman|spokesperson|spokeswoman|sponsored|sport|sports|story|student|summary|take|the|they|timeline|tip|topline|transcript|translator|update|updated|updates|urgent|verdict|video|voice|warning|watch|we|what|who|why|witness|woman|world|yes|no|how|one|two|three|four|part|day|story)(?: |$))+$/i;

/** One word, or two of which the first is mostly a town's. */
const TOWN =
  /^(?:(?:New|San|Santa|São|Saint|St\.|Los|Las|La|El|Port|Fort|Mount|Cape|Rio|North|South|East|West|Tel|Addis|Hong|Kuala|Buenos|Den|The) )?\p{Lu}\p{Ll}{3,}$/u;

/** A state of the USA, by its letters or shortened as agencies do. */
const STATE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|(?:\p{Lu}\.){2}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta)\.?)$/u;

/** A month or a day of the week is no place. */
const TIME_WORD = new RegExp(String.raw`^(?:${MONTH}|${WEEKDAY})$`, 'u');

/** Countries as English calls them, once they were asked for. */
let countries: ReadonlySet<string> | null = null;

/** How far into a paragraph a dateline may reach. */
const REACH = 140;

/** How many lines are looked at: captions and a repeated headline may stand above it. */
const LINES = 4;

/** Lines that begin with a name and a colon, from which on a text is a transcript. */
const MOST_SPEAKERS = 3;

/** Most parts of a dateline: places, country, day, agency. */
const MOST_PARTS = 7;

type Mark = 'strong' | 'bar' | 'between' | 'slash' | 'colon' | 'stop' | 'comma' | 'space';

interface Part {
  readonly kind: 'name' | 'date' | 'bracket';
  /** Without what surrounds it. */
  readonly text: string;
  /** What stands behind it. */
  mark: Mark;
}

/** Finds the dateline of a body that begins at `from`, or null. Its span ends before the first word of the report. */
export function findDateline(text: string, from = 0): Dateline | null {
  let start = from;
  for (let line = 0; line < LINES && start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + REACH));
    // "Maran: A quarrel without end" is a heading; a report goes on to the end of a sentence.
    const isReport = /[.!?]["”’')]*$/.test(text.slice(Math.max(start, end - 10), end).trimEnd());
    const best = readings(head)
      .map((reading) => ({ ...reading, points: pointsOf(reading, { isFirst: line === 0, isReport }) }))
      .filter(({ points, colon }) => points >= LEAST_POINTS && !(colon && isTranscript(text)))
      .at(-1);
    if (best !== undefined) {
      return {
        start,
        end: start + best.length,
        place: best.place?.replace(/(?<=\p{L}{4})\.$| & .*$/u, '') ?? null,
        agency: best.agency,
        date: WHOLE_DAY.exec(head.slice(0, best.length))?.[0] ?? null,
      };
    }
    start = end;
    while (text[start] === '\n') start++;
  }
  return null;
}

/** One way to read the head of a paragraph as a dateline. */
interface Reading {
  readonly place: string | null;
  readonly agency: string | null;
  /** How the agency is told: by marks around it, by being known, or by where it stands. */
  readonly agencyBy: 'marks' | 'known' | 'position' | null;
  readonly region: string | null;
  readonly isDated: boolean;
  readonly isBracketed: boolean;
  readonly mark: Mark;
  readonly colon: boolean;
  readonly length: number;
  /** What follows. */
  readonly rest: string;
}

/** All ways to read the head of a paragraph as a dateline, the shortest first. */
function readings(head: string): Reading[] {
  const found: Reading[] = [];
  const whole = /^\[(?<place>[\p{L}\p{M}.'’ -]{3,40})(?:, [^\]]{3,30})?\]\s+/u.exec(head);
  if (whole !== null) {
    const { place } = groupsOf(whole);
    const rest = head.slice(whole[0].length);
    if (REPORT.test(rest))
      found.push({
        place,
        agency: null,
        agencyBy: null,
        region: null,
        isDated: false,
        isBracketed: true,
        mark: 'strong',
        colon: false,
        length: whole[0].trimEnd().length,
        rest,
      });
    return found;
  }
  const parts: Part[] = [];
  let at = 0;
  while (parts.length < MOST_PARTS && at < head.length) {
    const part = partAt(head, at, parts.length > 0);
    if (part === null) break;
    MARKS.lastIndex = part.end;
    const match = MARKS.exec(head);
    if (match === null) break;
    const { strong, bar, between, slash, colon, stop } = groupsOf(match);
    const mark: Mark =
      strong !== undefined
        ? 'strong'
        : bar !== undefined
          ? 'bar'
          : between !== undefined
            ? 'between'
            : slash !== undefined
              ? 'slash'
              : colon !== undefined
                ? 'colon'
                : stop !== undefined
                  ? 'stop'
                  : match[0].startsWith(',')
                    ? 'comma'
                    : 'space';
    parts.push({ kind: part.kind, text: part.text, mark });
    at = MARKS.lastIndex;
    const rest = head.slice(at);
    const mayEnd = mark !== 'comma' && mark !== 'slash' && (mark !== 'space' || part.kind === 'bracket');
    if (mayEnd && REPORT.test(rest)) {
      const reading = readingOf(parts);
      if (reading !== null)
        found.push({
          ...reading,
          mark,
          colon: mark === 'colon',
          length: head.slice(0, at).trimEnd().length,
          rest,
        });
    }
    if (mark === 'colon' && !rest.startsWith('(')) break;
  }
  return found;
}

function partAt(
  head: string,
  at: number,
  isFurther: boolean,
): { kind: Part['kind']; text: string; end: number } | null {
  DATE.lastIndex = at;
  const date = DATE.exec(head);
  if (date !== null) return { kind: 'date', text: date[0], end: DATE.lastIndex };
  BRACKETED.lastIndex = at;
  const bracket = BRACKETED.exec(head);
  if (bracket !== null && (isFurther || bracket[0].startsWith('('))) {
    const { round, slashed, square } = groupsOf(bracket);
    // A country, and whose name is in square brackets, is a part of the place.
    const kind = square !== undefined ? 'name' : 'bracket';
    return { kind, text: (round ?? slashed ?? square).trim(), end: BRACKETED.lastIndex };
  }
  NAME.lastIndex = at;
  const name = NAME.exec(head);
  return name === null ? null : { kind: 'name', text: name[0], end: NAME.lastIndex };
}

/** What the parts say, or null where they are none of a dateline's. */
function readingOf(
  parts: readonly Part[],
): Pick<Reading, 'place' | 'agency' | 'agencyBy' | 'region' | 'isDated' | 'isBracketed'> | null {
  let place: string | null = null;
  let region: string | null = null;
  let agency: string | null = null;
  let agencyBy: Reading['agencyBy'] = null;
  let isDated = false;
  let isBracketed = false;
  for (const [i, part] of parts.entries()) {
    const before = i === 0 ? null : parts[i - 1];
    const after = parts.at(i + 1);
    if (part.kind === 'date') {
      if (isDated) return null;
      isDated = true;
    } else if (part.kind === 'bracket') {
      const { name, date } = inBrackets(part.text);
      isDated ||= date;
      if (name === null) continue;
      // "Paris (France) (Agency) -", "Lucknow (UP), May 4 (Agency)"
      const isRegion =
        place !== null && agency === null && parts.slice(i + 1).some(({ kind }) => kind === 'bracket');
      if (isRegion) region ??= name;
      else if (agency !== null) return null;
      else if (place === null && i === 0 && isPlaceInBrackets(name, part.mark)) {
        place = name;
        isBracketed = true;
      } else {
        if (!/^(?:[\p{Lu}]|dpa|afp)/u.test(name)) return null;
        agency = name;
        agencyBy = isWireAgency(name) ? 'known' : 'marks';
      }
    } else if (place === null && !(agency !== null && before?.mark !== 'strong' && part.mark !== 'strong')) {
      if (TIME_WORD.test(part.text)) return null;
      place = part.text;
    } else if (place === null) return null;
    else if (
      before !== null &&
      agency === null &&
      isAgencyHere(part, before, after, isDated, region !== null)
    ) {
      agency = part.text;
      agencyBy = isWireAgency(part.text) ? 'known' : 'position';
    } else if (before?.mark === 'comma' && !isDated) region ??= part.text;
    else if (before?.mark === 'space' && before.kind !== 'date') region ??= part.text;
    else if (
      (before?.mark === 'slash' || before?.mark === 'between' || isBar(before)) &&
      !isDated &&
      agency === null
    ) {
      // A further place.
    } else return null;
  }
  if (place === null && agency === null) return null;
  return { place, agency, agencyBy, region, isDated, isBracketed };
}

function isBar(part: Part | null): boolean {
  return part?.mark === 'bar' || part?.mark === 'strong';
}

/** Whether a name without marks is an agency: a known one, one behind the day, or one between the same marks. */
function isAgencyHere(
  part: Part,
  before: Part,
  after: Part | undefined,
  isDated: boolean,
  hasRegion: boolean,
): boolean {
  if (isWireAgency(part.text)) return true;
  const isShort = /^[\p{Lu}\d-]{2,12}$/u.test(part.text);
  if (before.kind === 'date' && before.mark === 'comma') return isShort || isDated;
  if (before.mark === 'between' && part.mark === 'between') return true;
  if (before.mark === 'stop') return isShort;
  if (before.mark === 'comma' && hasRegion && part.mark === 'strong') return /^\p{Lu}{2,5}$/u.test(part.text);
  return (
    before.mark === 'bar' && part.mark === 'bar' && after === undefined && /^[\p{Lu}\d ]+$/u.test(part.text)
  );
}

/** "Newsfile Corp. - February 3, 2026", "Agency", "3 February 2026". */
function inBrackets(text: string): { name: string | null; date: boolean } {
  const day = new RegExp(String.raw`(?:^|[-–—,/]\s*|\s)(?:${DATE.source})$`, 'u').exec(text);
  const name = (day === null ? text : text.slice(0, day.index)).replace(/\s*[-–—,/]\s*$/, '').trim();
  return { name: name === '' ? null : name.split(/\s\/\s/)[0], date: day !== null };
}

/** "(PARIS) —": no agency, whose names are short or known. */
function isPlaceInBrackets(name: string, mark: Mark): boolean {
  return (
    mark === 'strong' && /^[\p{Lu}][\p{Lu} .'’-]{4,30}$/u.test(name) && !isWireAgency(name) && name.length > 6
  );
}

/** From how many points on a reading is a dateline. */
const LEAST_POINTS = 3;

/** What speaks for a reading being a dateline, and against it, in points. */
function pointsOf(reading: Reading, { isFirst, isReport }: { isFirst: boolean; isReport: boolean }): number {
  const { place, agency, agencyBy, region, isDated, isBracketed, mark, rest } = reading;
  if (place !== null && (place.length < 3 || LABELS.test(place))) return 0;
  if (agency !== null && LABELS.test(agency)) return 0;
  // "AP Photo", "U.S.", "R.I.P."
  if (place !== null && (isWireAgency(place.split(' ')[0]) || /^(?:\p{Lu}\.)+$/u.test(place))) return 0;
  const inCapitals = place !== null && /^[^\p{Ll}]*(?:\p{Lu}c[\p{Lu}]+[^\p{Ll}]*)?$/u.test(place);
  const words = place?.split(/[ -]/).length ?? 0;
  const isAcronym = place !== null && /^\p{Lu}{3}$/u.test(place);
  let points = 0;
  if (inCapitals) points += words > 3 && agency === null ? 1 : 2;
  if (isAcronym && !isDated && agency === null && region === null) points -= 1.5;
  if (agencyBy === 'known') points += 4;
  // "Tarsis Lines (TRSL)" is no place and its agency.
  if (agencyBy === 'marks') points += inCapitals || isDated || region !== null || words < 2 ? 2 : 1;
  if (agencyBy === 'position') points += 1.5;
  if (isDated) points += 2;
  if (isBracketed) points += 1;
  if (region !== null && (STATE.test(region) || isCountry(region))) points += 2;
  if (mark === 'strong' || mark === 'bar') points += 1;
  if (mark === 'stop') points -= 0.5;
  if (mark === 'space') points -= 1;
  if (mark === 'between' && agency === null) points -= 5;
  // Where nothing but a colon tells it, only the report's first words can be one.
  if (mark === 'colon' && isFirst && isReport && words <= 3) points += 2.5;
  // "Maran — The": a town's name and a dash.
  if (
    mark === 'strong' &&
    isFirst &&
    isReport &&
    place !== null &&
    TOWN.test(place) &&
    agency === null &&
    !isDated &&
    region === null
  )
    points += 1.5;
  points += CAPITAL.test(rest) ? 0.5 : -2;
  if (!isReport && mark === 'colon') points -= 2;
  if (!inCapitals && words > 4) points -= 2;
  return points;
}

function isTranscript(text: string): boolean {
  return (text.match(/^\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){0,3}: /gmu)?.length ?? 0) >= MOST_SPEAKERS;
}

function isCountry(name: string): boolean {
  countries ??= new Set([
    'US',
    'USA',
    'UK',
    'UAE',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    ...regionNames(),
  ]);
  return countries.has(name.replace(/^the /, ''));
}

/** The names of all regions of ISO 3166, found by their codes of two letters. */
function regionNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second) => names.of(first + second)?.replace(/ (?:\(.*|SAR China)$/, '') ?? []),
  );
}
