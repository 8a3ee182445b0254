import { listOf } from '../lexicon/lexicon.js';
import { IN_WORDS, NUMBER } from '../numbers/atoms.js';
import { tagSet, VERB_TAGS } from '../tagging/tags.js';
import { type Rule, rule } from './grammar.js';
import type { Phrase, Reading } from './phrase.js';

/** A number of units, with the words that may stand before it: "two", "a", "a few", "a couple of". */
export const QUANTITY =
  '(?:(?<quantity>cardinal) hyphen? | (?<half>half) (?:a|the) | (?<a>a) | a? (?<couple>couple) of? | a? (?<vague>vague))';

const LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

/** The number a phrase with QUANTITY gives; null where it is vague ("several"). */
export function quantityOf(phrase: Phrase): number | null {
  if (phrase.has('quantity')) return phrase.number('quantity');
  if (phrase.has('half')) return 0.5;
  if (phrase.has('couple')) return 2;
  return phrase.has('a') ? 1 : null;
}

/** "P48D", "PT10H", "PXM"; decades and centuries in years, fortnights in weeks, halves in the unit below. */
export function durationValue(quantity: number | 'X', unit: string): string {
  const many = (factor: number) => (quantity === 'X' ? 'X' : round(quantity * factor));
  if (unit === 'decade' && quantity !== 'X') return `P${many(10)}Y`;
  if (unit === 'century' && quantity !== 'X') return `P${many(100)}Y`;
  if (unit === 'fortnight') return `P${many(2)}W`;
  const whole = quantity === 'X' || Number.isInteger(quantity);
  if (unit === 'year' && !whole && Number.isInteger(Number(quantity) * 12)) {
    const months = Number(quantity) * 12;
    const years = Math.floor(months / 12);
    return years > 0 ? `P${years}Y${months % 12}M` : `P${months}M`;
  }
  const letter = LETTERS[unit];
  if (letter) return `P${many(1)}${letter}`;
  const clock = unit === '2' ? 'S' : unit;
  if (clock === 'H' && !whole) {
    const minutes = Math.round(Number(quantity) * 60);
    const hours = Math.floor(minutes / 60);
    return hours > 0 ? `PT${hours}H${minutes % 60}M` : `PT${minutes}M`;
  }
  return `PT${many(1)}${clock}`;
}

function round(value: number): string {
  return String(Number(value.toFixed(3)));
}

export const isPlural = (phrase: Phrase) => phrase.text.atoms.word[phrase.atom('unit')].endsWith('s');

/** Words after which "a year" is how long something takes, not how often. */
const SPAN_CUES = listOf('tense', 'before spans');

/** "30-second". */
const isHyphenated = (phrase: Phrase) => phrase.text.is(phrase.atom('unit') - 1, 'hyphen');

/** "a second launch", "a second one", "a second-hand car": the one after the first, by what follows it. */
function isOrdinal({ text, to }: Phrase): boolean {
  const { tokens, atoms } = text;
  const next = atoms.token[to];
  if (next === undefined || !text.isSameSentence(to - 1, to)) return false;
  return text.is(to, 'hyphen') || NOMINAL[tokens.tag[next]] === 1 || atoms.kind[to] === NUMBER;
}

const NOMINAL = tagSet('NN', 'NNS', 'NNP', 'NNPS', 'JJ', 'JJS', 'CD', 'VBG');

/** "The mission will last 22 days": a verb, and no past. */
export function isLasting({ text, from }: Phrase): boolean {
  const { tokens, atoms } = text;
  return atoms.word[from] === 'last' && VERB[tokens.tag[atoms.token[from]]] === 1;
}

const VERB = tagSet(...VERB_TAGS);

/** "will one day return". */
function isSomeDay(phrase: Phrase): boolean {
  const { atoms } = phrase.text;
  if (phrase.word('unit') !== 'day' || !phrase.has('quantity') || phrase.number('quantity') !== 1)
    return false;
  const isAlone = phrase.to === phrase.from + 2 && atoms.form[phrase.from] === IN_WORDS;
  return isAlone && !SPAN_CUES.has(atoms.word[phrase.from - 1] ?? 'for') && phrase.direction() > 0;
}

/** "a quarter of voters", "three-quarters": parts of a whole, not of a year. */
function isFraction(phrase: Phrase): boolean {
  const { text, to } = phrase;
  if (phrase.has('quantity') && phrase.number('quantity') === 3)
    return isHyphenated(phrase) || text.is(to, 'of');
  return (
    phrase.has('a') &&
    text.is(to, 'of') &&
    !text.is(to + 1, 'year', 'last', 'next', 'this') &&
    !text.is(to + 2, 'unit')
  );
}

function readDuration(phrase: Phrase): Reading | null {
  const { atoms } = phrase.text;
  const unit = phrase.word('unit');
  const quantity = quantityOf(phrase);
  // "Sentenced in 2023 to 12 years": no range, which goes up.
  if (phrase.has('most') && phrase.number('most') < phrase.number('quantity')) return null;
  const unitWord = atoms.word[phrase.atom('unit')];
  if (
    unit === '2' &&
    !unitWord.endsWith('s') &&
    (phrase.has('a') ? isOrdinal(phrase) : quantity !== 1) &&
    !isHyphenated(phrase)
  )
    return null;
  if (unit === 'quarter' && isFraction(phrase)) return null;
  const value = durationValue(quantity ?? 'X', unit);
  if (phrase.has('old')) return { type: 'AGE', value };
  if (isSomeDay(phrase)) return { type: 'DATE', value: 'FUTURE_REF', isAnchor: false };
  if (
    phrase.has('a') &&
    atoms.word[phrase.to] !== 'after' &&
    !SPAN_CUES.has(atoms.word[phrase.from - 1] ?? 'for')
  )
    return { type: 'SET', value };
  return { type: 'DURATION', value };
}

/** Durations, repeated times and ages. */
export const durationRules: readonly Rule[] = [
  rule(`${QUANTITY} (?:more|fiscal|calendar)? hyphen? (?<unit>units) (?:hyphen? (?<old>old))?`, readDuration),
  rule(
    '(?<quantity>cardinal) (?:dash|or) (?<most>cardinal) hyphen? (?<unit>units) (?:hyphen? (?<old>old))?',
    readDuration,
  ),
  rule(`(?<a>a) (?:more|fiscal) (?<unit>units)`, (phrase) => ({
    type: 'DURATION',
    value: durationValue(1, phrase.word('unit')),
  })),
  rule(`the (?<quantity>cardinal) (?<unit>units)`, readDuration),
  rule(`the nth (?<quantity>cardinal) (?<unit>units)`, readDuration),
  rule(`(?<quantity>cardinal) and a half (?<unit>units)`, (phrase) => ({
    type: 'DURATION',
    value: durationValue(phrase.number('quantity') + 0.5, phrase.word('unit')),
  })),
  rule(`(?<a>a) (?<unit>units) and a half`, (phrase) => ({
    type: 'DURATION',
    value: durationValue(1.5, phrase.word('unit')),
  })),
  rule('the? (?<unit>units)', (phrase) =>
    isPlural(phrase) &&
    phrase.word('unit') !== '2' &&
    !(phrase.word('unit') === 'quarter' && isHyphenated(phrase))
      ? { type: 'DURATION', value: durationValue('X', phrase.word('unit')) }
      : null,
  ),
  rule('each (?<unit>units)', (phrase) =>
    phrase.word('unit') === '2' ? null : { type: 'SET', value: durationValue(1, phrase.word('unit')) },
  ),
  rule('each (?<month>month)', (phrase) => ({
    type: 'SET',
    value: `XXXX-${String(phrase.number('month')).padStart(2, '0')}`,
  })),
  rule('each (?<weekday>weekday)', (phrase) => ({
    type: 'SET',
    value: `XXXX-WXX-${phrase.number('weekday')}`,
  })),
  rule('each (?<weekday>weekday) (?<part>part)', (phrase) => ({
    type: 'SET',
    value: `XXXX-WXX-${phrase.number('weekday')}T${phrase.word('part')}`,
  })),
  rule('each (?<season>season)', (phrase) => ({ type: 'SET', value: `XXXX-${phrase.word('season')}` })),
  rule('each (?<part>part)', (phrase) => ({ type: 'SET', value: `XXXX-XX-XXT${phrase.word('part')}` })),
  rule('(?<set>set)', (phrase) => ({ type: 'SET', value: phrase.word('set') })),
  rule('(?<aged>aged) of? (?<quantity>cardinal)', (phrase) => ({
    type: 'AGE',
    value: durationValue(phrase.number('quantity'), 'year'),
  })),
];
