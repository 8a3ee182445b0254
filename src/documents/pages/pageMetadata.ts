import { authorsOf } from '../authors.js';
import { readDate } from '../dates.js';
import { canonicalUrl } from '../identity.js';
import { withoutOutlet } from '../outletInHeadline.js';
import { isWireAgency } from '../wireAgencies.js';
import type { DomDocument, DomElement } from './dom.js';
import { readShownHeader, type ShownHeader } from './shownHeader.js';

/** What a page says about its article, by JSON-LD, OpenGraph, other meta tags, links and `<time>`; null where nothing. */
export interface PageMetadata {
  readonly headline: string | null;
  readonly url: string | null;
  readonly source: string | null;
  /** The agency that wrote what the source shows. */
  readonly agency: string | null;
  readonly byline: string | null;
  /** As printed, the surest first. */
  readonly dates: readonly string[];
  /** Dates of the last change, as the page has them, the surest first. */
  readonly modified: readonly string[];
  readonly language: string | null;
  /** The text as JSON-LD gives it, for pages that build their article by script. */
  readonly articleBody: string | null;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

/** schema.org's types of written journalism. */
const ARTICLE_TYPE =
  /(?:^|[/:])(?:\w*NewsArticle|Article|Report|BlogPosting|LiveBlogPosting|SatiricalArticle|SocialMediaPosting|ClaimReview)$/;

/** Types of pages, which say of an article what it does not say itself. */
const PAGE_TYPE = /(?:^|[/:])\w*Page$/;

/** Names of meta tags that say when something was published, in whatever order and spelling. */
const PUBLISHED_NAME =
  /(?:publish(?:ed|ing)?|publication|public|pub)[-_.:]?(?:date|time|on)|(?:date|time)[-_.:]?publish(?:ed)?/;

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.issued',
  'dc.created',
  'dc.date',
  'article.published',
  'published_at',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'datepublished',
  'date.release',
  'originalpublicationdate',
  'displaydate',
  'ptime',
  'article_date_original',
  'citation_publication_date',
  'citation_date',
  'article.created',
  'article:published',
  'rnews:datepublished',
  'date',
];

/** Deepest nesting of JSON-LD that is searched. */
const DEPTH = 4;

type Json = Record<string, unknown>;

/** Reads a page's metadata. `address` is where it was fetched from, against which relative links are resolved. */
export function readPageMetadata(page: DomDocument, address: string | null): PageMetadata {
  const described = jsonLdOf(page);
  const article = describedBy(described, ARTICLE_TYPE);
  const whole = describedBy(described, PAGE_TYPE);
  const metas = metaValues(page);
  const decode = (value: unknown) => decodeEntities(page, value);
  const first = (...names: string[]) =>
    decode(names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined));
  const url = pageUrl(page, metas, article, address);
  const { source, agency } = publisherOf(
    decode(nameOf(article?.publisher)),
    outletOf(page, first('og:site_name', 'application-name', 'dc.publisher'), url),
  );
  const title = first('og:title', 'twitter:title', 'dc.title', 'parsely-title');
  const headline =
    decode(article?.headline) ??
    mainHeading(page, title ?? textOf(page.querySelector('title'))) ??
    (title === null ? null : withoutOutlet(title, source));
  const shown = readShownHeader(page, [
    decode(article?.headline),
    title,
    textOf(page.querySelector('title')),
  ]);
  const authors = authorNames(article?.author) ?? authorNames(article?.creator) ?? authorNames(whole?.author);
  return {
    headline: shown.headline ?? headline,
    url,
    source,
    agency,
    byline: bylineOf(shown, byline(page, decode(authors), metas, source)),
    dates: agreeingFirst(
      [...publicationDates(page, article, whole, metas), ...shown.dates, ...dateInPath(url)],
      url,
    ),
    modified: [...modificationDates(page, article ?? whole, metas), ...shown.modified],
    language:
      asString(article?.inLanguage) ??
      (page.documentElement?.getAttribute('lang') || first('content-language', 'og:locale', 'dc.language')),
    articleBody: decode(article?.articleBody),
    isArticle:
      article !== null ||
      first('og:type')?.toLowerCase() === 'article' ||
      page.querySelector('article') !== null,
  };
}

/** Whose page it is: an agency that is said to publish what another site shows has but written it. */
function publisherOf(
  publisher: string | null,
  site: string | null,
): { source: string | null; agency: string | null } {
  const name = site === null ? null : siteName(site);
  if (publisher !== null && isWireAgency(publisher) && name !== null && !isWireAgency(name))
    return { source: name, agency: publisher };
  return { source: publisher === null ? name : siteName(publisher), agency: null };
}

/**
 * Whose page it is: what it says of itself, unless that is none of its address and the end of its title is ("Opinion Blog" on
 * a page of "Example News"); else the end of its title, what the link to its first page or its copyright calls it where its
 * title does, too, and at last the host that most of its links lead to.
 */
function outletOf(page: DomDocument, told: string | null, url: string | null): string | null {
  const named = siteOfTitle(page, url);
  if (told !== null) return named !== null && !isOfHost(told, url) ? named : told;
  return named ?? siteOfHome(page) ?? (url === null ? hostOfLinks(page) : null);
}

/** "Headline | Example News" at news.example.com is of Example News. */
function siteOfTitle(page: DomDocument, url: string | null): string | null {
  const last = textOf(page.querySelector('title'))
    ?.split(/\s[|–—-]\s/)
    .slice(1)
    .at(-1);
  return last !== undefined && isOfHost(last, url) ? last : null;
}

/** Whether a name is that of an address: each of its words stands in the host. */
function isOfHost(name: string, url: string | null): boolean {
  const host = url === null ? '' : new URL(url).hostname.replace(/[^\p{L}\p{N}]/gu, '');
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.join('').length >= 3 && words.every((word) => /^(?:the|and|of)$/.test(word) || host.includes(word))
  );
}

/** The name in the link to a site's first page, or behind "©", where the page's title has it as well. */
function siteOfHome(page: DomDocument): string | null {
  const title = textOf(page.querySelector('title'));
  if (title === null) return null;
  const homes = [...page.querySelectorAll('a[href="/"], a[rel="home"]')].slice(0, MOST_HOMES);
  const names = homes.flatMap((link) => [
    textOf(link),
    link.getAttribute('title'),
    /<img\b[^>]*\balt="([^"]{2,80})"/i.exec(link.innerHTML)?.[1],
  ]);
  const footer = (page.documentElement?.textContent ?? '').slice(-FOOTER);
  const owners = [
    ...footer.matchAll(
      /(?:©|\(c\))\s*(?:\d{4}\s*(?:[-–—]\s*\d{2,4})?,?\s+)?(?:by )?(\p{Lu}[\p{L}\p{N}&'’. ]{2,40}?)(?=\s*(?:[.,|—–-]|\n|$))/gu,
    ),
  ];
  return (
    [...names, ...owners.map((match) => match[1])]
      .map((name) => name?.replace(/\s*(?:[:|–-]\s*home|\blogo|\bhome ?page)\s*$/i, '').trim() ?? '')
      .find((name) => /\p{L}{2}|\p{Lu}\d/u.test(name) && name.length <= 60 && endsOrBegins(title, name)) ??
    null
  );
}

/** Most links to a first page that are looked at, and how much of a page's end may hold its copyright. */
const MOST_HOMES = 5;
const FOOTER = 3_000;

/** Whether a title begins or ends with a name, parted from the rest: "Example: A page", "A page [Example]". */
function endsOrBegins(title: string, name: string): boolean {
  if (title.endsWith(name)) return /[|–—·:»-]\s*$/.test(title.slice(0, -name.length));
  return title.startsWith(`${name}:`) || title.endsWith(`[${name}]`) || title.startsWith(`${name} |`);
}

/** From how many links on, and from which share of them, their host is that of the page. */
const LEAST_LINKS = 20;
const LEAST_SHARE = 0.6;

/** The host, without "www.", that most links with an address lead to; null where they lead to many. */
function hostOfLinks(page: DomDocument): string | null {
  const counts = new Map<string, number>();
  let links = 0;
  for (const link of page.querySelectorAll('a[href]')) {
    const host = /^https?:\/\/(?:www\.)?([a-z\d.-]{4,60})(?:[/?#]|$)/i
      .exec(link.getAttribute('href') ?? '')?.[1]
      .toLowerCase();
    if (host === undefined) continue;
    links++;
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && links >= LEAST_LINKS && first[1] >= links * LEAST_SHARE ? first[0] : null;
}

/** "https://www.example.org" is its host; "Example | by: Jane Doe" is "Example". */
function siteName(name: string): string {
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) return new URL(name).hostname.replace(/^www\./, '');
  return name.split(/\s\|/, 1)[0].trimEnd();
}

/** The byline that readers see; what the page only tells machines where readers see these people too, or nobody. */
function bylineOf(shown: ShownHeader, told: string | null): string | null {
  const [seen, said] = [authorsOf(shown.byline), authorsOf(told)].map((names) => names.map(comparable));
  if (shown.byline === null || seen.length === 0) return told;
  const isPartOfSaid = seen.every((name) => said.includes(name));
  const text = comparable(shown.text);
  const isOther =
    said.length > 0 &&
    said.every((name) => text.includes(name)) &&
    !said.every((name) => seen.includes(name));
  return isPartOfSaid || isOther ? told : (cleanByline(shown.byline) ?? told);
}

function comparable(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What all JSON-LD of a page says, in the order of the page. */
function jsonLdOf(page: DomDocument): unknown[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script): unknown[] => {
    try {
      return [JSON.parse((script.textContent ?? '').trim().replace(/^<!\[CDATA\[|\]\]>$/g, ''))].flat();
    } catch {
      // Broken JSON-LD says nothing; the other sources do.
      return [];
    }
  });
}

/** The first thing of a type that JSON-LD describes, with what it refers to. */
function describedBy(parts: readonly unknown[], type: RegExp): Json | null {
  const found = findTyped(parts, type, 0);
  return found === null ? null : resolved(found, parts);
}

/** An article whose author, creator, publisher and page stand elsewhere in the graph, by their "@id", with them in their place. */
function resolved(article: Json, parts: readonly unknown[]): Json {
  const graph = parts.flatMap((part) => (part as Json | null)?.['@graph'] ?? part);
  const byId = new Map(graph.map((node) => [(node as Json | null)?.['@id'], node]));
  const found = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(found)
      : typeof value === 'object' && value !== null && '@id' in value && !('name' in value)
        ? (byId.get(value['@id']) ?? value)
        : value;
  const page = found(article.isPartOf ?? article.mainEntityOfPage) as Json | undefined;
  return {
    ...article,
    author: found(article.author),
    creator: found(article.creator),
    publisher: found(article.publisher),
    datePublished: article.datePublished ?? page?.datePublished,
    dateModified: article.dateModified ?? page?.dateModified,
  };
}

function findTyped(value: unknown, type: RegExp, depth: number): Json | null {
  if (typeof value !== 'object' || value === null || depth > DEPTH) return null;
  const items = Array.isArray(value) ? value : [(value as Json)['@graph'], (value as Json).mainEntity];
  if (!Array.isArray(value)) {
    const types = [(value as Json)['@type']].flat();
    if (types.some((name) => typeof name === 'string' && type.test(name))) return value as Json;
  }
  for (const item of items) {
    const found = findTyped(item, type, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Contents of meta tags by lower-case name, property or itemprop. */
function metaValues(document: DomDocument): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    const attributes = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => meta.getAttribute(name));
    for (const name of attributes.flatMap(
      (value) =>
        value
          ?.toLowerCase()
          .replaceAll(/\b(?:dc|dcterms?)[.:]/g, 'dc.')
          .split(/\s+/) ?? [],
    )) {
      values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  const [page] = values.get('parsely-page') ?? [];
  for (const [name, value] of page === undefined ? [] : parselyValues(page))
    if (!values.has(name)) values.set(name, [value]);
  return values;
}

/** The author of Parse.ly's older tag, who is given without what the page prints beside the name. */
const PARSELY_AUTHOR = 'parsely-page.author';

/** What Parse.ly's older tag, an object of JSON, says. */
function parselyValues(json: string): [string, string][] {
  let page: Json;
  try {
    page = Object(JSON.parse(json));
  } catch {
    return [];
  }
  const told: [string, string | null][] = [
    [PARSELY_AUTHOR, authorNames(page.authors ?? page.author)],
    ['parsely-pub-date', asString(page.pub_date)],
  ];
  return told.filter((pair): pair is [string, string] => pair[1] !== null);
}

/** The one main heading, where the page's title is made of it or there is no title. */
function mainHeading(page: DomDocument, title: string | null): string | null {
  const headings = [...page.querySelectorAll('h1')].map(textOf).filter((text) => text !== null);
  return headings.find((text) => title === null || (title !== text && title.startsWith(text))) ?? null;
}

function pageUrl(
  page: DomDocument,
  metas: Map<string, string[]>,
  article: Json | null,
  address: string | null,
): string | null {
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? undefined;
  const from = (base === undefined ? null : canonicalUrl(base, address ?? undefined)) ?? address ?? undefined;
  const entity = article?.mainEntityOfPage;
  const [canonical, ...others] = [
    page.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    metas.get('og:url')?.[0],
    asString(article?.url),
    asString(entity) ?? asString((entity as Json | undefined)?.['@id']),
  ].map((printed) => (printed ? articleUrl(printed, from) : null));
  const [own] = others;
  // What reprints an article of another site names its address there as the canonical one: it is not where the reprint stands.
  const isReprint = canonical && own && siteOf(canonical) !== siteOf(own);
  return (isReprint ? own : [canonical, ...others].find((url) => url !== null)) ?? address;
}

/** The address that is printed; null where it is none, or of a front page: such a link comes from a wrong template. */
function articleUrl(printed: string, base: string | undefined): string | null {
  const url = canonicalUrl(
    base === undefined ? printed.trim().replace(/^(?=\/\/)/, 'https:') : printed,
    base,
  );
  return url === null || new URL(url).pathname + new URL(url).search === '/' ? null : url;
}

/** The last part of a host's name that tells its owner from others: "example" of news.example.com and example.co.uk. */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const isSecondLevel = labels.length > 2 && /^(?:com?|net|org|gov|ac|edu)$/.test(labels.at(-2) ?? '');
  return labels.at(isSecondLevel ? -3 : -2) ?? labels[0];
}

function byline(
  page: DomDocument,
  authors: string | null,
  metas: Map<string, string[]>,
  source: string | null,
): string | null {
  const named = ['author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author']
    .flatMap((name) => metas.get(name) ?? [])
    .filter((name) => !/^(?:https?:|@|www\.)/i.test(name));
  // "Sunderby Magazine" as an author of "Sunderby" is the outlet: whoever else is named is surer.
  const person = named.find((name) => !isOutlet(name, source));
  const shown = textOf(
    page.querySelector('[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]'),
  );
  const parsely = metas.get(PARSELY_AUTHOR)?.find((name) => !isOutlet(name, source));
  return (
    authors ??
    [person, shown, parsely, named[0]].map((name) => cleanByline(name ?? '')).find((name) => name !== null) ??
    null
  );
}

function isOutlet(name: string, source: string | null): boolean {
  const outlet = (value: string) => comparable(value.replace(/\b(?:magazine|\.?com|online|staff)\b/gi, ''));
  return source !== null && outlet(name) === outlet(source);
}

/** "By Jane Doe | 5 May 2026" without the word, the date and what else follows the name; null where no name is left. */
export function cleanByline(name: string): string | null {
  const cleaned = name
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:(?:written|posted|published|reported) )?(?:by|from|par|por|von)(?:: ?| )/i, '')
    .replace(/^ ?(?:author|curator|writer|reporter|contributor|text)s? ?[:/] ?/i, '')
    .replace(
      / ?\((?:https?:|www\.)[^()]*\)|(?<=\p{L}) ?@\w{2,30}\b.*$| (?:edited|photographs?|photos) by .*$/iu,
      '',
    )
    .replace(
      / ?[|•·–—].*$| [-@]? ?(?:on )?(?:posted|published|updated|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?) \d).*$/i,
      '',
    )
    .replace(/[\s/|•·–—,-]+$/, '')
    .trim();
  return /\p{L}{2}/u.test(cleaned) &&
    !/^(?:\d|last$|(?:last )?(?:updated|published|posted)|(?:follow|view|see|read|show|about|meet|contact|email)\b)/i.test(
      cleaned,
    ) &&
    !isMonth(cleaned) &&
    cleaned.length <= 120
    ? cleaned
    : null;
}

function isMonth(name: string): boolean {
  return /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i.test(
    name,
  );
}

function publicationDates(
  page: DomDocument,
  article: Json | null,
  whole: Json | null,
  metas: Map<string, string[]>,
): string[] {
  const times = [
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    'article time',
    'main time',
    'time[datetime]',
  ].map((selector) => page.querySelector(selector));
  const candidates = [
    asString(article?.datePublished),
    ...DATE_NAMES.flatMap((name) => metas.get(name) ?? []),
    ...[...metas].flatMap(([name, values]) => (PUBLISHED_NAME.test(name) ? values : [])),
    asString(whole?.datePublished),
    ...times.flatMap((time) => [
      time?.getAttribute('datetime') ?? null,
      time?.getAttribute('content') ?? null,
      textOf(time),
    ]),
    ...datesNamed(page),
    asString(article?.dateCreated),
  ];
  return candidates.filter((date) => date !== null);
}

/** Dates of elements whose class or id says that they are of publication: `<div id="a-date-published" content="…">`. */
function datesNamed(page: DomDocument): string[] {
  const names = ['date-published', 'published-date', 'publish-date', 'pub-date', 'pubdate', 'article-date'];
  const elements = names
    .flatMap((name) => [`[class*="${name}"]`, `[id*="${name}"]`])
    .map((selector) => page.querySelector(selector));
  return elements
    .flatMap((element) => [
      element?.getAttribute('content') ?? null,
      element?.getAttribute('datetime') ?? null,
      textOf(element),
    ])
    .filter((date) => date !== null && date.length < 100 && readDate(date, 'UTC', null).kind === 'date')
    .map(String);
}

/** When a page says that it was last changed, the surest first. */
function modificationDates(page: DomDocument, article: Json | null, metas: Map<string, string[]>): string[] {
  const time = page.querySelector('[itemprop~="dateModified"]');
  return [
    asString(article?.dateModified),
    ...['article:modified_time', 'datemodified', 'og:updated_time', 'dc.modified', 'last-modified'].flatMap(
      (name) => metas.get(name) ?? [],
    ),
    time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? null,
  ].filter((date) => date !== null);
}

/**
 * The dates with one of the month that the address names first, where the first of them is of another time: a page keeps
 * the day of what it was made from.
 */
function agreeingFirst(dates: readonly string[], url: string | null): readonly string[] {
  const [, year, month] =
    (url === null ? null : /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//.exec(new URL(url).pathname)) ?? [];
  if (year === undefined || dates.length < 2) return dates;
  const monthsAway = (date: string) => {
    const read = readDate(date, 'UTC', null);
    if (read.kind !== 'date') return Number.POSITIVE_INFINITY;
    const at = read.published.date;
    return Math.abs(at.getUTCFullYear() * 12 + at.getUTCMonth() + 1 - (Number(year) * 12 + Number(month)));
  };
  if (monthsAway(dates[0]) <= 1) return dates;
  const agreeing = dates.find((date) => monthsAway(date) === 0);
  return agreeing === undefined ? dates : [agreeing, ...dates.filter((date) => date !== agreeing)];
}

/** "2026/02/04" in the path of an address, as many outlets have it. */
function dateInPath(url: string | null): string[] {
  const parts =
    url === null ? null : /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(new URL(url).pathname);
  return parts === null ? [] : [`${parts[1]}-${parts[2]}-${parts[3]}`];
}

/** "Jane Doe, John Roe" of a JSON-LD author: a name, an object with a name, or an array of them. */
function authorNames(author: unknown): string | null {
  const names = [author]
    .flat()
    .map(nameOf)
    .filter((name) => name !== null && !/^https?:/i.test(name));
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function nameOf(value: unknown): string | null {
  const item = Array.isArray(value) ? value[0] : value;
  return asString(item) ?? asString((item as Json | null | undefined)?.name);
}

function asString(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** JSON-LD is often written with the entities of HTML in it. */
function decodeEntities(page: DomDocument, value: unknown): string | null {
  const text = asString(value);
  if (text === null || !/&(?:#\w{1,8}|[a-z]\w{1,20});/i.test(text)) return text;
  const element = page.createElement('div');
  element.innerHTML = text.replaceAll('<', '&lt;');
  return asString(element.textContent);
}

function textOf(element: DomElement | null): string | null {
  return asString(element?.textContent?.replace(/\s+/g, ' '));
}
