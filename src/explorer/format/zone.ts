import { createContext, useContext } from 'react';
import type { Zone } from './times.js';

const STORED_UNDER = 'dateline.zone';

export const readZone = (): Zone => (localStorage.getItem(STORED_UNDER) === 'UTC' ? 'UTC' : 'local');
export const keepZone = (zone: Zone): void => localStorage.setItem(STORED_UNDER, zone);

export const ZoneContext = createContext<Zone>('local');
export const useZone = (): Zone => useContext(ZoneContext);
export const otherZone = (zone: Zone): Zone => (zone === 'UTC' ? 'local' : 'UTC');

/** The reader's distance from UTC now: "UTC +01:00". */
export function localOffset(): string {
  const minutes = -new Date().getTimezoneOffset();
  const two = (n: number) => String(Math.floor(Math.abs(n))).padStart(2, '0');
  return `UTC ${minutes < 0 ? '−' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
