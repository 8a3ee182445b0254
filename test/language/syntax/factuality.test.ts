import { factualityOf } from '../../../src/language/syntax/factuality.js';
import { tokenOf, treeOfText } from './tree.js';

test.each([
  ['The army attacked the base.', 'attacked', 'OCCURRED'],
  ['The army will attack the base.', 'attack', 'PLANNED'],
  ['The army plans to attack the base.', 'attack', 'PLANNED'],
  ['The army did not attack the base.', 'attack', 'DENIED'],
  ['The army denied an attack on the base.', 'attack', 'DENIED'],
  ['The army may attack the base.', 'attack', 'UNCERTAIN'],
  ['The army is accused of an attack on the base.', 'attack', 'UNCERTAIN'],
  ['There was no attack on the base.', 'attack', 'DENIED'],
  ['Storms kill people.', 'kill', 'GENERIC'],
  ['The group claimed responsibility for the attack.', 'attack', 'OCCURRED'],
])('%s', (text, word, factuality) => {
  const tree = treeOfText(text);
  expect(factualityOf(tree, tokenOf(tree, word))).toBe(factuality);
});
