/** ISO 4217 codes of currency signs and their prefixed forms. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  S$: 'SGD',
  R$: 'BRL',
  $US: 'USD',
  $A: 'AUD',
  $C: 'CAD',
  $NZ: 'NZD',
  $HK: 'HKD',
  $S: 'SGD',
  '£': 'GBP',
  '€': 'EUR',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  Rs: 'INR',
  'Rs.': 'INR',
  RMB: 'CNY',
  dlrs: 'USD',
  Dlrs: 'USD',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  JPY: 'JPY',
  CHF: 'CHF',
  CNY: 'CNY',
  INR: 'INR',
};

const CURRENCIES = table({
  'dollar dollars usd dlr dlrs buck bucks': 'USD',
  'euro euros eur': 'EUR',
  'pound pounds gbp sterling quid': 'GBP',
  'yen jpy': 'JPY',
  'yuan renminbi rmb cny': 'CNY',
  'ruble rubles rouble roubles rub': 'RUB',
  'rupee rupees inr': 'INR',
  'franc francs chf': 'CHF',
  'won krw': 'KRW',
  'peso pesos mxn': 'MXN',
  'real reais brl': 'BRL',
  'lira liras lire': 'TRY',
  'shekel shekels ils': 'ILS',
  'riyal riyals sar': 'SAR',
  'dirham dirhams aed': 'AED',
  'dinar dinars': 'IQD',
  'rial rials': 'IRR',
  'rand zar': 'ZAR',
  'naira ngn': 'NGN',
  'krona kronor sek': 'SEK',
  'krone kroner nok': 'NOK',
  'zloty zlotys pln': 'PLN',
  'hryvnia hryvnias uah': 'UAH',
  'ringgit myr': 'MYR',
  'baht thb': 'THB',
  'rupiah rupiahs': 'IDR',
  'forint forints': 'HUF',
  'koruna korunas': 'CZK',
  'leu lei': 'RON',
  'lev leva': 'BGN',
  'shilling shillings': 'KES',
  'taka takas': 'BDT',
  'dong dongs': 'VND',
  'cedi cedis': 'GHS',
  'birr birrs': 'ETB',
  'tenge tenges': 'KZT',
  'bolivar bolivars': 'VES',
  aud: 'AUD',
  cad: 'CAD',
  hkd: 'HKD',
});

/** Countries' dollars and others, by the word before: "Australian dollars". */
const QUALIFIED: Readonly<Record<string, string>> = {
  'australian dollars': 'AUD',
  'canadian dollars': 'CAD',
  'hong kong dollars': 'HKD',
  'zealand dollars': 'NZD',
  'singapore dollars': 'SGD',
  'swiss francs': 'CHF',
  'egyptian pounds': 'EGP',
  'syrian pounds': 'SYP',
  'lebanese pounds': 'LBP',
  'sudanese pounds': 'SDG',
  'pakistani rupees': 'PKR',
  'cfa francs': 'XOF',
  'taiwan dollars': 'TWD',
  'jamaican dollars': 'JMD',
  'zimbabwean dollars': 'ZWL',
  'colombian pesos': 'COP',
  'argentine pesos': 'ARS',
  'philippine pesos': 'PHP',
  'chilean pesos': 'CLP',
  'danish kroner': 'DKK',
  'swedish kronor': 'SEK',
  'norwegian kroner': 'NOK',
  'iranian rials': 'IRR',
  'kuwaiti dinars': 'KWD',
  'saudi riyals': 'SAR',
};

const HUNDREDTHS = table({ 'cent cents cts': 'USD', 'pence penny': 'GBP', 'kopek kopeks': 'RUB' });

const PERCENT = new Set(['%', 'percent', 'pct', 'percentage']);

const MEASURES = table({
  'km kms kilometer kilometers kilometre kilometres': 'km',
  'mile miles': 'mile',
  'm meter meters metre metres': 'm',
  'cm centimeter centimeters centimetre centimetres': 'cm',
  'mm millimeter millimeters millimetre millimetres': 'mm',
  'foot feet ft': 'foot',
  'inch inches': 'inch',
  'yard yards': 'yard',
  'tonne tonnes': 'tonne',
  'ton tons': 'ton',
  'kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos': 'kg',
  'g gram grams gramme grammes': 'g',
  'mg milligram milligrams': 'mg',
  'lb lbs': 'pound',
  'ounce ounces oz': 'ounce',
  'litre litres liter liters': 'l',
  'gallon gallons': 'gallon',
  'barrel barrels bpd': 'barrel',
  'acre acres': 'acre',
  'hectare hectares ha': 'ha',
  mph: 'mph',
  'kph kmh': 'km/h',
  'knot knots': 'knot',
  'degree degrees': 'degree',
  'watt watts w': 'W',
  'kilowatt kilowatts kw': 'kW',
  'megawatt megawatts mw': 'MW',
  'gigawatt gigawatts gw': 'GW',
  kwh: 'kWh',
  'mb megabyte megabytes': 'MB',
  'gb gigabyte gigabytes': 'GB',
  'tb terabyte terabytes': 'TB',
  'calorie calories': 'calorie',
  'volt volts': 'V',
  'hertz hz': 'Hz',
});

/** Short forms that are a unit only where they touch the number or it is in digits. */
const LETTERS = new Set([
  'm',
  'g',
  'w',
  'ha',
  'ft',
  'mb',
  'gb',
  'tb',
  'mw',
  'won',
  'real',
  'rand',
  'dong',
  'lei',
]);

function table(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([forms, unit]) => forms.split(' ').map((form) => [form, unit] as const)),
  );
}

/** The ISO 4217 code of a currency sign as printed before a number; undefined for anything else. */
export function currencyOfSign(sign: string): string | undefined {
  return Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined;
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
  const qualified = QUALIFIED[`${first} ${second}`];
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
