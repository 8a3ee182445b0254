import { createRequire } from 'node:module';

// Large libraries, each for a few kinds of document: they are loaded with the first document of such a kind, for together they
// take longer to load than all the rest of a command.

const require = createRequire(import.meta.url);

/** Of HTML and XML. */
export const linkedom = (): typeof import('linkedom') => require('linkedom');

/** Of feeds. */
export const feedsmith = (): typeof import('feedsmith') => require('feedsmith');

/** Of Word's documents. */
export const mammoth = (): typeof import('mammoth') => require('mammoth');

/** Of front matter. */
export const yaml = (): typeof import('yaml') => require('yaml');

/** Of what is fetched. */
export const undici = (): typeof import('undici') => require('undici');
