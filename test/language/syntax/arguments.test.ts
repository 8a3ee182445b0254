import { argumentsOf } from '../../../src/language/syntax/arguments.js';
import { tokenOf, treeOfText, wordAt } from './tree.js';

/** The arguments of a word as "slot=word", in the order of the text. */
function slotsOf(text: string, word: string): string[] {
  const tree = treeOfText(text);
  return argumentsOf(tree, tokenOf(tree, word))
    .sort((a, b) => a.head - b.head)
    .map(({ slot, head }) => `${slot}=${wordAt(tree, head)}`);
}

test.each([
  ['Rebels attacked the bridge in Aleppo.', 'attacked', ['subj=Rebels', 'obj=bridge', 'in=Aleppo']],
  ['The bridge was attacked by rebels.', 'attacked', ['obj=bridge', 'subj=rebels']],
  ['The driver was given a fine.', 'given', ['iobj=driver', 'obj=fine']],
])('active and passive fill the same slots: %s', (text, verb, slots) => {
  expect(slotsOf(text, verb)).toEqual(slots);
});

test.each([
  ['a relative clause', 'The rebels who attacked the bridge fled.', 'attacked', 'subj=rebels'],
  ['a controlled infinitive', 'The minister promised to visit Oslo.', 'visit', 'subj=minister'],
  ['an infinitive under an object', 'The court ordered the company to pay a fine.', 'pay', 'subj=company'],
  ['a coordinated verb', 'Soldiers entered the town and arrested the mayor.', 'arrested', 'subj=Soldiers'],
  ['a participle', 'A man arrested in Oslo was charged.', 'arrested', 'obj=man'],
])('what %s leaves out is filled', (_, text, verb, slot) => {
  expect(slotsOf(text, verb)).toContain(slot);
});

test.each([
  ['The army carried out air strikes in Aleppo.', 'strikes', ['subj=army', 'in=Aleppo']],
  ['The attack on the base by rebels took place in Aleppo.', 'attack', ['on=base', 'by=rebels', 'in=Aleppo']],
])('a noun has those of its light verb: %s', (text, noun, slots) => {
  expect(slotsOf(text, noun)).toEqual(expect.arrayContaining(slots));
});

test('all that is coordinated fills the slot', () => {
  expect(slotsOf('The blast killed two soldiers and a driver.', 'killed')).toEqual(
    expect.arrayContaining(['obj=soldiers', 'obj=driver']),
  );
});
