/** A fault in a lexicon file, told with its place. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
  readonly code = 'LEXICON_FAULT';

  constructor(
    readonly file: string,
    /** From 1; 0 for a fault of the file as a whole. */
    readonly line: number,
    readonly fault: string,
  ) {
    super(`${line > 0 ? `${file}:${line}` : file}: ${fault}`);
  }
}

/** A line of a lexicon file that says something, without comments and spaces around it. */
export interface Row {
  readonly file: string;
  readonly line: number;
  /** The name of the section it stands in; "" before the first. */
  readonly section: string;
  readonly text: string;
}

/**
 * The rows of a lexicon file. "#" at a line's beginning or after a space begins a comment; "[name]" begins a section.
 * Throws a LexiconError for a section that stands twice or is empty.
 */
export function readRows(file: string, content: string): Row[] {
  const rows: Row[] = [];
  const sections = new Map<string, number>();
  let section = '';
  let sectionLine = 0;
  const isEmpty = () => section !== '' && rows.at(-1)?.section !== section;
  content.split(/\r?\n/).forEach((raw, n) => {
    const line = n + 1;
    const text = raw.replace(/(^|\s)#.*$/, '').trim();
    if (text === '') return;
    const name = /^\[([^[\]]+)\]$/.exec(text)?.[1].trim();
    if (name === undefined) {
      rows.push({ file, line, section, text });
      return;
    }
    if (isEmpty()) throw new LexiconError(file, sectionLine, `the section [${section}] is empty`);
    const first = sections.get(name);
    if (first !== undefined)
      throw new LexiconError(file, line, `the section [${name}] stands in line ${first} already`);
    sections.set(name, line);
    section = name;
    sectionLine = line;
  });
  if (isEmpty()) throw new LexiconError(file, sectionLine, `the section [${section}] is empty`);
  return rows;
}

/** The cells of a row, parted by "|"; fewer than `least` or more than `most` is a LexiconError. */
export function cellsOf({ file, line, text }: Row, least: number, most: number): string[] {
  const cells = text.split('|').map((cell) => cell.trim());
  if (cells.length < least || cells.length > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw new LexiconError(file, line, `${cells.length} cells parted by "|", where ${wanted} are wanted`);
  }
  return cells;
}
