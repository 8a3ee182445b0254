import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as chrono from 'chrono-node';
import { expected } from '../../src/expected.js';
import type { Analysis } from '../../src/language/analysis.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { findQuotations } from '../../src/language/syntax/quotations.js';
import { tag } from '../../src/language/tagging/tag.js';
import { localDay } from '../../src/language/times/calendar.js';
import { findTimes } from '../../src/language/times/findTimes.js';
import { recogniseTimes } from '../../src/language/times/recognise.js';
import { type Evaluation, type Score, tokensPerSecond } from './evaluation.js';

/** A time expression with its TIMEX3 value; offsets into the text. */
interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

interface Article {
  readonly name: string;
  readonly text: string;
  readonly published: number | null;
  readonly gold: readonly Timex[];
}

/** What was found, as counts from which the scores are reckoned. */
interface TimesCounts {
  readonly gold: number;
  readonly found: number;
  /** Gold expressions that one found overlaps. */
  readonly matched: number;
  /** Those of them with the same extent. */
  readonly strict: number;
  /** Those of them with the right value. */
  readonly value: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readArticle(file: string): Article {
  const xml = readFileSync(file, 'utf8');
  const creation = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(xml)?.[0] ?? '';
  const [year, month, day] = (/value="(\d{4})-(\d\d)-(\d\d)/.exec(creation) ?? []).slice(1).map(Number);
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '';
  let text = '';
  const gold: Timex[] = [];
  let open: { start: number; value: string } | null = null;
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<TIMEX3'))
      open = { start: text.length, value: /value="([^"]*)"/.exec(piece)?.[1] ?? '' };
    else if (piece === '</TIMEX3>') {
      if (open) gold.push({ ...open, end: text.length });
      open = null;
    } else if (!piece.startsWith('<'))
      text += piece.replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  }
  return { name: path.basename(file), text, published: year ? localDay(year, month, day) : null, gold };
}

/** FNV-1a over the name, so that the parts stay the same on every machine. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Files with an even hash of their name are tuned on, the others held out. */
const isTuned = (name: string): boolean => hashOf(name) % 2 === 0;

/** Forms of one value: "1998-W7" and "1998-W07", "T10" and "T10:00", "1989-XX" and "1989", "19XX" and "19". */
function normalise(value: string): string {
  return value
    .replace(/-W(\d)(?!\d)/, '-W0$1')
    .replace(/(T\d\d)$/, '$1:00')
    .replace(/(T\d\d:\d\d):00$/, '$1')
    .replace(/(?:-XX)+$/, '')
    .replace(/^(\d{2,3})X+$/, '$1')
    .replace(/^P(\d+)E$/, (_, n: string) => `P${Number(n) * 10}Y`);
}

/** Whether a value is right; a date that the gold leaves partly open ("1989-WXX") is met by any that fills it. */
function isRight(value: string, gold: string): boolean {
  const expected = normalise(gold);
  if (/^\d+-.*X/.test(expected))
    return new RegExp(`^${expected.replaceAll('X', '\\d')}$`).test(normalise(value));
  return normalise(value) === expected;
}

function count(articles: readonly Article[], find: (article: Article) => readonly Timex[]): TimesCounts {
  const total = { gold: 0, found: 0, matched: 0, strict: 0, value: 0 };
  for (const article of articles) {
    const free = new Set(find(article));
    total.gold += article.gold.length;
    total.found += free.size;
    for (const gold of article.gold) {
      const overlapping = [...free].filter((timex) => timex.start < gold.end && gold.start < timex.end);
      const best = overlapping.find((timex) => isRight(timex.value, gold.value)) ?? overlapping[0];
      if (!best) continue;
      free.delete(best);
      total.matched++;
      if (best.start === gold.start && best.end === gold.end) total.strict++;
      if (isRight(best.value, gold.value)) total.value++;
    }
  }
  return total;
}

function ours(article: Article): Timex[] {
  const tokens = segment(article.text);
  tag({ tokens } as Analysis);
  return recogniseTimes(tokens, article.published).map(({ coreStart, end, value }) => ({
    start: coreStart,
    end,
    value,
  }));
}

const two = (value: number) => String(value).padStart(2, '0');

/** chrono-node's findings as TIMEX3 values, as precise as what it says it is certain of. */
function chronos(article: Article): Timex[] {
  const reference = article.published === null ? undefined : new Date(article.published + 12 * 3600_000);
  return chrono.en
    .parse(article.text, reference ? { instant: reference, timezone: 0 } : undefined)
    .map((result) => {
      const { start } = result;
      const year = expected(start.get('year'), 'the year of a time');
      const month = expected(start.get('month'), 'its month');
      let value = String(year);
      if (start.isCertain('day') || start.isCertain('weekday') || !start.isCertain('month'))
        value = `${year}-${two(month)}-${two(expected(start.get('day'), 'its day'))}`;
      else value = `${year}-${two(month)}`;
      if (
        !start.isCertain('day') &&
        !start.isCertain('weekday') &&
        !start.isCertain('month') &&
        start.isCertain('year')
      )
        value = String(year);
      if (start.isCertain('hour'))
        value += `T${two(expected(start.get('hour'), 'its hour'))}:${two(start.get('minute') ?? 0)}`;
      return { start: result.index, end: result.index + result.text.length, value };
    });
}

function scores(data: string, system: string, { gold, found, matched, strict, value }: TimesCounts): Score[] {
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const of = (part: number, whole: number) => `${part} of ${whole}`;
  return [
    { data, measure: `${system}: precision`, value: percent(matched, found), note: of(matched, found) },
    { data, measure: `${system}: recall`, value: percent(matched, gold), note: of(matched, gold) },
    { data, measure: `${system}: same extent`, value: percent(strict, matched) },
    { data, measure: `${system}: value right`, value: percent(value, matched), note: of(value, matched) },
    {
      data,
      measure: `${system}: value F1`,
      value: percent(2 * value, gold + found),
      note: 'HeidelTime on the TempEval-3 test set: 77.6 (Strötgen et al. 2013)',
    },
  ];
}

function speed(articles: readonly Article[]): Score {
  const analyses = articles.map(({ text, published }) => {
    const document = { text, publishedAt: published === null ? null : new Date(published), timeZone: 'UTC' };
    const analysis = { document, tokens: segment(text), named: [] } as unknown as Analysis;
    for (const step of [findQuotations, tag]) step(analysis);
    return analysis;
  });
  const tokens = analyses.reduce((sum, analysis) => sum + analysis.tokens.length, 0);
  const run = () => {
    for (const analysis of analyses) findTimes(analysis);
  };
  return {
    data: 'TimeBank, AQUAINT',
    measure: 'tokens/s',
    value: tokensPerSecond(tokens, run),
    note: 'this step alone',
  };
}

/** Times on TimeBank and AQUAINT (TempEval-3): the files tuned on and those held out apart, chrono-node beside. */
export const times: Evaluation = {
  trainedOn: 'nothing: a grammar, tuned on the files of TimeBank and AQUAINT named as tuned',
  run: (corpora) => {
    const articles = readArticles(corpora);
    const tuned = articles.filter(({ name }) => isTuned(name));
    const heldOut = articles.filter(({ name }) => !isTuned(name));
    return [
      ...scores('TimeBank, tuned', 'Dateline', count(tuned, ours)),
      ...scores('TimeBank, tuned', 'chrono-node', count(tuned, chronos)),
      ...scores('TimeBank, held out', 'Dateline', count(heldOut, ours)),
      ...scores('TimeBank, held out', 'chrono-node', count(heldOut, chronos)),
      speed(articles),
    ];
  },
};

function readArticles(corpora: string): Article[] {
  const root = path.join(corpora, 'times', 'timebank');
  return ['TimeBank', 'AQUAINT'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.tml'))
      .sort()
      .map((name) => readArticle(path.join(root, folder, name))),
  );
}
