/** What one event can be to another that it is told together with. */
export const EVENT_RELATIONS = {
  CONSEQUENCE: { description: 'What came of it: the deaths of a crash.' },
  CAUSE: { description: 'What it came of: the crash of which people died.' },
  FOLLOW_UP: { description: 'What was done about it later: the arrest after an attack.' },
  PRECEDED_BY: { description: 'What it was done about: the attack before an arrest.' },
  PART: { description: 'What is a part of it.' },
  WHOLE: { description: 'What it is a part of.' },
  OTHER: { description: 'Told together with it, and more can’t be said.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `EVENT_RELATIONS`. */
export type EventRelation = keyof typeof EVENT_RELATIONS;
