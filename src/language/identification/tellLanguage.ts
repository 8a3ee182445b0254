/*
 * Which language a text is in. Tied to languages.bin: languageModel.ts, by the way n-grams are cut and hashed. The limits here
 * and the words that tell neighbours apart may be touched freely; "npm run evaluate" scores them.
 */
import { loadLanguageModel } from './languageModel.js';

/** The tag of a language that is not known (BCP 47). */
export const UNDETERMINED = 'und';

/** A text with fewer known n-grams is too short to tell its language by. */
const LEAST_NGRAMS = 6;
/** How far the best language must be ahead of the second, as a share of its score. */
const LEAST_LEAD = 0.03;
/** What is read of a long text: its beginning, in UTF-16 code units. */
const READ = 1000;

/** Two languages that n-grams hardly tell apart: a close call is for `other` but where a word or letter is of `one` alone. */
interface Neighbours {
  readonly one: string;
  readonly other: string;
  readonly marks: RegExp;
  /** Whether the model knows the two as one language, called `one`. */
  readonly isOneModel: boolean;
}

const NEIGHBOURS: readonly Neighbours[] = [
  {
    one: 'ms',
    other: 'id',
    isOneModel: true,
    marks: wholeWords(
      'bahawa kerana sebahagian sebahagiannya syarikat wang polis berkenaan sahaja sebarang isnin khamis ugama hendaklah perkhidmatan',
    ),
  },
  {
    one: 'mr',
    other: 'hi',
    isOneModel: false,
    marks: new RegExp(`ळ|च्या|${wholeWords('आहे आहेत आणि झाली झाला झाले नाही किंवा त्या असे अशा').source}`, 'u'),
  },
];

/** What a text tells of its language. */
interface Told {
  /** BCP 47, two letters; null where the text does not tell. */
  readonly language: string | null;
  /** The languages it may be in where it does not tell; null where it is too short to rule any out. */
  readonly among: readonly string[] | null;
  /** The likeliest, however unsure; null where nothing in it is known. */
  readonly likeliest: string | null;
}

/**
 * The language of a text by the text itself, as a BCP 47 tag of two letters; null where it is too short (a headline, say)
 * or too like several languages to tell.
 */
export function languageOf(text: string): string | null {
  return toldBy(text).language;
}

function toldBy(text: string): Told {
  const model = loadLanguageModel();
  const beginning = text.slice(0, READ);
  const { scores, known } = model.scoresOf(beginning);
  const ranked = Array.from(scores, (score, k) => ({ language: model.languages[k], score })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second, third] = ranked as [Ranked, Ranked, Ranked];
  const likeliest = known > 0 ? best.language : null;
  if (known < LEAST_NGRAMS) return { language: null, among: null, likeliest };
  const unclear = {
    language: null,
    likeliest,
    among: ranked.filter((each) => !isClear(best, each)).map(({ language }) => language),
  };
  const told = (language: string) => ({ language, among: null, likeliest });
  const pair = NEIGHBOURS.find(({ one, other }) => best.language === one || best.language === other);
  if (!pair) return isClear(best, second) ? told(best.language) : unclear;
  const isBetweenThem = second.language === pair.one || second.language === pair.other;
  if (!isClear(best, isBetweenThem ? third : second)) return unclear;
  if (pair.isOneModel || !isClear(best, second))
    return told(pair.marks.test(beginning) ? pair.one : pair.other);
  return told(best.language);
}

interface Ranked {
  readonly language: string;
  readonly score: number;
}

const isClear = (best: Ranked, second: Ranked) => best.score - second.score >= LEAST_LEAD * best.score;

/**
 * The language a document is read as: its text's own. What its page says is a hint only where the text does not tell:
 * where it is too short, or could as well be in the language the page names, or in one the model does not know. Where
 * nothing is said, such a text is read as the likeliest; else "und".
 *
 * @param said what the page or the sender says, BCP 47
 */
export function tellLanguage(text: string, said: string): string {
  const { language, among, likeliest } = toldBy(text);
  if (language !== null) return language;
  const [hint = ''] = said.toLowerCase().split('-', 1);
  if (hint === '' || hint === UNDETERMINED) return likeliest ?? UNDETERMINED;
  const isRuledOut = among !== null && !among.includes(hint) && loadLanguageModel().languages.includes(hint);
  return isRuledOut ? UNDETERMINED : said;
}

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.split(' ').join('|')})(?![\\p{L}\\p{M}])`, 'iu');
}
