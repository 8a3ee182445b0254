import { plainDocument } from '../../../src/documents/document.js';
import type { Analysis } from '../../../src/language/analysis.js';
import { newAnalysis } from '../../../src/language/newAnalysis.js';
import { ENGLISH } from '../../../src/language/packs/english.js';
import { LAYERS, type Layer } from '../../../src/language/pipeline.js';

const TEXT = `OSLO: The Orlec Front attacked a bridge near Aleppo on Monday, killing 12 people. "We lost five men,"
General Tomas Brandvold told reporters. He said his troops would retake the bridge within 48 hours. The general
believes that the war may last for two years, said a spokeswoman for the ministry on Tuesday. Sergeant Friday Okoro agreed.`;
const DOCUMENT = plainDocument(TEXT, {
  headline: 'Brandvold: bridge will be retaken',
  publishedAt: new Date('2021-06-16T12:00:00Z'),
  datelinePlace: 'OSLO',
  furniture: [{ start: 0, end: 6 }],
});

/** Layers that are, or lie in, columns of the tokens. */
const COLUMNS: Readonly<Record<string, Layer>> = {
  tag: 'tags',
  lemma: 'lemmas',
  head: 'trees',
  relation: 'trees',
};

/** The analysis, with what is read of it and written to it noted. */
function watched(analysis: Analysis, read: Set<Layer>, written: Set<Layer>): Analysis {
  const tokens = new Proxy(analysis.tokens, {
    get(target, key, receiver) {
      if (COLUMNS[key as string]) read.add(COLUMNS[key as string]);
      return Reflect.get(target, key, receiver);
    },
  });
  return new Proxy(analysis, {
    get(target, key, receiver) {
      if (Object.hasOwn(LAYERS, key)) read.add(key as Layer);
      if (key === 'trees') return { ...target.trees, tokens };
      return key === 'tokens' ? tokens : Reflect.get(target, key, receiver);
    },
    set(target, key, value) {
      written.add(key as Layer);
      return Reflect.set(target, key, value);
    },
  });
}

test.each(ENGLISH.steps.map(({ name }, k) => [name, k] as const))(
  'the step of %s reads and writes what it says',
  (_, k) => {
    const analysis = newAnalysis(DOCUMENT, ENGLISH);
    for (const { run } of ENGLISH.steps.slice(0, k)) run(analysis);
    const { reads, writes, run } = ENGLISH.steps[k];
    const [read, written] = [new Set<Layer>(), new Set<Layer>()];
    run(watched(analysis, read, written));
    // The trees are a property as well.
    const columns = new Set<Layer>(Object.values(COLUMNS).filter((layer) => layer !== 'trees'));
    expect([...written].sort()).toEqual(writes.filter((layer) => !columns.has(layer)).sort());
    const own = new Set(writes);
    expect([...read].filter((layer) => !own.has(layer)).sort()).toEqual([...reads].sort());
  },
);
