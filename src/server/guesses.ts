import type { KeyHolder } from './keyring.js';

/** How many wrong keys an address may send in a minute. */
const MOST_GUESSES = 20;
const WINDOW_MS = 60_000;
/** How many addresses are kept in mind; beyond that the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

/**
 * Threat: keys tried one after another. Who sends wrong ones too often is refused for the rest of a minute: a right one too where it
 * is so short that it could be found like this. Others pass: behind a proxy all come from one address, and who guesses must not shut
 * them out.
 */
export class Guesses {
  private readonly byAddress = new Map<string, { count: number; readonly until: number }>();

  /**
   * A request with a key comes from an address.
   *
   * @param holder whose key it is; null where it is nobody's
   * @returns the seconds it has to wait; 0 where it may pass, or be told that its key is wrong
   */
  wait(address: string, holder: Pick<KeyHolder, 'isGuessable'> | null): number {
    if (holder !== null && !holder.isGuessable) return 0;
    const wait = this.left(address);
    if (holder === null && wait === 0) this.wrong(address);
    return wait;
  }

  private left(address: string): number {
    const known = this.byAddress.get(address);
    if (known === undefined || known.until <= Date.now() || known.count < MOST_GUESSES) return 0;
    return Math.ceil((known.until - Date.now()) / 1000);
  }

  private wrong(address: string): void {
    const known = this.byAddress.get(address);
    if (known !== undefined && known.until > Date.now()) {
      known.count++;
      return;
    }
    this.byAddress.delete(address);
    this.byAddress.set(address, { count: 1, until: Date.now() + WINDOW_MS });
    if (this.byAddress.size > MOST_ADDRESSES)
      for (const oldest of [...this.byAddress.keys()].slice(0, MOST_ADDRESSES / 10))
        this.byAddress.delete(oldest);
  }
}
