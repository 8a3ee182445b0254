import { plainDocument } from '../../../src/documents/document.js';
import { analyse } from '../../../src/language/analyse.js';
import { ENGLISH } from '../../../src/language/packs/english.js';

/** Cue and content of the statements of a text. */
function statementsOf(text: string): string[] {
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return analyse(plainDocument(text), ENGLISH).statements.map(
    ({ cue, content }) => `${cue && words(cue)}: ${content.map(words).join(' … ')}`,
  );
}

test.each([
  ['what was spoken of is not what was said', 'Orla Finch commented on the lack of beds in the town.'],
  ['nor is the answer to a request', 'The ferry company did not respond to a request for comment.'],
  ['a document handed over is not what it says', 'The port issued a travel advisory on Tuesday.'],
  ['nor are pictures', 'Orla Finch released photos of the broken dam.'],
  ['to call in is not to speak', 'Two engineers were reportedly called in to the broken dam.'],
  ['nor is to search', 'Rescuers are searching for the missing boat.'],
  ['who is questioned says nothing yet', 'The police questioned people near the broken dam.'],
  ['a thing is called by its name by nobody', 'The new bridge is called the Long Walk.'],
])('%s', (_, text) => {
  expect(statementsOf(text)).toEqual([]);
});

test.each([
  ['a comment with its words', '"The town has far too few beds," Orla Finch commented.', /too few beds/],
  ['a claim in an answer', 'Orla Finch replied that the ferry had left on time.', /ferry had left/],
  [
    'a document with what it says',
    'The port issued a statement saying that the ferry was safe.',
    /ferry was safe/,
  ],
  ['a hearer with what is asked', 'Tavi Brandt asked people to leave the valley.', /leave the valley/],
])('%s is a statement', (_, text, content) => {
  expect(statementsOf(text).some((statement) => content.test(statement))).toBe(true);
});

test('the place a report opens with does not say it', () => {
  const text =
    'Oslo: The ferry company raised its fares on Monday, shortly after the mayor said that it would not.';
  expect(statementsOf(text).filter((statement) => statement.startsWith(':'))).toEqual([]);
});
