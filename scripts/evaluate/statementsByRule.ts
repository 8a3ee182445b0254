import type { FoundAttribution, TokenRange } from '../../src/language/statements/attribution.js';
import { CUE_LEXICON, type CueEntry } from '../../src/language/statements/cueLexicon.js';
import type { Layers } from '../../src/language/statements/layers.js';
import { wordOf } from '../../src/language/tokens.js';

const set = (words: string) => new Set(words.trim().split(/\s+/));

const BEFORE_VERB =
  set(`has have had also later then reportedly repeatedly recently still already just once first
  earlier previously soon publicly privately quickly immediately again often always never is are was were be been
  will would could can may might did does do not n't yesterday today monday tuesday wednesday thursday friday saturday
  sunday`);
const BREAKS =
  set(`and but or that which as while because if when where who whom whose what how than so though although
  since until after before during whether unless ; : , -- – — ( ) [ ] . ? ! " “ ” '' \`\``);
const AFTER_SOURCE =
  set(`at on in during to after as when while who that because and but before through via last
  this from with about . , ; : ? ! -- – — ( ) " “ ” '' \`\` monday tuesday wednesday thursday friday saturday sunday
  yesterday today earlier later`);
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;
const DETERMINER = set(
  'the a an one some many several another his her their its our my this that these those two',
);
const SAY = set('say write add tweet continue note ask argue explain reply respond tell state');

/** Plain words of a text, once for all rules. */
interface Page extends Pick<Layers, 'tokens' | 'quotationOf' | 'paragraphOf'> {
  readonly words: readonly string[];
  readonly lower: readonly string[];
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function sentenceOf(page: Page, i: number): TokenRange {
  const { sentence, sentenceStart } = page.tokens;
  return { start: sentenceStart[sentence[i]], end: sentenceStart[sentence[i] + 1] };
}

/** The noun phrase that ends right before `end`, back to a word or mark that can't be in one. */
function phraseBefore(page: Page, from: number, end: number): TokenRange | null {
  let last = end;
  while (last > from && (BEFORE_VERB.has(page.lower[last - 1]) || /ly$/.test(page.lower[last - 1]))) last--;
  if (last > from && page.lower[last - 1] === ',') {
    // "Ann Lee, the mayor, said": the phrase before its apposition.
    let opening = last - 2;
    while (opening >= from && page.lower[opening] !== ',') opening--;
    if (opening > from) last = opening;
    else last -= 1;
  }
  let start = last;
  while (start > from && !BREAKS.has(page.lower[start - 1]) && page.quotationOf[start - 1] < 0) start--;
  return start < last ? { start, end: last } : null;
}

/** The noun phrase that begins at `start`, on to a word or mark that ends one. */
function phraseAfter(page: Page, start: number, to: number): TokenRange | null {
  let end = start;
  while (end < to && !AFTER_SOURCE.has(page.lower[end]) && page.quotationOf[end] < 0) end++;
  return end > start ? { start, end } : null;
}

function trim(page: Page, range: TokenRange): TokenRange | null {
  let { start, end } = range;
  const isEdge = (i: number) => PUNCTUATION.test(page.words[i]) && page.quotationOf[i] < 0;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  return start < end ? { start, end } : null;
}

function isInverted(page: Page, cue: number, sentence: TokenRange): boolean {
  const next = page.words[cue + 1];
  if (next === undefined || cue + 1 >= sentence.end) return false;
  const before = cue > sentence.start ? page.lower[cue - 1] : '';
  if (before !== ',' && !(cue > 0 && page.quotationOf[cue - 1] >= 0) && cue > sentence.start) return false;
  return (isCapitalised(next) || DETERMINER.has(page.lower[cue + 1])) && page.lower[cue + 1] !== 'that';
}

function attribute(
  page: Page,
  cue: TokenRange,
  entry: CueEntry | null,
  source: TokenRange | null,
  content: (TokenRange | null)[],
  confidence: number,
): FoundAttribution[] {
  const stretches = content.flatMap((range) => (range ? (trim(page, range) ?? []) : []));
  if (stretches.length === 0) return [];
  return [{ cue, source, content: stretches, class: entry?.class ?? 'SPEECH', confidence }];
}

/** "according to X": what it stands beside is X's. */
function accordingTo(page: Page, at: number): FoundAttribution[] {
  const sentence = sentenceOf(page, at);
  const source = phraseAfter(page, at + 2, sentence.end);
  if (!source) return [];
  const cue = { start: at, end: at + 2 };
  const content =
    at - sentence.start > 1 ? { start: sentence.start, end: at } : { start: source.end, end: sentence.end };
  return attribute(page, cue, null, source, [content], 0.6);
}

function paragraphEnd(page: Page, i: number): number {
  let end = i;
  while (end < page.tokens.length && page.paragraphOf[end] === page.paragraphOf[i]) end++;
  return end;
}

/** Quotations around a verb of saying: before it, after it, and going on in the sentences that follow. */
function quoted(page: Page, cue: number, entry: CueEntry): FoundAttribution[] {
  const sentence = sentenceOf(page, cue);
  const inverted = isInverted(page, cue, sentence);
  const source = inverted
    ? phraseAfter(page, cue + 1, sentence.end)
    : phraseBefore(page, sentence.start, cue);
  const content: TokenRange[] = [];
  let left = Math.min(cue, source?.start ?? cue) - 1;
  while (left >= sentence.start && page.lower[left] === ',') left--;
  if (left >= 0 && page.quotationOf[left] >= 0 && page.paragraphOf[left] === page.paragraphOf[cue]) {
    const quotation = page.quotationOf[left];
    let start = left;
    while (start > 0 && page.quotationOf[start - 1] === quotation) start--;
    content.push({ start, end: left + 1 });
  }
  const limit = paragraphEnd(page, cue);
  let at = Math.max(cue + 1, inverted ? (source?.end ?? 0) : 0);
  while (at < sentence.end && page.quotationOf[at] < 0) at++;
  while (at < limit && page.quotationOf[at] >= 0) {
    const quotation = page.quotationOf[at];
    const start = at;
    while (at < limit && page.quotationOf[at] === quotation) at++;
    content.push({ start, end: at });
    if (at < limit && page.tokens.sentence[at] === page.tokens.sentence[at - 1]) break;
  }
  if (content.every((range) => range.end - range.start < 5) && !SAY.has(entry.lemma)) return [];
  return attribute(page, { start: cue, end: cue + 1 }, entry, source, content, source ? 0.8 : 0.5);
}

/** A clause after its verb ("X said that …") or before it ("…, X said"). */
function clausal(page: Page, cue: number, entry: CueEntry): FoundAttribution[] {
  const sentence = sentenceOf(page, cue);
  const range = { start: cue, end: cue + 1 };
  if (isInverted(page, cue, sentence) && cue > sentence.start) {
    const source = phraseAfter(page, cue + 1, sentence.end);
    return attribute(page, range, entry, source, [{ start: sentence.start, end: cue }], 0.6);
  }
  const source = phraseBefore(page, sentence.start, cue);
  if (!source) return [];
  const after = page.lower[cue + 1];
  const endsClause = after === undefined || cue + 1 >= sentence.end || AFTER_SOURCE.has(after);
  if (
    after !== 'that' &&
    endsClause &&
    source.start > sentence.start &&
    page.lower[source.start - 1] === ','
  ) {
    return attribute(page, range, entry, source, [{ start: sentence.start, end: source.start }], 0.6);
  }
  if (entry.frame === 'HEARER') {
    let that = cue + 1;
    while (that < sentence.end && that < cue + 8 && page.lower[that] !== 'that' && page.lower[that] !== 'to')
      that++;
    if (that >= Math.min(sentence.end, cue + 8)) return [];
    return attribute(page, range, entry, source, [{ start: that, end: sentence.end }], 0.5);
  }
  return attribute(page, range, entry, source, [{ start: cue + 1, end: sentence.end }], 0.5);
}

/**
 * Attributions by rules alone: quotation marks, a lexicon of cue verbs, "according to", and the nearest noun phrase as
 * source. Reads words only, no tags and no tree: the baseline that the trained model is measured against.
 */
export function findByRule({ tokens, quotationOf, paragraphOf }: Layers): FoundAttribution[] {
  const words = Array.from({ length: tokens.length }, (_, i) => wordOf(tokens, i));
  const page: Page = {
    tokens,
    words,
    lower: words.map((word) => word.toLowerCase()),
    quotationOf,
    paragraphOf,
  };
  const found: FoundAttribution[] = [];
  let covered = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (page.quotationOf[i] >= 0) continue;
    if (page.lower[i] === 'according' && page.lower[i + 1] === 'to') {
      found.push(...accordingTo(page, i));
      continue;
    }
    const entry = isCapitalised(words[i]) ? undefined : CUE_LEXICON.get(page.lower[i]);
    if (!entry || entry.noun || i < covered || DETERMINER.has(page.lower[i - 1])) continue;
    const mayQuote = entry.class === 'SPEECH' && page.lower[i + 1] !== 'that';
    const direct = mayQuote ? quoted(page, i, entry) : [];
    const attributions = direct.length > 0 || entry.frame === 'OBJECT' ? direct : clausal(page, i, entry);
    found.push(...attributions);
    for (const { content } of attributions) covered = Math.max(covered, content[content.length - 1].end);
  }
  return found;
}
