import type { SequenceModel } from '../engine/sequenceModel.js';
import { overlaps, type TokenRange } from './attribution.js';
import { cueOfTokens } from './cues.js';
import type { Layers } from './layers.js';
import { type CueCandidate, partFeatures, windowOf } from './partFeatures.js';
import { PART_LABELS } from './statementModel.js';
import { inferSubject } from './subjects.js';

/** What the models before think of one reading of a cue: who is its source and what its content. */
export interface Draft {
  readonly cue: CueCandidate;
  readonly source: TokenRange | null;
  /** In order, at least one stretch; none overlaps cue or source. */
  readonly content: readonly TokenRange[];
  /** Mean probability of the content's tokens, the least of them, and the mean of the source's; 0 for no source. */
  readonly contentMean: number;
  readonly contentLeast: number;
  readonly sourceMean: number;
  /** Probabilities that content begins where the longest stretch begins, and that it ends where that one ends. */
  readonly begins: number;
  readonly ends: number;
  /** Mean probability of content just outside of the longest stretch. */
  readonly missed: number;
  /** Logarithm of the probability of all labels together. */
  readonly logProbability: number;
  /** How much smaller that is than the likeliest draft's of the same cue. */
  readonly behind: number;
  /** Share of the content's tokens that are in quotation marks. */
  readonly quoted: number;
  /** Where its content and source come from. */
  readonly origin: Origin;
}

export const ORIGINS = ['BEST', 'EDGE', 'TREE', 'FEWER', 'ELSEWHERE', 'SOURCE'] as const;
export type Origin = (typeof ORIGINS)[number];

const SOURCE = [PART_LABELS.indexOf('B-SOURCE'), PART_LABELS.indexOf('I-SOURCE')];
const CONTENT = [PART_LABELS.indexOf('B-CONTENT'), PART_LABELS.indexOf('I-CONTENT')];
const LEAST_SOURCE = 0.15;
/** An edge less likely than this is not tried. */
const LEAST_EDGE = 0.04;
const MOST_ENDS = 3;
const MOST_BEGINNINGS = 2;
const LEAST_ELSEWHERE = 0.2;

/** The chances that the part model gives to the tokens of a window, by their index in the document. */
interface Chances {
  readonly window: TokenRange;
  /** Is the token of the content; does a stretch of content begin with it; is it of the source? */
  content(i: number): number;
  begins(i: number): number;
  source(i: number): number;
}

function chancesOf(model: SequenceModel, window: TokenRange): Chances {
  const length = window.end - window.start;
  const size = PART_LABELS.length;
  const all = Float64Array.from(model.marginals(length).subarray(0, length * size));
  const at = (i: number, label: number) =>
    i < window.start || i >= window.end ? 0 : all[(i - window.start) * size + label];
  return {
    window,
    content: (i) => at(i, CONTENT[0]) + at(i, CONTENT[1]),
    begins: (i) => at(i, CONTENT[0]),
    source: (i) => at(i, SOURCE[0]) + at(i, SOURCE[1]),
  };
}

/** The stretches of tokens with one of the labels [begin, go on]. */
function stretches(labels: Uint8Array, [begin, goOn]: number[], from: number): TokenRange[] {
  const found: TokenRange[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== begin && labels[i] !== goOn) continue;
    const start = i;
    while (i + 1 < labels.length && labels[i + 1] === goOn) i++;
    found.push({ start: from + start, end: from + i + 1 });
  }
  return found;
}

/** The stretches widened to the quotations they begin or end in, unless the cue is in the same one. */
function withWholeQuotations(
  { quotationOf }: Layers,
  cue: TokenRange,
  content: readonly TokenRange[],
): TokenRange[] {
  const widened: { start: number; end: number }[] = [];
  for (const range of content) {
    let { start, end } = range;
    const opening = quotationOf[start];
    const closing = quotationOf[end - 1];
    if (opening >= 0 && opening !== quotationOf[cue.start]) {
      while (start > 0 && quotationOf[start - 1] === opening) start--;
    }
    if (closing >= 0 && closing !== quotationOf[cue.start]) {
      while (end < quotationOf.length && quotationOf[end] === closing) end++;
    }
    const last = widened.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else widened.push({ start, end });
  }
  return widened;
}

const lengthOf = ({ start, end }: TokenRange) => end - start;

function longestOf(ranges: readonly TokenRange[]): TokenRange {
  return ranges.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
}

function isMark({ shape }: Layers, i: number): boolean {
  return shape[i] === 4;
}

/** A range without the punctuation at its ends; null where nothing is left. */
function trimmed(layers: Layers, { start, end }: TokenRange): TokenRange | null {
  const { quotationOf } = layers;
  let [from, to] = [start, end];
  while (from < to && isMark(layers, from) && quotationOf[from] < 0) from++;
  while (to > from && isMark(layers, to - 1) && quotationOf[to - 1] < 0) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The subtree of a token as a range, cut off at the cue. */
function subtree({ leftEdge, rightEdge }: Layers, root: number, cue: TokenRange): TokenRange {
  const whole = { start: leftEdge[root], end: rightEdge[root] + 1 };
  if (root >= cue.end) return { start: Math.max(whole.start, cue.end), end: whole.end };
  return { start: whole.start, end: Math.min(whole.end, cue.start) };
}

/** Stretches that begin or end elsewhere than `range`, where the chances make that likely. */
function otherEdges(layers: Layers, chances: Chances, cue: TokenRange, range: TokenRange): TokenRange[] {
  const { tokens } = layers;
  const { window } = chances;
  const { sentence, sentenceStart } = tokens;
  const floor = Math.max(
    window.start,
    cue.end <= range.start ? cue.end : sentenceStart[sentence[range.start]],
  );
  const ceiling = Math.min(
    window.end,
    range.end <= cue.start ? cue.start : sentenceStart[sentence[range.end - 1] + 1],
  );
  const likeliest = (
    from: number,
    to: number,
    except: number,
    chance: (i: number) => number,
    most: number,
  ) => {
    const likely: { at: number; chance: number }[] = [];
    for (let at = from; at <= to; at++) {
      if (at !== except && chance(at) >= LEAST_EDGE) likely.push({ at, chance: chance(at) });
    }
    return likely.sort((a, b) => b.chance - a.chance || a.at - b.at).slice(0, most);
  };
  const ends = likeliest(
    range.start + 1,
    ceiling,
    range.end,
    (at) => chances.content(at - 1) - chances.content(at),
    MOST_ENDS,
  ).map(({ at }) => ({ start: range.start, end: at }));
  const beginnings = likeliest(floor, range.end - 1, range.start, chances.begins, MOST_BEGINNINGS).map(
    ({ at }) => ({ start: at, end: range.end }),
  );
  return [...ends, ...beginnings];
}

/** What hangs on the cue in the tree, or what it hangs on. */
function treeContents(layers: Layers, cue: CueCandidate): TokenRange[] {
  const { tokens, clause, object, leftEdge, rightEdge } = layers;
  const c = cue.head;
  const found: TokenRange[] = [];
  const add = (range: TokenRange) => {
    const inside = trimmed(layers, range);
    if (inside && !overlaps(inside, cue)) found.push(inside);
  };
  for (const child of [clause[c], object[c]]) if (child >= 0) add(subtree(layers, child, cue));
  if (rightEdge[c] >= cue.end) add({ start: cue.end, end: rightEdge[c] + 1 });
  const above = tokens.head[c];
  if (above >= 0 && above < cue.start) add({ start: leftEdge[above], end: leftEdge[c] });
  return found;
}

/** A likely stretch of content that shares nothing with those given; null where there is none. */
function elsewhere(
  chances: Chances,
  content: readonly TokenRange[],
  isFree: (i: number) => boolean,
): TokenRange | null {
  const { window } = chances;
  let top = -1;
  for (let i = window.start; i < window.end; i++) {
    if (!isFree(i) || content.some(({ start, end }) => i >= start && i < end)) continue;
    if (chances.content(i) >= LEAST_ELSEWHERE && (top < 0 || chances.content(i) > chances.content(top)))
      top = i;
  }
  if (top < 0) return null;
  return around(
    top,
    window,
    (i) => isFree(i) && !content.some(({ start, end }) => i >= start && i < end),
    chances.content,
  );
}

/** The free stretch around token `top` with at least half its chance. */
function around(
  top: number,
  window: TokenRange,
  isFree: (i: number) => boolean,
  chance: (i: number) => number,
): TokenRange {
  let start = top;
  let end = top + 1;
  while (start > window.start && isFree(start - 1) && chance(start - 1) > chance(top) / 2) start--;
  while (end < window.end && isFree(end) && chance(end) > chance(top) / 2) end++;
  return { start, end };
}

/**
 * Sources of a cue beside the one the part model prefers: the stretch around the likeliest token, the subject the cue
 * has or shares with the verb it hangs on.
 */
function likelySources(
  layers: Layers,
  cue: CueCandidate,
  chances: Chances,
  isFree: (i: number) => boolean,
): TokenRange[] {
  const { window } = chances;
  const found: TokenRange[] = [];
  let top = -1;
  for (let i = window.start; i < window.end; i++) {
    if (!isFree(i) || chances.source(i) < LEAST_SOURCE) continue;
    if (top < 0 || chances.source(i) > chances.source(top)) top = i;
  }
  if (top >= 0) found.push(around(top, window, isFree, chances.source));
  const subject = inferSubject(layers, cue.head);
  if (subject) found.push({ start: subject.start, end: subject.end });
  return found;
}

/**
 * The readings of one cue worth judging, the part model's own first; none where it sees no content. Besides that one:
 * other edges and other stretches it thinks likely, what the tree hangs on the cue, and other sources (n-best reranking
 * as in Collins and Koo 2005, with the candidates proposed by marginal probabilities and by the tree).
 */
function draftsOf(layers: Layers, cue: CueCandidate, cueOf: Uint16Array, model: SequenceModel): Draft[] {
  const window = windowOf(layers, cue);
  const length = window.end - window.start;
  const labels = new Uint8Array(length);
  model.score(length, partFeatures(layers, cue, window, cueOf));
  model.viterbiUsing(length, CONTENT[0], labels);
  const content = withWholeQuotations(layers, cue, stretches(labels, CONTENT, window.start));
  if (content.length === 0) return [];
  const chances = chancesOf(model, window);
  const isFree = (i: number) => i < cue.start || i >= cue.end;
  const contents: { content: TokenRange[]; origin: Origin }[] = [];
  const propose = (ranges: readonly TokenRange[], origin: Origin) => {
    const whole = withWholeQuotations(layers, cue, ranges);
    const isKnown = contents.some(
      (other) =>
        other.content.length === whole.length &&
        other.content.every(({ start, end }, k) => start === whole[k].start && end === whole[k].end),
    );
    if (!isKnown && whole.every((range) => !overlaps(range, cue))) contents.push({ content: whole, origin });
  };
  contents.push({ content, origin: 'BEST' });
  const main = longestOf(content);
  const instead = (range: TokenRange) =>
    content
      .map((other) => (other === main ? range : other))
      .filter((other) => other === range || !overlaps(other, range));
  for (const range of otherEdges(layers, chances, cue, main)) propose(instead(range), 'EDGE');
  for (const range of treeContents(layers, cue)) propose([range], 'TREE');
  if (content.length > 1) {
    propose([main], 'FEWER');
    propose(content.slice(0, -1), 'FEWER');
    propose(content.slice(1), 'FEWER');
  }
  const other = elsewhere(chances, content, isFree);
  if (other) {
    propose([other], 'ELSEWHERE');
    propose(
      [...content, other].sort((a, b) => a.start - b.start),
      'ELSEWHERE',
    );
  }

  const labelled = stretches(labels, SOURCE, window.start).sort(
    (a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start,
  )[0];
  const inContent = (i: number, ranges: readonly TokenRange[]) =>
    ranges.some(({ start, end }) => i >= start && i < end);
  const others = likelySources(layers, cue, chances, (i) => isFree(i) && !inContent(i, content));
  const preferred =
    labelled ?? others.find((range) => !content.some((stretch) => overlaps(stretch, range))) ?? null;
  const readings: { source: TokenRange | null; content: readonly TokenRange[]; origin: Origin }[] = [];
  for (const { content: ranges, origin } of contents) {
    const sources = [preferred, ...others, null];
    const source = sources.find(
      (range) => range === null || (!overlaps(range, cue) && !ranges.some((r) => overlaps(r, range))),
    );
    readings.push({ source: source ?? null, content: ranges, origin });
  }
  for (const source of others) {
    const isNew = !readings.some(({ source: known }) => known && overlaps(known, source));
    if (isNew && !overlaps(source, cue) && !content.some((range) => overlaps(range, source)))
      readings.push({ source, content, origin: 'SOURCE' });
  }
  if (preferred) readings.push({ source: null, content, origin: 'SOURCE' });
  return scored(layers, cue, readings, chances, model);
}

function scored(
  { quotationOf }: Layers,
  cue: CueCandidate,
  readings: readonly { source: TokenRange | null; content: readonly TokenRange[]; origin: Origin }[],
  chances: Chances,
  model: SequenceModel,
): Draft[] {
  const { window } = chances;
  const length = window.end - window.start;
  const drafts = readings.map(({ source, content, origin }) => {
    const labels = new Uint8Array(length);
    const mark = ({ start, end }: TokenRange, [begin, goOn]: readonly number[]) => {
      for (let i = Math.max(start, window.start); i < Math.min(end, window.end); i++)
        labels[i - window.start] = i === start ? begin : goOn;
    };
    if (source) mark(source, SOURCE);
    let size = 0;
    let sum = 0;
    let contentLeast = 1;
    let quoted = 0;
    for (const range of content) {
      mark(range, CONTENT);
      for (let i = Math.max(range.start, window.start); i < Math.min(range.end, window.end); i++) {
        const chance = chances.content(i);
        size++;
        sum += chance;
        contentLeast = Math.min(contentLeast, chance);
        if (quotationOf[i] >= 0) quoted++;
      }
    }
    let sourceSum = 0;
    if (source) for (let i = source.start; i < source.end; i++) sourceSum += chances.source(i);
    const main = longestOf(content);
    return {
      cue,
      source,
      content,
      origin,
      contentMean: sum / size,
      contentLeast,
      sourceMean: source ? sourceSum / lengthOf(source) : 0,
      begins: chances.begins(main.start),
      ends: Math.max(0, chances.content(main.end - 1) - chances.content(main.end)),
      missed: Math.max(chances.content(main.start - 1), chances.content(main.end)),
      logProbability: model.logProbability(length, labels),
      behind: 0,
      quoted: quoted / size,
    };
  });
  const best = Math.max(...drafts.map(({ logProbability }) => logProbability));
  return drafts.map((draft) => ({ ...draft, behind: best - draft.logProbability }));
}

/** The drafts of each candidate of an article that has any, in the order of the candidates. */
export function draftsOfAll(layers: Layers, cues: readonly CueCandidate[], model: SequenceModel): Draft[][] {
  const cueOf = cueOfTokens(layers.tokens.length, cues);
  return cues.map((cue) => draftsOf(layers, cue, cueOf, model)).filter(({ length }) => length > 0);
}
