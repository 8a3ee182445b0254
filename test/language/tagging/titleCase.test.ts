import { segment } from '../../../src/language/segmentation/segment.js';
import { isInTitleCase } from '../../../src/language/tagging/titleCase.js';

test.each([
  ['Harbor Workers Vote for a Longer Strike', true],
  ["Harbor Workers Don't Vote For A Longer Strike", true],
  ['NATO Ships Leave Port Of Varna', true],
  ['HARBOR WORKERS VOTE FOR A LONGER STRIKE', false],
  ['Harbor workers in Odessa vote for a longer strike', false],
  ['Mirela Novak met Dorin Pell in Varna on Tuesday', false],
  ['Harbor Strike Ends', false],
])('tells whether %j is printed with a capital on each word', (text, expected) => {
  const tokens = segment(text);
  expect(isInTitleCase(tokens, 0, tokens.length)).toBe(expected);
});
