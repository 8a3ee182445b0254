/**
 * Tells the work for a request that nobody waits for it any more. It does for reads what an AbortSignal does: node takes as
 * long to make one of those and to listen to it as for all else that a small read needs. Who must have one asks for `signal`.
 */
export class Cancellation {
  private readonly listeners = new Set<() => void>();
  private why: Error | null = null;
  private controller: AbortController | null = null;

  /** The error that those who asked are to be told; null as long as the work is wanted. */
  get reason(): Error | null {
    return this.why;
  }

  /** The same as an AbortSignal. */
  get signal(): AbortSignal {
    if (this.controller === null) {
      this.controller = new AbortController();
      if (this.why !== null) this.controller.abort(this.why);
    }
    return this.controller.signal;
  }

  /** Gives the work up; the first reason stands. */
  cancel(reason: Error): void {
    if (this.why !== null) return;
    this.why = reason;
    this.controller?.abort(reason);
    for (const listener of [...this.listeners]) listener();
  }

  /** @throws the reason, where the work is given up already */
  throwIfCancelled(): void {
    if (this.why !== null) throw this.why;
  }

  /** Calls the listener when the work is given up, unless it is taken back by `off`. */
  on(listener: () => void): void {
    this.listeners.add(listener);
  }

  off(listener: () => void): void {
    this.listeners.delete(listener);
  }
}
