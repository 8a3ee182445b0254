import { createContext, useContext } from 'react';

/** In which zone times are shown: the one the API answers in, or the reader's own. */
export type Zone = 'UTC' | 'local';

const STORED_UNDER = 'dateline.zone';

export const readZone = (): Zone => (localStorage.getItem(STORED_UNDER) === 'local' ? 'local' : 'UTC');
export const keepZone = (zone: Zone): void => localStorage.setItem(STORED_UNDER, zone);

export const ZoneContext = createContext<Zone>('UTC');
export const useZone = (): Zone => useContext(ZoneContext);
export const otherZone = (zone: Zone): Zone => (zone === 'UTC' ? 'local' : 'UTC');

/** The reader's distance from UTC now: "UTC +01:00". */
export function localOffset(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `UTC ${minutes < 0 ? '−' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
