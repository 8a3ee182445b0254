import { LEXICON } from '../../../src/language/events/lexicon.js';
import { sensesOf } from '../../../src/language/events/senses.js';
import { EVENT_TYPES } from '../../../src/vocabulary/eventTypes.js';
import { keysOf } from '../../../src/vocabulary/keysOf.js';

/** The lemmas of a section's entries, with their part of speech. */
function entriesOf(entries: string): { lemma: string; pos: 'v' | 'n' | 'a'; conditions: string }[] {
  return entries
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const [head, conditions = ''] = line.split('|').map((part) => part.trim());
      const pos = head.at(-1) as 'v' | 'n' | 'a';
      return head
        .slice(0, -2)
        .split(',')
        .map((lemma) => ({ lemma: lemma.trim(), pos, conditions }));
    });
}

test('every type has a word', () => {
  const told = new Set(
    LEXICON.flatMap(({ type, entries }) => (entriesOf(entries).length > 0 ? [type as string] : [])),
  );
  expect(keysOf(EVENT_TYPES).filter((type) => !told.has(type))).toEqual([]);
});

test('every entry is found, with a weight and roles', () => {
  for (const section of LEXICON) {
    for (const { lemma, pos } of entriesOf(section.entries)) {
      const sense = sensesOf(lemma, pos)?.find(({ type }) => type === section.type);
      expect(sense).toBeDefined();
      expect(sense!.weight).toBeGreaterThan(0);
      expect(sense!.weight).toBeLessThanOrEqual(1);
    }
  }
});

test('a sense that is no event belongs to a word that can be one', () => {
  const none = LEXICON.filter(({ type }) => type === 'NONE').flatMap(({ entries }) => entriesOf(entries));
  const useless = none.filter(({ lemma, pos }) => sensesOf(lemma, pos)!.every(({ type }) => type === 'NONE'));
  expect(useless).toEqual([]);
});

test('the sense with the most conditions comes first', () => {
  const counts = sensesOf('fire', 'v')!.map(({ conditions }) => conditions.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
