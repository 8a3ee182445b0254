import { findDateline } from './dateline.js';
import type { Span } from './document.js';

/** What stands in a body beside the article's own prose. */
export interface Furniture {
  readonly datelinePlace: string | null;
  readonly agency: string | null;
  /** In order, without overlap. */
  readonly spans: readonly Span[];
}

/** Agencies that outlets print in full or in short as the author of copy they took over. */
const WIRE_AGENCIES =
  /^(?:(?:the )?associated press|ap|reuters|thomson reuters|agence france[- ]presse|afp|press association|pa|dpa|efe|ansa|kyodo|xinhua|tass|interfax|pti|press trust of india|ians|ani|upi|aap|bloomberg|[\p{Lu}][\p{L}]+ (?:news agency|newswire|wire service))$/iu;

/** "- IANS", "(Agency)" alone on the last line. */
const AGENCY_LINE =
  /^(?:(?:--?|[–—])\s*(?<dashed>\p{Lu}[\p{L}\d.&/ ]{1,40})|\((?<bracketed>\p{Lu}[\p{L}\d.&/ ]{1,40})\))$/u;

/** One word, capitals alone, or a name that says it is an agency; "- Jane Doe" is a person. */
const AGENCY_NAME =
  /^(?:[\p{L}\d.&/]+|[\p{Lu}\d.&/ ]+|.*\b(?:Press|Agency|News|Newswire|Wire|Service|Media)\b.*)$/u;

/** Lines that a page puts between paragraphs: credits of pictures, copyright, links. */
const FURNITURE_LINES = [
  /^Enlarge (?:this )?image\b/i,
  /^(?:Image|Photo|Picture|Video) (?:copyright|caption|credits?|source)\b.{0,80}$/i,
  /^(?:Photo(?:graph)?s?|Pictures?|Image|Credit|Copyright)(?: by\b|:).{0,120}$/i,
  /^(?:Media playback is|Get more of|Read more\b|Advertisement\b|Story highlights$|Continue reading|Share this|Sign up (?:for|to)).{0,80}$/i,
  /^.{0,80}\/ ?(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock)(?: Photo)?$/i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|the\b)).{0,300}$/i,
];

const COPYRIGHT_AGENCY =
  /^copyright (?:©|\(c\))? ?\d{4},? (?:by )?(?:the )?(?<agency>associated press|reuters|agence france-presse)/i;

/** Finds what in an article's text is not its prose. `headline` tells a repeated headline at the head of it. */
export function findFurniture(text: string, headline: string): Furniture {
  const lines = linesOf(text);
  const dateline = findDateline(text);
  const spans: Span[] = dateline === null ? [] : [{ start: dateline.start, end: dateline.end }];
  let agency = dateline?.agency ?? null;

  const last = lines.at(-1);
  if (last !== undefined && lines.length > 1) {
    const match = AGENCY_LINE.exec(textOf(text, last));
    const name = (match?.groups?.dashed ?? match?.groups?.bracketed)?.trim();
    if (name !== undefined && AGENCY_NAME.test(name)) {
      agency ??= name;
      spans.push(last);
    }
  }
  for (const [index, line] of lines.entries()) {
    if (line.end - line.start > 400 || spans.some(({ start, end }) => start < line.end && line.start < end))
      continue;
    const content = textOf(text, line);
    const repeatsHeadline = index === 0 && lines.length > 1 && content === headline;
    if (repeatsHeadline || FURNITURE_LINES.some((form) => form.test(content))) {
      spans.push(line);
      agency ??= COPYRIGHT_AGENCY.exec(content)?.groups?.agency ?? null;
    }
  }
  return {
    datelinePlace: dateline?.place ?? null,
    agency,
    spans: spans.sort((a, b) => a.start - b.start),
  };
}

/** Whether a byline names a wire agency instead of a person. */
export function isWireAgency(byline: string): boolean {
  return WIRE_AGENCIES.test(byline.trim());
}

/** The lines that hold anything, without the white space around them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const content = text.slice(start, end);
    const trimmed = content.trim();
    if (trimmed !== '') {
      const from = start + content.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length });
    }
    start = end + 1;
  }
  return lines;
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
