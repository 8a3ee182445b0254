import { hashOfKey, type KeyRole, type StoredKey } from '../database/keys.js';

/** Whom a key belongs to and what it allows. */
export interface KeyHolder {
  readonly name: string;
  readonly role: KeyRole;
  /** It may be found by trying: somebody made it up, and it is short. */
  readonly isGuessable: boolean;
}

/** Keys that `dateline` makes are as long at least, and random: nobody finds one by trying, however often. */
const UNGUESSABLE = 32;

/** How long an ended key may still be taken. */
const REFRESH_MS = 5_000;

/** The keys that are taken: the first one, which allows everything, and those in the database. */
export class Keyring {
  private holders = new Map<string, KeyHolder>();
  private readonly first: ReadonlyMap<string, KeyHolder>;
  private timer: NodeJS.Timeout | undefined;

  /** @param load the keys of the database */
  constructor(
    firstKey: string,
    private readonly load: () => Promise<readonly StoredKey[]>,
  ) {
    const isGuessable = firstKey.length < UNGUESSABLE;
    this.first = new Map([[hashOfKey(firstKey), { name: 'first', role: 'ALL', isGuessable }]]);
  }

  /** Reads the keys of the database, now and from time to time; while it can't be reached, those it had are taken. */
  async open(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => {}), REFRESH_MS);
    this.timer.unref();
  }

  close(): void {
    clearInterval(this.timer);
  }

  /** Who sends an `Authorization` header; null where it holds no key that is taken. Hashes are compared, so the clock tells nothing. */
  holderOf(authorization: string | undefined): KeyHolder | null {
    if (authorization === undefined) return null;
    const given = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (given === undefined) return null;
    const hash = hashOfKey(given);
    return this.first.get(hash) ?? this.holders.get(hash) ?? null;
  }

  private async refresh(): Promise<void> {
    const keys = await this.load();
    this.holders = new Map(
      keys
        .filter(({ endedAt }) => endedAt === null)
        .map(({ name, role, hash }) => [hash, { name, role, isGuessable: false }]),
    );
  }
}
