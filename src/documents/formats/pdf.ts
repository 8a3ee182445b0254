import { getDocumentProxy, getMeta } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { damaged, type Reader } from '../reader.js';
import { looksLikeProse } from '../text/looksLikeProse.js';
import { readPlainHeader } from '../text/plainText.js';
import { type Piece, readingOrder, type TextBlock, textBlocks } from './pdfLayout.js';

const IS = 'a PDF document';

/** Most pages that are read, and most pieces of text on all of them. */
const MOST_PAGES = 500;
const MOST_PIECES = 300_000;
/** How many pieces come together but where a form ends; one that shows less takes as long. */
const PIECES_AT_ONCE = 10;

/** How much larger than the text a headline is printed. */
const HEADLINE_SIZE = 1.2;

export const pdfReader: Reader = {
  format: 'pdf',
  extensions: ['pdf'],
  holds: 'one',
  is: IS,
  gives:
    'headline and paragraphs, columns in order, lines and hyphens joined, page numbers and running heads left out',
  recognises: ({ start }) => /^.{0,1024}%PDF-\d/s.test(start.slice(0, 1100)) && !/^\s*[<{[]/.test(start),
  read: async (source, { defaults }) => [await readPdf(await source.bytes(), defaults)],
};

async function readPdf(bytes: Uint8Array, defaults: Defaults): Promise<Document> {
  const { pages, title, author, created } = await piecesOf(bytes);
  const blocks = textBlocks(pages.map(readingOrder));
  const size = commonSize(blocks);
  const head = blocks.slice(0, 6);
  const largest = head.reduce((most, block) => Math.max(most, block.size), 0);
  const headline =
    largest >= size * HEADLINE_SIZE
      ? head.find((block) => block.size === largest && block.text.length <= 300)
      : undefined;
  // What stands above the headline is the name of the paper, a section, a date.
  const above = headline === undefined ? [] : blocks.slice(0, blocks.indexOf(headline));
  const below = headline === undefined ? blocks : blocks.slice(blocks.indexOf(headline) + 1);
  const body = readPlainHeader(
    [...(headline ? [headline.text] : []), ...below.map(({ text }) => text)].join('\n\n'),
  );
  if (!looksLikeProse(body.text)) {
    throw new DocumentError(
      'NO_ARTICLE',
      'it is a PDF document without text, perhaps of scanned pages; give its text',
    );
  }
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: headline?.text ?? body.headline ?? title,
      text: body.text,
      byline: body.byline ?? author,
      dates: [
        body.date,
        ...above.map(({ text }) => text).filter((text) => /\d{4}/.test(text) && text.length < 80),
        created,
      ],
      language: null,
      warnings:
        body.date === null && created !== null ? ['its date is the one on which the PDF was made'] : [],
    },
    defaults,
  );
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

interface Pieces {
  readonly pages: readonly (readonly Piece[])[];
  readonly title: string | null;
  readonly author: string | null;
  readonly created: string | null;
}

async function piecesOf(bytes: Uint8Array): Promise<Pieces> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      maxImageSize: 1,
    });
    try {
      const pages: Piece[][] = [];
      let count = 0;
      for (
        let number = 1;
        number <= Math.min(document.numPages, MOST_PAGES) && count < MOST_PIECES;
        number++
      ) {
        const page = await document.getPage(number);
        const pieces: Piece[] = [];
        const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>;
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          for (const item of part.value.items)
            if ('str' in item && item.str.trim() !== '') pieces.push(pieceOf(item));
          count += Math.max(part.value.items.length, PIECES_AT_ONCE);
          // Forms that show others ten times over, which do so too, have no end.
          if (count >= MOST_PIECES) await reader.cancel(new Error('it has too much text'));
        }
        pages.push(pieces);
        page.cleanup();
      }
      const { info } = await getMeta(document);
      const said = (name: string): string | null => {
        const value: unknown = info?.[name];
        return typeof value === 'string' && value.trim() !== '' ? value : null;
      };
      return { pages, title: said('Title'), author: said('Author'), created: dateOf(said('CreationDate')) };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new DocumentError(
        'UNSUPPORTED_FORMAT',
        'it is a PDF document with a password; save it without one',
      );
    }
    throw damaged(IS, error);
  }
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): Piece {
  const size = Math.abs(item.height || item.transform[3]) || 10;
  return { text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size };
}

/** "D:20260204093000+01'00'" */
function dateOf(printed: string | null): string | null {
  const parts = /^D:(\d{8})(\d{6})?(?:Z|([+-]\d{2})'?(\d{2})?'?)?/.exec(printed ?? '');
  return parts === null
    ? null
    : `${parts[1]}${parts[2] === undefined ? '' : `T${parts[2]}${parts[3] === undefined ? 'Z' : `${parts[3]}:${parts[4] ?? '00'}`}`}`;
}

/** The size most characters are printed in. */
function commonSize(blocks: readonly TextBlock[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of blocks) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}
