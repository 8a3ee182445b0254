import type { Analysis } from '../../../src/language/analysis.js';
import { segment } from '../../../src/language/segmentation/segment.js';
import { tag } from '../../../src/language/tagging/tag.js';
import { TAGS } from '../../../src/language/tagging/tags.js';

function tagged(text: string): { tags: string; lemmas: string } {
  const tokens = segment(text);
  tag({ tokens } as Analysis);
  return { tags: Array.from(tokens.tag, (t) => TAGS[t]).join(' '), lemmas: tokens.lemma.join(' ') };
}

test('tags a sentence of news', () => {
  expect(tagged('The minister said on Tuesday that two ships had left the harbor of Varna.').tags).toBe(
    'DT NN VBD IN NNP IN CD NNS VBD VBN DT NN IN NNP .',
  );
});

test.each([
  ['She was running and they had eaten the best apples.', 'she be run and they have eat the good apple .'],
  ["The children's mice didn't go.", "the child 's mouse do not go ."],
  ['Tovia Marin lies dying in Paris.', 'Tovia Marin lie die in Paris .'],
  ['The court ruled and postponed the trial.', 'the court rule and postpone the trial .'],
  ['They owed it to the victims.', 'they owe it to the victim .'],
])('gives the lemmas of %j', (text, lemmas) => {
  expect(tagged(text).lemmas).toBe(lemmas);
});

test('tells a noun from a verb by what stands around it', () => {
  expect(tagged('They plan to strike on Monday.').tags.split(' ')[3]).toBe('VB');
  expect(tagged('The strike ended on Monday.').tags.split(' ')[1]).toBe('NN');
});

test('takes for a verb what can be nothing else', () => {
  expect(tagged('An earthquake shook the coast.').tags.split(' ')[2]).toBe('VBD');
  expect(tagged('The chancellor steps down in May.').tags.split(' ')[2]).toBe('VBZ');
  expect(tagged('The steps down to the beach are wet.').tags.split(' ')[1]).toBe('NNS');
});

test('takes a text without words', () => {
  expect(tagged('').lemmas).toBe('');
  expect(tagged('!!! ??? \ud83d\ude00').lemmas.split(' ')).toHaveLength(3);
});

const tagsOf = (text: string) => tagged(text).tags.split(' ');

test.each([
  ['Police Arrest Four Over Ferry Ticket Fraud', 'Arrest', 'VBP'],
  ['Rebels Attack Army Post In Old Fort', 'Attack', 'VBP'],
  ['Skier Breaks National Record In Last Race', 'Breaks', 'VBZ'],
  ['Widow Sues Ferry Company Over Lost Records', 'Company', 'NN'],
  ['Widow Sues Ferry Company Over Lost Records', 'Records', 'NNS'],
])('reads a title with a capital on each word as prose: %j has %s as %s', (text, word, expected) => {
  expect(tagsOf(text)[text.split(' ').indexOf(word)]).toBe(expected);
});

test('leaves names and abbreviations in a title what they are', () => {
  expect(tagged('NATO Chief Meets Mirela Novak In Varna').tags).toBe('NNP NN VBZ NNP NNP IN NNP');
});

test('takes a word of a title for what the prose of the same text shows it to be', () => {
  const [inProse, named] = [
    'The fund lost its bishop, a critic of the harbor.',
    'Police asked where Anton Bishop was. The case of Mr. Bishop is old.',
  ].map((prose) => tagsOf(`Chairman Bishop Quits Board Of Bank\n\n${prose}`)[1]);
  expect([inProse, named]).toEqual(['NN', 'NNP']);
});
