/**
 * The text-search configuration of PostgreSQL (15 or later, as `pg_ts_config` names it) for each language that has one,
 * by the first subtag of BCP 47. The function `words_query` of the migrations asks them all.
 */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
};

/** Words as they are printed, in lower case. */
const PLAIN = 'simple';

/** All configurations that texts can be searched in. */
export const SEARCH_CONFIGURATIONS: readonly string[] = [
  ...new Set([...Object.values(CONFIGURATIONS), PLAIN]),
].sort();

/** The configuration that texts of a language (BCP 47) are searched in: its own, else "simple". */
export function searchConfigurationOf(language: string): string {
  const [own = ''] = language.toLowerCase().split('-', 1);
  return Object.hasOwn(CONFIGURATIONS, own) ? CONFIGURATIONS[own] : PLAIN;
}

/** Letters of the scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of the stretches of a text that are written without spaces, in order (by Unicode's dictionaries, see UAX #29). */
export function unspacedWords(text: string): string[] {
  return (text.match(UNSPACED) ?? []).flatMap(cut);
}

/**
 * A text with spaces between the words of its stretches that are written without, as PostgreSQL's parser needs them; any
 * other text is given back as it is.
 */
export function withSpaces(text: string): string {
  return text.replace(UNSPACED, (stretch) => ` ${cut(stretch).join(' ')} `);
}

/** The same of words that a person looks for: what stands right behind a "-" is left out as a whole, in quotation marks. */
export function wordsWithSpaces(words: string): string {
  return words
    .split('"')
    .map((part, i) =>
      i % 2 === 1
        ? withSpaces(part)
        : part.replace(UNSPACED, (stretch, at: number) => {
            const all = cut(stretch).join(' ');
            return /(?:^|\s)-$/.test(part.slice(0, at)) ? `"${all}" ` : ` ${all} `;
          }),
    )
    .join('"');
}

function cut(stretch: string): string[] {
  return Array.from(SEGMENTER.segment(stretch), ({ segment }) => segment);
}
