import fc from 'fast-check';
import { hashLowerCase } from '../../../src/language/gazetteers/hash.js';
import { tagLexiconFile, tagLexiconFrom } from '../../../src/language/tagging/tagLexicon.js';

const hash = (word: string) => hashLowerCase(word, 0, word.length);

test('a word has its class wherever it stands and whatever its case', () => {
  const words = ['anchor', 'ferry', 'moored'];
  const lexicon = tagLexiconFrom(tagLexiconFile(Uint32Array.from(words, hash), Uint16Array.of(3, 3, 7)));
  const text = 'The Ferry, MOORED, weighs anchor.';
  const classOf = (word: string) =>
    lexicon.classOf(text, text.indexOf(word), text.indexOf(word) + word.length);
  expect(['The', 'Ferry', 'MOORED', 'anchor', 'weighs'].map(classOf)).toEqual([0, 3, 7, 3, 0]);
});

test('a lexicon gives back what it was made from', () => {
  const entry = fc.tuple(fc.stringMatching(/^[a-zé]{1,12}$/), fc.integer({ min: 1, max: 0xffff }));
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ([word]) => hash(word) }), (entries) => {
      const lexicon = tagLexiconFrom(
        tagLexiconFile(
          Uint32Array.from(entries, ([word]) => hash(word)),
          Uint16Array.from(entries, ([, wordClass]) => wordClass),
        ),
      );
      for (const [word, wordClass] of entries) {
        const text = `${word} ${word.toUpperCase()}`;
        expect(lexicon.classOf(text, 0, word.length)).toBe(wordClass);
        expect(lexicon.classOf(text, word.length + 1, text.length)).toBe(wordClass);
      }
    }),
  );
});
