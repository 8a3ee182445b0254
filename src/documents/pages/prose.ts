import { isFurnitureLine, isHeaderLine } from '../text/furniture.js';
import type { DomElement, DomNode } from './dom.js';

/** The text of an element as it is read. */
export interface Prose {
  /** Paragraphs, separated by blank lines. */
  readonly text: string;
  /** How many of its characters stand in links. */
  readonly linked: number;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HEDLINE HL1 HL2 BLOCK BYLINE TAGLINE HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

/** What is not shown as text, or is not the article's: captions belong to pictures. */
const SKIPPED = new Set(
  'AMP-AD AMP-ANALYTICS AMP-AUDIO AMP-CONSENT AMP-EMBED AMP-IFRAME AMP-NEXT-PAGE AMP-SIDEBAR AMP-SOCIAL-SHARE AMP-STICKY-AD AMP-USER-NOTIFICATION AMP-VIDEO ASIDE AUDIO BUTTON CANVAS FIGCAPTION HEAD IFRAME MEDIA INPUT LINK MATH META NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

/** Names that pages give to what stands beside their prose. */
const BESIDE_PROSE =
  /(?:^|[\s_-])(?:caption(?:s|-?text)?|figcaption|(?:photo|image|img|picture|media)-?(?:credit|caption|source|info)s?|credits?|copyright|byline|dateline-?time|timestamp|share|sharing|social|related|recirc|promo|newsletter|sign-?up|advert(?:isement)?|tags?|breadcrumbs?|toolbar|read-?more|also-?read|author-?(?:bio|info|box)|about-?author|print-?only|screen-?reader(?:-text)?|sr-only|visually-?hidden)(?:$|[\s_-])/i;

/** Longest text of an element that is left out for its name, and of a paragraph for being a link. */
const LONGEST_BESIDE = 400;
const LONGEST_LINK = 200;

/** Longest text beside a picture that is its caption. */
const LONGEST_CAPTION = 250;

/** Longest text of a cell that is no paragraph of its own. */
const LONGEST_CELL = 80;

/** Share of a paragraph in links from which on it is a link. */
const MOST_LINKED = 0.95;

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** Soft hyphens, zero-width spaces, word joiners, byte order marks and marks of direction: nobody sees them. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

/**
 * Reads an element: white space as a browser shows it, a line break as "\n", blocks as paragraphs.
 */
export function proseOf(root: DomElement): Prose {
  const { paragraphs, linked } = paragraphsOf(root);
  return { text: paragraphs.join('\n\n'), linked };
}

/**
 * The same, without headline, byline and date at the head of it, and without what a page puts between paragraphs:
 * lines that are all link, credits of pictures, promotions, buttons.
 */
export function articleProseOf(root: DomElement, headline: string | null): Prose {
  const { paragraphs: all, linked, links } = paragraphsOf(root, true);
  const paragraphs = all.filter(
    (paragraph, i) => !isFurnitureLine(paragraph) && !isOnlyLink(paragraph, links[i]),
  );
  while (paragraphs.length > 1 && isHeaderLine(paragraphs[0], headline)) paragraphs.shift();
  return { text: paragraphs.join('\n\n'), linked };
}

/** A paragraph that is a link to another page; a sentence of a live report that is one has its full stop. */
function isOnlyLink(paragraph: string, linked: number): boolean {
  return linked >= paragraph.length * MOST_LINKED && paragraph.length < LONGEST_LINK;
}

function paragraphsOf(
  root: DomElement,
  asPage = false,
): { paragraphs: string[]; linked: number; links: readonly number[] } {
  const paragraphs: string[] = [];
  const links: number[] = [];
  let current = '';
  let linked = 0;
  let inLinks = 0;
  const endParagraph = (): void => {
    for (const part of current.split(/\n(?: *\n)+/)) {
      const paragraph = part
        .replace(/ +/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
      if (/[\p{L}\p{N}]/u.test(paragraph)) {
        paragraphs.push(paragraph);
        links.push(inLinks);
      }
    }
    current = '';
    inLinks = 0;
  };
  const visit = (node: DomNode, inLink: boolean, inRow = false): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(INVISIBLE, '').replace(/\s+/g, ' ');
      if (inLink) {
        linked += text.trim().length;
        inLinks += text.trim().length;
      }
      current += text;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE || isHidden(node as DomElement)) return;
    if (asPage && node !== root && (isBesideProse(node as DomElement) || isPicture(node as DomElement)))
      return;
    if (node.nodeName.toUpperCase() === 'SPAN' && isGlued(current, node as DomElement)) current += ' ';
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') current += '\n';
    const ends = BLOCKS.has(name) && !inRow;
    if (ends) endParagraph();
    const isRow = inRow || (name === 'TR' && hasShortCells(node as DomElement));
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, inLink || name === 'A', isRow);
    if (ends) endParagraph();
    else if (name === 'TD' || name === 'TH') current += ' ';
  };
  visit(root, false);
  endParagraph();
  return { paragraphs, linked, links };
}

/** Whether an element's name says that it holds a caption, a credit, links or buttons, and it is short. */
function isBesideProse(element: DomElement): boolean {
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return BESIDE_PROSE.test(named) && (element.textContent ?? '').trim().length <= LONGEST_BESIDE;
}

/** A picture with the line below it, where no element of its own says that it is a caption. */
function isPicture(element: DomElement): boolean {
  if (!/^(?:DIV|FIGURE|LI|SPAN|CENTER|P)$/i.test(element.nodeName)) return false;
  const text = (element.textContent ?? '').trim();
  if (text === '' || text.length > LONGEST_CAPTION) return false;
  if (!/<(?:img|picture|amp-img)[\s>]/i.test(element.innerHTML)) return false;
  return !/^P$/i.test(element.nodeName) || !/[.!?]["”’)]?$/.test(text);
}

/** Whether a row of a table is one of names and numbers, which are read in one line; a cell of prose has paragraphs. */
function hasShortCells(row: DomElement): boolean {
  let cells = 0;
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (!/^T[DH]$/i.test(child.nodeName)) continue;
    cells++;
    if ((child.textContent ?? '').trim().length > LONGEST_CELL) return false;
  }
  return cells > 1;
}

/** Spans that a page sets apart by its style: "Ilhan Omar" and "Ilhan Omar" again, "Försvar" and "TT". */
function isGlued(before: string, span: DomElement): boolean {
  return /[\p{Ll}\p{N}.!?]$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(span.textContent ?? '');
}

/** Whether an element stands on lines of its own. */
export function isBlock(node: DomNode): boolean {
  return BLOCKS.has(node.nodeName.toUpperCase());
}

/** Whether an element is not shown, or not as text. */
export function isHidden(element: DomElement): boolean {
  return (
    SKIPPED.has(element.nodeName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
