import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { type Reader, readEach } from '../reader.js';
import { articlesIn } from './articlesIn.js';
import { type Header, readHeader } from './header.js';
import { withoutHyphenation } from './joinLines.js';
import { looksLikeProse } from './looksLikeProse.js';
import { isMachineText } from './machineText.js';

export const plainTextReader: Reader = {
  format: 'text',
  extensions: ['txt', 'text'],
  holds: 'many',
  is: 'plain text',
  gives:
    'the articles below their headers of headline, date and author; the last resort, which must look like prose',
  recognises: () => true,
  read: async (source, { defaults }) => {
    const texts = await articlesIn((await source.text()).replace(/\r\n?/g, '\n'));
    return texts.length === 1
      ? [readProse(texts[0], defaults)]
      : readEach(texts, 'the file', (text) => readProse(text, defaults));
  },
};

function readProse(text: string, defaults: Defaults): Document {
  const document = readPlainText(text, defaults);
  // Labels of a form ("Author: …") above an article make no list of records of it.
  const isForm = document.byline !== null || document.publishedAt !== null;
  if (!looksLikeProse(document.text) || isMachineText(isForm ? document.text : text)) {
    throw new DocumentError(
      'NO_ARTICLE',
      'it is text in no format that is known, and does not read like prose; give an article',
    );
  }
  return document;
}

/**
 * Reads an article in plain text: a headline, a line with date and author, the body, each after a blank line, any of
 * them missing. Where nothing tells a header, the first line is the headline unless it reads like prose.
 *
 * @throws DocumentError EMPTY_DOCUMENT.
 */
export function readPlainText(content: string, defaults: Defaults): Document {
  const { headline, text, byline, date, source, url, place } = readPlainHeader(content);
  return composeDocument(
    { ...NOTHING_FOUND, headline, text, byline, source, url, place, dates: [date] },
    defaults,
  );
}

/** What a text says at its head, and its text, with what stands below the headline first and the hyphens of line breaks gone. */
export function readPlainHeader(
  content: string,
): Pick<Header, 'headline' | 'byline' | 'date' | 'source' | 'url' | 'place'> & { readonly text: string } {
  const text = content.replace(/\r\n?/g, '\n');
  const { standfirst, end, ...header } = readHeader(text);
  const body = withoutHyphenation(text.slice(end));
  return { ...header, text: standfirst === null ? body : `${standfirst}\n\n${body.trimStart()}` };
}
