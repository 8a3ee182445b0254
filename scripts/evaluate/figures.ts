import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis, Figure, Span } from '../../src/language/analysis.js';
import { findFigures } from '../../src/language/figures/findFigures.js';
import { parse } from '../../src/language/parsing/parse.js';
import { segment } from '../../src/language/segmentation/segment.js';
import { tag } from '../../src/language/tagging/tag.js';
import { findTimes } from '../../src/language/times/findTimes.js';
import { type Evaluation, prf, type Score, tokensPerSecond } from './evaluation.js';

interface GoldFigure extends Span {
  readonly value: number;
  readonly bound: string;
  readonly unit: string | null;
  readonly counted: string;
}

interface Scored {
  readonly analysis: Analysis;
  readonly gold: readonly GoldFigure[];
  readonly pairs: readonly (readonly [GoldFigure, Figure])[];
}

const lastWord = (lemma: string) => lemma.toLowerCase().trim().split(' ').at(-1);

/** What must agree for a figure to be right, part by part. */
const PARTS: readonly (readonly [string, (gold: GoldFigure, found: Figure) => boolean])[] = [
  ['bound', (gold, found) => gold.bound === found.bound],
  ['unit', (gold, found) => gold.unit === found.unit],
  ['counted, head noun', (gold, found) => lastWord(gold.counted) === lastWord(found.counted)],
];

/** Text through the steps that figures need. */
function analysed(text: string, publishedAt: Date | null): Analysis {
  const document = { text, publishedAt, timeZone: 'UTC' } as Analysis['document'];
  const analysis = {
    document,
    tokens: segment(text),
    times: [],
    durations: [],
    figures: [],
  } as unknown as Analysis;
  for (const step of [tag, parse, findTimes, findFigures]) step(analysis);
  return analysis;
}

const isSame = (gold: GoldFigure, found: Figure) =>
  gold.start < found.end &&
  found.start < gold.end &&
  Math.abs(gold.value - found.value) <= 1e-6 * Math.max(1, Math.abs(gold.value));

function scoreArticle(corpora: string, goldFile: string): Scored {
  const { article, figures: gold } = JSON.parse(readFileSync(goldFile, 'utf8')) as {
    article: string;
    figures: GoldFigure[];
  };
  const story = JSON.parse(readFileSync(path.join(corpora, article), 'utf8')) as {
    text: string;
    date_publish: string | null;
  };
  const published = story.date_publish ? new Date(`${story.date_publish.replace(' ', 'T')}Z`) : null;
  const analysis = analysed(story.text, published);
  const free = new Set(analysis.figures);
  const pairs: [GoldFigure, Figure][] = [];
  for (const figure of gold) {
    const found = [...free].find((candidate) => isSame(figure, candidate));
    if (!found) continue;
    free.delete(found);
    pairs.push([figure, found]);
  }
  return { analysis, gold, pairs };
}

function scoreGold(corpora: string, set: 'dev' | 'report'): Score[] {
  const folder = path.join('test', 'gold', set);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const scored = files.map((name) => scoreArticle(corpora, path.join(folder, name)));
  const pairs = scored.flatMap((article) => article.pairs);
  const found = scored.reduce((sum, { analysis }) => sum + analysis.figures.length, 0);
  const gold = scored.reduce((sum, article) => sum + article.gold.length, 0);
  const data = `gold ${set}, ${files.length} articles`;
  const tokens = scored.reduce((sum, { analysis }) => sum + analysis.tokens.length, 0);
  const { p, r, f } = prf(pairs.length, found, gold);
  return [
    { data, measure: 'figures F, value', value: f, note: `P ${p.toFixed(1)}, R ${r.toFixed(1)} of ${gold}` },
    ...PARTS.map(([part, agrees]) => ({
      data,
      measure: `of them ${part} right`,
      value: (100 * pairs.filter(([a, b]) => agrees(a, b)).length) / Math.max(1, pairs.length),
    })),
    {
      data,
      measure: 'tokens/s',
      value: tokensPerSecond(tokens, () => {
        for (const { analysis } of scored) findFigures(analysis);
      }),
      note: 'this step alone',
    },
  ];
}

/** Figures on the gold articles: values, and part by part what is said of them. */
export const figures: Evaluation = {
  trainedOn: 'nothing: rules, tuned on gold dev',
  run: (corpora, report) => scoreGold(corpora, report ? 'report' : 'dev'),
};
