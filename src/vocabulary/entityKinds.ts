/** What an entity can be. */
export const ENTITY_KINDS = {
  PERSON: { description: 'A human being.' },
  ORGANIZATION: { description: 'A company, agency, party, armed group or other body.' },
  PLACE: { description: 'A country, region, town or other named place.' },
  GROUP: { description: 'A people, nationality or faith.' },
  THING: { description: 'A product, weapon, work, law or named event.' },
} as const satisfies Readonly<Record<string, { readonly description: string }>>;

/** A row of `ENTITY_KINDS`. */
export type EntityKind = keyof typeof ENTITY_KINDS;
