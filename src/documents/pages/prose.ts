import { isHeaderLine } from '../text/furniture.js';
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
  'AUDIO BUTTON CANVAS FIGCAPTION HEAD IFRAME MEDIA INPUT LINK MATH META NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

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

/** The same, without headline, byline and date at the head of it. */
export function articleProseOf(root: DomElement, headline: string | null): Prose {
  const { paragraphs, linked } = paragraphsOf(root);
  while (paragraphs.length > 1 && isHeaderLine(paragraphs[0]!, headline)) paragraphs.shift();
  return { text: paragraphs.join('\n\n'), linked };
}

function paragraphsOf(root: DomElement): { paragraphs: string[]; linked: number } {
  const paragraphs: string[] = [];
  let current = '';
  let linked = 0;
  const endParagraph = (): void => {
    for (const part of current.split(/\n(?: *\n)+/)) {
      const paragraph = part
        .replace(/ +/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
      if (/[\p{L}\p{N}]/u.test(paragraph)) paragraphs.push(paragraph);
    }
    current = '';
  };
  const visit = (node: DomNode, inLink: boolean): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = (node.nodeValue ?? '').replace(INVISIBLE, '').replace(/\s+/g, ' ');
      if (inLink) linked += text.trim().length;
      current += text;
      return;
    }
    if (node.nodeType !== ELEMENT_NODE || isHidden(node as DomElement)) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') current += '\n';
    const isBlock = BLOCKS.has(name);
    if (isBlock) endParagraph();
    for (let child = node.firstChild; child !== null; child = child.nextSibling)
      visit(child, inLink || name === 'A');
    if (isBlock) endParagraph();
    else if (name === 'TD' || name === 'TH') current += ' ';
  };
  visit(root, false);
  endParagraph();
  return { paragraphs, linked };
}

function isHidden(element: DomElement): boolean {
  return (
    SKIPPED.has(element.nodeName.toUpperCase()) ||
    element.hasAttribute('hidden') ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}
