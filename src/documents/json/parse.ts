import { DocumentError } from '../errors.js';

/** @throws DocumentError INVALID_JSON. */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const detail = (error as Error).message.slice(0, 200);
    throw new DocumentError('INVALID_JSON', `it is broken JSON (${detail}); mend or export it again`, {
      cause: error,
    });
  }
}
