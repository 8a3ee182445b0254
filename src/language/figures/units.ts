import { formsOf, listOf } from '../lexicon/lexicon.js';

/** ISO 4217 codes of currency signs and their prefixed forms. */
const SIGNS = formsOf('units', 'currency signs');

const CURRENCIES = formsOf('units', 'currencies');

/** Countries' dollars and others, by the word before: "Australian dollars". */
const QUALIFIED = formsOf('units', 'qualified currencies');

const HUNDREDTHS = formsOf('units', 'hundredths');

const PERCENT = new Set(['%', 'percent', 'pct', 'pc', 'percentage']);

const MEASURES = formsOf('units', 'measures');

/** Short forms that are a unit only where they touch the number or it is in digits. */
const LETTERS = listOf('figures', 'short units');

/** The ISO 4217 code of a currency sign as printed before a number; undefined for anything else. */
export function currencyOfSign(sign: string): string | undefined {
  return SIGNS.get(sign);
}

/** A unit named after a number: how many of the words it takes, and what the number is to be multiplied by. */
export interface NamedUnit {
  readonly unit: string;
  readonly words: number;
  readonly factor: number;
}

/**
 * The unit that the words after a number name, in lower case; null where they name none. `isDigits`: whether the number
 * is printed in digits, without which single letters are no units.
 */
export function unitOf(words: readonly string[], isDigits: boolean): NamedUnit | null {
  const [first = '', second = '', third = ''] = words;
  const named = (unit: string, count = 1, factor = 1): NamedUnit => ({ unit, words: count, factor });
  const qualified = QUALIFIED.get(`${first}_${second}`);
  if (qualified) return named(qualified, 2);
  if (first === 'us' && CURRENCIES.get(second) === 'USD') return named('USD', 2);
  if (first === 'per' && second === 'cent') return named('%', 2);
  if (first === 'percentage') return /^points?$/.test(second) ? named('percentage point', 2) : null;
  if (PERCENT.has(first)) return named('%');
  if (LETTERS.has(first) && !isDigits) return null;
  const currency = CURRENCIES.get(first);
  if (currency) return named(currency);
  const hundredth = HUNDREDTHS.get(first);
  if (hundredth) return named(hundredth, 1, 0.01);
  if (first === 'square' || first === 'sq' || first === 'cubic') {
    const base = MEASURES.get(second);
    return base ? named(`${first === 'cubic' ? 'cubic' : 'square'} ${base}`, 2) : null;
  }
  if (first === 'metric' && /^tons?$/.test(second)) return named('tonne', 2);
  const measure = MEASURES.get(first);
  if (!measure) return null;
  if (second === 'per' && /^(?:hour|second)$/.test(third)) return named(perTime(measure, third), 3);
  if ((second === 'an' || second === 'a') && third === 'hour') return named(perTime(measure, third), 3);
  if (second === '/' && /^(?:h|hr|s)$/.test(third))
    return named(perTime(measure, third === 's' ? 'second' : 'hour'), 3);
  if (measure === 'degree') {
    if (/^(?:celsius|centigrade|c)$/.test(second)) return named('°C', 2);
    if (/^(?:fahrenheit|f)$/.test(second)) return named('°F', 2);
    return named('degree');
  }
  return named(measure);
}

function perTime(measure: string, time: string): string {
  if (time === 'hour') return measure === 'mile' ? 'mph' : `${measure}/h`;
  return `${measure}/s`;
}
