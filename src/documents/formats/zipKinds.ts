/** Names of entries stand uncompressed in the local headers of a ZIP archive. */

/** Whether an archive's first part, or one near its start, has a name like this. */
export function isZipWith(head: Uint8Array, name: RegExp): boolean {
  if (!isZip(head)) return false;
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  for (let at = 0; at >= 0 && at < start.length; at = start.indexOf('PK\x03\x04', at + 4)) {
    const length = start.charCodeAt(at + 26) + 256 * start.charCodeAt(at + 27);
    if (name.test(start.slice(at + 30, at + 30 + Math.min(length, 200)))) return true;
  }
  return false;
}

/** The media type in the first part of an OpenDocument or EPUB archive, which is not compressed; else null. */
export function mimetypeOf(head: Uint8Array): string | null {
  if (!isZip(head)) return null;
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 200)).toString('latin1');
  return /^[\s\S]{30}mimetype[\s\S]{0,40}?(application\/[\w.+-]{1,80}?)(?:PK|$)/.exec(start)?.[1] ?? null;
}

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}
