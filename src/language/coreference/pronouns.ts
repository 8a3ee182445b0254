import type { EntityKind } from '../analysis.js';

/** What a personal pronoun can stand for. */
export type PronounClass = 'MALE' | 'FEMALE' | 'NEUTER' | 'PLURAL';

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
  they: 'PLURAL',
  them: 'PLURAL',
  their: 'PLURAL',
  theirs: 'PLURAL',
  themselves: 'PLURAL',
};

export const PRONOUN_CLASSES: readonly PronounClass[] = ['MALE', 'FEMALE', 'NEUTER', 'PLURAL'];

const KINDS: Readonly<Record<PronounClass, ReadonlySet<EntityKind>>> = {
  MALE: new Set(['PERSON']),
  FEMALE: new Set(['PERSON']),
  NEUTER: new Set(['ORGANIZATION', 'PLACE', 'THING']),
  PLURAL: new Set(['ORGANIZATION', 'GROUP']),
};

/** The class of a word (lower case) that is a pronoun of the third person, or null. */
export function pronounClass(word: string): PronounClass | null {
  return Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : null;
}

/** Whether entities of a kind can be what a pronoun stands for. */
export function canStandFor(pronoun: PronounClass, kind: EntityKind): boolean {
  return KINDS[pronoun].has(kind);
}
