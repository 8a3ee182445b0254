import { addressOf, type Defaults } from './compose.js';
import { headOf } from './detect.js';
import type { Document } from './document.js';
import { decodeText } from './encoding.js';
import { DocumentError } from './errors.js';
import { feedItems } from './formats/feed.js';
import { allNamed } from './formats/xml.js';
import { readArticle } from './json/article.js';
import { isFields, valuesOf, wordsOf } from './json/fields.js';
import { parseJson } from './json/parse.js';
import { isHtml, rootElement } from './markup.js';
import { parsePage, parseXml } from './pages/parse.js';
import { publicationOf } from './publication.js';

/** An item of a feed, before its page is looked at. */
export interface FeedItem {
  /** What the feed calls it, the same at each reading: its id, else its address, else its title. */
  readonly name: string;
  /** The canonical address of its page; null where it has none. */
  readonly url: string | null;
  /** What the feed says of when it was published and last changed; null where nothing that can be read. */
  readonly publishedAt: Date | null;
  readonly modifiedAt: Date | null;
  /** What the feed itself gives of it. @throws DocumentError NO_ARTICLE where that is no text. */
  read(): Document;
}

/** The bytes of a feed, and what else tells how they are read. */
export interface FeedSource {
  readonly bytes: Uint8Array;
  /** Where it was fetched from, which relative addresses of items go out from. */
  readonly url: string;
  readonly contentType: string | null;
  /** IANA zone of times printed without offset; UTC where it is not given. */
  readonly timeZone?: string;
}

/** What is followed at an address: the items of a feed, or the feeds of a list in OPML. */
export type Followed = { readonly items: readonly FeedItem[] } | { readonly feeds: readonly string[] };

/**
 * Reads a feed of any kind, RSS, Atom, RDF or JSON Feed, as its items, or a list of feeds.
 *
 * @throws DocumentError DAMAGED_DOCUMENT, DOCUMENT_TOO_LARGE, INVALID_JSON, UNSUPPORTED_FORMAT where it is no feed; of a page
 * it then says which feed the page names.
 */
export function readFollowed({ bytes, url, contentType, timeZone }: FeedSource): Followed {
  const charset = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1] ?? null;
  const { start } = headOf(bytes.subarray(0, 65_536), url, contentType);
  const content = decodeText(bytes, charset);
  const defaults: Defaults = {
    timeZone: timeZone ?? null,
    publishedAt: null,
    modifiedAt: null,
    url,
    dateOrder: null,
  };
  const root = rootElement(start);
  if (root === 'opml') return { feeds: feedsOfList(content) };
  if (/^(?:rss|feed|RDF)$/i.test(root)) return { items: [...feedItems(content, defaults)] };
  if (start.startsWith('{')) return { items: [...jsonItems(content, defaults)] };
  const named = isHtml(start) ? feedOfPage(content, url) : null;
  throw new DocumentError(
    'UNSUPPORTED_FORMAT',
    `it is no feed (RSS, Atom, RDF, JSON Feed) and no list of feeds (OPML)${named === null ? '' : `, but a page whose feed is ${named}`}`,
  );
}

/** JSON Feed, version 1 and 1.1. */
function* jsonItems(content: string, defaults: Defaults): Generator<FeedItem> {
  const feed = parseJson(content);
  if (!isFields(feed) || !/jsonfeed\.org/.test(String(feed.version)) || !Array.isArray(feed.items))
    throw new DocumentError('UNSUPPORTED_FORMAT', 'it is JSON, but no JSON Feed');
  const around = { source: wordsOf(feed.title), language: wordsOf(feed.language) };
  const dateOf = (value: unknown) =>
    publicationOf([wordsOf(value)], { timeZone: 'UTC', order: null, language: null, domain: null }).published
      ?.date ?? null;
  for (const item of feed.items) {
    if (!isFields(item)) continue;
    const url =
      valuesOf(item, 'url')
        .map((value) => addressOf(wordsOf(value)))
        .find((found) => found !== null) ?? null;
    const name = wordsOf(item.id) ?? url ?? wordsOf(item.title);
    if (name === null) continue;
    yield {
      name,
      url,
      publishedAt: dateOf(item.date_published),
      modifiedAt: dateOf(item.date_modified),
      read: () => readArticle(item, { ...defaults, url: null }, around),
    };
  }
}

/** Most feeds of a list. */
const MOST_FEEDS = 10_000;

/**
 * The addresses of the feeds in a list in OPML, in whatever groups, each once.
 *
 * @throws DocumentError DAMAGED_DOCUMENT, DOCUMENT_TOO_LARGE
 */
export function feedsOfList(opml: string): string[] {
  const found = new Set<string>();
  const root = parseXml(opml).documentElement;
  for (const outline of root === null ? [] : allNamed(root, ['outline'])) {
    const address = addressOf(outline.getAttribute('xmlUrl') ?? outline.getAttribute('xmlurl'));
    if (address !== null) found.add(address);
  }
  if (found.size === 0)
    throw new DocumentError(
      'DAMAGED_DOCUMENT',
      'it is a list in OPML without the address of a feed (xmlUrl)',
    );
  if (found.size > MOST_FEEDS)
    throw new DocumentError('DOCUMENT_TOO_LARGE', `a list names ${MOST_FEEDS} feeds at the most; split it`);
  return [...found];
}

/** The address of the feed that a page says is its own. */
function feedOfPage(html: string, url: string): string | null {
  const link = parsePage(html).querySelector(
    'link[rel~="alternate"][type$="rss+xml"][href], link[rel~="alternate"][type$="atom+xml"][href], link[rel~="alternate"][type$="feed+json"][href]',
  );
  const address = link?.getAttribute('href') ?? null;
  return address !== null && URL.canParse(address, url) ? new URL(address, url).href : null;
}
