import { Worker } from 'node:worker_threads';
import { loadAllModels } from '../../../src/language/allModels.js';

test('models are read once a process: what a thread is given of them is the same memory', async () => {
  const models = loadAllModels();
  expect(models.map(({ kind }) => kind).sort()).toEqual(
    expect.arrayContaining([
      'clusters',
      'gazetteer',
      'happenings',
      'languages',
      'names',
      'statements',
      'tags',
      'trees',
    ]),
  );
  // Adds up the arrays it is given, then overwrites one of its own.
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     parentPort.postMessage(workerData.models.map(({ arrays }) =>
       Object.values(arrays).map((array) => [array.buffer instanceof SharedArrayBuffer, array.length])));
     workerData.own[0] = 7;`,
    { eval: true, workerData: { models, own: new Int32Array(new SharedArrayBuffer(4)) } },
  );
  const seen = await new Promise((resolve) => worker.once('message', resolve));
  await worker.terminate();
  expect(seen).toEqual(
    models.map(({ arrays }) => Object.values(arrays).map((array) => [true, array.length])),
  );
});
