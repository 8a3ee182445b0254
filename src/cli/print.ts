/** Prints a result: as one line of JSON for scripts where that is asked for, else as a sentence for people. */
export function print({ json }: { readonly json?: boolean }, result: object, sentence: string): void {
  console.log(json ? JSON.stringify(result) : sentence);
}
