/** How a mention can name its entity. */
export const MENTION_FORMS = {
  NAME: { description: 'By its name or a part of it: “Shoigu”.' },
  NOMINAL: { description: 'By a description: “the minister”.' },
  PRONOUN: { description: 'By a pronoun: “he”.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `MENTION_FORMS`. */
export type MentionForm = keyof typeof MENTION_FORMS;
