import fc from 'fast-check';
import { fold } from '../../../src/knowledge/words/folding.js';

const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)) });

test.each([
  ['François Hollande’s', 'francois hollandes'],
  ["Francois Hollande's", 'francois hollandes'],
  ['U.S.  Steel-Works (UK)', 'us steel works uk'],
  ['Łódź Ørsted Straße', 'lodz orsted strasse'],
  ['AT&T', 'at&t'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

test('a text of ASCII alone is folded as it is beside other letters, for what is stored rests on it', () => {
  fc.assert(fc.property(ascii, (text) => expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim())));
  fc.assert(fc.property(ascii, (text) => expect(fold(fold(text))).toBe(fold(text))));
});
