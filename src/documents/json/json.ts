import type { Document } from '../document.js';
import { DocumentError } from '../errors.js';
import { type Reader, type Reading, readEach, type Source } from '../reader.js';
import { isTakenBack } from '../takenBack.js';
import { hasText, isArticle, noArticle, readArticle, type Surroundings, unwrapped } from './article.js';
import { type Fields, isFields, wordsOf } from './fields.js';
import { readLines } from './lines.js';
import { parseJson } from './parse.js';

/** Deepest list of articles in the answer of an API. */
const DEPTH = 4;

const LIST_NAME = /^(?:articles|results|docs|items|stories|news|posts|data|hits|entries|value)$/i;

/** What content systems call that which nobody can read yet, or any more. */
const UNPUBLISHED = /^(?:draft|pending|auto-draft|private|trash|scheduled|unpublished|future)$/i;

/** JSON that is known and is no article: what it is, and what tells it. */
const OTHER_KINDS: readonly (readonly [string, (value: Fields) => boolean])[] = [
  [
    'a JSON schema',
    (value) => 'properties' in value && ('$schema' in value || 'definitions' in value || '$defs' in value),
  ],
  [
    'an event in ninjs',
    (value) =>
      'eventDetails' in value || 'eventdetails' in value || (isNinjs(value) && value.type === 'event'),
  ],
  [
    'a planning item in ninjs',
    (value) => isNinjs(value) && (value.type === 'planning' || 'newscoverageset' in lowered(value)),
  ],
  [
    'a picture, video, audio or graphic item in ninjs, without an article',
    (value) =>
      isNinjs(value) && ['picture', 'video', 'audio', 'graphic', 'component'].includes(String(value.type)),
  ],
  [
    'a feed as a program read it; give the feed itself',
    (value) => isFields(value.feed) && Array.isArray(value.feed.items),
  ],
  [
    'a draft or withdrawn article of a content system; only what was published is read',
    (value) => typeof value.status === 'string' && UNPUBLISHED.test(value.status),
  ],
  [
    'an item that its sender took back (canceled or withheld)',
    (value) => isTakenBack(String(lowered(value).pubstatus)),
  ],
  ['a Jupyter notebook', (value) => 'nbformat' in value && Array.isArray(value.cells)],
  [
    'GeoJSON',
    (value) =>
      /^(?:FeatureCollection|Feature)$/.test(String(value.type)) &&
      ('features' in value || 'geometry' in value),
  ],
];

/** schema.org's types of written journalism, and what a graph names beside them. */
const ARTICLE_TYPE = /(?:^|[/:])(?:\w*Article|Report|\w*Posting|ClaimReview)$/;

export const jsonReader: Reader = {
  format: 'json',
  extensions: ['json'],
  holds: 'many',
  is: 'JSON',
  gives:
    'articles by the names of their fields: ninjs, JSON Feed, schema.org, the answers of the large APIs, exports; alone, in arrays, or in lists of any name',
  recognises: ({ start, extension, type }) =>
    /^\{\s*["}]/.test(start) ||
    /^\[\s*[{\]["\d]/.test(start) ||
    ((extension === '.json' || /\bjson$/.test(type)) && !start.startsWith('<')),
  read: async (source, reading) => readJson(await source.text(), reading),
};

export const jsonLinesReader: Reader = {
  format: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  holds: 'many',
  is: 'JSON Lines',
  gives: 'an article a line, streamed',
  recognises: ({ start, extension, type }) =>
    (/^\{\s*["}]/.test(start) && hasObjectALine(start)) ||
    (/^[^<[]/.test(start) && (/^\.(?:jsonl|ndjson)$/.test(extension) || /(?:jsonl|ndjson)$/.test(type))),
  read: readJsonLines,
};

function hasObjectALine(start: string): boolean {
  const [first, second] = start.split(/\r?\n/).filter((line) => line.trim() !== '');
  return first.startsWith('{') && first.trimEnd().endsWith('}') && (second?.startsWith('{') ?? false);
}

async function* readJsonLines(source: Source, reading: Reading): AsyncGenerator<Document | DocumentError> {
  for await (const { number, content } of readLines(source.stream, reading.maxBytes)) {
    try {
      if (content instanceof DocumentError) throw content;
      for (const result of readValue(parseJson(content), reading))
        yield result instanceof DocumentError ? result.at('', number) : result;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      yield error.at('', number);
    }
  }
}

/** Reads a JSON file. */
export function readJson(content: string, reading: Reading): Iterable<Document | DocumentError> {
  const value = parseJson(content);
  if (Array.isArray(value)) {
    if (value.length === 0)
      throw new DocumentError('EMPTY_DOCUMENT', 'the JSON array is empty; give it articles');
    return readList(value, 'the array', reading, {});
  }
  return readValue(value, reading);
}

function readList(
  items: readonly unknown[],
  of: string,
  reading: Reading,
  around: Surroundings,
): Iterable<Document | DocumentError> {
  return readEach(items, of, (item) => {
    if (!isFields(item)) throw notAnObject(item);
    refuseOther(item);
    return readArticle(item, reading.defaults, around);
  });
}

function readValue(value: unknown, reading: Reading): Iterable<Document | DocumentError> {
  if (!isFields(value)) throw notAnObject(value);
  refuseOther(value);
  if (Array.isArray(value['@graph'])) return readGraph(value['@graph'], reading);
  if (/jsonfeed\.org/.test(String(value.version)) && Array.isArray(value.items)) {
    if (value.items.length === 0)
      throw new DocumentError('EMPTY_DOCUMENT', 'it is a JSON Feed without items');
    return readList(value.items, 'the feed', reading, {
      source: wordsOf(value.title),
      language: wordsOf(value.language),
    });
  }
  const list = isArticle(value) ? null : findList(value);
  if (list !== null) return readList(list.items, `"${list.name}"`, reading, {});
  // Articles by their ids.
  const values = Object.values(value);
  if (values.length > 0 && !isArticle(value) && values.every((inner) => isArticle(inner)))
    return readList(values, 'the object', reading, {});
  const single =
    isFields(value.response) && isFields(value.response.content) ? value.response.content : value;
  return [readArticle(single, reading.defaults)];
}

/** JSON-LD: the articles of a graph, whose authors and publishers stand elsewhere in it. */
function readGraph(graph: readonly unknown[], reading: Reading): Iterable<Document | DocumentError> {
  const nodes = graph.filter(isFields);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const resolved = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(resolved)
      : isFields(value) && typeof value['@id'] === 'string' && Object.keys(value).length <= 2
        ? (byId.get(value['@id']) ?? value)
        : value;
  const articles = nodes.filter((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
  );
  if (articles.length === 0) throw noArticle();
  return readEach(articles, 'the graph', (article) =>
    readArticle(
      Object.fromEntries(Object.entries(article).map(([name, value]) => [name, resolved(value)])),
      reading.defaults,
    ),
  );
}

interface FoundList {
  readonly name: string;
  readonly items: readonly unknown[];
}

/**
 * The list of articles in an API's answer or an export, whatever it is called: the first whose articles have a text, else the first.
 *
 * @throws DocumentError EMPTY_DOCUMENT where there is only an empty one
 */
function findList(value: Fields): FoundList | null {
  const lists = listsIn(value, 0);
  const found =
    lists.find(({ items }) => items.some(hasText)) ?? lists.find(({ items }) => items.length > 0) ?? null;
  if (found !== null || lists.length === 0) return found;
  throw new DocumentError('EMPTY_DOCUMENT', `its list "${lists[0].name}" is empty; give it articles`);
}

/** All lists of articles, those of an object before those deeper in it, and lists that are empty and named as such lists are. */
function listsIn(value: Fields, depth: number): FoundList[] {
  const lists: FoundList[] = [];
  for (const [name, inner] of Object.entries(value))
    if (
      Array.isArray(inner) &&
      (inner.some((item) => isArticle(item)) || (inner.length === 0 && LIST_NAME.test(name)))
    )
      lists.push({ name, items: inner });
  if (depth === DEPTH) return lists;
  for (const inner of Object.values(value)) {
    // An export of a whole site is a list of one object.
    const deeper = Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
    if (isFields(deeper)) lists.push(...listsIn(deeper, depth + 1));
  }
  return lists;
}

function refuseOther(value: Fields): void {
  const item = unwrapped(value);
  const kind = OTHER_KINDS.find(([, is]) => is(item));
  if (kind !== undefined) throw new DocumentError('UNSUPPORTED_FORMAT', `it is ${kind[0]}`);
}

/** Members that ninjs has and other JSON of articles has not, together. */
function isNinjs(value: Fields): boolean {
  const names = lowered(value);
  return (
    typeof value.uri === 'string' &&
    ('versioncreated' in names || 'renditions' in names || 'pubstatus' in names)
  );
}

function lowered(value: Fields): Fields {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]));
}

function notAnObject(value: unknown): DocumentError {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`;
  return new DocumentError('UNSUPPORTED_FORMAT', `an article must be a JSON object, this is ${kind}`);
}
