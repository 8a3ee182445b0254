/** Whose words a statement can be printed in. */
export const STATEMENT_KINDS = {
  DIRECT: { description: 'The speaker’s: all of it stands in quotation marks.' },
  INDIRECT: { description: 'The outlet’s: a paraphrase.' },
  MIXED: { description: 'A paraphrase with quoted parts.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `STATEMENT_KINDS`. */
export type StatementKind = keyof typeof STATEMENT_KINDS;
