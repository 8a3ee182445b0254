import { Phrase, type Reading, type TimeText } from './phrase.js';
import { type Category, characterOf, isCategory } from './timeWords.js';

/** Short names for sets of categories in patterns. */
const CLASSES: Readonly<Record<string, readonly Category[]>> = {
  cardinal: ['small', 'year', 'number'],
  nth: ['ordinal', 'second'],
  monthDay: ['small', 'ordinal', 'second'],
  clockUnits: ['clockUnit', 'second'],
  units: ['unit', 'clockUnit', 'second'],
  part: ['dayPart', 'night'],
  dash: ['hyphen', 'to'],
};

/** One shape of a phrase and how it is read. */
export interface Rule {
  /** Without captures: tells whether and where the phrase ends. */
  readonly test: RegExp;
  /** The same with captures. */
  readonly capture: RegExp;
  /** Null where the words have the shape but not the sense. */
  readonly read: (phrase: Phrase) => Reading | null;
}

function compile(pattern: string): { test: string; capture: string } {
  const capture = pattern
    .replace(/(\?<\w+>)|([A-Za-z]+)/g, (found, group) => {
      if (group) return found;
      const categories = CLASSES[found] ?? (isCategory(found) ? [found] : null);
      if (!categories) throw new Error(`"${found}" in the pattern "${pattern}" is no category of words`);
      return `[${categories.map(characterOf).join('')}]`;
    })
    .replace(/\s+/g, '');
  return { test: capture.replace(/\?<\w+>/g, '?:'), capture };
}

/**
 * A rule of the grammar. `pattern` is a regular expression over categories of atoms, by name ("the? last unit"), with
 * named captures of single atoms: "(?<month>month) stop? (?<day>monthDay)". Nothing in it may repeat without bound.
 */
export function rule(pattern: string, read: Rule['read']): Rule {
  const { test, capture } = compile(pattern);
  return { test: new RegExp(test, 'y'), capture: new RegExp(capture, 'dy'), read };
}

/** The longest phrase that begins at atom `from` and can be read; of two as long, that of the earlier rule. */
export function matchAt(
  rules: readonly Rule[],
  text: TimeText,
  from: number,
): { reading: Reading; to: number } | null {
  const { categories } = text;
  const ends: { rule: Rule; to: number }[] = [];
  for (const candidate of rules) {
    candidate.test.lastIndex = from;
    if (candidate.test.test(categories)) ends.push({ rule: candidate, to: candidate.test.lastIndex });
  }
  ends.sort((a, b) => b.to - a.to);
  for (const { rule: found, to } of ends) {
    found.capture.lastIndex = from;
    const groups = found.capture.exec(categories)?.indices?.groups ?? {};
    const reading = found.read(new Phrase(text, groups, from, to));
    if (reading) return { reading, to };
  }
  return null;
}
