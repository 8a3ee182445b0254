import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadModel } from '../../../src/language/engine/loadedModels.js';
import { encodeModel } from '../../../src/language/engine/modelFile.js';
import { readReady, writeReady } from '../../../src/language/engine/readyFile.js';
import { testFolder } from '../../setup/command.js';

const folder = testFolder();
const addressOf = (name: string) => pathToFileURL(path.join(folder, `${name}.bin`));

function modelFile(name: string, last: number): URL {
  const arrays = {
    weights: Float64Array.of(1.5, -2, Math.PI),
    slots: Int32Array.of(-7, 1 << 30, last),
    letters: Uint8Array.of(1, 2, 255),
    none: new Uint16Array(0),
  };
  const url = addressOf(name);
  writeFileSync(url, encodeModel({ kind: 'trial', header: { named: 'Ångström' }, arrays }));
  return url;
}

test('a model that lies ready is the one that its file gives, in memory that threads share', () => {
  const url = modelFile('whole', 3);
  expect(readReady(url)).toBeUndefined();
  const doubled = loadModel(url, 'trial', ({ arrays, ...model }) => ({
    ...model,
    arrays: { ...arrays, weights: arrays.weights.map((weight) => 2 * weight) },
  }));
  writeReady({ ...doubled, address: url.href });
  const ready = readReady(url);
  expect(ready).toEqual({ ...doubled, address: url.href });
  expect([...(ready?.arrays.weights ?? [])]).toEqual([3, -4, 2 * Math.PI]);
  for (const array of Object.values(ready?.arrays ?? {}))
    expect(array.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test('what lies ready of another file is left', () => {
  const url = modelFile('changed', 3);
  writeReady({ ...loadModel(url, 'trial'), address: url.href });
  expect(readReady(url)?.arrays.slots.at(-1)).toBe(3);
  copyFileSync(fileURLToPath(modelFile('another', 4)), fileURLToPath(url));
  expect(readReady(url)).toBeUndefined();
});
