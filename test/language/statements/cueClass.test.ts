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
  ['nor does who is named', 'The detective questioned Owen Lund for six hours.'],
  ['a thing is called by its name by nobody', 'The new bridge is called the Long Walk.'],
  ['to call it quits is to stop', 'Orla Finch called it quits after two years at the port.'],
  ['nor is an election said', 'Orla Finch called an election for May.'],
  ['nor is a meeting that is held', 'Orla Finch called a meeting on Tuesday.'],
  ['weather threatens and says nothing', 'Bad weather threatened the harvest on Monday.'],
  ['who threatens a town attacks it', 'Troops fought militants threatening the town of Velm.'],
  ['what goes on is not said', 'Officials continue to monitor the river.'],
  ['nor what is done on and on', 'The port will reach out to them and is continuing to review the matter.'],
  ['what is not told is not said', "The port didn't specify which boats had sunk."],
  ['nor what somebody declines to say', 'Orla Finch declined on Monday to comment.'],
  ['whom somebody apologises to is not what is said', 'The port apologised to the families of the victims.'],
  ['who reports for duty says nothing', 'Volunteers reported for duty at dawn.'],
  ['nor who declares on a score', 'Norfolk declared on 322 for six.'],
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
  ['a threat', 'The company threatened legal action over the dam.', /legal action/],
  ['what somebody continued to insist', 'Orla Finch continued to insist that it was safe.', /was safe/],
  ['what a survey found', 'The annual survey found that one in eight boats leaked.', /one in eight/],
  ['what charts show', 'The charts show prices had climbed in May.', /prices had climbed/],
  ['what an election is called', 'Orla Finch called the election a fraud.', /election a fraud/],
  ['what a vote on a day is called', 'Orla Finch called the vote in May a sham.', /in May a sham/],
  ['what a referendum is called', 'Orla Finch called the referendum illegal.', /referendum illegal/],
  ['what a meeting is called in quotation marks', 'Orla Finch called the meeting “historic”.', /“historic”/],
  ['a hearer with what is asked', 'Tavi Brandt asked people to leave the valley.', /leave the valley/],
])('%s is a statement', (_, text, content) => {
  expect(statementsOf(text).some((statement) => content.test(statement))).toBe(true);
});

test('the place a report opens with does not say it', () => {
  const text =
    'Oslo: The ferry company raised its fares on Monday, shortly after the mayor said that it would not.';
  expect(statementsOf(text).filter((statement) => statement.startsWith(':'))).toEqual([]);
});

test('where it was said, and what is told of that, is none of what was said', () => {
  expect(statementsOf('Northgate Homes said in a statement it had cleared the backlog.')).toEqual([
    'said: it had cleared the backlog',
  ]);
  expect(
    statementsOf('The pilot had turned back, Norvik said in statements that apologised to passengers.'),
  ).toEqual(['said in statements: The pilot had turned back']);
  expect(
    statementsOf('The dam was safe, the ministry said in a report that criticised the builders.'),
  ).toEqual(['said: The dam was safe']);
});

test('the source of what a document cites is none of what it says', () => {
  expect(statementsOf('The trip was off, the Herald said, citing sources close to the band.')).toEqual([
    'said: The trip was off',
  ]);
});
