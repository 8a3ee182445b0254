import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Document, plainDocument } from '../../../src/documents/document.js';
import type { Span } from '../../../src/language/analysis.js';
import { ECB_DEV_TOPICS } from './ecbplus.js';

/** A mention that ECB+ marks, with its chain across the articles of its topic. */
export interface EcbMention {
  readonly family: 'event' | 'entity';
  /** Indices of its tokens in `EcbArticle.tokens`, ascending. */
  readonly tokens: readonly number[];
  readonly chain: string;
}

/** An article of ECB+ as a document, with its gold in the sentences that are annotated for certain. */
export interface EcbArticle {
  readonly name: string;
  readonly topic: string;
  /** Articles of one subtopic report one happening: "1ecb", "1ecbplus". */
  readonly subtopic: string;
  readonly document: Document;
  /** The annotators' tokens, with their stretch of the document's text; null for those that are no part of it. */
  readonly tokens: readonly {
    readonly word: string;
    readonly sentence: number;
    readonly span: Span | null;
  }[];
  readonly annotated: ReadonlySet<number>;
  readonly mentions: readonly EcbMention[];
}

interface Token {
  readonly id: string;
  readonly sentence: number;
  readonly word: string;
}

const PRINTED: Readonly<Record<string, string>> = { '``': '"', "''": '"', '-LRB-': '(', '-RRB-': ')' };
const NOT_AFTER_SPACE = new Set(", ; : ! ? ) ] } % . 's 're 've 'll 'd 'm n't 'S '' ’ ’s".split(' '));
const NOT_BEFORE_SPACE = new Set('( [ { $ £ # ``'.split(' '));
const WEB_ENDINGS = new Set(['com', 'org', 'net', 'gov', 'edu']);
const DAY = 86_400_000;

/**
 * The articles of ECB+, of the topics for developing or for training, with texts put together from the tokens. Published
 * on a day they print themselves, else on the middle one of their subtopic's, so that time tells as much as in a feed.
 */
export function readEcbArticles(corpora: string, part: 'train' | 'dev'): EcbArticle[] {
  const folder = path.join(corpora, 'events', 'ecbplus');
  const annotated = new Map<string, Set<number>>();
  const list = readFileSync(path.join(folder, 'ECBplus_coreference_sentences.csv'), 'utf8');
  for (const line of list.split(/\r?\n/).slice(1)) {
    const [topic, file, sentence] = line.split(',');
    const key = `${topic}_${file}`;
    annotated.set(key, (annotated.get(key) ?? new Set()).add(Number(sentence)));
  }
  const topics = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name) && ECB_DEV_TOPICS.has(Number(name)) === (part === 'dev'))
    .sort((a, b) => Number(a) - Number(b));
  const drafts = topics.flatMap((topic) =>
    readdirSync(path.join(folder, topic))
      .filter((file) => file.endsWith('.xml'))
      .sort()
      .map((file) => readArticle(path.join(folder, topic, file), topic, annotated)),
  );
  const days = new Map<string, number[]>();
  for (const { subtopic, day } of drafts)
    if (day !== null)
      days.set(
        subtopic,
        [...(days.get(subtopic) ?? []), day].sort((a, b) => a - b),
      );
  return drafts.map(({ day, text, ...article }) => {
    const known = days.get(article.subtopic) ?? [Date.UTC(2009, 0, 15)];
    const published = (day ?? known[Math.floor(known.length / 2)]) + 18 * 3_600_000;
    return { ...article, document: plainDocument(text, { publishedAt: new Date(published) }) };
  });
}

function readArticle(
  file: string,
  topic: string,
  annotated: ReadonlyMap<string, ReadonlySet<number>>,
): Omit<EcbArticle, 'document'> & { readonly text: string; readonly day: number | null } {
  const name = path.basename(file, '.xml');
  const plus = name.endsWith('plus');
  const xml = readFileSync(file, 'utf8');
  const tokens: Token[] = [...xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)].map(
    ([, attributes, word]) => ({
      id: /t_id="(\d+)"/.exec(attributes)?.[1] ?? '',
      sentence: Number(/sentence="(\d+)"/.exec(attributes)?.[1]),
      word: unescaped(word),
    }),
  );
  const sentences = new Map<number, number[]>();
  tokens.forEach(({ sentence }, i) => {
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), i]);
  });
  const url = plus ? (sentences.get(0) ?? []).map((i) => tokens[i].word).join('') : '';
  if (plus) sentences.delete(0);
  const { text, spans } = layOut([...sentences.values()], tokens, plus);
  const first = [...sentences.values()].slice(0, 5).map((line) => line.map((i) => tokens[i].word).join(' '));
  const day =
    first.map(dayIn).find((found) => found !== null) ??
    dayIn(url.replace(/\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//, ' $1-$2-$3 '));
  const scored = annotated.get(name) ?? new Set<number>();
  return {
    name,
    topic,
    subtopic: `${topic}${plus ? 'ecbplus' : 'ecb'}`,
    text,
    day,
    tokens: tokens.map(({ word, sentence }, i) => ({ word, sentence, span: spans.get(i) ?? null })),
    annotated: scored,
    mentions: readMentions(xml, name, topic, tokens).filter((mention) =>
      scored.has(tokens[mention.tokens[0]].sentence),
    ),
  };
}

function readMentions(xml: string, name: string, topic: string, tokens: readonly Token[]): EcbMention[] {
  const at = new Map(tokens.map(({ id }, i) => [id, i]));
  const chains = new Map<string, string>();
  for (const [, kind, attributes, body] of xml.matchAll(
    /<(CROSS_DOC_COREF|INTRA_DOC_COREF)\b([^>]*)>([\s\S]*?)<\/\1>/g,
  )) {
    const note = kind === 'CROSS_DOC_COREF' ? /note="([^"]*)"/.exec(attributes)?.[1] : undefined;
    const chain = note ?? `${name}:${/r_id="(\d+)"/.exec(attributes)?.[1]}`;
    for (const [, mention] of body.matchAll(/<source m_id="(\d+)"/g)) chains.set(mention, chain);
  }
  const found: EcbMention[] = [];
  for (const [, kind, mention, body] of xml.matchAll(/<(\w+) m_id="(\d+)"[^>]*[^/]>([\s\S]*?)<\/\1>/g)) {
    const anchors = [...body.matchAll(/<token_anchor t_id="(\d+)"/g)]
      .flatMap(([, id]) => at.get(id) ?? [])
      .sort((a, b) => a - b);
    if (anchors.length === 0 || kind.startsWith('TIME') || kind.endsWith('COREF')) continue;
    found.push({
      family: kind.includes('ACTION') ? 'event' : 'entity',
      tokens: anchors,
      chain: `${topic}|${chains.get(mention) ?? `${name}:m${mention}`}`,
    });
  }
  return found;
}

/** The text of sentences: those at the head, without a full stop, stand on lines of their own; the rest is one paragraph. */
function layOut(
  sentences: readonly (readonly number[])[],
  tokens: readonly Token[],
  plus: boolean,
): { text: string; spans: Map<number, Span> } {
  const spans = new Map<number, Span>();
  let text = '';
  let [head, open] = [true, false];
  for (const sentence of sentences) {
    const line = joinWords(
      sentence.map((i) => tokens[i].word),
      plus,
    );
    const ends = /[.?!]["')]*$/.test(line.text);
    const gap = text === '' ? '' : head || open || !ends ? '\n' : ' ';
    open = !ends;
    if (ends && sentence.length > 6) head = false;
    const base = text.length + gap.length;
    text += gap + line.text;
    sentence.forEach((i, k) => {
      spans.set(i, { start: base + line.spans[k].start, end: base + line.spans[k].end });
    });
  }
  return { text, spans };
}

/** Words as they would be printed. The tokens of ECB+'s own articles (`plus`) are cut at every sign. */
function joinWords(words: readonly string[], plus: boolean): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let quoted = false;
  words.forEach((word, i) => {
    const before = words[i - 1] ?? '';
    let space = i > 0 && !NOT_AFTER_SPACE.has(word) && !NOT_BEFORE_SPACE.has(before);
    if (word === '"') space = i > 0 && !quoted && !NOT_BEFORE_SPACE.has(before);
    if (before === '"' && quoted) space = false;
    if (word === '"') quoted = !quoted;
    if (word === '--' || before === '--') space = i > 0;
    if (plus && i > 0) space = spaceBetween(words, i, space);
    if (space && !/[ \n]$/.test(text)) text += ' ';
    const printed = PRINTED[word] ?? word;
    spans.push({ start: text.length, end: text.length + printed.length });
    text += printed;
  });
  return { text, spans };
}

/** Whether a space stands before word i, where numbers, initials, addresses and compounds were cut at their signs. */
function spaceBetween(words: readonly string[], i: number, otherwise: boolean): boolean {
  const [word, before, third, next] = [words[i], words[i - 1], words[i - 2] ?? '', words[i + 1] ?? ''];
  let space = otherwise;
  const isLetter = (text: string) => /^\p{L}$/u.test(text);
  const isUpper = (text: string) => text !== text.toLowerCase();
  if (
    (before === '.' || before === ',' || before === ':' || before === '.,' || before === ',:') &&
    before.length === 1 &&
    i > 1 &&
    /\d$/.test(third) &&
    /^\d/.test(word) &&
    !(before === ',' && word.length !== 3)
  )
    space = false;
  if (
    before === '.' &&
    i > 1 &&
    isLetter(third) &&
    word.length === 1 &&
    isLetter(word) &&
    isUpper(word) === isUpper(third) &&
    next === '.'
  )
    space = false;
  if (before === '.' && WEB_ENDINGS.has(word.toLowerCase())) space = false;
  const isJoint = (text: string) => text === '-' || text === '/' || text === '_';
  const endsWord = (text: string) => /[\p{L}\p{N}]$/u.test(text);
  const beginsWord = (text: string) => /^[\p{L}\p{N}]/u.test(text);
  if (isJoint(word) && endsWord(before) && beginsWord(next) && isCompound(words, i)) space = false;
  if (isJoint(before) && i > 1 && endsWord(third) && beginsWord(word) && isCompound(words, i - 1))
    space = false;
  if (word === '$' || (word === "'" && next === 's')) space = word === '$';
  if (before === "'" && word === 's') space = false;
  return space;
}

/** Whether the sign at i stands within one word: not in a headline of parts, nor between two long names. */
function isCompound(words: readonly string[], i: number): boolean {
  const [before, after] = [words[i - 1], words[i + 1]];
  if (!'.?!"'.includes(words[words.length - 1]) && !(/^\d+$/.test(before) || before.length <= 3))
    return false;
  const capital = (text: string) => /^\p{Lu}/u.test(text);
  const allCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
  return !(
    capital(before) &&
    capital(after) &&
    before.length > 4 &&
    words[i] === '-' &&
    /^\p{L}+$/u.test(before) &&
    allCapitals(before) !== allCapitals(after)
  );
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*`;
const DATES: readonly (readonly [RegExp, (g: string[]) => [number, number, number]])[] = [
  [
    new RegExp(String.raw`\b${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})\b`),
    ([m, d, y]) => [+y, MONTHS.indexOf(m) + 1, +d],
  ],
  [
    new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+${MONTH}\.?,?\s+(\d{4})\b`),
    ([d, m, y]) => [+y, MONTHS.indexOf(m) + 1, +d],
  ],
  [/\b(\d{4})\s?[-/]\s?(\d{1,2})\s?[-/]\s?(\d{1,2})\b/, ([y, m, d]) => [+y, +m, +d]],
  [/\b(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?(\d{4})\b/, ([a, b, y]) => (+a <= 12 ? [+y, +a, +b] : [+y, +b, +a])],
];

/** The start of the day a text prints, ms since 1970; null where it prints none. */
function dayIn(text: string): number | null {
  for (const [form, parts] of DATES) {
    const match = form.exec(text.toLowerCase());
    if (match === null) continue;
    const [year, month, day] = parts(match.slice(1));
    const time = Date.UTC(year, month - 1, day);
    const date = new Date(time);
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (exists && year > 1990 && year < 2020) return time - (time % DAY);
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:#(\d+)|(\w+));/g, (entity, code?: string, name?: string) =>
    code !== undefined ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? entity),
  );
}
