import type { Tokens } from '../tokens.js';
import { firstTokenEndingAfter } from '../tokens.js';
import type { FoundAttribution, TokenRange } from './attribution.js';
import type { Layers } from './layers.js';

/** "— Ann Lee (@annlee) March 3, 2026" at the end of a line: who signs what stands before it. */
const SIGNATURE = /\s(?:—|–|-|--|&mdash;)\s+(?=\S)([^\n—–@]{2,60}?)(?<!\s)\s*\(@\w+\)[^\n]{0,40}$/u;
/** "Close it, all of it. – Ann Lee, Osby": what a reader wrote, without marks. */
const READER =
  /^([^"“„‘'«\s].{2,}?[.!?…])\s+(?:—|–|-|--)\s+((?:\p{Lu}[\p{L}.'’-]+ ){0,3}\p{Lu}[\p{L}.'’-]+|@\w+)(?:, [^\n.!?]{2,40})?\s*$/u;
/** "@annlee" on a line of its own below the name, or behind the name. */
const HANDLE_LINE = /^@\w+(?:\s+·.*)?$/u;
const HEADED = /^(\p{Lu}[^\n@.!?]{1,50}?)\s+\(?@\w+\)?(?:\s+·[^\n]*)?$/u;
/** "9:12 AM · Mar 3, 2026": where such a post ends. */
const STAMP = /^\d{1,2}[:.]\d{2}\s?(?:[AP]\.?M\.?)?\s*(?:[·•|,-]|on)\s*.{4,30}$/iu;
/** A link to a picture that was posted along. */
const LINK = /^(?:https?:\/\/\S|pic\.\S+\/\S)/iu;
const LONGEST_HEADED = 4;
/** How often such lines are what they seem: they leave little to be mistaken. */
const CONFIDENCE = 0.85;

interface Line {
  readonly start: number;
  readonly text: string;
}

interface Post {
  /** Characters. */
  readonly name: { readonly start: number; readonly end: number };
  readonly words: { readonly start: number; readonly end: number };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const to = end < 0 ? text.length : end;
    lines.push({ start, text: text.slice(start, to) });
    start = to + 1;
  }
  return lines;
}

/** Where the words of a line end, before a link behind them. */
function withoutLink(line: string): number {
  const words = line.trimEnd();
  const last = words.search(/(?<!\S)\S+$/u);
  return (last > 0 && LINK.test(words.slice(last)) ? words.slice(0, last).trimEnd() : words).length;
}

/** A line that its writer signs. */
function signedPost({ start, text }: Line): Post | null {
  const match = SIGNATURE.exec(text);
  const name = match?.[1];
  if (!match || name === undefined || !/^[\p{Lu}\p{N}]/u.test(name)) return null;
  const end = withoutLink(text.slice(0, match.index));
  const at = start + match.index + match[0].indexOf(name);
  return end > 0 ? { name: { start: at, end: at + name.length }, words: { start, end: start + end } } : null;
}

/**
 * A line that a reader signs, where the line beside it is signed so too or the one before announces it: one alone at the end of an
 * article is signed by who wrote that.
 */
function readersPost(lines: readonly Line[], index: number): Post | null {
  const { start, text } = lines[index];
  const [, words, name] = READER.exec(text) ?? [];
  if (words === undefined || name === undefined) return null;
  const isSigned = (other: Line | undefined) => other !== undefined && READER.test(other.text);
  const before = nearestPrinted(lines, index, -1);
  if (
    !isSigned(before) &&
    !isSigned(nearestPrinted(lines, index, 1)) &&
    !before?.text.trimEnd().endsWith(':')
  )
    return null;
  const at = start + text.indexOf(name, words.length);
  return { name: { start: at, end: at + name.length }, words: { start, end: start + words.length } };
}

/** The nearest line on one side that is not blank. */
function nearestPrinted(lines: readonly Line[], index: number, step: -1 | 1): Line | undefined {
  let i = index + step;
  while (lines[i]?.text.trim() === '') i += step;
  return lines[i];
}

/** The lines below a name with its handle, to the one that stamps the time. */
function headedPost(lines: readonly Line[], index: number): Post | null {
  const line = lines[index];
  if (line === undefined) return null;
  const inline = HEADED.exec(line.text);
  const isBelow =
    HANDLE_LINE.test(lines[index + 1]?.text.trim() ?? '') && /^\p{Lu}[^.!?@]{1,60}$/u.test(line.text);
  const name = inline?.[1] ?? (isBelow ? line.text.trimEnd() : undefined);
  if (name === undefined) return null;
  const from = index + (inline ? 1 : 2);
  const first = lines[from];
  if (first === undefined || first.text.trim() === '') return null;
  let last = from;
  const stamp = lines
    .slice(from + 1, from + 1 + LONGEST_HEADED)
    .findIndex(({ text }) => STAMP.test(text.trim()));
  if (stamp >= 0) last = from + stamp;
  while (last > from && lines[last]?.text.trim() === '') last--;
  const end = lines[last] ?? first;
  return {
    name: { start: line.start, end: line.start + name.length },
    words: { start: first.start, end: end.start + withoutLink(end.text) },
  };
}

function tokensOf(tokens: Tokens, { start, end }: { start: number; end: number }): TokenRange | null {
  const first = firstTokenEndingAfter(tokens, start);
  let last = first;
  while (last < tokens.length && tokens.start[last] < end) last++;
  return first < last ? { start: first, end: last } : null;
}

/**
 * Adds the posts of social networks that a text prints with who wrote them: a line signed with a name and its handle, or
 * lines under both; and what readers wrote, line by line, each signed with a name. Each is in its writer's own words. What
 * was found in another way with a cue in such a line's name or time, or as all of the post, gives way.
 */
export function addPosts(layers: Layers, found: readonly FoundAttribution[]): FoundAttribution[] {
  const { tokens } = layers;
  if (!/@|[.!?…]\s+[—–-]{1,2}\s+\p{Lu}/u.test(tokens.text)) return [...found];
  const lines = linesOf(tokens.text);
  const posts = lines.flatMap((line, index) => {
    const post = signedPost(line) ?? readersPost(lines, index) ?? headedPost(lines, index);
    const source = post && tokensOf(tokens, post.name);
    const content = post && tokensOf(tokens, post.words);
    return source && content ? [{ source, content }] : [];
  });
  /** Of each token in or beside a name the words of the posts under it. */
  const signed = new Map<number, TokenRange[]>();
  for (const { source, content } of posts)
    for (let i = source.start; i <= source.end; i++) signed.set(i, [...(signed.get(i) ?? []), content]);
  const givesWay = ({ start, end }: TokenRange): boolean => {
    for (let i = start; i <= end; i++)
      if (signed.get(i)?.some((content) => start < content.start || end > content.end)) return true;
    return false;
  };
  const isPosted = new Uint8Array(tokens.length);
  for (const { content } of posts) isPosted.fill(1, content.start, content.end);
  const isInPost = ({ start, end }: TokenRange) => isPosted[start] === 1 && isPosted[end - 1] === 1;
  /** "Readers say:" announces what each of them signs. */
  const isSignedByOther = ({ cue, content }: FoundAttribution) =>
    cue !== null && !isInPost(cue) && content.some(isInPost);
  const attributions = [
    ...found.filter((other) => other.cue === null || !(givesWay(other.cue) || isSignedByOther(other))),
    ...posts.map(
      ({ source, content }): FoundAttribution => ({
        cue: null,
        source,
        content: [content],
        class: 'SPEECH',
        confidence: CONFIDENCE,
        verbatim: true,
      }),
    ),
  ];
  return attributions.sort((a, b) => (a.cue ?? a.content[0]).start - (b.cue ?? b.content[0]).start);
}
