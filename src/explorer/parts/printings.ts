/** A piece of the fullest form of a statement, by its characters. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How much of a statement one printing has. */
export interface Printing {
  /** The pieces of the fullest form that it has, in their order; at the start, by its length alone, where it has other words. */
  readonly stretches: readonly Stretch[];
  /** How many characters of the fullest form these are. */
  readonly length: number;
  /** Whether its words are those of the fullest form. */
  readonly aligned: boolean;
}

interface Word extends Stretch {
  readonly word: string;
}

/** Words as they are compared: signs and capitals are a printer's own. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }));

/** A printing of which less is found in the fullest form says it in other words. */
const LEAST_FOUND = 0.8;
/** Texts of more words than this, one times the other, are laid by their length alone. */
const MOST_COMPARED = 90_000;

/** Where the words of a printing stand in the fullest form: what was cut may be at an end or amid them. */
export function printingOf(fullest: string, printed: string): Printing {
  const at = fullest.indexOf(printed);
  if (at >= 0 && printed !== '')
    return {
      stretches: [{ start: at, end: at + printed.length }],
      length: printed.length,
      aligned: true,
    };
  const [all, own] = [wordsOf(fullest), wordsOf(printed)];
  const found = all.length * own.length > MOST_COMPARED ? [] : common(all, own);
  if (found.length === 0 || found.length < LEAST_FOUND * own.length) {
    const end = Math.min(printed.length, fullest.length);
    return { stretches: [{ start: 0, end }], length: end, aligned: false };
  }
  const stretches = joined(found, all, fullest.length);
  return {
    stretches,
    length: stretches.reduce((sum, { start, end }) => sum + end - start, 0),
    aligned: true,
  };
}

/** The longest row of words that both have in the same order, by their places in the first. */
function common(all: readonly Word[], own: readonly Word[]): number[] {
  const width = own.length + 1;
  // How long the row is that begins at a word of each.
  const longest = new Uint16Array((all.length + 1) * width);
  const from = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = all.length - 1; i >= 0; i--)
    for (let j = own.length - 1; j >= 0; j--)
      longest[i * width + j] =
        all[i]?.word === own[j]?.word ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
  const found: number[] = [];
  for (let [i, j] = [0, 0]; i < all.length && j < own.length; ) {
    if (all[i]?.word === own[j]?.word) {
      found.push(i);
      i++;
      j++;
    } else if (from(i + 1, j) >= from(i, j + 1)) i++;
    else j++;
  }
  // A word that stands more than once is the one beside its neighbour.
  for (let k = found.length - 2; k >= 0; k--) {
    const before = (found[k + 1] ?? 0) - 1;
    if (all[before]?.word === all[found[k] ?? 0]?.word) found[k] = before;
  }
  return found;
}

/** Words that follow one another as one stretch, with the signs between them and at the ends of the text. */
function joined(found: readonly number[], all: readonly Word[], length: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [i, at] of found.entries()) {
    const start = at === 0 ? 0 : (all[at]?.start ?? 0);
    const end = at === all.length - 1 ? length : (all[at]?.end ?? 0);
    const last = stretches.at(-1);
    if (last !== undefined && found[i - 1] === at - 1) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** A piece of the fullest form: whether some printing leaves it out. */
export interface Piece extends Stretch {
  readonly text: string;
  readonly cut: boolean;
}

/** The fullest form in pieces, told apart by whether some printing leaves them out; of those in other words nobody can tell. */
export function piecesOf(fullest: string, all: readonly Printing[]): Piece[] {
  const printings = all.filter(({ aligned }) => aligned);
  const edges = [0, fullest.length, ...printings.flatMap(({ stretches }) => stretches.flatMap(ends))];
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, end] of sorted.entries()) {
    const start = sorted[i - 1];
    if (start === undefined) continue;
    const cut = printings.some(({ stretches }) => !stretches.some((s) => s.start <= start && s.end >= end));
    // A space between two that all have is nobody's cut.
    const isCut = cut && /[\p{L}\p{N}]/u.test(fullest.slice(start, end));
    const last = pieces.at(-1);
    const from = last?.cut === isCut ? (pieces.pop()?.start ?? start) : start;
    pieces.push({ start: from, end, text: fullest.slice(from, end), cut: isCut });
  }
  return pieces;
}

const ends = ({ start, end }: Stretch) => [start, end];
