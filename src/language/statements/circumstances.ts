import type { Analysis, Span } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { relationSet } from '../syntax/relations.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import { CUE_LEXICON, HEARER_OBJECT } from './cueLexicon.js';
import type { MentionsInOrder } from './mentionsInOrder.js';

/** Words and marks at which the words for a hearer end. */
const AFTER_HEARERS: ReadonlySet<string> = new Set([
  ...listOf('grammar', 'after hearers'),
  ...[',', ':', ';', '.', '"', '“', "'", '‘'],
]);
const FURTHEST_HEARER = 8;

const VERB = tagSet(...VERB_TAGS, 'MD');
const CLAUSE = relationSet(
  'ccomp',
  'xcomp',
  'advcl',
  'advcl:relcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'csubj',
);

function wordAt(analysis: Analysis, i: number): string {
  const { tokens } = analysis;
  return i < tokens.length ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : '';
}

function isWithin(i: number, ranges: readonly (TokenRange | null)[]): boolean {
  return ranges.some((range) => range !== null && i >= range.start && i < range.end);
}

/** The entity whose mention begins at token `i` or after its article and titles, before the phrase ends; else null. */
function entityFrom(analysis: Analysis, mentions: MentionsInOrder, i: number, limit: number): number | null {
  const { tokens, entities } = analysis;
  let to = i;
  while (to < limit && to < i + FURTHEST_HEARER && !AFTER_HEARERS.has(wordAt(analysis, to))) {
    to++;
  }
  if (to === i) return null;
  const start = tokens.start[i];
  const end = tokens.end[to - 1];
  let best: { entity: number; end: number; person: boolean } | null = null;
  for (const { entity: index, mention } of mentions.touching(start, end)) {
    const entity = entities[index];
    if (entity.kind === 'THING' || entity.unresolvedReason !== null) continue;
    if (
      mention.start < start ||
      mention.end > end ||
      /^['’]s/.test(tokens.text.slice(mention.end, mention.end + 2))
    ) {
      continue;
    }
    const person = entity.kind === 'PERSON';
    const before = tokens.text.slice(start, mention.start);
    if (!person && /\b(?:of|in|at|for|from|with|to|on)\s+(?:the\s+)?$/i.test(before)) continue;
    // The head of "Fox News host Ann Lee" comes last; a hearer described but not named is nobody.
    if (mention.end === end && (!best || (person && !best.person) || mention.end > best.end)) {
      best = { entity: index, end: mention.end, person };
    }
  }
  return (best as { entity: number } | null)?.entity ?? null;
}

/** The entity a statement is addressed to: "told Putin", "said to reporters", "wrote to the court". */
export function findAddressee(
  analysis: Analysis,
  mentions: MentionsInOrder,
  found: FoundAttribution,
): number | null {
  const { tokens } = analysis;
  const { cue, source, content } = found;
  if (!cue) return null;
  const limit = tokens.sentenceStart[tokens.sentence[cue.start] + 1];
  const others = [source, ...content];
  for (let i = cue.start; i < cue.end; i++) {
    const entry = CUE_LEXICON.get(wordAt(analysis, i));
    if (!entry) continue;
    let at = i + 1;
    if (!HEARER_OBJECT.has(entry.lemma)) {
      while (
        at < limit &&
        at < i + FURTHEST_HEARER &&
        wordAt(analysis, at) !== 'to' &&
        !/^[,.;:"“]$/.test(wordAt(analysis, at))
      )
        at++;
      if (wordAt(analysis, at) !== 'to') continue;
      at++;
    } else if (wordAt(analysis, i - 1) === 'to' && isWithin(i + 1, content)) {
      continue;
    }
    if (isWithin(at, others)) {
      // "ordered the army to leave": the hearer opens the content.
      if (!HEARER_OBJECT.has(entry.lemma) || !content.some(({ start }) => start === at)) continue;
    }
    const entity = entityFrom(analysis, mentions, at, limit);
    if (entity !== null) return entity;
  }
  return null;
}

/** Furthest a time is looked for up the tree. */
const LONGEST_PATH = 5;

/** Whether token `i` hangs on the cue with no other verb between: "said on Tuesday", "said at a meeting on Tuesday". */
function hangsOn({ tokens }: Analysis, i: number, cue: TokenRange): boolean {
  let at = i;
  for (let step = 0; step < LONGEST_PATH && at >= 0; step++) {
    if (at >= cue.start && at < cue.end) return true;
    if (VERB[tokens.tag[at]] || CLAUSE[tokens.relation[at]]) return false;
    at = tokens.head[at];
  }
  return false;
}

/** The time expression that says when it was said: of those that hang on the cue in the tree, the one nearest to it. */
export function findSaidAt(analysis: Analysis, { cue, source, content }: FoundAttribution): number | null {
  const { tokens, times } = analysis;
  if (!cue) return null;
  const first = tokens.sentenceStart[tokens.sentence[cue.start]];
  const last = tokens.sentenceStart[tokens.sentence[cue.start] + 1];
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  // Times are in the order of the text.
  let index = firstFrom(times, tokens.start[first]);
  for (; index < times.length && times[index].start < tokens.end[last - 1]; index++) {
    const time = times[index];
    if (time.end > tokens.end[last - 1]) continue;
    for (let i = first; i < last; i++) {
      if (tokens.end[i] <= time.start || tokens.start[i] >= time.end) continue;
      if (isWithin(i, [source, ...content]) || !hangsOn(analysis, i, cue)) continue;
      const distance = i >= cue.end ? i - cue.end : cue.start - i;
      if (distance < nearest) {
        nearest = distance;
        best = index;
      }
    }
  }
  return best;
}

/** The index of the first of spans in the order of a text that begins at an offset or after it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
