import type { EntityKind } from '../analysis.js';

/** What a personal pronoun can stand for. */
export type PronounClass = 'MALE' | 'FEMALE' | 'NEUTER';

const PRONOUNS: Readonly<Record<string, PronounClass>> = {
  he: 'MALE',
  him: 'MALE',
  his: 'MALE',
  himself: 'MALE',
  she: 'FEMALE',
  her: 'FEMALE',
  hers: 'FEMALE',
  herself: 'FEMALE',
  it: 'NEUTER',
  its: 'NEUTER',
  itself: 'NEUTER',
};

export const PRONOUN_CLASSES: readonly PronounClass[] = ['MALE', 'FEMALE', 'NEUTER'];

const KINDS: Readonly<Record<PronounClass, ReadonlySet<EntityKind>>> = {
  MALE: new Set(['PERSON']),
  FEMALE: new Set(['PERSON']),
  NEUTER: new Set(['ORGANIZATION', 'PLACE', 'THING']),
};

/**
 * The class of a word (lower case) that is a singular pronoun of the third person, or null. "They" is left out: it is
 * seldom somebody named, and no rule we measured tells when.
 */
export function pronounClass(word: string): PronounClass | null {
  return Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : null;
}

/** Whether entities of a kind can be what a pronoun stands for. */
export function canStandFor(pronoun: PronounClass, kind: EntityKind): boolean {
  return KINDS[pronoun].has(kind);
}
