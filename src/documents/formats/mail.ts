import iconv from 'iconv-lite';
import PostalMime, { type Email } from 'postal-mime';
import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { canonicalUrl } from '../identity.js';
import { htmlText } from '../pages/fragment.js';
import { readHtml } from '../pages/html.js';
import { inPlace, parsed, type Reader, type Reading, type Source } from '../reader.js';
import { toldHeader } from '../text/header.js';
import { readPlainHeader } from '../text/plainText.js';
import { ownWords } from './quotedMail.js';

/** Lines of a header of RFC 5322, of which a mail has two at its very start. */
const HEADER = /^(?:(?:[\w-]{2,40}:[ \t]?[^\r\n]{0,998}(?:\r?\n[ \t][^\r\n]*)*)\r?\n){2,}/;

const KNOWN = /^(?:from|return-path|received|date|subject|message-id|mime-version|delivered-to|x-[\w-]+):/im;

/** Deepest nesting of parts, and longest header, in bytes. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 1_000_000 } as const;

export const mailReader: Reader = {
  format: 'eml',
  extensions: ['eml'],
  holds: 'many',
  is: 'an e-mail (EML)',
  gives: 'the text of the mail below its subject, from its sender, at its date; without what it quotes',
  recognises: ({ start }) => isMail(start),
  read: async (source, { defaults }) => [readMail(await parseMail(await source.bytes()), defaults)],
};

export const mailboxReader: Reader = {
  format: 'mbox',
  extensions: ['mbox'],
  holds: 'many',
  is: 'a mailbox (MBOX)',
  gives: 'every mail as an article, streamed',
  recognises: ({ start }) =>
    /^From \S+ .{10,60}\d{4}.*\r?\n/.test(start) && isMail(start.replace(/^.*\r?\n/, '')),
  read: readMailbox,
};

export const savedPageReader: Reader = {
  format: 'mhtml',
  extensions: ['mht', 'mhtml'],
  holds: 'many',
  is: 'a saved page (MHTML)',
  gives: 'the article of the page',
  recognises: ({ start }) =>
    isMail(start) &&
    /^content-type:\s*multipart\/related/im.test(start.slice(0, 4000)) &&
    /^(?:snapshot-)?content-location:|type="?text\/html/im.test(start.slice(0, 4000)),
  read: async (source, { defaults }) => {
    const mail = await parseMail(await source.bytes());
    const address = header(mail, 'snapshot-content-location') ?? header(mail, 'content-location');
    if (!mail.html) throw new DocumentError('NO_ARTICLE', 'it is a saved page without HTML; save it again');
    const url = address === null ? null : canonicalUrl(address);
    return [readHtml(mail.html, { ...defaults, url: url ?? defaults.url })];
  },
};

function isMail(start: string): boolean {
  const head = HEADER.exec(start.slice(0, 20_000))?.[0];
  return (
    head !== undefined &&
    /^(?:from|return-path|received|message-id|mime-version|delivered-to):/im.test(head) &&
    (head.match(new RegExp(KNOWN, 'gim'))?.length ?? 0) >= 2
  );
}

function parseMail(bytes: Uint8Array): Promise<Email> {
  return parsed('an e-mail', () => PostalMime.parse(bytes, LIMITS));
}

function readMail(mail: Email, defaults: Defaults): Document {
  const written = mail.text?.trim() ? mail.text : mail.html ? htmlText(mail.html) : '';
  const { text, forwarded } = ownWords(withWindowsMarks(written).replace(/\r\n?/g, '\n'));
  const subject = subjectOf(forwarded?.subject ?? mail.subject);
  const from = forwarded ?? { sender: mail.from?.name, address: mail.from?.address };
  const hasHeader = toldHeader(text) !== null;
  const body = readPlainHeader(text);
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: (hasHeader ? body.headline : null) ?? subject,
      text: hasHeader || body.headline === subject ? body.text : text,
      source: from.address?.split('@')[1]?.toLowerCase() ?? null,
      byline: body.byline ?? (from.sender ? withWindowsMarks(from.sender) : null),
      dates: [body.date, forwarded?.date, mail.date, header(mail, 'date')],
      language: header(mail, 'content-language'),
    },
    defaults,
  );
}

function subjectOf(subject: string | null | undefined): string | null {
  const words = withWindowsMarks(subject ?? '').replace(/^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:\s*)+/i, '');
  return words.trim() || null;
}

/**
 * Characters that nobody writes stand for the quotation marks and dashes of Windows-1252, which some builds of Node.js decode as
 * ISO 8859-1.
 */
function withWindowsMarks(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (mark) =>
    iconv.decode(Buffer.from(mark, 'latin1'), 'windows-1252'),
  );
}

function header(mail: Email, name: string): string | null {
  const value = mail.headers.find(({ key }) => key === name)?.value.trim();
  return value === undefined || value === '' ? null : value;
}

async function* readMailbox(
  { stream }: Source,
  { defaults, maxBytes }: Reading,
): AsyncGenerator<Document | DocumentError> {
  let number = 0;
  for await (const bytes of mailsOf(stream, maxBytes)) {
    number++;
    try {
      if (bytes === null)
        throw new DocumentError('DOCUMENT_TOO_LARGE', `it is larger than ${maxBytes} bytes`);
      yield readMail(await parseMail(bytes), defaults);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield inPlace(error, `mail ${number} of the mailbox`);
    }
  }
}

/** The mails of a mailbox, one at a time: each begins after a line "From …" below a blank one. Null for one too large. */
async function* mailsOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Buffer | null> {
  let lines: Buffer[] = [];
  let size = 0;
  let blank = true;
  let begun = false;
  for await (const line of linesOf(stream, maxBytes)) {
    if (blank && line.subarray(0, 5).toString('latin1') === 'From ') {
      if (begun) yield size > maxBytes ? null : Buffer.concat(lines);
      begun = true;
      lines = [];
      size = 0;
      blank = false;
      continue;
    }
    blank = line.length <= 2 && line.toString('latin1').trim() === '';
    size += line.length;
    // A line that begins with "From " in a mail is quoted in a mailbox.
    if (size <= maxBytes)
      lines.push(/^>+From /.test(line.subarray(0, 40).toString('latin1')) ? line.subarray(1) : line);
    else lines = [];
  }
  if (begun) yield size > maxBytes ? null : Buffer.concat(lines);
}

/** Lines with their ends; what is longer than `most` comes in pieces. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer> {
  // What has come of a line that has not ended: put together once, however many chunks it takes.
  let begun: Buffer[] = [];
  let size = 0;
  const taken = (): Buffer => {
    const [only = Buffer.alloc(0), ...more] = begun;
    const whole = more.length === 0 ? only : Buffer.concat(begun);
    begun = [];
    size = 0;
    return whole;
  };
  for await (const chunk of stream) {
    let buffer = Buffer.from(chunk);
    for (let end = buffer.indexOf(0x0a); end >= 0; end = buffer.indexOf(0x0a)) {
      begun.push(buffer.subarray(0, end + 1));
      yield taken();
      buffer = buffer.subarray(end + 1);
    }
    if (buffer.length === 0) continue;
    begun.push(buffer);
    size += buffer.length;
    if (size > most) yield taken();
  }
  if (begun.length > 0) yield taken();
}
