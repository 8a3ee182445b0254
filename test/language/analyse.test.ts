import { plainDocument } from '../../src/documents/document.js';
import type { Analysis } from '../../src/language/analysis.js';
import { newAnalysis } from '../../src/language/newAnalysis.js';
import { ENGLISH } from '../../src/language/packs/english.js';

const TEXT = `Rebels of the Orlec Front attacked a bridge near Aleppo on Monday, killing 12 people. "We lost five men,"
General Tomas Brandvold told reporters. He said his troops would retake the bridge within 48 hours.`;

/** Deeply, so that a step that changes what an earlier one left fails. Typed arrays can't be frozen. */
function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

test('no step changes a layer that an earlier one filled', () => {
  const analysis = newAnalysis(
    plainDocument(TEXT, { publishedAt: new Date('2021-06-16T12:00:00Z') }),
    ENGLISH,
  );
  const layers = Object.keys(analysis).filter((name) => name !== 'tokens') as (keyof Analysis)[];
  const empty = { ...analysis };
  const writers = new Map<string, string>();
  for (const { name, run } of ENGLISH.steps) {
    const before = { ...analysis };
    run(analysis);
    for (const layer of layers) {
      if (analysis[layer] === before[layer]) continue;
      expect([layer, writers.get(layer) ?? name]).toEqual([layer, name]);
      writers.set(layer, name);
      freeze(analysis[layer]);
    }
  }
  // The text is such that nothing stays empty but what it can't have.
  const unwritten = layers.filter((layer) => analysis[layer] === empty[layer]);
  expect(unwritten).toEqual(['document', 'language', 'analysed', 'why', 'datelinePlace']);
  for (const layer of [
    'named',
    'entities',
    'times',
    'figures',
    'statements',
    'events',
    'figureLinks',
  ] as const)
    expect(analysis[layer]).not.toEqual([]);
});
