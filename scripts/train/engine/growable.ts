/** A list of 32-bit integers that grows as it is filled. */
export class IntList {
  private items = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) this.items = grown(this.items, this.length * 2);
    this.items[this.length++] = value;
  }

  pushAll(values: Int32Array, count: number): void {
    const needed = this.length + count;
    if (needed > this.items.length) this.items = grown(this.items, needed * 2);
    this.items.set(values.subarray(0, count), this.length);
    this.length = needed;
  }

  /** The integers so far; valid until the next push. */
  toArray(): Int32Array {
    return this.items.subarray(0, this.length);
  }
}

/** Numbers distinct 32-bit keys in the order of their first sight: 0, 1, 2, … */
export class KeyTable {
  private slots = new Int32Array(1 << 16);
  private stored = new Int32Array(1 << 15);
  length = 0;

  /** The number of a key, given one when it is new. */
  add(key: number): number {
    if (this.length * 2 >= this.slots.length) this.rehash();
    const slot = this.find(key);
    if (this.slots[slot] !== 0) return this.slots[slot] - 1;
    if (this.length === this.stored.length) this.stored = grown(this.stored, this.length * 2);
    this.stored[this.length] = key;
    this.slots[slot] = ++this.length;
    return this.length - 1;
  }

  /** The number of a key, -1 when it has none. */
  get(key: number): number {
    return this.slots[this.find(key)] - 1;
  }

  key(number: number): number {
    return this.stored[number];
  }

  private find(key: number): number {
    const mask = this.slots.length - 1;
    let slot = key & mask;
    while (this.slots[slot] !== 0 && this.stored[this.slots[slot] - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.length; number++)
      this.slots[this.find(this.stored[number])] = number + 1;
  }
}

function grown(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
