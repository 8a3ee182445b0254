/** What an edit of an article does to a fact. */
export const FACT_CHANGES = {
  ADDED: { description: 'Only the later version has it.' },
  REMOVED: { description: 'Only the earlier version has it.' },
  CHANGED: { description: 'Another stands in its place.' },
} as const;

/** What an edit of an article can change. */
export const FACT_KINDS = {
  HEADLINE: { description: 'Its headline.' },
  NAME: { description: 'Somebody or something named.' },
  STATEMENT: { description: 'What somebody is reported to have said.' },
  FIGURE: { description: 'A count or an amount.' },
  EVENT: { description: 'Something that happened, by the word that reports it.' },
  TIME: { description: 'A time named.' },
} as const;
