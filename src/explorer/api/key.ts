const STORED_UNDER = 'dateline.key';

/** The key that was given in this tab, for as long as it is open. */
export const readKey = (): string | null => sessionStorage.getItem(STORED_UNDER);

let refused = false;

/** Whether the last key that was given was not the one. */
export const wasRefused = (): boolean => refused;

/** Forgets a key that is not the one. */
export function refuseKey(): void {
  refused = readKey() !== null || refused;
  sessionStorage.removeItem(STORED_UNDER);
}

/** Keeps a key for this tab; an empty one is forgotten. */
export function keepKey(key: string): void {
  refused = false;
  if (key.trim() === '') sessionStorage.removeItem(STORED_UNDER);
  else sessionStorage.setItem(STORED_UNDER, key.trim());
}
