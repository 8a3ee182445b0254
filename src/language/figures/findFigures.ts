import type { Analysis, Figure, FigureBound, Step } from '../analysis.js';
import { type Atoms, IN_GROUPED_DIGITS, IN_WORDS, isGlued, NUMBER, readAtoms } from '../numbers/atoms.js';
import { relationIndex } from '../parsing/relations.js';
import { tagIndex, tagSet } from '../tagging/tags.js';
import { type Tokens, wordOf } from '../tokens.js';
import { amountOf, isBeside } from './amounts.js';
import { type Bound, boundAfter, boundBefore } from './bounds.js';
import { countedNoun } from './counted.js';
import { countedElsewhere, isDoer } from './ellipsis.js';
import { isNoFigure } from './exclusions.js';
import { fateOfPeople } from './fates.js';
import { fateOf, isPeople } from './people.js';
import { type Quantity, quantityAt } from './quantities.js';
import { timeOf } from './timeOf.js';
import { fateInTree } from './tree.js';
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
  /** Whether the text speaks of British money. */
  private readonly isSterling: boolean;

  constructor(private readonly analysis: Analysis) {
    this.tokens = analysis.tokens;
    this.atoms = readAtoms(this.tokens);
    this.isSterling = /£|\b(?:sterling|pence|quid)\b/i.test(this.tokens.text);
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

  /** "from 6 to 9 January": whether the number that ends before atom `to` is joined to one in an expression of time. */
  private isPartOfTime(to: number): boolean {
    const { atoms } = this;
    const isJoined = /^(?:to|and|or|-|–)$/.test(atoms.word[to] ?? '') && atoms.kind[to + 1] === NUMBER;
    return isJoined && this.isTimeAt(atoms.start[to + 1]);
  }

  /** Reads the figure that begins with the number at atom `i`, if there is one; returns the atom to go on from. */
  private readAt(i: number): number {
    const { atoms } = this;
    if (
      atoms.kind[i] !== NUMBER &&
      !/^(?:dozens|scores|hundreds|thousands|millions|billions|trillions|tens|several|few|half|a|couple|pair|million|billion|trillion)$/.test(
        atoms.word[i],
      )
    )
      return i + 1;
    const sign = this.signBefore(i);
    const quantity = quantityAt(atoms, i, sign !== null);
    if (!quantity) return i + 1;
    if (this.isTime(i)) return i + 1;
    if (atoms.word[i] === 'half' && !this.isHalfOfMany(quantity)) return quantity.to;
    if (isNoFigure(this.tokens, atoms, quantity, sign !== null)) return quantity.to;
    if (sign === null && this.isPartOfTime(quantity.to)) return quantity.to;
    const first = Math.min(quantity.from, sign ? sign.from : i);
    const before = this.boundOf(quantity, first, sign !== null);
    const after = boundAfter(atoms, quantity.to);
    const bound = before?.bound ?? after?.bound ?? quantity.bound;
    const start = before ? before.from : first;
    const to = after ? after.to : quantity.to;
    return sign || quantity.isShare
      ? this.addShare(quantity, sign?.unit ?? '%', start, to, bound)
      : this.addNamed(quantity, start, to, bound);
  }

  /** The words that bound a number, but not a preposition that looks like them: "spoke about two cases", "brought it up to 40". */
  private boundOf({ value, to, isShare }: Quantity, first: number, isMoney: boolean): Bound | null {
    const { atoms, tokens } = this;
    const isArticle = atoms.word[first - 1] === 'a' || atoms.word[first - 1] === 'an';
    const bound = boundBefore(atoms, isArticle ? first - 1 : first);
    if (bound === null) return null;
    const token = atoms.token[bound.from];
    if (atoms.word[bound.from] === 'up' && this.isMovedUp(token)) return null;
    const isAlone = /^(?:about|around|over|near)$/.test(atoms.word[bound.from]);
    const isCount = !isMoney && !isShare && value < 1000 && unitOf(this.words(to), false) === null;
    const isPreposition = tokens.tag[token] === PREPOSITION && tokens.relation[token] === CASE;
    return isAlone && isCount && isPreposition ? null : bound;
  }

  /** Whether a "half" without "of" is one of things there are many of: "half the population", not "half the field". */
  private isHalfOfMany({ to, isShare }: Quantity): boolean {
    const { atoms, tokens } = this;
    if (!isShare || atoms.word[to] === 'of') return true;
    const noun = countedNoun(tokens, this.tokenBefore(to) + 2);
    return noun !== null && (PLURAL[tokens.tag[noun.head]] === 1 || COLLECTIVE.test(noun.lemma));
  }

  /** "pushed sales up to $43m": "up" as the particle of a verb. */
  private isMovedUp(up: number): boolean {
    const { head, relation, lemma } = this.tokens;
    return (
      relation[up] === PARTICLE &&
      /^(?:push|bring|take|drive|move|bump|put|send|go|come)$/.test(lemma[head[up]] ?? '')
    );
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

  /** The last word before atom `to`, as printed. */
  private printedEnd(to: number): string {
    return this.atoms.text.slice(this.atoms.start[to - 1], this.atoms.end[to - 1]);
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
      const unitEnd = this.wordsEnd(hyphen, named.words);
      const after = boundAfter(atoms, unitEnd);
      const end = after && bound === 'EXACT' ? after.to : unitEnd;
      if (/^(?:Cent|Pound|Dollar)s?$/.test(this.printedEnd(unitEnd))) return end;
      const unit =
        named.unit === 'GBP' && this.isWeighed(start, unitEnd, quantity.value) ? 'pound' : named.unit;
      const value = Number((quantity.value * named.factor).toPrecision(12));
      this.add(
        value,
        end > unitEnd ? after!.bound : bound,
        unit,
        this.amountOf(start, end, unit),
        start,
        end,
      );
      return end;
    }
    return this.addCount(quantity, start, to, hyphen, bound);
  }

  /**
   * Whether the "pounds" that end before atom `to` are a weight: by the words about them ("weighs 90 pounds", "a
   * 400-pound bear", "90 pounds of rice"), else in a text that never prints the sign of the currency, and not in millions.
   */
  private isWeighed(start: number, to: number, value: number): boolean {
    const { atoms, tokens } = this;
    if (atoms.word[to - 2] === '-' || (atoms.word[to] === 'of' && value < 1e5)) return true;
    if (atoms.word[to] === '(' && unitOf(this.words(to + 2), true)?.unit === 'kg') return true;
    const token = atoms.token[start];
    for (let k = token - 1; k >= token - 5 && k >= 0; k--)
      if (/^(?:weigh|weight|lift|payload)$/.test(tokens.lemma[k])) return true;
      else if (MONEY_WORDS.test(tokens.lemma[k])) return false;
    return value < 1e6 && !this.isSterling && !MONEY_WORDS.test(tokens.lemma[this.tokenBefore(to) + 1] ?? '');
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
    const shared = this.unitOfNext(to) ?? this.unitOfPrevious(quantity, start, to);
    if (shared) {
      const value = Number((quantity.value * shared.factor).toPrecision(12));
      this.add(value, bound, shared.unit, this.amountOf(start, to, shared.unit), start, to);
      return to;
    }
    const noun = this.nounAfter(to, quantity.value > 1);
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
      this.fateOfVictims(noun?.lemma ?? null, quantity, to) ??
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
    const counted =
      noun?.lemma ??
      this.comparedWith(start) ??
      this.crowd(quantity) ??
      this.elsewhere(quantity, start, to, bound);
    if (counted === null || UNCOUNTED.test(counted)) return to;
    this.addSpan(quantity.value, bound, null, counted, atoms.start[start], tokens.end[end], false);
    return to;
  }

  /** "a 400-page report": what is counted is joined to the number. */
  private addHyphenated(quantity: Quantity, start: number, after: number, bound: FigureBound): number {
    const { atoms, tokens } = this;
    const token = atoms.token[after];
    if (atoms.word[after] === 'strong') {
      const group = countedNoun(tokens, token + 1);
      if (group)
        this.addSpan(quantity.value, bound, null, group.lemma, atoms.start[start], tokens.end[token], false);
      return after + 1;
    }
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

  /** The currency of the amount before for a number of millions set beside it: "3.1bn rupees from 1.2bn". */
  private unitOfPrevious({ from }: Quantity, start: number, to: number): NamedUnit | null {
    const { atoms } = this;
    const previous = this.found.at(-1);
    const isLarge =
      atoms.kind[from] === NUMBER && atoms.value[from] >= 1000 && atoms.form[from] === IN_GROUPED_DIGITS;
    if (!previous?.unit || !isLarge || !/^[A-Z]{3}$/.test(previous.unit)) return null;
    if (countedNoun(this.tokens, this.tokenBefore(to) + 1) !== null) return null;
    const isSet = isBeside(atoms.text.slice(previous.end, atoms.start[start]));
    return isSet ? { unit: previous.unit, words: 0, factor: 1 } : null;
  }

  /** The noun counted by a number that ends before atom `to`, its own or that of a number joined to it. */
  private nounAfter(to: number, isPlural: boolean): { lemma: string; head: number; isOwn: boolean } | null {
    const { atoms, tokens } = this;
    const own = countedNoun(tokens, this.tokenBefore(to) + 1, isPlural);
    if (own) return { ...own, isOwn: true };
    if (!/^(?:to|and|or|,|–|-)$/.test(atoms.word[to] ?? '') || atoms.kind[to + 1] !== NUMBER) return null;
    const shared = countedNoun(tokens, this.tokenBefore(to + 2) + 1, isPlural);
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

  /** "the 12 victims", "10 of the 12 victims": those whose fate was told with that number. */
  private fateOfVictims(noun: string | null, { value }: Quantity, to: number): string | null {
    if (noun !== 'victim') return null;
    const { atoms } = this;
    let whole = value;
    if (atoms.word[to] === 'of')
      for (let i = to + 1; i < to + 4; i++) if (atoms.kind[i] === NUMBER) whole = atoms.value[i];
    return this.found.find((figure) => figure.isFate && figure.value === whole)?.counted ?? null;
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
    const isEnd =
      /\bto\s+(?:about |around |nearly |almost |just )?$/.test(between) && this.isFrom(previous.start);
    return isNear &&
      (isCompared || isEnd) &&
      tokens.sentence[atoms.token[start]] === tokens.sentence[this.tokenAt(previous.start)]
      ? previous.counted
      : null;
  }

  /** Whether "from" stands before an offset. */
  private isFrom(start: number): boolean {
    return this.atoms.text.slice(Math.max(0, start - 5), start).toLowerCase() === 'from ';
  }

  /** "Thousands marched": vague numbers alone are of people. */
  private crowd({ from, to }: Quantity): string | null {
    const { atoms, tokens } = this;
    if (!/^(?:hundreds|thousands|millions|dozens|tens)$/.test(atoms.word[from])) return null;
    return VERB[tokens.tag[this.tokenBefore(to) + 1]] ? 'person' : null;
  }

  /** What a number without a noun counts by the words about it; null where it may be no count at all. */
  private elsewhere({ from, value }: Quantity, start: number, to: number, bound: FigureBound): string | null {
    const { atoms, tokens } = this;
    const last = this.tokenBefore(to);
    const earlier = this.found.findLast(({ unit }) => unit === null);
    const count = earlier ? { counted: earlier.counted, last: this.tokenAt(earlier.end - 1) } : null;
    const counted = countedElsewhere(tokens, atoms.token[start], last, count);
    if (counted !== null) return fateOf(lastWord(counted)) ?? counted;
    if (/^(?:another|further|additional)$/.test(atoms.word[start - 1] ?? '')) return 'person';
    const isLarge = value >= 1000 && (atoms.form[from] === IN_GROUPED_DIGITS || atoms.kind[from] !== NUMBER);
    if ((isLarge || bound !== 'EXACT') && isDoer(tokens, last)) return 'person';
    return isLarge && bound !== 'EXACT' ? '' : null;
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

  /** What an amount that ends before atom `to` is an amount of; "" where neither it nor the amount beside it says so. */
  private amountOf(start: number, to: number, unit: string): string {
    const { atoms, tokens } = this;
    const kind = /^[A-Z]{3}$/.test(unit)
      ? 'money'
      : unit === '%' || unit === 'percentage point'
        ? 'percent'
        : 'measure';
    const isTimeAt = (offset: number) => this.isTimeAt(offset);
    const noun = amountOf(tokens, atoms.token[start], this.tokenBefore(to), kind, isTimeAt);
    const own = unitOf([noun], true)?.unit === unit ? '' : noun;
    const previous = this.found.at(-1);
    if (own || !previous || previous.unit === null) return own;
    const isMore = /^(?:another|further|additional)$/.test(atoms.word[start - 1] ?? '');
    if (isMore && previous.unit === unit && atoms.start[start] - previous.end < NEAR) return previous.counted;
    return isBeside(atoms.text.slice(previous.end, atoms.start[start])) ? previous.counted : '';
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
const PLURAL = tagSet('NNS', 'NNPS');
const COLLECTIVE =
  /(?:population|electorate|workforce|country|nation|total|public|membership|staff|money|income|budget|territory)$/;
const PREPOSITION = tagIndex('IN');
const CASE = relationIndex('case');
const PARTICLE = relationIndex('compound:prt');
const VERB = tagSet('VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ');

/** Within so many code units an amount can go on from the one before. */
const NEAR = 150;

/** Nouns of times and repetitions, of which a number makes no count of things. */
const UNCOUNTED =
  /^(?:time|one|season|generation|half|second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|age|fold)$/;

const MONEY_WORDS =
  /^(?:pay|cost|spend|earn|price|worth|fine|raise|lose|win|sell|buy|charge|fee|salary|wage|prize|reward|bet|owe|save|donate|borrow|lend|income|revenue|budget|sterling|penny)$/;

const isJoint = (word: string | undefined) => word === '-' || word === 'of';

const lastWord = (lemma: string) => lemma.slice(lemma.lastIndexOf(' ') + 1);
