import { plainDocument } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { TAGS } from '../../../src/language/tagging/tags.js';

function tagOf(word: string, text: string): string {
  const { tokens } = analyse(plainDocument(text), ENGLISH);
  for (let i = 0; i < tokens.length; i++)
    if (text.slice(tokens.start[i], tokens.end[i]) === word) return TAGS[tokens.tag[i]];
  throw new Error(`"${word}" is no token of "${text}"`);
}

test.each([
  ['shot', 'A gunman shot three people in Velm on Monday, police said.'],
  ['shot', 'Witnesses said a soldier shot his commander and fled.'],
  ['shot', 'A masked man shot dead two guards.'],
  ['shook', 'An earthquake shook the coast.'],
])('%s is a past where it joins who did it with what was done: %s', (word, text) => {
  expect(tagOf(word, text)).toBe('VBD');
});

test.each([
  ['shot', 'The last penalty shot the striker took went wide.'],
  ['shot', 'She missed a jump shot the crowd had waited for.'],
  ['cut', 'The price cut was announced on Monday.'],
])('%s is a noun where a clause tells of it or no object follows: %s', (word, text) => {
  expect(tagOf(word, text)).toBe('NN');
});

test.each([
  ['A worker shot on Monday told the court so.', 'VBN'],
  ['Teacher shot in Velm', 'VBN'],
  ['The hunter shot at two wolves.', 'VBD'],
  ['The film director shot in Velm and Torr.', 'NN'],
])('who is shot is told from who shoots: %s', (text, tag) => {
  expect(tagOf('shot', text)).toBe(tag);
});

test.each([
  ['poisoned', 'A gardener poisoned keeper Ada Kern in Torr on Tuesday.', 'VBD'],
  ['named', 'The port named Milo Brandt as its chairman.', 'VBD'],
  ['named', 'A man named Milo Brandt was seen in Torr.', 'VBN'],
  ['poisoned', 'The keeper poisoned on Tuesday was named.', 'VBN'],
])('%s is the past that its sentence lacks: %s', (word, text, tag) => {
  expect(tagOf(word, text)).toBe(tag);
});

test.each([
  ['capsizes', 'Velm barge capsizes: nine dead', 'VBZ'],
  ['capsizes', 'Barge capsizes off Torr, crew rescued', 'VBZ'],
  ['kills', "Mayor 'appalled' as quarry collapse kills four", 'VBZ'],
  ['Sacks', 'Velm Orchestra Sacks Conductor Ada Kern After Row', 'VBZ'],
  ['Hurt', 'Nine Hurt As Tram Hits Wall In Velm', 'VBN'],
  ['attacks', 'Police warn of knife attacks in Velm', 'NNS'],
  ['visits', 'Torr hospital visits: the new rules', 'NNS'],
])('%s in a headline: %s', (word, text, tag) => {
  expect(tagOf(word, text)).toBe(tag);
});

test.each([
  ['van', 'Ludo van Houten and Ada Kern were fined.', 'NNP'],
  ['der', 'Ursa von der Heyde met the mayor.', 'NNP'],
  ['van', 'A white van hit a wall.', 'NN'],
  ['Orsko', 'Orsko sworn in as chief justice', 'NNP'],
])('%s is part of a name or none: %s', (word, text, tag) => {
  expect(tagOf(word, text)).toBe(tag);
});
