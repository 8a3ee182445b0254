import { expected } from '../../../src/expected.js';
import { sensesOf } from '../../../src/language/events/senses.js';
import { triggerSections } from '../../../src/language/lexicon/lexicon.js';
import { EVENT_TYPES } from '../../../src/vocabulary/eventTypes.js';
import { keysOf } from '../../../src/vocabulary/keysOf.js';

test('every type has a word', () => {
  const types = new Set<string>(triggerSections().map(({ type }) => type));
  for (const type of keysOf(EVENT_TYPES)) expect(types).toContain(type);
});

test('every entry is found, with a weight and roles', () => {
  for (const { type, entries } of triggerSections())
    for (const { lemmas, pos } of entries)
      for (const lemma of lemmas) {
        const sense = sensesOf(lemma, pos)?.find((each) => each.type === type);
        expect(sense).toBeDefined();
        expect(expected(sense, 'sense').weight).toBeGreaterThan(0);
        expect(expected(sense, 'sense').weight).toBeLessThanOrEqual(1);
      }
});

test('a sense that is no event belongs to a word that can be one', () => {
  const none = triggerSections().filter(({ type }) => type === 'NONE');
  const words = none.flatMap(({ entries }) =>
    entries.flatMap(({ lemmas, pos }) => lemmas.map((lemma) => ({ lemma, pos }))),
  );
  const useless = words.filter(({ lemma, pos }) =>
    expected(sensesOf(lemma, pos), 'sensesOf(lemma, pos)').every(({ type }) => type === 'NONE'),
  );
  expect(useless).toEqual([]);
});

test('the sense with the most conditions comes first', () => {
  const counts = expected(sensesOf('fire', 'v'), "sensesOf('fire', 'v')").map(
    ({ conditions }) => conditions.length,
  );
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});
