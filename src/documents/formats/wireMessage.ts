import { composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { type Reader, readEach } from '../reader.js';
import { looksLikeProse } from '../text/looksLikeProse.js';
import { readPlainHeader } from '../text/plainText.js';

/** What IPTC 7901 and ANPA-1312 send before a header, before a text, after it and after all. */
const [HEADER, TEXT, END, OVER] = ['\u0001', '\u0002', '\u0003', '\u0004'];
/** Between messages some send characters that only keep the line busy. */
const IDLE = /^[\s\p{Cc}]*$/u;

interface Message {
  readonly text: string;
  /** What stands below the text. */
  readonly trailer: string;
}

/** "030900 MAR 26" below a message: day, hour and minute in UTC, month, year. */
const SENT =
  /\b(?<day>\d{2})(?<hour>\d{2})(?<minute>\d{2})(?:GMT|UTC|Z)?\s+(?<month>[A-Z]{3})\s+(?<year>\d{2,4})\b/i;

/** Copy of a wire between the control characters of IPTC 7901 or ANPA-1312. */
export const wireMessageReader: Reader = {
  format: 'wire',
  extensions: [],
  holds: 'many',
  is: 'messages of a wire (IPTC 7901, ANPA-1312)',
  gives: 'an article a message, sent at the time below it',
  recognises: ({ start }) => {
    const [header, text] = [start.indexOf(HEADER), start.indexOf(TEXT)];
    return header >= 0 && header < text && text - header < 2_000 && IDLE.test(start.slice(0, header));
  },
  read: async (source, { defaults }) => {
    const messages = messagesIn(await source.text());
    if (messages.length === 0) throw new DocumentError('EMPTY_DOCUMENT', 'there is no whole message in it');
    return readEach(messages, 'the wire', (message) => readMessage(message, defaults));
  },
};

function messagesIn(content: string): Message[] {
  return content
    .split(HEADER)
    .slice(1)
    .flatMap((part) => {
      const begin = part.indexOf(TEXT);
      if (begin < 0) return [];
      const [text, trailer = ''] = part
        .slice(begin + 1)
        .split(OVER, 1)[0]
        .split(END, 2);
      return [{ text, trailer: trailer.slice(0, 400) }];
    });
}

function readMessage(message: Message, defaults: Defaults): Document {
  // What is left of control characters sets type: bold, indented, centred.
  const written = message.text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
  const { headline, byline, date, text } = readPlainHeader(written);
  if (!looksLikeProse(text)) throw new DocumentError('NO_ARTICLE', 'it is a message without prose');
  const sent = SENT.exec(message.trailer)?.groups;
  const time =
    sent === undefined
      ? null
      : `${sent.day} ${sent.month} ${sent.year.length === 2 ? `20${sent.year}` : sent.year} ${sent.hour}:${sent.minute} UTC`;
  return composeDocument({ ...NOTHING_FOUND, headline, text, byline, dates: [time, date] }, defaults);
}
