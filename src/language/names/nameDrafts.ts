import { expected } from '../../expected.js';
import type { RecognisedName } from './recogniseNames.js';

/** Names that are being found, of which no two share a token, by the tokens they take. */
export class NameDrafts {
  private readonly taken: Int32Array;
  private readonly drafts: (RecognisedName | null)[] = [];

  constructor(length: number) {
    this.taken = new Int32Array(length).fill(-1);
  }

  put(name: RecognisedName): void {
    this.taken.fill(this.drafts.length, name.first, name.last + 1);
    this.drafts.push(name);
  }

  /** Numbers of the names that take tokens `first` to `last`, in order of their finding. */
  within(first: number, last: number): number[] {
    const numbers = new Set(this.taken.subarray(first, last + 1));
    numbers.delete(-1);
    return [...numbers].sort((a, b) => a - b);
  }

  at(number: number): RecognisedName {
    return expected(this.drafts[number], `draft ${number}`);
  }

  /** Puts a name in the place of one or more others. */
  replace(numbers: readonly number[], name: RecognisedName): void {
    for (const number of numbers) this.drafts[number] = null;
    this.drafts[numbers[0]] = name;
    this.taken.fill(numbers[0], name.first, name.last + 1);
  }

  names(): RecognisedName[] {
    return this.drafts.filter((name) => name !== null);
  }
}
