import { relationSet } from '../syntax/relations.js';
import { FINITE, tagSet } from '../tagging/tags.js';
import { wordOf } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

const MODIFIES = relationSet('amod', 'compound');
const PARTICIPLE = tagSet('VBN');
const NAME = tagSet('NNP', 'NNPS');
const PAST = tagSet('VBD');
const MARK = /^[,:–—-]$/;

/** The semicolons of a range that stand outside of quotation marks and brackets. */
function semicolonsIn({ tokens, quotationOf }: Layers, { start, end }: TokenRange): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = start; i < end; i++) {
    const word = wordOf(tokens, i);
    if (word === '(') depth++;
    else if (word === ')') depth = Math.max(0, depth - 1);
    else if (word === ';' && depth === 0 && quotationOf[i] < 0) found.push(i);
  }
  return found;
}

function trimmed({ tokens }: Layers, { start, end }: TokenRange): TokenRange | null {
  let [from, to] = [start, end];
  while (from < to && MARK.test(wordOf(tokens, from))) from++;
  while (to > from && MARK.test(wordOf(tokens, to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** Whether what follows a semicolon is a clause of its own, not one more "that …" of what was said. */
function opensClause({ tokens, isVerb, subject }: Layers, semicolon: number, end: number): boolean {
  const next = semicolon + 1;
  if (next >= end || /^(?:that|to|and|or)$/i.test(wordOf(tokens, next))) return false;
  // "polling stations closed"
  if (isVerb[next] && !MODIFIES[tokens.relation[next]]) return false;
  const over = tokens.sentenceStart[tokens.sentence[semicolon] + 1];
  for (let i = next; i < over && wordOf(tokens, i) !== ';'; i++) {
    // "put", "cut" and "hit" do not show by their form that they are finite: a subject of their own does, or a name beside it.
    if (FINITE[tokens.tag[i]] || (isVerb[i] && subject[i] >= next)) return true;
    if (
      PARTICIPLE[tokens.tag[i]] &&
      NAME[tokens.tag[next]] &&
      /^(?:,|\p{Lu}.*)$/u.test(wordOf(tokens, i - 1))
    )
      return true;
  }
  return false;
}

/** Whether the first finite verb behind a semicolon is in the past and no auxiliary, as what was said in the past mostly has. */
function isHappening({ tokens }: Layers, semicolon: number): boolean {
  const over = tokens.sentenceStart[tokens.sentence[semicolon] + 1];
  for (let i = semicolon + 1; i < over && wordOf(tokens, i) !== ';'; i++)
    if (FINITE[tokens.tag[i]]) return PAST[tokens.tag[i]] === 1 && !/^(?:be|have|do)$/.test(tokens.lemma[i]);
  return false;
}

/** Whether a semicolon parts a stretch after a cue from it: it is another's words, or the outlet's own. */
function isParted(layers: Layers, cue: TokenRange, { start, end }: TokenRange): boolean {
  if (start < cue.end || layers.quotationOf[start] >= 0) return false;
  const { tokens } = layers;
  return semicolonsIn(layers, { start: cue.end, end: start + 1 }).some(
    (at) => tokens.sentence[at] === tokens.sentence[cue.start] && opensClause(layers, at, end),
  );
}

/** The part of a range, cut at its semicolons, that is nearest to the cue. */
function partNear(layers: Layers, cue: TokenRange, range: TokenRange, clausesAlone: boolean): TokenRange {
  let { start, end } = range;
  const semicolons = semicolonsIn(layers, range).filter(
    (at) => !clausesAlone || opensClause(layers, at, range.end),
  );
  // More than one make a list of what was said, unless all that follows happened: "…; the referee walked off; the crowd sang on".
  if (clausesAlone && semicolons.length > 1 && semicolons.some((at) => !isHappening(layers, at)))
    return range;
  for (const at of semicolons) {
    if (at < cue.start) start = Math.max(start, at + 1);
    else end = Math.min(end, at);
  }
  if (start >= end || (start === range.start && end === range.end)) return range;
  return trimmed(layers, { start, end }) ?? range;
}

/** The words between the semicolon before a cue and the cue, where they can be who speaks: no verb is in them. */
function subjectSinceSemicolon(layers: Layers, cue: TokenRange): TokenRange | null {
  const { tokens, quotationOf } = layers;
  let start = cue.start;
  while (start > tokens.sentenceStart[tokens.sentence[cue.start]] && wordOf(tokens, start - 1) !== ';')
    start--;
  if (start === 0 || wordOf(tokens, start - 1) !== ';' || quotationOf[start - 1] >= 0) return null;
  const range = trimmed(layers, { start, end: cue.start });
  if (!range) return null;
  for (let i = range.start; i < range.end; i++) {
    if (quotationOf[i] >= 0) return null;
    if (/^(?:who|whose|which)$/i.test(wordOf(tokens, i)) && i > range.start) return range;
    if (FINITE[tokens.tag[i]]) return null;
  }
  return range;
}

/**
 * A semicolon ends what is attributed: what stands behind it is the outlet's own or another's ("The ministry says 40;
 * auditors think it is more"), and a cue behind it has its source there.
 */
export function partAtSemicolons(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.flatMap((attribution) => {
    const { cue, source } = attribution;
    if (cue === null || (layers.quotationOf[cue.start] ?? -1) >= 0) return [attribution];
    const content = attribution.content.filter((range) => !isParted(layers, cue, range));
    if (content.length === 0) return [];
    const subject = subjectSinceSemicolon(layers, cue);
    const isFurther = subject !== null && source !== null && source.end <= subject.start;
    const isQuoted = (i: number) => layers.quotationOf[i] >= 0;
    const leadsUp = ({ start, end }: TokenRange) =>
      end <= cue.start && Array.from({ length: end - start }, (_, k) => start + k).some(isQuoted);
    return [
      {
        ...attribution,
        source: isFurther ? subject : source && partNear(layers, cue, source, false),
        content: content.map((range) => (leadsUp(range) ? range : partNear(layers, cue, range, true))),
      },
    ];
  });
}
