import { loadWordCases, WORD_CASE } from '../../language/models/wordCases.js';

/** The longest word that is told from what stands around it, and how much of a text is asked how it is written. */
const LONGEST_WORD = 100;
const LONGEST_KNOWN = 100_000;

/**
 * One line of the lines a paragraph was broken into. A hyphen at the end of one goes with the break, unless what it
 * joins is written with it elsewhere in `known`, or begins with a capital or a figure.
 */
export function joinLines(lines: readonly string[], known: string): string {
  const written = known.slice(0, LONGEST_KNOWN);
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const broken = /(?<![\p{L}\p{N}-])((?:\p{L}+-)*\p{L}{2,})[-\u00AD]$/u.exec(text.slice(-LONGEST_WORD));
    const rest = /^\p{Ll}{2,}/u.exec(next)?.[0];
    if (text === '') text = next;
    else if (text.endsWith('\u00AD')) text = text.slice(0, -1) + next;
    else if (broken !== null && rest !== undefined) {
      text = (isCompound(broken[1], rest, written) ? text : text.slice(0, -1)) + next;
    } else text += /[-/–—]$/.test(text.at(-1) ?? '') && !/\s[-–—]$/.test(text.slice(-2)) ? next : ` ${next}`;
  }
  return text;
}

/**
 * Whether two parts are written with a hyphen: as the text has them elsewhere; else where each is a word of English and
 * both as one are none ("north-western", "long-term").
 */
function isCompound(first: string, rest: string, text: string): boolean {
  if (text.includes(`${first}-${rest}`)) return true;
  if (new RegExp(`(?<!\\p{L})${first}${rest}(?!\\p{L})`, 'iu').test(text)) return false;
  if (COMPASS.test(`${first} ${rest}`)) return true;
  const isWord = (word: string) => loadWordCases()(word, 0, word.length) !== WORD_CASE.UNKNOWN;
  const last = first.slice(first.lastIndexOf('-') + 1);
  return (
    rest.length > 2 &&
    last.length > 2 &&
    isWord(last) &&
    (isWord(rest) || isWord(rest.replace(/s$/, ''))) &&
    loadWordCases()(last + rest, 0, last.length + rest.length) !== WORD_CASE.SMALL
  );
}

/** "north-western": a break falls between its two words for nothing else. */
const COMPASS = /^(?:north|south) (?:east|west)(?:ern|erly|wards?|erners?)?$/i;

/** Shortest line that a text was broken at: verse and lists have shorter ones. */
const LEAST_BROKEN = 20;

/** A text with the words whole that its line breaks cut: "recon-\nstruction was" becomes "reconstruction\nwas". */
export function withoutHyphenation(text: string): string {
  const known = text.slice(0, LONGEST_KNOWN);
  const lines = text.split('\n');
  const lengths = lines.map((line) => line.length);
  const whole: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    const word =
      lengths[i] < LEAST_BROKEN || !line.endsWith('-')
        ? null
        : /(?<![-–])((?:\p{L}+-)*\p{L}{2,})-$/u.exec(line.slice(-LONGEST_WORD));
    const rest = word && /^[ \t]*(\p{Ll}{2,}[.,;:!?"”’)]*)(?:[ \t]|$)/u.exec(lines[i + 1] ?? '');
    if (word === null || rest === null) {
      whole.push(line);
      continue;
    }
    const compound = isCompound(word[1], /^\p{L}+/u.exec(rest[1])?.[0] ?? '', known);
    whole.push((compound ? line : line.slice(0, -1)) + rest[1]);
    lines[i + 1] = lines[i + 1].slice(rest[0].length);
    if (lines[i + 1] === '') i++;
  }
  return whole.join('\n');
}
