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
  ['Win the cup with our app.', 'Win', 'GENERIC'],
  ['Beat the drum and win a prize.', 'win', 'GENERIC'],
  ['Mira Solvang beat the third seed in the second round.', 'beat', 'OCCURRED'],
  ['Officials warned that the army had attacked the base.', 'attacked', 'OCCURRED'],
  ['Officials warn that the army will attack the base.', 'attack', 'PLANNED'],
  ['Officials warned of an attack on the base.', 'attack', 'UNCERTAIN'],
  ['Officials warned the army against attacking the base.', 'attacking', 'UNCERTAIN'],
  ['The courts rule that the army attacked the base.', 'attacked', 'OCCURRED'],
  ['The attack on the base was called off.', 'attack', 'DENIED'],
  ['The generals rule out an attack on the base.', 'attack', 'DENIED'],
  ['The general called off the attack on the base.', 'attack', 'DENIED'],
  ['The general put off the attack on the base.', 'attack', 'DENIED'],
  ['The general fended off an attack on the base.', 'attack', 'OCCURRED'],
  ['Officials prevented an attack on the base.', 'attack', 'DENIED'],
  ['Police are investigating whether the guard was attacked.', 'attacked', 'UNCERTAIN'],
  ['Nobody could say whether the base had been attacked.', 'attacked', 'UNCERTAIN'],
  ['Reports that the king had died were unconfirmed.', 'died', 'UNCERTAIN'],
  ['Reports that the guards had died were untrue.', 'died', 'DENIED'],
  ['The fact that the guards had attacked was known.', 'attacked', 'OCCURRED'],
  ['The raid that killed the guard was condemned.', 'killed', 'OCCURRED'],
  ['The group claimed responsibility for the attack.', 'attack', 'OCCURRED'],
])('%s', (text, word, factuality) => {
  const tree = treeOfText(text);
  expect(factualityOf(tree, tokenOf(tree, word))).toBe(factuality);
});
