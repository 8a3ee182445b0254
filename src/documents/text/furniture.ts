import { parseDate } from '../dates.js';
import type { Span } from '../document.js';
import { isWireAgency } from '../wireAgencies.js';
import { findDateline } from './dateline.js';
import { furnitureChance, isLongSentence, placesOf } from './lineFeatures.js';

/** What stands in a body beside the article's own prose. */
export interface Furniture {
  readonly datelinePlace: string | null;
  readonly agency: string | null;
  /** The outlet that a line below the text names: "Source: The Post", "© 2026 The Post". */
  readonly source: string | null;
  /** Where the dateline stands, and the day in it where its year is told; null where there is none. */
  readonly dateline: (Span & { readonly date: string | null }) | null;
  /** In order, without overlap. */
  readonly spans: readonly Span[];
}

/** "- IANS", "(Agency)" alone on the last line. */
const AGENCY_LINE =
  /^(?:(?:--?|[–—])\s*(?<dashed>\p{Lu}[\p{L}\d.&/ ]{1,40})|\((?<bracketed>\p{Lu}[\p{L}\d.&/ ]{1,40})\))$/u;

/** One word, capitals alone, or a name that says it is an agency; "- Jane Doe" is a person. */
const AGENCY_NAME =
  /^(?:[\p{L}\d.&/]+|[\p{Lu}\d.&/ ]+|.*\b(?:Press|Agency|News|Newswire|Wire|Service|Media)\b.*)$/u;

/** Lines that a page puts between paragraphs: credits of pictures, copyright, links. */
const FURNITURE_LINES = [
  // What is done with a picture, and what a player or a script says of itself.
  /^(?:enlarge|zoom|expand|view|open|hide|show|toggle|see|download)(?: in| on| the| this| full| larger)* (?:image|photo(?:graph)?|picture|caption|credit|galler(?:y|ies)|slide ?show|map|graphic|chart)s?\b.{0,60}$/i,
  /^.{0,80}\b(?:requires?|enable|disabled|turn on|supports?|(?:un)?supported)\b.{0,20}\b(?:javascript|your (?:browser|device)|video tag|audio element|flash player)\b.{0,80}$/i,
  /^.{0,60}\b(?:your browser|javascript)\b.{0,20}\b(?:support|supported|disabled|enabled|required)\b.{0,80}$/i,
  /^(?:this (?:web)?site|our (?:web)?site|we) uses? cookies\b.{0,200}$/i,
  /^(?:Image|Photo|Picture|Video) (?:copyright|caption|credits?|source)\b.{0,80}$/i,
  /^(?:Photo(?:graph)?s?|Pictures?|Image|Credit|Copyright)(?: by\b|:).{0,120}$/i,
  /^(?:Read more\b|Advertisement\b|(?:Story |Article )?highlights$|Continue reading|Share this|Sign up (?:for|to)).{0,80}$/i,
  /^.{0,80}\/ ?(?:Getty Images|AP|AFP|Reuters|EPA|Shutterstock)(?: Photo)?$/i,
  // Sign-offs: who reported and edited, the printer's end.
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|written|edited|translated|graphics?|graphic|photography|research) (?:by|and|from|in)\b.{2,240}$/i,
  /^our standards: .{2,80}$/i,
  /^\(?with (?:inputs?|contributions?|reporting|additional reporting|files|agency inputs?)\b.{2,160}$/i,
  /^.{0,120}\b(?:contributed|contributed reporting) (?:to|from) (?:this|the) (?:report|story|article)\.?$/i,
  /^(?:[-–—#*=_~ ]{2,}|[-–—( ]*(?:30|ends?|enditem|enddoc|more|mf|mtf)[-–— )]*|#+(?: ?ends? ?#*| {1,2}#*)?)$/i,
  // The desks of an agency, by their letters: "dpa im pa yyzz", "AFP ab/cd", "bur-ab/cd".
  /^(?:[a-z]{2,4}|\p{Lu}{2,5})(?: (?:[a-z]{2,4}(?:\/[a-z]{2,4})*|[a-z]\d)){1,5}$/u,
  /^[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4}$/,
  // Notes of editors: corrections, what a version changed.
  /^\(?(?:(?:this|the) (?:article|story|report|post|page|piece|version|headline)|an earlier version of this (?:article|story|report|page)) (?:(?:has been|was|is being|will be|have been|had been|is) (?:\w+ ){0,2}(?:amended|updated|corrected|edited|changed|modified|clarified|published|republished|produced|translated|generated|supplied|provided|removed|part of)|misstated|corrects|updates|clarifies|originally|first|incorrectly|will update)\b.{2,400}$/i,
  /^\(?(?:corrections?|clarifications?|corrects|corrected|editor['’]s note|editors['’] note|eds\.?|note to (?:editors|readers)|notes? to editors|update|recasts?|refiles|adds|updates)\b(?: \([^()]{1,60}\)| for .{2,40})?(?:[:–—]| -| with| to| in para).{0,400}$/i,
  /^(?:corrections?|clarifications?|updates?|amendments?|editor['’]?s?['’]? notes?),? (?:on )?(?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+)(?:,? \d{4})?:.{2,400}$/iu,
  /^(?:an? )?(?:correction|clarification|update|editor['’]s note) (?:was|has been) (?:added|made|appended|issued|published)\b.{0,200}$/i,
  /^(?:an? (?:(?:earlier|previous|longer|shorter) )?version of this|this) (?:article|story|report|page|piece|post|column|headline|newsletter|interview|conversation|transcript|excerpt|essay)\b.{0,40}\b(?:misstated|misspelled|misidentified|incorrectly|wrongly|said|gave|stated|has been|was|is part of|originally|first|appeared|appears)\b.{2,300}$/i,
  /^(?:as told to \p{Lu}|from the .{2,40} (?:issue|edition)\b|sent from my \p{L}+|(?:first |originally )?published (?:in|by) (?:the )?\p{Lu}[^.!?]{2,80}[.)]?$|(?:edited|condensed) for (?:length|clarity)).{0,60}$/iu,
  /^(?:this|the) (?:article|story|content|post|page|feature|report|video) is (?:\p{L}+ )?(?:for|available to|reserved for|behind)\b.{0,80}$/iu,
  // What is said of a picture, with who took it.
  /^.{0,300}[([](?:(?:ap|afp|reuters|epa|getty|file|handout|courtesy|credit|image|picture|photo(?:graph)?|illustration|video)s?\b[^()[\]]{0,80}|[^()[\]]{2,60}(?:\/| via )(?:ap|afp|reuters|epa|getty(?: images)?)|[^()[\]]{0,40}\bphoto(?:graph)?)[)\]]\.?$/i,
  /^.{0,300}(?:^|[.!?|–—-]\s+)(?:(?:file )?photo(?:graph)?s?|images?|pictures?|credits?|illustration|video)(?: by |: ?| courtesy )[^.!?]{2,80}\.?$/i,
  /^.{0,300}\b(?:REUTERS|AP|AFP|EPA|Getty Images|Xinhua|TASS|PTI|ANI)\s?\/\s?\p{Lu}[\p{L} .'’-]{2,40}$/u,
  // Addresses of the desk, numbers of the wire.
  /^\(\(.{2,200}\)\)$/,
  /^[A-Z]{2,4}-[A-Z]{2,4}-\d{2}-\d{2}-\d{2}\b.{0,30}$/,
  // Buttons and links.
  /^(?:advert|iklan|anzeige|publicidade|publicité|pubblicità|caption|image \d{1,3} of ?\/? ?\d{1,3}|\d{1,3} ?\/ ?\d{1,3}|don['’]t miss|latest news|breaking news|about the authors?|you (?:may|might) (?:also )?(?:like|be interested in)|(?:tell us|share|send us|let us know) (?:what|your) .{2,40}|more .{2,30} news|photos?|videos?|gallery|slideshow)[:.?!…]*$/i,
  /^\((?:image|photo|picture)s?(?: credits?| by)? ?:.{0,120}\)$/i,
  /^(?:(?:do you |have you )?(?:have|got|want|like|enjoy|seen|love|looking for|interested in)\b[^.?!]{0,60}\b(?:tips?|stor(?:y|ies)|news|questions?|comments?|feedback|updates|articles?|newsletters?|experience|opinion|thoughts)\b[^.?!]{0,40}\?|.{0,40}\b(?:contains?|affiliate|referral) (?:affiliate |referral )?links?\b|email \p{Lu}.{2,60}@|reach (?:the|her|him|them)\b.{0,60}\b(?:at|on)\b|follow (?:her|him|them|\p{Lu}[\p{L} ]{2,40}) on\b|see more:).{0,300}$/iu,
  /^(?:\p{Lu}[\p{L}.'’-]+ ){2,4}(?:(?:is|was) an?|is the) (?:\p{Ll}+ ){0,4}(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|producer)\b.{0,200}$/u,
  /^(?:share(?: (?:this|on|via|article|story)\b.{0,60})?|tweet|retweet|pin it|e-?mail|print|save|bookmark|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|comments?|\d+ comments?|leave a comment|listen|watch|follow|subscribe|sign in|log in|menu|advertisement|advertising|sponsored|skip to .{2,40}|back to top|load more|show more|view comments|most read|most popular|trending|recommended|related(?: (?:articles|stories|topics|content|news|coverage))?|tags|topics|more on this(?: story)?|more from .{2,60}|next|previous|close)[:.]?$/i,
  /^(?:share|follow|like|join|find|subscribe|sign up|click here|download|tap here|get (?:the|our|all|breaking|unlimited)|support (?:our|us|the)|donate|already a subscriber)\b.{0,20}\b(?:us|our|the (?:app|newsletter|latest)|newsletters?|here|on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|social media)|channel|alerts|updates|inbox|app|journalism|via|with|this)\b.{0,120}$/i,
  /^(?:also read|read (?:also|next|more|full)|see also|related|watch|listen|more|don['’]t miss|must read|recommended|in pictures|in depth|explained|tags?|topics?|filed under|keywords|section|source)(?: ?[:|»>]|\s[-–—])\s?.{0,200}$/i,
  // Whom to ask.
  /^for (?:more|further|additional) (?:information|details)\b.{0,40}?\b(?:contact|visit|call|see|e-?mail|go to)\b.{0,200}$/i,
  /^(?:(?:media|press|news|public relations|investor|for (?:more|further) (?:information|details)|editorial)[\w ,]{0,30})?(?:contacts?|enquiries|inquiries|information|details)(?: ?:|$|,? (?:please )?(?:contact|call|visit|see|e-?mail)\b).{0,200}$/i,
  /^(?:(?:tel|phone|telephone|mobile|fax|e-?mail|web|website|twitter|contact)[.:]* ?)?(?:\+?[\d()][\d() .-]{6,20}|\S+@\S+\.\w{2,}|(?:https?:\/\/|www\.)\S+|@\w{2,30})$/i,
  /^(?:[Aa]bout|ABOUT)(?: (?:the )?\p{Lu}[\p{L}.&]*){1,5}:?$/u,
  // Times of a live blog.
  /^(?:(?:[Uu]pdated|[Pp]osted|[Pp]ublished)(?: at)? )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2}|hrs|local time))?(?: ?\(\d{1,2}[:.]\d{2} ?[A-Z]{2,4}\))?(?: ?[-–—|].{0,40})?$/,
  /^\d{1,3}[ -]min(?:ute)?s?[ -]read$/i,
  /^\d{1,3} ?(?:[smhd]|seconds?|minutes?|mins?|hours?|hrs?|days?) ago$/i,
  /^(?:you(?:['’]re| are)? (?:received|receiving|getting|got) this|(?:can['’]t|cannot|having trouble|trouble|problems?) (?:see|seeing|view|viewing|read|reading) (?:this|the)) .{0,150}$/i,
  /^.{0,200}\ball rights reserved\b.{0,200}$/i,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}|the\b)).{0,300}$/i,
];

/** "By Jane Doe", "By Jane Doe, 5 May 2026", and what is left of it where the name was a link: no sentence. */
const BYLINE =
  /^(?:(?:written|reported|posted) )?by:?(?: ?,|\s+\p{Lu}[\p{L}.'’-]*\s+\p{Lu}|\s*$)[^!?]{0,120}[^.!?]$/iu;

/** "3 March", "Tuesday, March 3": the year is left out where it is this one. */
const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2})(?:,? (?:at )?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?)?$/iu;

const DATE_NOTE = /^(?:first |last )?(?:published|updated|posted|modified)\b.{0,100}\d.{0,20}[^.!?]$/i;

/** Most lines of a header between headline and prose. */
const HEADER_LINES = 4;

/** From which chance on a line is none of the prose: lower where no prose stands on one side of it. */
const LEAST_CHANCE = { above: 0.65, within: 0.8, below: 0.65 };

/** What ends a text for the printer: all below it is for editors. */
const END_MARK =
  /^(?:[-–—*( ]*(?:30|ends?|enditem|enddoc|end of (?:release|message|text))[-–—*) .]*|# ?# ?#(?: ?ends? ?#*)?|_{2,})$/i;

/** How much may stand below the printer's end, of what stands above it. */
const MOST_BELOW = 0.75;

/** What stands above notes and names for editors alone. */
export const FOR_EDITORS =
  /^(?:notes? (?:to|for) (?:the )?(?:editors?|newsrooms?)|editors?['’]? notes?|(?:media|press|investor|public relations)(?: (?:&|and) (?:media|press|investor))?(?: relations)? (?:contacts?|enquiries|inquiries)|contacts?(?: (?:details|information|us))?|for (?:more|further) information.{0,60}|forward[- ]looking statements)[:.]?$/i;

/** A line of a block of contacts: a name, an office, a number. */
const LONGEST_CONTACT = 90;

/** Most words of a line that stands between a header and the prose and belongs to neither: a place, a rubric, a button. */
const STRAY_WORDS = 3;

/** "Source: The Post", "Courtesy of The Post", "This article first appeared in The Post." */
const SOURCE_LINE =
  /^\(?(?:source|via|courtesy(?: of)?|credit|from|read (?:it|the original) (?:at|in|on))\s?:\s*(?<named>\p{Lu}[^:!?]{1,60}?)[.)]*$|\b(?:(?:first|originally) (?:appeared|published|ran|posted) (?:in|by|on|at)|^published (?:in|by)) (?<first>(?:the )?\p{Lu}[^.,;:!?()]{1,50}?)(?:(?:,| on| in) [^.]{4,30})?[.)]*$|^(?:©|\(c\)|copyright)(?: ?(?:©|\(c\)))?,? ?(?:\d{4}(?:[-–]\d{2,4})?,? )?(?:by )?(?<owner>(?:the )?\p{Lu}[\p{L}\d&'’. -]{1,50}?)(?:,? (?:inc|ltd|llc|plc)\.?)?(?:[.,]? ?all rights.{0,120}|\.)?$/iu;

/**
 * Finds what in an article's text is not its prose. `headline` tells a repeated headline at the head of it, `authors` a
 * line below that says who they are.
 */
export function findFurniture(text: string, headline: string, authors: readonly string[] = []): Furniture {
  const lines = linesOf(text);
  const texts = lines.map((line) => textOf(text, line));
  const places = placesOf(texts);
  const isFurniture = lines.map(
    (_, i) =>
      isFurnitureLine(texts[i]) ||
      (!isWrapped(lines, texts, i) && furnitureChance(texts[i], places[i]) >= LEAST_CHANCE[places[i]]) ||
      (i >= lines.length - MOST_ABOUT && isAboutAuthor(texts[i], authors)),
  );
  let prose = 0;
  while (
    prose < Math.min(HEADER_LINES, lines.length - 1) &&
    (isHeaderLine(texts[prose], headline) ||
      isFurniture[prose] ||
      (places[prose] === 'above' && isStray(texts[prose])))
  )
    prose++;
  const dateline = findDateline(text, lines[prose]?.start ?? 0);
  markBelow(texts, places.lastIndexOf('within'), isFurniture);

  const last = lines.at(-1);
  const agencyLine = last === undefined || lines.length < 2 ? null : agencyOf(textOf(text, last));
  const spans = lines.filter(
    (line, i) => i < prose || isFurniture[i] || (line === last && agencyLine !== null),
  );
  const named = spans
    .slice(-MOST_NAMED)
    .map((line) => sourceNamed(textOf(text, line)))
    .filter((name) => name !== null);
  const [tail, signed] = agencyBehind(lines.slice(-MOST_NAMED), text);
  if (tail !== null && !spans.some(({ start, end }) => start < tail.end && tail.start < end))
    spans.push(tail);
  if (dateline !== null && !spans.some(({ start, end }) => start < dateline.end && dateline.start < end)) {
    spans.push({ start: dateline.start, end: dateline.end });
  }
  return {
    datelinePlace: dateline?.place ?? null,
    agency:
      dateline?.agency ?? agencyLine ?? signed ?? named.find(isWireAgency)?.replace(/^the /i, '') ?? null,
    source: named.find((name) => !isWireAgency(name)) ?? null,
    dateline: dateline && { start: dateline.start, end: dateline.end, date: dateline.date },
    spans: spans.sort((a, b) => a.start - b.start),
  };
}

/** How many lines at the end may say who the authors are. */
const MOST_ABOUT = 6;

/** How many lines below the text are asked whose it is. */
const MOST_NAMED = 8;

/** What stands behind the last sentence: an agency's name, the printer's end. */
const BEHIND =
  /(?<=[.!?]["”’)]?)\s+(?:Enditem|ENDS?|-30-|###|[-–—/(]*\s?(?<name>\p{Lu}[\p{L}]{1,12}(?: \p{Lu}\p{Ll}+)?)\s?[/)]*(?: \p{Lu}{2,4}){0,4})$/u;

/** The stretch behind the last sentence that names the agency or ends the text, and the agency. */
function agencyBehind(lines: readonly Span[], text: string): [Span | null, string | null] {
  for (const line of lines.toReversed()) {
    const match = BEHIND.exec(textOf(text, line));
    const name = match?.groups?.name ?? null;
    if (match === null || (name !== null && !isWireAgency(name))) continue;
    return [{ start: line.start + match.index + match[0].search(/\S/), end: line.end }, name];
  }
  return [null, null];
}

/** The outlet or agency that a line says the text is from, or null. */
function sourceNamed(line: string): string | null {
  const { named, first, owner } = SOURCE_LINE.exec(line)?.groups ?? {};
  const name = (named ?? first ?? owner)?.trim();
  return name === undefined ||
    name.split(/\s+/).length > 6 ||
    /^(?:the )?(?:author|image|photo|video|picture|getty)/i.test(name)
    ? null
    : name;
}

/** Marks what stands below the printer's end of a text, below a heading for editors, and beside other furniture below the prose. */
function markBelow(texts: readonly string[], lastWithin: number, isFurniture: boolean[]): void {
  const end = texts.findIndex(
    (line, i) =>
      END_MARK.test(line) && i > 0 && lengthOf(texts.slice(i + 1)) < lengthOf(texts.slice(0, i)) * MOST_BELOW,
  );
  if (end >= 0) isFurniture.fill(true, end);
  let inContacts = false;
  let below = false;
  texts.forEach((line, i) => {
    if (FOR_EDITORS.test(line) && i > lastWithin / 2) {
      inContacts = true;
      isFurniture[i] = true;
    } else if (inContacts && isContact(line)) isFurniture[i] = true;
    else inContacts = inContacts && isFurniture[i];
    below ||= i > lastWithin && isFurniture[i];
    // The entries of a menu or of a list of tags have no sentence's end.
    if (below && !/[.!?:"”]$/.test(line) && line.length < LONGEST_CONTACT) isFurniture[i] = true;
  });
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function isContact(line: string): boolean {
  return line.length < LONGEST_CONTACT || /^\d{1,2}[.)] /.test(line);
}

/** "Jane Doe is a professor of ecology": of the author's name and what the author is. */
function isAboutAuthor(line: string, authors: readonly string[]): boolean {
  return authors.some(
    (name) =>
      line.startsWith(name) &&
      /^,?(?: [^.]{2,60},)? (?:is|was|has been|covers|writes|reports|works|teaches)\b/.test(
        line.slice(name.length),
      ),
  );
}

/** Whether a line is a part of a paragraph that was broken into lines. */
function isWrapped(lines: readonly Span[], texts: readonly string[], i: number): boolean {
  const goesOn = (k: number) =>
    k >= 0 &&
    k + 1 < lines.length &&
    lines[k + 1].start === lines[k].end + 1 &&
    /^[\p{Ll}\d]/u.test(texts[k + 1]) &&
    texts[k].length > 40;
  return goesOn(i) || goesOn(i - 1);
}

/** A few words that are no sentence. */
function isStray(line: string): boolean {
  return !isLongSentence(line) && line.split(/\s+/).length <= STRAY_WORDS && !/[.!?:"”]$/.test(line);
}

/** Whether a line is none of the article's own prose wherever it stands: a credit, a sign-off, a button, a promotion. */
export function isFurnitureLine(line: string): boolean {
  const plain = line.replace(/^[*•†‡]+\s*/, '');
  return line.length <= 400 && FURNITURE_LINES.some((form) => form.test(line) || form.test(plain));
}

/** Whether a line above the prose is said to readers: a button, a promotion, what a mail says of itself. */
export function isAboveProse(line: string): boolean {
  // A headline may speak of links and of readers, too.
  return isFurnitureLine(line) || furnitureChance(line, 'above') >= 0.95;
}

/** Whether a line at the head of a text belongs to the page's header: headline, byline, date. */
export function isHeaderLine(line: string, headline: string | null): boolean {
  return (
    line === headline ||
    (line.length <= 150 &&
      (BYLINE.test(line) || DATE_NOTE.test(line) || DAY.test(line) || parseDate(line, 'UTC') !== null))
  );
}

/** The agency of "- IANS" or "(Agency)" alone on a line, or null. */
function agencyOf(line: string): string | null {
  const match = AGENCY_LINE.exec(line)?.groups;
  const name = (match?.dashed ?? match?.bracketed)?.trim() ?? null;
  return name !== null && AGENCY_NAME.test(name) ? name : null;
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
