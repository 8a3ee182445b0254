import type { Span } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import type { Tokens } from '../tokens.js';
import { bareWord } from './words.js';

const PICTURES = listOf('names', 'pictures');
const CREDITING: ReadonlySet<string> = new Set(['by', ':', '/', 'courtesy', 'credit', 'via', 'from']);
const LONGEST_CREDIT = 30;

/** The stretches in parentheses that say whose a picture is: "(Photo by X/Y)", "(AP Photo/X, File)". */
export function pictureCredits(tokens: Tokens): Span[] {
  const credits: Span[] = [];
  for (let i = 0; i + 3 < tokens.length; i++) {
    if (bareWord(tokens, i) !== '(') continue;
    const at = [i + 1, i + 2].find((k) => PICTURES.has(bareWord(tokens, k)));
    if (at === undefined || !CREDITING.has(bareWord(tokens, at + 1))) continue;
    for (let k = at + 2; k < Math.min(tokens.length, i + LONGEST_CREDIT); k++) {
      if (bareWord(tokens, k) !== ')') continue;
      credits.push({ start: tokens.start[i], end: tokens.end[k] });
      i = k;
      break;
    }
  }
  return credits;
}
