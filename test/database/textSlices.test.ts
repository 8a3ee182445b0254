import fc from 'fast-check';
import { expected } from '../../src/expected.js';
import { testDatabase } from '../setup/database.js';

const database = testDatabase();

test('utf16_slice cuts as JavaScript does, between whole characters', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(), fc.nat(), async (raw, a, b) => {
      const characters = [...raw.replaceAll('\0', '')];
      const text = characters.join('');
      const offsets = [0];
      const astral: number[] = [];
      for (const character of characters) {
        if (character.length === 2) astral.push(expected(offsets.at(-1), 'offsets.at(-1)'));
        offsets.push(expected(offsets.at(-1), 'offsets.at(-1)') + character.length);
      }
      const [start, end] = [offsets[a % offsets.length], offsets[b % offsets.length]].sort((x, y) => x - y);
      const { rows } = await database.pool.query('SELECT utf16_slice($1, $2, $3, $4) AS slice', [
        text,
        astral,
        start,
        end,
      ]);
      expect(rows[0].slice).toBe(text.slice(start, end));
    }),
    { numRuns: 200 },
  );
});
