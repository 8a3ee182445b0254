import { createContext, useContext } from 'react';

/** What is known of earlier answers. */
export interface Cache {
  /** Forgets all of it, because something was written. */
  forget(): void;
}

export const CacheContext = createContext<Cache>({ forget: () => undefined });
export const useCache = (): Cache => useContext(CacheContext);
