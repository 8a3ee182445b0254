import type { Span } from '../document.js';

/** The head of a body that says where a report was written and by which agency: "MOSCOW (Agency) -- ". */
export interface Dateline extends Span {
  /** As printed, the first one of several: "MOSCOW"; null for a bare "(CNN)". */
  readonly place: string | null;
  readonly agency: string | null;
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’]*`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’]*`;
const words = (word: string, more = 3) =>
  `${word}(?:[ -](?:${word}|d[aeo]s?|del|di|al|el|la|le|les|sur|of|the|and)){0,${more}}`;
const FURTHER_PLACE = String.raw`(?:\/${words(WORD)})?`;
const STATE = `(?:, ${WORD}(?: ${WORD})?)?`;
const DATE = String.raw`(?:,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2})?`;
const AGENCY = String.raw`\((?<agency>\p{Lu}[\p{L}\d.&/ -]{1,40})\)`;
const DASH = `(?:--?|[–—])`;

const FORMS = [
  // "MOSCOW (Agency) -- ", "New Delhi, Nov 18 (Agency): ", "WASHINGTON/PARIS, May 5 (Agency) - "
  String.raw`(?<place>${words(WORD)})${FURTHER_PLACE}${STATE}${DATE} ?${AGENCY} ?(?:${DASH}|:)\s+`,
  // "LAKE FOREST, Ill. — ", "PARIS - "
  String.raw`(?<place>${words(CAPITALS, 2)})${FURTHER_PLACE}${STATE}${DATE} ${DASH}\s+`,
  // "(CNN) ", "(Reuters) - "
  String.raw`\((?<agency>\p{Lu}{2,8}|Reuters|Bloomberg)\) ?(?:${DASH}|:)?\s+`,
].map((form) => new RegExp(`^${form}(?=[\\p{L}\\p{N}"“‘'(])`, 'u'));

/** "Moscow: ", and nothing else before it. */
const PLACE_AND_COLON = new RegExp(
  String.raw`^(?<place>${words(WORD)})${FURTHER_PLACE}${STATE}${DATE}:\s+(?=["“‘'(]?[\p{Lu}\p{N}])`,
  'u',
);

/** Words that stand where a place would and are none, alone or together: "Live Updates". */
const LABELS =
  /^(?:(?:a|advertisement|also|analysis|answer|breaking|caption|comment|correction|editor['’]s|exclusive|explainer|factbox|file|graphic|he|her|his|i|image|interview|it|key|latest|live|more|new|news|note|obituary|of|opinion|photos?|pictured?|pictures|points?|poll|preview|profile|question|quiz|quote|read|related|report|result|review|said|see|she|source|spoiler|story|summary|the|they|timeline|topline|updated?|updates|verdict|video|warning|watch|we|what|who|why|how)(?: |$))+$/i;

/** How far into a paragraph a dateline may reach. */
const REACH = 120;

/** How many lines are looked at: captions and a repeated headline may stand above it. */
const LINES = 4;

/** Finds the dateline of a body that begins at `from`, or null. Its span ends before the first word of the report. */
export function findDateline(text: string, from = 0): Dateline | null {
  let start = from;
  for (let line = 0; line < LINES && start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(start, Math.min(end, start + REACH));
    // "Maran: A quarrel without end" is a heading; a report goes on to the end of a sentence.
    const isReport = /[.!?]["”’')]*$/.test(text.slice(Math.max(start, end - 10), end).trimEnd());
    const forms = line === 0 && isReport ? [...FORMS, PLACE_AND_COLON] : FORMS;
    for (const form of forms) {
      const match = form.exec(head);
      if (match === null) continue;
      const { place = null, agency = null } = match.groups!;
      if (place !== null && (place.length < 3 || LABELS.test(place))) continue;
      return { start, end: start + match[0].trimEnd().length, place, agency };
    }
    start = end;
    while (text[start] === '\n') start++;
  }
  return null;
}
