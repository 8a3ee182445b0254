import { addressOf, composeDocument, type Defaults, NOTHING_FOUND } from '../compose.js';
import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import type { FeedItem } from '../feedItems.js';
import { isFields, wordsOf } from '../json/fields.js';
import { feedsmith } from '../libraries.js';
import { rootElement } from '../markup.js';
import { htmlText, isHtmlText } from '../pages/fragment.js';
import { publicationOf } from '../publication.js';
import { damaged, type Reader, readEach } from '../reader.js';
import { looksLikeProse } from '../text/looksLikeProse.js';

/** RSS 0.9 to 2.0, RDF and Atom: feeds give their articles' content, else their summary. */
export const feedReader: Reader = {
  format: 'feed',
  extensions: ['rss', 'atom', 'rdf', 'xml'],
  holds: 'many',
  is: 'a feed',
  gives: 'the items of an RSS, Atom or RDF feed: their content, else their summary with a warning',
  recognises: ({ start }) => /^(?:rss|feed|RDF)$/i.test(rootElement(start)),
  read: async (source, { defaults }) => readFeed(await source.text(), defaults),
};

/** Modules of RSS and Atom that say more of an item: the Dublin Core, the content module. */
interface Item {
  readonly title?: unknown;
  readonly link?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];
  readonly guid?: unknown;
  readonly xml?: { readonly lang?: string; readonly base?: string };
  readonly id?: string;
  readonly description?: unknown;
  readonly summary?: unknown;
  readonly content?: unknown;
  readonly authors?: readonly unknown[];
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly source?: { readonly title?: unknown };
  readonly dc?: Readonly<Record<string, unknown>>;
  readonly dcterms?: Readonly<Record<string, unknown>>;
}

interface Channel extends Item {
  readonly items?: readonly Item[];
  readonly entries?: readonly Item[];
  readonly language?: string;
}

/** What WordPress keeps beside articles. */
const NO_POST =
  /^(?:attachment|revision|page|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+)$/;

/** WordPress' marks for what a page shows there: a picture with its caption, a gallery, a player. */
const SHORTCODE = /\[(caption|gallery|embed|audio|video|playlist)\b[^\]]{0,500}\](?:[^[]{0,1000}\[\/\1\])?/g;

/** Fewest words of an item that is read: "submitted by … to pictures [link] [275 comments]" is none. */
const LEAST_WORDS = 8;

function readFeed(content: string, defaults: Defaults): Iterable<Document | DocumentError> {
  const { items, channel } = parseItems(content);
  if (items.length === 0) throw new DocumentError('EMPTY_DOCUMENT', 'it is a feed without items');
  const others = otherThanPosts(content);
  return readEach(
    items.map((item, i) => ({ item, other: others[i] ?? null })),
    'the feed',
    ({ item, other }) => {
      if (other !== null) throw new DocumentError('UNSUPPORTED_FORMAT', other);
      return readItem(item, channel, defaults);
    },
  );
}

/** Of each item of an export of WordPress what it is where that is no published article; none of other feeds. */
function otherThanPosts(content: string): (string | null)[] {
  if (!content.slice(0, 5_000).includes('wordpress.org/export/')) return [];
  const valueOfTag = (item: string, tag: string) =>
    new RegExp(`<wp:${tag}>(?:<!\\[CDATA\\[)?\\s*([\\w-]+)`).exec(item)?.[1] ?? null;
  return content
    .split(/<item[\s>]/)
    .slice(1)
    .map((item) => {
      const [type, status] = [valueOfTag(item, 'post_type'), valueOfTag(item, 'status')];
      if (type !== null && NO_POST.test(type)) return `it is of the type "${type}" in WordPress, no article`;
      return status === null || status === 'publish'
        ? null
        : `its status in WordPress is "${status}"; only what was published is read`;
    });
}

/** The items of a feed as they are followed; none where it is empty. @throws DocumentError DAMAGED_DOCUMENT */
export function* feedItems(content: string, defaults: Defaults): Generator<FeedItem> {
  const { items, channel } = parseItems(content);
  const dateOf = (dates: readonly (string | null | undefined)[]) =>
    publicationOf(dates, { timeZone: defaults.timeZone ?? 'UTC', order: null, language: null, domain: null })
      .published?.date ?? null;
  for (const item of items) {
    const url = addressOf(urlOf(item, channel, defaults));
    const name = wordsOf(item.guid) ?? item.id ?? url ?? wordsOf(item.title);
    if (name === null) continue;
    const { dates, modified } = datesOf(item);
    yield {
      name,
      url,
      publishedAt: dateOf(dates),
      modifiedAt: dateOf(modified),
      read: () => readItem(item, channel, defaults),
    };
  }
}

function parseItems(content: string): { items: readonly Item[]; channel: Channel } {
  try {
    // Nothing that a document type defines is needed in a feed, so that no entity can grow.
    const channel = feedsmith().parseFeed(withoutDoctype(content)).feed as unknown as Channel;
    return { items: channel.items ?? channel.entries ?? [], channel };
  } catch (error) {
    throw damaged('XML that looks like a feed', error);
  }
}

/** The address of an item's page, whole where that can be told. */
function urlOf(item: Item, channel: Channel, defaults: Defaults): string | null {
  const base = [defaults.url, channel.link ?? linkOf(channel), channel.xml?.base, item.xml?.base].reduce(
    (outer: string | null, inner) => (inner ? (resolved(inner, outer) ?? outer) : outer),
    null,
  );
  const link = item.link ?? linkOf(item) ?? permalinkOf(item);
  return link === null ? null : (resolved(link, base) ?? link);
}

/** A link as it is meant where a base holds; null where that can't be told. */
const resolved = (link: string, base: string | null): string | null =>
  URL.canParse(link, base ?? undefined) ? new URL(link, base ?? undefined).href : null;

/** The id of an item where it is its address too: RSS' is, unless it says that it is not. */
function permalinkOf(item: Item): string | null {
  const id = item.id ?? wordsOf(item.guid);
  const isAddress = !isFields(item.guid) || item.guid.isPermaLink !== false;
  return isAddress && id !== null && /^https?:/i.test(id) ? id : null;
}

/** When an item was published and last changed, as printed, the surest first. */
function datesOf(item: Item): Record<'dates' | 'modified', (string | null | undefined)[]> {
  return {
    dates: [
      item.pubDate,
      item.published,
      wordsOf(item.dc?.dates),
      wordsOf(item.dcterms?.issued),
      wordsOf(item.dcterms?.created),
      item.updated,
    ],
    modified: [item.updated, wordsOf(item.dcterms?.modified)],
  };
}

function readItem(item: Item, channel: Channel, defaults: Defaults): Document {
  const content = textOf(bodyOf(item.content)?.replace(SHORTCODE, '') ?? null);
  const summary = textOf(
    wordsOf(item.description) ?? wordsOf(item.summary) ?? wordsOf(item.dc?.descriptions),
  );
  const text = (content ?? '').length >= (summary ?? '').length ? content : (summary ?? content);
  if (text === null || !looksLikeProse(text, LEAST_WORDS)) {
    throw new DocumentError('NO_ARTICLE', 'the feed gives no text for it; give the address of the article');
  }
  const authors = [...(item.authors ?? []), ...[item.dc?.creators ?? []].flat()]
    .map(authorOf)
    .filter((name) => name !== null);
  return composeDocument(
    {
      ...NOTHING_FOUND,
      headline: textOf(wordsOf(item.title)),
      text,
      url: urlOf(item, channel, defaults),
      source: textOf(wordsOf(item.source?.title) ?? wordsOf(channel.title)),
      byline: authors.length === 0 ? null : [...new Set(authors)].join(', '),
      ...datesOf(item),
      language: channel.language ?? channel.xml?.lang ?? wordsOf(channel.dc?.languages),
      warnings: text === content ? [] : ['the feed gives only a summary, which was read as the text'],
    },
    { ...defaults, url: null },
  );
}

/** Atom's content is an object with its value, RSS' content module one with "encoded". */
function bodyOf(content: unknown): string | null {
  return wordsOf(content, ['value', 'encoded']);
}

function textOf(value: string | null): string | null {
  if (value === null) return null;
  const text = isHtmlText(value) ? htmlText(value) : value.trim();
  return text === ''
    ? null
    : text.replace(/(?:Continue reading|Read more|Read full story)(?:\.\.\.|…)?$/i, '').trim();
}

function linkOf(item: Item): string | null {
  const links = item.links ?? [];
  const shown = links.find(
    ({ rel, type }) => (rel ?? 'alternate') === 'alternate' && (type ?? 'text/html') === 'text/html',
  );
  return (shown ?? links.find(({ rel }) => (rel ?? 'alternate') === 'alternate'))?.href ?? null;
}

/** "jane@example.org (Jane Doe)" is RSS' form of an author. */
function authorOf(author: unknown): string | null {
  const name = wordsOf(author, ['name']);
  if (name === null) return null;
  const person = /^(?=\S+@\S)\S+\s+\((?<name>[^()]+)\)$/.exec(name.trim())?.groups?.name ?? name;
  return /@|^https?:|^\/u\//i.test(person) ? null : person.trim();
}

/** A feed without its document type, whose entities would grow. Looks at each character of the type once. */
function withoutDoctype(xml: string): string {
  const from = xml.search(/<!DOCTYPE/i);
  const opened = from < 0 ? null : /[[>]/.exec(xml.slice(from, from + 2000));
  if (opened === null) return xml;
  const rest = xml.slice(from + opened.index);
  const closed = /^>|\]\s{0,99}>/.exec(rest);
  return closed === null ? xml : xml.slice(0, from) + rest.slice(closed.index + closed[0].length);
}
