import { personKeyOf } from '../../../src/knowledge/entities/personKey.js';

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
  expect(personKeyOf(name).surname).toBe(surname);
});

test('the syllables of a given name are one name, however they are set', () => {
  expect(personKeyOf('xi wei ping')).toMatchObject({ given: 'weiping', middle: [] });
  expect(personKeyOf('xi weiping').given).toBe('weiping');
  expect(personKeyOf('xi wei lan').given).not.toBe('weiping');
});

test('a particle that is a given name too is one before a surname', () => {
  expect(personKeyOf('ben ortheim')).toMatchObject({ given: 'ben', surname: 'ortheim' });
  expect(personKeyOf('yusuf ben ortheim')).toMatchObject({ given: 'yusuf', middle: [], surname: 'ortheim' });
  expect(personKeyOf('al hadidi')).toMatchObject({ given: null, surname: 'hadidi' });
});
