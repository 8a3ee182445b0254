import { parentPort, workerData } from 'node:worker_threads';
import { analyse } from '../../dist/language/analyse.js';
import { ENGLISH } from '../../dist/language/packs/english.js';

// Analyses the documents it is started with, and sends what was found in each.
parentPort.postMessage(workerData.map((document) => analyse(document, ENGLISH)));
