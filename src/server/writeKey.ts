import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Tells whether an `Authorization` header carries the write key. Takes the same time for every wrong key, so that none can
 * be guessed by the clock.
 */
export function createKeyCheck(key: string): (authorization: string | undefined) => boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  const expected = digest(key);
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}
