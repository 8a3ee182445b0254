/** Reads a stream by lines and by lengths, holding no more than what is asked for and one chunk. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** The next line with its end, cut at `most` bytes; null at the end of the stream. */
  async line(most: number): Promise<Buffer | null> {
    for (;;) {
      const end = this.held.indexOf(0x0a);
      if (end >= 0) return this.cut(Math.min(end + 1, most));
      if (this.held.length > most) return this.cut(most);
      if (!(await this.more())) return this.held.length === 0 ? null : this.cut(this.held.length);
    }
  }

  /** The next bytes; null where the stream ends before. */
  async take(length: number): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return null;
      const part = this.cut(Math.min(missing, this.held.length));
      parts.push(part);
      missing -= part.length;
    }
    return Buffer.concat(parts);
  }

  /** Passes over bytes; false where the stream ends before. */
  async passOver(length: number): Promise<boolean> {
    for (let missing = length; missing > 0; ) {
      if (this.held.length === 0 && !(await this.more())) return false;
      missing -= this.cut(Math.min(missing, this.held.length)).length;
    }
    return true;
  }

  private cut(length: number): Buffer {
    const part = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    return part;
  }

  private async more(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done === true) return false;
    this.held = this.held.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.held, next.value]);
    return true;
  }
}
