/** What a person can hold two findings to be. */
export const JUDGEMENTS = {
  SAME: { description: 'They are one, whatever the documents say.' },
  DIFFERENT: { description: 'They are two, whatever the documents say.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `JUDGEMENTS`. */
export type Judgement = keyof typeof JUDGEMENTS;
