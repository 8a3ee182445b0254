import { crc32 } from 'node:zlib';

const MAGIC = 0x54484c44; // "DLHT"
const HEADER_BYTES = 20;
const BUCKETS = 1 << 16;

/**
 * A read-only table from 32-bit hashes to 16- or 32-bit values, in about 4 or 6 bytes an entry: the entries lie in
 * the order of their hashes; how many share a hash's upper half is counted, the lower half is kept. A hash may have
 * several values; they keep their order.
 */
export class HashTable {
  readonly #bucketStart: Uint32Array;

  private constructor(
    counts: Uint8Array,
    private readonly low: Uint16Array,
    /** The values, in the order of the hashes. */
    readonly values: Uint16Array | Uint32Array,
  ) {
    this.#bucketStart = new Uint32Array(BUCKETS + 1);
    for (let b = 0; b < BUCKETS; b++) this.#bucketStart[b + 1] = this.#bucketStart[b] + counts[b];
  }

  /** The index in `values` of the hash's first value, -1 where it has none. */
  find(hash: number): number {
    const key = hash & 0xffff;
    const last = this.#bucketStart[(hash >>> 16) + 1];
    for (let k = this.#bucketStart[hash >>> 16]; k < last; k++) if (this.low[k] === key) return k;
    return -1;
  }

  /** Whether the value at `index` (above a found one) belongs to the same hash as the one before it. */
  continues(hash: number, index: number): boolean {
    return index < this.#bucketStart[(hash >>> 16) + 1] && this.low[index] === (hash & 0xffff);
  }

  /** Packs pairs of hash and value; at most 255 of them may share the upper half of their hash. */
  static pack(hashes: ArrayLike<number>, values: Uint16Array | Uint32Array): Buffer {
    const order = Array.from({ length: hashes.length }, (_, k) => k);
    order.sort((a, b) => hashes[a] - hashes[b] || a - b);
    const counts = new Uint8Array(BUCKETS);
    const low = new Uint16Array(order.length);
    const sorted = values.slice();
    order.forEach((from, k) => {
      if (counts[hashes[from] >>> 16] === 255) throw new RangeError('Too many names share half a hash.');
      counts[hashes[from] >>> 16]++;
      low[k] = hashes[from] & 0xffff;
      sorted[k] = values[from];
    });
    // The widest first, so that every array lies at a multiple of its element's size.
    const body = Buffer.concat([sorted, low, counts].map((a) => new Uint8Array(a.buffer, 0, a.byteLength)));
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt32LE(MAGIC, 0);
    header.writeUInt32LE(values.BYTES_PER_ELEMENT, 4);
    header.writeUInt32LE(crc32(body), 8);
    header.writeUInt32LE(order.length, 12);
    return Buffer.concat([header, body]);
  }

  /** Reads what `pack` wrote. Throws an error with the code MODEL_DAMAGED where it is not that. */
  static unpack(file: Buffer, name: string): HashTable {
    const damaged = (why: string) =>
      Object.assign(new Error(`${name}: ${why}; build or install the package again.`), {
        code: 'MODEL_DAMAGED',
      });
    if (file.length < HEADER_BYTES || file.readUInt32LE(0) !== MAGIC) throw damaged('not a table of names');
    const body = Uint8Array.prototype.slice.call(file, HEADER_BYTES);
    if (crc32(body) !== file.readUInt32LE(8)) throw damaged('its checksum does not fit');
    const size = file.readUInt32LE(12);
    const wide = file.readUInt32LE(4) === 4;
    const values = wide ? new Uint32Array(body.buffer, 0, size) : new Uint16Array(body.buffer, 0, size);
    const low = new Uint16Array(body.buffer, values.byteLength, size);
    const counts = new Uint8Array(body.buffer, values.byteLength + low.byteLength, BUCKETS);
    return new HashTable(counts, low, values);
  }
}
