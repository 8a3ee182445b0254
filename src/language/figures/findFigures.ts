/*
 * Counts and amounts, by rule over numbers/ and the trees: nothing here is trained, and all may be touched freely.
 */
import type { Analysis, Figure, Finder } from '../analysis.js';
import { listOf } from '../lexicon/lexicon.js';
import { isGlued, NUMBER } from '../numbers/atoms.js';
import { scaled } from '../numbers/scaled.js';
import { withdrawnTokens } from '../syntax/corrections.js';
import { tagSet } from '../tagging/tags.js';
import { type AmountKind, amountOf } from './amounts.js';
import { boundAfter, boundOf } from './bounds.js';
import { changeOf } from './change.js';
import { lastWord } from './counted.js';
import { type BoundQuantity, type Count, countOf, joinedCount } from './counts.js';
import { CurrenciesOfLands } from './currencyOfLand.js';
import { isAway } from './distances.js';
import { amountBefore, type Found, isGapped, unitOfPrevious } from './earlier.js';
import { isNoFigure } from './exclusions.js';
import { FigureText } from './figureText.js';
import { isBelowZero } from './negative.js';
import { type Quantity, quantityAt } from './quantities.js';
import { timeOf } from './timeOf.js';
import { currencyOfSign, type NamedUnit, unitOf } from './units.js';
import { isWeighed } from './weights.js';

/**
 * Fills `figures`: counts and amounts with what bounds them, their unit or what is counted, in the order of the text.
 *
 * Needs tokens, tags with lemmas, names, whose lands tell what a peso is, and times, whose numbers are no figures. `event` and
 * `assertedBy` are left null.
 */
export const findFigures: Finder = (analysis) => {
  const reader = new FigureReader(analysis);
  analysis.figures = reader.read();
};

/** Words that begin a quantity without being a number. */
const VAGUE = listOf('figures', 'vague');
const PLURAL = tagSet('NNS', 'NNPS');
/** Singulars that a share is of: "a third of the country". */
const WHOLES = listOf('figures', 'wholes');

/** What land is counted in, by its unit, where nothing says whose land it is. */
const AREAS: ReadonlyMap<string, string> = new Map([
  ['ha', 'hectare'],
  ['acre', 'acre'],
]);

class FigureReader {
  private readonly text: FigureText;
  private readonly currencies: CurrenciesOfLands;
  private readonly found: Found[] = [];

  constructor(private readonly analysis: Analysis) {
    this.text = new FigureText(analysis);
    this.currencies = new CurrenciesOfLands(analysis.tokens, analysis.named);
  }

  read(): Figure[] {
    const { length } = this.text.atoms;
    for (let i = 0; i < length; ) i = Math.max(i + 1, this.readAt(i));
    const withdrawn = withdrawnTokens(this.text.tokens);
    return this.found
      .filter(({ start }) => withdrawn[this.text.tokenAt(start)] === 0)
      .map(({ isFate: _, ...figure }) => figure);
  }

  /** Reads the figure that begins with the number at atom `i`, if there is one; returns the atom to go on from. */
  private readAt(i: number): number {
    const { text } = this;
    const { atoms, tokens } = text;
    if (atoms.kind[i] !== NUMBER && !VAGUE.has(atoms.word[i])) return i + 1;
    const sign = this.signBefore(i);
    const quantity = quantityAt(atoms, i, sign !== null);
    if (!quantity || text.isTime(i)) return i + 1;
    if (atoms.word[i] === 'half' && !this.isHalfOfMany(quantity)) return quantity.to;
    if (sign === null && text.isDegrees(quantity.to)) return this.readDegrees(quantity);
    if (isNoFigure(tokens, atoms, quantity, sign !== null) && !isGapped(text, this.found, quantity))
      return quantity.to;
    if (sign === null && this.isPartOfTime(quantity.to)) return quantity.to;
    const first = Math.min(quantity.from, sign ? sign.from : i);
    const before = boundOf(text, quantity, first, sign !== null);
    const after = boundAfter(atoms, quantity.to);
    const number: BoundQuantity = {
      quantity,
      bound: before?.bound ?? after?.bound ?? quantity.bound,
      start: before ? before.from : first,
      to: after ? after.to : quantity.to,
    };
    if (!sign && !quantity.isShare) return this.readUnit(number);
    this.addAmount(number, { value: quantity.value, upTo: quantity.upTo }, sign?.unit ?? '%', number.to);
    return number.to;
  }

  /** "from 6 to 9 January": whether the number that ends before atom `to` is joined to one in an expression of time. */
  private isPartOfTime(to: number): boolean {
    return this.text.isJoined(to) && this.text.isTimeAt(this.text.atoms.start[to + 1]);
  }

  /** Whether a "half" without "of" is one of things there are many of: "half the population", not "half the field". */
  private isHalfOfMany({ to, isShare }: Quantity): boolean {
    const { atoms, tokens } = this.text;
    if (!isShare || atoms.word[to] === 'of') return true;
    const noun = this.text.nounAt(to + 1);
    return noun !== null && (PLURAL[tokens.tag[noun.head]] === 1 || WHOLES.has(lastWord(noun.lemma)));
  }

  /** The currency before a number: "$", "US$", "Rs", "EUR". */
  private signBefore(i: number): { unit: string; from: number } | null {
    const { atoms } = this.text;
    if (i === 0) return null;
    for (const from of [i - 2, i - 1]) {
      if (from < 0) continue;
      const printed = atoms.text.slice(atoms.start[from], atoms.end[i - 1]);
      const unit = printed.length <= 4 ? currencyOfSign(printed.trim()) : undefined;
      if (!unit || (from === i - 2 && printed.includes(' '))) continue;
      // "Hall P 2", "N 12": these letters are a currency only where they touch their amount.
      if (/^[NP]$/.test(printed) && !isGlued(atoms, i)) continue;
      return { unit, from };
    }
    return null;
  }

  /** "12C", "minus 4C" */
  private readDegrees({ from, to, value }: Quantity): number {
    const { atoms } = this.text;
    const isNegative = isBelowZero(atoms, from, to);
    const start = isNegative ? from - 1 : from;
    const unit = atoms.word[to] === 'c' ? '°C' : '°F';
    this.add(
      {
        value: isNegative ? -value : value,
        valueTo: null,
        bound: 'EXACT',
        unit,
        counted: this.amountOf(start, to, unit),
        isFate: false,
      },
      atoms.start[start],
      atoms.end[to],
    );
    return to + 1;
  }

  /** The unit named at atom `at`; of money that is called alike in several lands, that of the land meant. */
  private moneyMeant({ unit, words, factor }: NamedUnit, at: number): string {
    const isCode = this.text.atoms.word[at]?.toUpperCase() === unit;
    const isPlain = words === 1 && factor === 1 && !isCode && !(unit === 'GBP' && this.text.isSterling);
    return isPlain ? this.currencies.at(this.text.atoms.start[at], unit) : unit;
  }

  /** Reads what follows a number without a sign: a unit, or else what is counted. */
  private readUnit(number: BoundQuantity): number {
    const { atoms } = this.text;
    const { quantity, bound, to } = number;
    const joined = atoms.word[to] === '-' && isGlued(atoms, to) ? to + 1 : to;
    const named = unitOf(this.text.words(joined), quantity.isDigits);
    if (!named) return this.readCount(number, joined);
    const unitEnd = this.text.wordsEnd(joined, named.words);
    const after = bound === 'EXACT' ? boundAfter(atoms, unitEnd) : null;
    const end = after ? after.to : unitEnd;
    const printed = atoms.text.slice(atoms.start[unitEnd - 1], atoms.end[unitEnd - 1]);
    // "3M", the name, and "5m ago", a time.
    if (/^(?:(?:Cent|Pound|Dollar)s?|M)$/.test(printed) || atoms.word[unitEnd] === 'ago') return end;
    const isWeight = named.unit === 'GBP' && isWeighed(this.text, number.start, unitEnd, quantity.value);
    const unit = isWeight ? 'pound' : this.moneyMeant(named, joined);
    const isNegative = isBelowZero(atoms, number.start, joined);
    const start = isNegative ? number.start - 1 : number.start;
    const ends = times(quantity, isNegative ? { ...named, factor: -named.factor } : named);
    this.addAmount({ ...number, start, bound: after?.bound ?? bound }, ends, unit, end);
    return end;
  }

  /** Reads a count of things or people; `joined` is the atom after a hyphen at `to`, or `to`. */
  private readCount(number: BoundQuantity, joined: number): number {
    const { quantity, start, to } = number;
    if (joined > to) {
      const count = joinedCount(this.text, joined);
      if (!count) return joined;
      this.addCount(number, count);
      return joined + 1;
    }
    const unit = this.unitOfNext(to) ?? unitOfPrevious(this.text, this.found, quantity, start);
    if (unit) {
      this.addAmount(number, times(quantity, unit), unit.unit, to);
      return to;
    }
    const count = countOf(this.text, this.found, number);
    if (count) this.addCount(number, count);
    return to;
  }

  /** The unit of a number joined to the one that ends before atom `to`: "from 0 to 60 km/h". */
  private unitOfNext(to: number): NamedUnit | null {
    if (!this.text.isJoined(to) || this.text.nounAt(to) !== null) return null;
    return unitOf(this.text.words(to + 2), true);
  }

  /** What an amount is an amount of; "" where neither its words nor the amount before say so. */
  private amountOf(start: number, to: number, unit: string): string {
    const { atoms, tree, isTimeAt, isPerson } = this.text;
    const kind = kindOf(unit);
    const noun = amountOf(tree, atoms.token[start], this.text.tokenBefore(to), kind, isTimeAt, isPerson);
    if (LENGTH.test(unit) && isAway(this.text, to, noun)) return '';
    const isUnit = unitOf([noun], true)?.unit === unit;
    return noun && !isUnit ? noun : amountBefore(this.text, this.found, start, unit);
  }

  private addAmount({ start, bound }: BoundQuantity, { value, upTo }: Ends, unit: string, to: number): void {
    const { atoms } = this.text;
    const counted = this.amountOf(start, to, unit) || (AREAS.get(unit) ?? '');
    const change = changeOf(
      this.text.tree,
      atoms.token[start],
      this.text.tokenBefore(to),
      kindOf(unit) === 'percent',
    );
    this.add(
      { value, valueTo: upTo, bound, unit, counted, change, isFate: false },
      atoms.start[start],
      atoms.end[to - 1],
    );
  }

  private addCount(
    { quantity, bound, start }: BoundQuantity,
    { counted, people, isFate, last }: Count,
  ): void {
    const { atoms, tokens } = this.text;
    const end = tokens.end[last];
    const isVague = quantity.isVague === true && quantity.bound === 'AT_LEAST' && bound === 'AT_LEAST';
    this.add(
      { value: quantity.value, valueTo: quantity.upTo, bound, unit: null, counted, people, isVague, isFate },
      atoms.start[start],
      end,
    );
  }

  private add(figure: Omit<Found, 'start' | 'end' | 'time'>, start: number, to: number): void {
    // The full stop of "3.1 mln." ends its sentence.
    const end = this.text.atoms.text[to - 1] === '.' ? to - 1 : to;
    const time = timeOf(this.analysis, this.text.tree, start, end, this.text.tokenAt(end - 1));
    this.found.push({ start, end, ...figure, time });
  }
}

const LENGTH = /^(?:[kcm]?m|mile|foot|inch|yard)$/;

function kindOf(unit: string): AmountKind {
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  if (unit === '%' || unit === 'percentage point') return 'percent';
  return /^(?:barrel|tonne|ton|gallon|l|kg|[GMTk]?(?:W|B)|kWh)$/.test(unit) ? 'stuff' : 'measure';
}

type Ends = Pick<Quantity, 'value' | 'upTo'>;

/** A value, or both ends of a range, in a unit. */
function times({ value, upTo }: Ends, { factor }: NamedUnit): Ends {
  return { value: scaled(value, factor), upTo: upTo === null ? null : scaled(upTo, factor) };
}
