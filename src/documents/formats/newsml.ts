import { composeDocument, type Defaults, type Findings, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { rootElement } from '../markup.js';
import type { DomElement } from '../pages/dom.js';
import { parseXml } from '../pages/parse.js';
import { articleProseOf } from '../pages/prose.js';
import { type Reader, readEach } from '../reader.js';
import { isTakenBack } from '../takenBack.js';
import { findDateline } from '../text/dateline.js';
import { looksLikeProse } from '../text/looksLikeProse.js';
import { nitfFindings, withDateline } from './nitf.js';
import { allNamed, firstNamed, localName, textIn } from './xml.js';

/** IPTC's NewsML-G2, alone or in a message, and NewsML 1. */
export const newsmlReader: Reader = {
  format: 'newsml',
  extensions: ['xml'],
  holds: 'many',
  is: 'NewsML',
  gives: 'the text items of NewsML-G2 (alone or in a news message) and NewsML 1, marked up as NITF or HTML',
  recognises: ({ start }) =>
    /^(?:news(?:Item|Message|ML)|(?:package|concept|knowledge|planning|catalog)Item|contentSet|contentMeta|groupSet)$/i.test(
      rootElement(start),
    ),
  read: async (source, { defaults }) => readNewsml(await source.text(), defaults),
};

/** Items of NewsML-G2 that hold no article. */
const OTHER_ITEMS: Readonly<Record<string, string>> = {
  packageItem: 'a package item, which only refers to articles; give the articles',
  conceptItem: 'a concept item, which describes a person, place, event or term',
  knowledgeItem: 'a knowledge item, which is a list of terms',
  planningItem: 'a planning item, which announces coverage',
  catalogItem: 'a catalog item, which lists vocabularies',
  groupSet: 'the groups of a package item, which only refer to articles; give the articles',
  contentMeta: 'what an item says about itself, without its text; give the item',
};

function readNewsml(xml: string, defaults: Defaults): Iterable<Document | DocumentError> {
  const root = parseXml(xml).documentElement;
  if (root === null) throw new DocumentError('EMPTY_DOCUMENT', 'it is NewsML without an item');
  const name = localName(root);
  if (name === 'newsItem' || name === 'contentSet' || OTHER_ITEMS[name] !== undefined)
    return [readItem(root, defaults)];
  const sender = name === 'NewsML' ? senderOf(root) : null;
  const items =
    name === 'NewsML'
      ? allNamed(root, ['NewsItem'])
      : allNamed(root, ['newsItem', ...Object.keys(OTHER_ITEMS).filter((other) => other.endsWith('Item'))]);
  if (items.length === 0) throw new DocumentError('EMPTY_DOCUMENT', 'it is NewsML without an item');
  return readEach(items, 'the message', (item) => readItem(item, defaults, sender));
}

/** @param sender who sent the message it came in */
function readItem(item: DomElement, defaults: Defaults, sender: string | null = null): Document {
  const other = OTHER_ITEMS[localName(item)];
  if (other !== undefined) throw new DocumentError('UNSUPPORTED_FORMAT', `in NewsML-G2 it is ${other}`);
  const kind = firstNamed(item, ['itemClass'])?.getAttribute('qcode')?.split(':').at(-1) ?? 'text';
  if (firstNamed(item, ['events']) !== null && firstNamed(item, ['eventDetails']) !== null) {
    throw new DocumentError('UNSUPPORTED_FORMAT', 'it is a news item of NewsML that lists events');
  }
  const status = statusOf(item);
  if (isTakenBack(status))
    throw new DocumentError('UNSUPPORTED_FORMAT', `its sender took it back: its status is "${status}"`);
  const body = bodyOf(item);
  if (body === null || body.text === null || !looksLikeProse(body.text)) {
    throw new DocumentError(
      'UNSUPPORTED_FORMAT',
      kind === 'text' || kind === 'composite'
        ? 'it is a news item of NewsML whose text lies elsewhere; give the text'
        : `it is a ${kind} item of NewsML, which has no article`,
    );
  }
  const meta = firstNamed(item, ['contentMeta']) ?? firstNamed(item, ['NewsComponent']) ?? item;
  const dateline = textIn(meta, 'dateline');
  return composeDocument(
    {
      ...body,
      text:
        dateline === null || beginsWith(body.text, dateline) || findDateline(body.text) !== null
          ? body.text
          : withDateline(dateline, body.text),
      headline: textIn(meta, 'headline') ?? body.headline ?? textIn(item, 'title'),
      url: webAddress(
        firstNamed(item, ['altLoc'])?.textContent ?? firstNamed(item, ['link'])?.getAttribute('href'),
      ),
      source: body.source ?? providerOf(item) ?? textIn(item, 'copyrightHolder') ?? sender,
      agency: body.agency ?? textIn(meta, 'creditline'),
      byline: textIn(meta, 'by') ?? textIn(meta, 'byline') ?? body.byline ?? null,
      dates: [
        ...body.dates,
        textIn(item, 'firstCreated'),
        textIn(meta, 'contentCreated'),
        textIn(item, 'versionCreated'),
        textIn(item, 'ThisRevisionCreated'),
        textIn(item, 'DateAndTime'),
      ],
      modified: [textIn(item, 'versionCreated'), textIn(item, 'ThisRevisionCreated')],
      language:
        firstNamed(item, ['language'])?.getAttribute('tag') ??
        firstNamed(item, ['Language'])?.getAttribute('FormalName') ??
        item.getAttribute('xml:lang'),
    },
    defaults,
  );
}

/** NewsML-G2 has a code ("stat:usable"), NewsML 1 a name. */
const statusOf = (item: DomElement): string =>
  firstNamed(item, ['pubStatus'])?.getAttribute('qcode')?.split(':').at(-1) ??
  firstNamed(item, ['Status'])?.getAttribute('FormalName') ??
  'usable';

/** Whether a text begins with the words of another, whatever marks and blanks are between them. */
const beginsWith = (text: string, beginning: string): boolean =>
  wordsIn(text.slice(0, 4 * beginning.length)).startsWith(wordsIn(beginning));

const wordsIn = (text: string): string =>
  `${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** NewsML-G2 names a provider, or gives it as a code ("nprov:Example") or address; NewsML 1 as a party. */
function providerOf(item: DomElement): string | null {
  const provider = firstNamed(item, ['provider']);
  if (provider === null) return partyOf(firstNamed(item, ['Source'])) ?? textIn(item, 'ProviderId');
  const uri = provider.getAttribute('uri');
  return (
    textIn(provider, 'name') ??
    words(provider.textContent) ??
    words(provider.getAttribute('literal')) ??
    words(provider.getAttribute('qcode')?.replace(/^.*:/, '')) ??
    (uri !== null && /^https?:/i.test(uri) && URL.canParse(uri) ? new URL(uri).hostname : null) ??
    partyOf(provider)
  );
}

/** Who sent a message of NewsML 1. */
function senderOf(root: DomElement): string | null {
  const envelope = firstNamed(root, ['NewsEnvelope']);
  if (envelope === null) return null;
  return (
    partyOf(firstNamed(envelope, ['SentFrom'])) ??
    words(firstNamed(envelope, ['NewsService'])?.getAttribute('FormalName'))
  );
}

function partyOf(element: DomElement | null): string | null {
  return element === null
    ? null
    : (words(firstNamed(element, ['Party'])?.getAttribute('FormalName')) ?? words(element.textContent));
}

function words(value: string | null | undefined): string | null {
  const line = (value ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** What the article's markup says, wherever an item puts it. */
function bodyOf(item: DomElement): Findings | null {
  const nitf = allNamed(item, ['nitf']);
  for (const article of nitf) {
    const found = nitfFindings(article);
    if (found.text !== null) return found;
  }
  const [content] = allNamed(item, ['inlineXML', 'inlineData', 'DataContent']).filter(isProse);
  if (content === undefined) return null;
  const body = firstNamed(content, ['body.content', 'body']) ?? content;
  const { text } = articleProseOf(body, textIn(content, 'h1') ?? textIn(content, 'title'));
  return text === ''
    ? null
    : { ...NOTHING_FOUND, headline: textIn(content, 'h1') ?? textIn(content, 'title'), text };
}

/** Whether a content is marked up as text, or is text: not a table of results, not base64. */
function isProse(content: DomElement): boolean {
  const type = content.getAttribute('contenttype') ?? '';
  if (/sportsml|xbrl|image|base64/i.test(`${type} ${content.getAttribute('encoding') ?? ''}`)) return false;
  return allNamed(content, ['p']).length > 0 || (content.textContent ?? '').split(/[<>]/).some(hasSentence);
}

/** Words, and the end of a sentence behind them. */
function hasSentence(text: string): boolean {
  const words = /\p{Ll}{2} \p{L}+ \p{L}/u.exec(text);
  return words !== null && /[.!?]/.test(text.slice(words.index + words[0].length + 20));
}

function webAddress(value: string | null | undefined): string | null {
  return value !== null && value !== undefined && /^\s*https?:\/\//i.test(value) ? value.trim() : null;
}
