import type { Analysis } from '../analysis.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import { CUE_LEXICON } from './cueLexicon.js';

/** Verbs whose hearer is their object; with the others it follows "to". */
const HEARER_OBJECT = new Set(
  `tell inform assure remind notify brief instruct order urge advise warn ask beg implore invite persuade convince
  reassure command direct encourage exhort entreat counsel lecture promise thank accuse`.split(/\s+/),
);
const FURTHEST_HEARER = 8;

function wordAt(analysis: Analysis, i: number): string {
  const { tokens } = analysis;
  return i < tokens.length ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : '';
}

function isWithin(i: number, ranges: readonly (TokenRange | null)[]): boolean {
  return ranges.some((range) => range !== null && i >= range.start && i < range.end);
}

/** The entity whose mention begins at token `i` or after its article and titles, before the phrase ends; else null. */
function entityFrom(analysis: Analysis, i: number, limit: number): number | null {
  const { tokens, entities } = analysis;
  let to = i;
  while (
    to < limit &&
    to < i + FURTHEST_HEARER &&
    !/^(?:that|to|in|on|at|about|,|:|;|\.|"|“|'|‘|and|how|why|what|whether)$/.test(wordAt(analysis, to))
  ) {
    to++;
  }
  if (to === i) return null;
  const start = tokens.start[i];
  const end = tokens.end[to - 1];
  let best: { entity: number; end: number; person: boolean } | null = null;
  entities.forEach((entity, index) => {
    if (entity.kind === 'THING' || entity.unresolvedReason !== null) return;
    for (const mention of entity.mentions) {
      if (
        mention.start < start ||
        mention.end > end ||
        /^['’]s/.test(tokens.text.slice(mention.end, mention.end + 2))
      ) {
        continue;
      }
      const person = entity.kind === 'PERSON';
      // The head of "Fox News host Ann Lee" comes last; a hearer described but not named is nobody.
      if (mention.end === end && (!best || (person && !best.person) || mention.end > best.end)) {
        best = { entity: index, end: mention.end, person };
      }
    }
  });
  return (best as { entity: number } | null)?.entity ?? null;
}

/** The entity a statement is addressed to: "told Putin", "said to reporters", "wrote to the court". */
export function findAddressee(analysis: Analysis, found: FoundAttribution): number | null {
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
    const entity = entityFrom(analysis, at, limit);
    if (entity !== null) return entity;
  }
  return null;
}

/** The time expression that says when it was said: the one nearest the cue in its sentence, outside the content. */
export function findSaidAt(analysis: Analysis, found: FoundAttribution): number | null {
  const { tokens, times } = analysis;
  const { cue, source, content } = found;
  if (!cue) return null;
  const sentence = tokens.sentence[cue.start];
  const from = tokens.start[tokens.sentenceStart[sentence]];
  const to = tokens.end[tokens.sentenceStart[sentence + 1] - 1];
  let best: number | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  times.forEach((time, index) => {
    if (time.start < from || time.end > to) return;
    const inside = [source, ...content].some(
      (range) =>
        range !== null && time.start < tokens.end[range.end - 1] && time.end > tokens.start[range.start],
    );
    if (inside) return;
    const distance =
      time.start >= tokens.end[cue.end - 1]
        ? time.start - tokens.end[cue.end - 1]
        : tokens.start[cue.start] - time.end;
    if (distance < nearest) {
      nearest = distance;
      best = index;
    }
  });
  return best;
}
