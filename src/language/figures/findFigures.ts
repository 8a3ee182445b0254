import type { Analysis, Figure, FigureBound, Step } from '../analysis.js';
import { type Atoms, IN_WORDS, isGlued, NUMBER, readAtoms } from '../numbers/atoms.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { boundAfter, boundBefore } from './bounds.js';
import { countedNoun, nounEndingAt } from './counted.js';
import { isNoFigure } from './exclusions.js';
import { fateOfPeople } from './fates.js';
import { fateOf, isPeople } from './people.js';
import { type Quantity, quantityAt } from './quantities.js';
import { timeOf } from './timeOf.js';
import { amountInTree, fateInTree } from './tree.js';
import { currencyOfSign, type NamedUnit, unitOf } from './units.js';

/**
 * Fills `figures`: counts and amounts with what bounds them, their unit or what is counted, in the order of the text.
 *
 * Needs tokens, tags with lemmas, and times, whose numbers are no figures. `event` and `assertedBy` are left null.
 */
export const findFigures: Step = (analysis) => {
  const reader = new FigureReader(analysis);
  analysis.figures = reader.read();
};

interface Found extends Figure {
  /** Whether what is counted was told by what happened to people. */
  readonly isFate: boolean;
}

class FigureReader {
  private readonly tokens: Tokens;
  private readonly atoms: Atoms;
  private readonly found: Found[] = [];
  private readonly taken: readonly { readonly start: number; readonly end: number }[];
  private nextTaken = 0;

  constructor(private readonly analysis: Analysis) {
    this.tokens = analysis.tokens;
    this.atoms = readAtoms(this.tokens);
    this.taken = [...analysis.times, ...analysis.durations].sort((a, b) => a.start - b.start);
  }

  read(): Figure[] {
    const { atoms } = this;
    for (let i = 0; i < atoms.length; ) i = Math.max(i + 1, this.readAt(i));
    return this.found.map(({ isFate: _, ...figure }) => figure);
  }

  /** Whether the atom lies in an expression of time. */
  private isTime(i: number): boolean {
    const at = this.atoms.start[i];
    while (this.nextTaken < this.taken.length && this.taken[this.nextTaken].end <= at) this.nextTaken++;
    return this.nextTaken < this.taken.length && this.taken[this.nextTaken].start <= at;
  }

  /** Whether an expression of time begins or goes on at an offset not before the atom read last. */
  private isTimeAt(offset: number): boolean {
    for (let k = this.nextTaken; k < this.taken.length && this.taken[k].start <= offset; k++)
      if (offset < this.taken[k].end) return true;
    return false;
  }

  /** Reads the figure that begins with the number at atom `i`, if there is one; returns the atom to go on from. */
  private readAt(i: number): number {
    const { atoms } = this;
    if (
      atoms.kind[i] !== NUMBER &&
      !/^(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens|several|few|half|a|couple|million|billion|trillion)$/.test(
        atoms.word[i],
      )
    )
      return i + 1;
    const sign = this.signBefore(i);
    const quantity = quantityAt(atoms, i, sign !== null);
    if (!quantity) return i + 1;
    if (this.isTime(i)) return quantity.to;
    if (isNoFigure(this.tokens, atoms, quantity, sign !== null)) return quantity.to;
    const first = Math.min(quantity.from, sign ? sign.from : i);
    const before = boundBefore(
      atoms,
      atoms.word[first - 1] === 'a' || atoms.word[first - 1] === 'an' ? first - 1 : first,
    );
    const after = boundAfter(atoms, quantity.to);
    const bound = before?.bound ?? after?.bound ?? quantity.bound;
    const start = before ? before.from : first;
    const to = after ? after.to : quantity.to;
    return sign || quantity.isShare
      ? this.addShare(quantity, sign?.unit ?? '%', start, to, bound)
      : this.addNamed(quantity, start, to, bound);
  }

  /** The currency before a number: "$", "US$", "Rs", "EUR". */
  private signBefore(i: number): { unit: string; from: number } | null {
    const { atoms } = this;
    if (i === 0) return null;
    for (const from of [i - 2, i - 1]) {
      if (from < 0) continue;
      const printed = atoms.text.slice(atoms.start[from], atoms.end[i - 1]);
      const unit = printed.length <= 4 ? currencyOfSign(printed.trim()) : undefined;
      if (unit && !(from === i - 2 && printed.includes(' '))) return { unit, from };
    }
    return null;
  }

  /** The words from atom `i` on, over hyphens and "of": "square-mile", "thousands of feet". */
  private words(i: number): string[] {
    const words: string[] = [];
    for (let k = i; k < this.atoms.length && words.length < 4; k++)
      if (!isJoint(this.atoms.word[k])) words.push(this.atoms.word[k]);
    return words;
  }

  /** The atom after the first `count` of those words. */
  private wordsEnd(i: number, count: number): number {
    let k = i;
    for (let left = count; left > 0; k++) if (!isJoint(this.atoms.word[k])) left--;
    return k;
  }

  /** An amount whose unit stands before it or in it. */
  private addShare(quantity: Quantity, unit: string, start: number, to: number, bound: FigureBound): number {
    this.add(quantity.value, bound, unit, this.amountOf(start, to, unit), start, to);
    return to;
  }

  private addNamed(quantity: Quantity, start: number, to: number, bound: FigureBound): number {
    const { atoms } = this;
    const hyphen = atoms.word[to] === '-' && isGlued(atoms, to) ? to + 1 : to;
    const named: NamedUnit | null = unitOf(this.words(hyphen), quantity.isDigits);
    if (named) {
      const end = this.wordsEnd(hyphen, named.words);
      const unit = named.unit === 'GBP' && this.isWeighed(start, end) ? 'pound' : named.unit;
      const value = Number((quantity.value * named.factor).toPrecision(12));
      this.add(value, bound, unit, this.amountOf(start, end, unit), start, end);
      return end;
    }
    return this.addCount(quantity, start, to, hyphen, bound);
  }

  /** Whether the "pounds" that end before atom `to` are a weight: "weighs 90 pounds", "a 400-pound bear", "90 pounds of rice", "90 pounds (41 kg)". */
  private isWeighed(start: number, to: number): boolean {
    const { atoms, tokens } = this;
    if (atoms.word[to - 2] === '-' || atoms.word[to] === 'of') return true;
    if (atoms.word[to] === '(' && unitOf(this.words(to + 2), true)?.unit === 'kg') return true;
    const token = atoms.token[start];
    for (let k = token - 1; k >= token - 5 && k >= 0; k--)
      if (/^(?:weigh|lose|gain|weight|lift)$/.test(tokens.lemma[k])) return true;
    return false;
  }

  /** A count of things or people. */
  private addCount(
    quantity: Quantity,
    start: number,
    to: number,
    hyphen: number,
    bound: FigureBound,
  ): number {
    const { atoms, tokens } = this;
    const firstToken = atoms.token[start];
    const lastToken = this.tokenBefore(to);
    if (hyphen > to) return this.addHyphenated(quantity, start, hyphen, bound);
    const shared = this.unitOfNext(to);
    if (shared) {
      this.add(Number((quantity.value * shared.factor).toPrecision(12)), bound, shared.unit, '', start, to);
      return to;
    }
    const noun = this.nounAfter(to);
    const isOne =
      quantity.value === 1 && quantity.to === quantity.from + 1 && atoms.form[quantity.from] === IN_WORDS;
    if (isOne && !(noun && isPeople(noun.lemma)) && bound === 'EXACT') return to;
    const part = noun === null ? this.fateOfPart(to) : null;
    if (part !== null) {
      this.addSpan(quantity.value, bound, null, part.fate, atoms.start[start], tokens.end[part.token], true);
      return to;
    }
    const ofPeople = noun === null || isPeople(lastWord(noun.lemma));
    const own = noun ? fateOf(lastWord(noun.lemma)) : undefined;
    const end = noun?.isOwn ? noun.head : lastToken;
    const fate =
      own ??
      (ofPeople
        ? (fateOfPeople(tokens, firstToken, end, noun?.lemma ?? null) ??
          this.sharedFate(start) ??
          fateInTree(tokens, noun?.isOwn ? noun.head : lastToken))
        : null);
    if (fate) {
      const next = tokens.lemma[end + 1];
      const isDirect =
        noun === null &&
        next !== undefined &&
        fateOf(next) === fate &&
        tokens.sentence[end + 1] === tokens.sentence[end];
      this.addSpan(
        quantity.value,
        bound,
        null,
        fate,
        atoms.start[start],
        tokens.end[isDirect ? end + 1 : end],
        true,
      );
      return to;
    }
    const counted = noun?.lemma ?? this.comparedWith(start) ?? this.crowd(quantity);
    if (counted === null || /^(?:time|one|season|generation|half)$/.test(counted)) return to;
    this.addSpan(quantity.value, bound, null, counted, atoms.start[start], tokens.end[end], false);
    return to;
  }

  /** "a 400-page report": what is counted is joined to the number. */
  private addHyphenated(quantity: Quantity, start: number, after: number, bound: FigureBound): number {
    const { atoms, tokens } = this;
    const token = atoms.token[after];
    const isNoun =
      token !== undefined && tokens.tag[token] === NOUN && atoms.end[after] === tokens.end[token];
    if (
      !isNoun ||
      /^(?:way|time|fold|man|hand|run|star|point|day|year|off|stop|up|sided|one)$/.test(wordOf(tokens, token))
    )
      return after;
    this.addSpan(
      quantity.value,
      bound,
      null,
      tokens.lemma[token].toLowerCase(),
      atoms.start[start],
      tokens.end[token],
      false,
    );
    return after + 1;
  }

  /** The unit of a number joined to the one that ends before atom `to`: "from 0 to 60 km/h". */
  private unitOfNext(to: number): NamedUnit | null {
    const { atoms } = this;
    const isJoined = /^(?:to|and|or|–|-)$/.test(atoms.word[to] ?? '') && atoms.kind[to + 1] === NUMBER;
    return isJoined && countedNoun(this.tokens, this.tokenBefore(to) + 1) === null
      ? unitOf(this.words(to + 2), true)
      : null;
  }

  /** The noun counted by a number that ends before atom `to`, its own or that of a number joined to it. */
  private nounAfter(to: number): { lemma: string; head: number; isOwn: boolean } | null {
    const { atoms, tokens } = this;
    const own = countedNoun(tokens, this.tokenBefore(to) + 1);
    if (own) return { ...own, isOwn: true };
    if (!/^(?:to|and|or|,|–|-)$/.test(atoms.word[to] ?? '') || atoms.kind[to + 1] !== NUMBER) return null;
    const shared = countedNoun(tokens, this.tokenBefore(to + 2) + 1);
    return shared ? { ...shared, isOwn: false } : null;
  }

  /** The fate of the figure that this one is joined to: "killing 12 soldiers and three guards". */
  private sharedFate(start: number): string | null {
    const previous = this.found.at(-1);
    if (!previous?.isFate || this.atoms.start[start] - previous.end > 30) return null;
    const between = this.atoms.text.slice(previous.end, this.atoms.start[start]);
    return /^\s*(?:,|and|, and|as well as|,? including)\s*(?:another |a further |the )?$/.test(between)
      ? previous.counted
      : null;
  }

  /** "five of the dead". */
  private fateOfPart(to: number): { fate: string; token: number } | null {
    const { atoms, tokens } = this;
    if (atoms.word[to] !== 'of' || !/^(?:the|those)$/.test(atoms.word[to + 1] ?? '')) return null;
    const token = atoms.token[to + 2];
    const fate = token === undefined ? undefined : fateOf(tokens.lemma[token]);
    return fate ? { fate, token } : null;
  }

  /** What the figure before counts, for a number set beside it: "3,500 soldiers, up from 3,000". */
  private comparedWith(start: number): string | null {
    const previous = this.found.at(-1);
    const { atoms, tokens } = this;
    if (!previous || previous.unit !== null || atoms.start[start] - previous.end > 80) return null;
    const between = atoms.text.slice(previous.end, atoms.start[start]);
    const isNear = !/[.;:!?]\s/.test(between);
    const isCompared = /\b(?:from|compared (?:with|to)|than|against|versus)\s+(?:the |just |only |a )?$/.test(
      between,
    );
    return isNear &&
      isCompared &&
      tokens.sentence[atoms.token[start]] === tokens.sentence[this.tokenAt(previous.start)]
      ? previous.counted
      : null;
  }

  /** "Thousands marched": vague numbers alone are of people. */
  private crowd({ from, to }: Quantity): string | null {
    const { atoms, tokens } = this;
    if (!/^(?:hundreds|thousands|millions|dozens|tens)$/.test(atoms.word[from])) return null;
    return VERB[tokens.tag[this.tokenBefore(to) + 1]] ? 'person' : null;
  }

  private tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens.end[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What an amount that ends before atom `to` is an amount of: "of voters", "stake", "revenue rose by"; "" where it isn't said. */
  private amountOf(start: number, to: number, unit: string): string {
    const last = this.tokenBefore(to);
    return (
      this.nounOfAmount(last + 1) ??
      this.nounBefore(start) ??
      amountInTree(this.tokens, last, !/^(?:[A-Z]{3}|%)$/.test(unit))
    );
  }

  /** The noun that follows an amount as what it is an amount of; `next` is the token after the amount. */
  private nounOfAmount(next: number): string | null {
    const { tokens } = this;
    if (next >= tokens.length || tokens.sentence[next] !== tokens.sentence[next - 1]) return null;
    if (this.isTimeAt(tokens.start[next])) return null;
    const word = wordOf(tokens, next).toLowerCase();
    if (word === 'of') return countedNoun(tokens, next)?.lemma ?? null;
    if (word === 'in' || word === 'worth') {
      const isTime = next + 1 < tokens.length && this.isTimeAt(tokens.start[next + 1]);
      const isOf = wordOf(tokens, Math.min(next + 1, tokens.length - 1)) === 'of';
      return isTime ? null : (countedNoun(tokens, isOf ? next + 2 : next + 1)?.lemma ?? null);
    }
    const noun = countedNoun(tokens, word === '-' ? next + 1 : next);
    return noun && noun.head - next < 4 && !this.isTimeAt(tokens.start[noun.head]) ? noun.lemma : null;
  }

  /** "a market value of $3 billion": the noun that an amount's words, from atom `start` on, are the value of. */
  private nounBefore(start: number): string | null {
    const { atoms, tokens } = this;
    const of = atoms.token[start] - 1;
    if (start === 0 || atoms.word[start - 1] !== 'of' || tokens.sentence[of] !== tokens.sentence[of + 1])
      return null;
    const noun = nounEndingAt(tokens, of - 1);
    return noun === null || /(?:total|maximum|minimum|average|record|high|low|rate|level)$/.test(noun)
      ? null
      : noun;
  }

  /** The last token that begins before the end of atom `to - 1`. */
  private tokenBefore(to: number): number {
    const { atoms, tokens } = this;
    const end = atoms.end[to - 1];
    let token = atoms.token[to - 1];
    while (token + 1 < tokens.length && tokens.start[token + 1] < end) token++;
    return token;
  }

  private add(
    value: number,
    bound: FigureBound,
    unit: string,
    counted: string,
    start: number,
    to: number,
  ): void {
    this.addSpan(value, bound, unit, counted, this.atoms.start[start], this.atoms.end[to - 1], false);
  }

  private addSpan(
    value: number,
    bound: FigureBound,
    unit: string | null,
    counted: string,
    start: number,
    end: number,
    isFate: boolean,
  ): void {
    const token = this.tokenAt(end - 1);
    const time = timeOf(this.analysis, start, end, token);
    this.found.push({ start, end, value, bound, unit, counted, event: null, time, assertedBy: null, isFate });
  }
}

const NOUN = tagIndex('NN');
const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');

const isJoint = (word: string | undefined) => word === '-' || word === 'of';

const lastWord = (lemma: string) => lemma.slice(lemma.lastIndexOf(' ') + 1);
