import { partsOfPersonName } from '../../../src/language/names/personNameParts.js';

test.each([
  ['pham duc long', 'pham', 'long'],
  ['nguyen thi lan', 'nguyen', 'lan'],
  ['kim eun-ji', 'kim', 'eun-ji'],
  ['marta arroyo vidal', 'vidal', 'vidal'],
  ['olaf brenn jr', 'brenn', 'brenn'],
])('“%s” has the family name “%s” and ends with “%s”', (name, surname, last) => {
  expect(partsOfPersonName(name.split(' '))).toMatchObject({ surname, last });
});
