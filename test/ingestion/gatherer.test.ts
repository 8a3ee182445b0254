import fc from 'fast-check';
import { Gatherer } from '../../src/ingestion/gatherer.js';

test('each gets its own result, whatever is gathered with it, in batches that are never too large nor side by side', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          number: fc.nat(),
          turns: fc.nat(6),
          fate: fc.constantFrom('is', 'fails', 'never comes'),
        }),
        { maxLength: 40 },
      ),
      fc.integer({ min: 1, max: 7 }),
      async (items, most) => {
        let running = 0;
        const gatherer = new Gatherer<(typeof items)[number], number>(
          async (batch) => {
            expect(++running).toBe(1);
            expect(batch.length).toBeLessThanOrEqual(most);
            await turns(batch.length % 3);
            running--;
            return batch.map(({ number, fate }) =>
              fate === 'fails'
                ? { status: 'rejected', reason: `no ${number}` }
                : { status: 'fulfilled', value: number * 2 },
            );
          },
          { most, wait: 60_000 },
        );
        const results = await Promise.allSettled(
          items.map((item) =>
            gatherer.add(
              turns(item.turns).then(() =>
                item.fate === 'never comes' ? Promise.reject(`lost ${item.number}`) : item,
              ),
            ),
          ),
        );
        expect(results).toEqual(
          items.map(({ number, fate }) =>
            fate === 'is'
              ? { status: 'fulfilled', value: number * 2 }
              : { status: 'rejected', reason: fate === 'fails' ? `no ${number}` : `lost ${number}` },
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('what is on its way is waited for, and what is there goes at once when nothing is', async () => {
  const batches: string[][] = [];
  const gatherer = new Gatherer<string, null>(
    async (batch) => {
      batches.push([...batch]);
      return batch.map(() => ({ status: 'fulfilled', value: null }));
    },
    { most: 10, wait: 60_000 },
  );
  await gatherer.add('alone');
  await Promise.all([
    gatherer.add('first'),
    gatherer.add(turns(20).then(() => 'late')),
    gatherer.add(turns(5).then(() => 'between')),
  ]);
  expect(batches).toEqual([['alone'], ['first', 'between', 'late']]);
});

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
}
