import { unzipSync } from 'fflate';
import { DocumentError } from '../errors.js';
import { damaged } from '../reader.js';

/** Parts of a document in a ZIP archive, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Most bytes all wanted parts of an archive may have, and most parts of it. */
const MOST_BYTES = 50_000_000;
const MOST_PARTS = 5_000;

/**
 * Unpacks the parts of an archive that `wanted` names. Their sizes are known before anything is unpacked, and none
 * becomes larger than it says.
 *
 * @throws DocumentError DAMAGED_DOCUMENT, DOCUMENT_TOO_LARGE.
 */
export function unzip(archive: Uint8Array, is: string, wanted: (name: string) => boolean): Parts {
  let bytes = 0;
  let parts = 0;
  const excess = () =>
    new DocumentError(
      'DOCUMENT_TOO_LARGE',
      `it is ${is} that unpacks to more than ${MOST_BYTES} bytes of text; give its text`,
    );
  try {
    return unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        bytes += originalSize;
        parts++;
        if (bytes > MOST_BYTES || parts > MOST_PARTS) throw excess();
        return true;
      },
    });
  } catch (error) {
    throw damaged(is, error);
  }
}

/** A part of an archive as text in UTF-8, or null where there is none. */
export function partText(parts: Parts, name: string): string | null {
  const part = parts[name];
  return part === undefined ? null : new TextDecoder().decode(part);
}
