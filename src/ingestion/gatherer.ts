/** What became of one item of a batch. */
export type Settled<Result> = PromiseSettledResult<Result>;

export interface GatheringLimits {
  /** Most items of a batch. */
  readonly most: number;
  /** Longest wait, in milliseconds, of an item for others that are on their way. */
  readonly wait: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Makes batches of what comes one by one. A batch goes when it is full, when its first item has waited long enough, or when
 * nothing more is on its way; one at a time, so that the next one gathers meanwhile.
 */
export class Gatherer<Item, Result> {
  private readonly waiting: Waiting<Item, Result>[] = [];
  private coming = 0;
  private isRunning = false;
  private timer: NodeJS.Timeout | undefined;

  /** @param run does the work of a batch, and tells what became of each item, in their order; what it throws, all get */
  constructor(
    private readonly run: (items: readonly Item[]) => Promise<readonly Settled<Result>[]>,
    private readonly limits: GatheringLimits,
  ) {}

  /**
   * What becomes of an item that is on its way: that the others may wait for it.
   *
   * @throws what it was rejected with, or its batch
   */
  async add(coming: Item | PromiseLike<Item>): Promise<Result> {
    this.coming++;
    let item: Item;
    try {
      item = await coming;
    } catch (error) {
      this.coming--;
      this.look();
      throw error;
    }
    this.coming--;
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, since: Date.now(), resolve, reject });
      this.look();
    });
  }

  /** Lets a batch go where one is due, else looks again when its time has come. */
  private look(): void {
    clearTimeout(this.timer);
    const [first] = this.waiting;
    if (this.isRunning || first === undefined) return;
    const left = first.since + this.limits.wait - Date.now();
    if (this.coming === 0 || left <= 0 || this.waiting.length >= this.limits.most) void this.go();
    else this.timer = setTimeout(() => this.look(), left);
  }

  private async go(): Promise<void> {
    this.isRunning = true;
    const batch = this.waiting.splice(0, this.limits.most);
    try {
      const settled = await this.run(batch.map(({ item }) => item));
      for (const [i, { resolve, reject }] of batch.entries()) {
        const result = settled[i];
        if (result.status === 'fulfilled') resolve(result.value);
        else reject(result.reason);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.isRunning = false;
    this.look();
  }
}
