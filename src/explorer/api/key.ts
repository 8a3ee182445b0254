const STORED_UNDER = 'dateline.key';

/** The key that was given in this tab, for as long as it is open. */
export const readKey = (): string | null => sessionStorage.getItem(STORED_UNDER);

/** Keeps a key for this tab; an empty one is forgotten. */
export function keepKey(key: string): void {
  if (key.trim() === '') sessionStorage.removeItem(STORED_UNDER);
  else sessionStorage.setItem(STORED_UNDER, key.trim());
}
