/**
 * Lets one begin in each turn of the event loop, in the order they came; what others wait for is seen to in between.
 *
 * Threat: to look at a new document takes milliseconds in which nothing else is done. Many of them at once would have everybody wait
 * for all of them; one after another they have nobody wait for more than one.
 */
export class Turns {
  private isTaken = false;
  private readonly waiting: (() => void)[] = [];

  /** Resolves when it is one's turn, which is at once where nobody else has it. */
  take(): Promise<void> {
    return new Promise((begin) => {
      if (this.isTaken) {
        this.waiting.push(begin);
        return;
      }
      this.isTaken = true;
      setImmediate(this.next);
      begin();
    });
  }

  private readonly next = (): void => {
    const begin = this.waiting.shift();
    if (begin === undefined) {
      this.isTaken = false;
      return;
    }
    setImmediate(this.next);
    begin();
  };
}
