import { scoreLanguages } from '../../../scripts/evaluate/language.js';
import { plainDocument } from '../../../src/documents/document.js';
import { analyseInItsLanguage } from '../../../src/language/analyse.js';
import { languageOf, tellLanguage } from '../../../src/language/identification/tellLanguage.js';
import { PACKS } from '../../../src/language/packs/packs.js';

const FRENCH = `Un incendie s'est déclaré mardi soir à bord du ferry Corvette, au large du port de Belmare, et a fait
douze morts, ont annoncé les autorités portuaires.`;

test('twenty words tell the language: 99 of 100 over all, 97 of each', () => {
  const scores = scoreLanguages();
  let [right, stretches] = [0, 0];
  for (const score of scores) {
    expect(score.stretches).toBeGreaterThan(40);
    expect([score.language, score.right / score.stretches >= 0.97]).toEqual([score.language, true]);
    right += score.right;
    stretches += score.stretches;
  }
  expect(scores).toHaveLength(20);
  expect(right / stretches).toBeGreaterThanOrEqual(0.99);
});

test.each([
  ['Mr Tam told Reuters on Friday that 12 people died.', 'en'],
  ["L'incendie a fait douze morts, selon la police.", 'fr'],
  ['渡轮周二晚间在港口附近起火，造成十二人死亡。', 'zh'],
  ['火曜日の夜、港の近くでフェリーが燃え、十二人が死亡した。', 'ja'],
])('"%s" is told', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test('what is too short to tell is what its page says', () => {
  for (const text of ['', '…', '2021', 'Belmare', 'She left.']) {
    expect(languageOf(text)).toBeNull();
    expect(tellLanguage(text, 'en-GB')).toBe('en-GB');
  }
});

test.each([
  ['Dogs bark at the postman.', 'en'],
  ['Nine people drowned.', 'en'],
  ['Sie kam gestern an.', 'de'],
  ['Elle est morte hier.', 'fr'],
])('"%s", of which nothing else is known, is read as the likeliest', (text, language) => {
  expect(tellLanguage(text, 'und')).toBe(language);
});

test('a text without a word is in no language', () => {
  for (const text of ['', '…', '2021']) expect(tellLanguage(text, 'und')).toBe('und');
});

test('the text is believed before its page', () => {
  expect(tellLanguage(FRENCH, 'en')).toBe('fr');
});

test('a text that no pack reads is left unread, whatever its page says', () => {
  const analysis = analyseInItsLanguage(plainDocument(FRENCH, { language: 'en' }), PACKS);
  expect(analysis).toMatchObject({
    language: 'fr',
    analysed: false,
    entities: [],
    statements: [],
    events: [],
  });
  expect(analysis.tokens.length).toBe(0);
});

test('a pack is taken for its language in every region', () => {
  const document = plainDocument('Fire at Belmare', { language: 'en-GB' });
  expect(analyseInItsLanguage(document, PACKS)).toMatchObject({ language: 'en-GB', analysed: true });
  expect(analyseInItsLanguage({ ...document, language: 'fr' }, PACKS)).toMatchObject({ analysed: false });
});
