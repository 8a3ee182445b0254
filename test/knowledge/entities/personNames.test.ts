import { parsePersonName } from '../../../src/knowledge/entities/personNames.js';

test.each([
  ['kim dok su', 'kim'],
  ['xi weiping', 'xi'],
  ['nguyen van tho', 'nguyen'],
  ['varga viktor', 'varga'],
  ['viktor varga', 'varga'],
  ['lee miller', 'miller'],
  ['lee harvey alm', 'alm'],
  ['kim smith', 'smith'],
  ['olaf brenn jr', 'brenn'],
  ['karim al hadidi', 'hadidi'],
])('the family name of %s is %s', (name, surname) => {
  expect(parsePersonName(name).surname).toBe(surname);
});

test('the syllables of a given name are one name, however they are set', () => {
  expect(parsePersonName('xi wei ping')).toMatchObject({ given: 'weiping', middle: [] });
  expect(parsePersonName('xi weiping').given).toBe('weiping');
  expect(parsePersonName('xi wei lan').given).not.toBe('weiping');
});
